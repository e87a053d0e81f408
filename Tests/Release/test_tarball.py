"""What `make dist` packs, unpacked as the guide says and used where there is no Swift."""

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import host
import pytest

from conftest import output

REPOSITORY = host.REPOSITORY


def test_name_and_version(tarball, prefix):
    said = output(prefix / "bin/inkstone", "--version").strip()
    version = re.fullmatch(r"(\d+\.\d+\.\d+) \(([0-9a-f]{10})(?:-dirty)?, (\d{4}-\d\d-\d\d)\)", said)
    assert version, said
    assert tarball.name == f"inkstone-{version[1]}-linux-{os.uname().machine}.tar.xz"
    assert output("git", "log", "-1", "--format=%H %cs", cwd=REPOSITORY).startswith(version[2])
    assert output("git", "log", "-1", "--format=%cs", cwd=REPOSITORY).strip() == version[3]


def test_sizes(tarball, prefix):
    """What a new user downloads and keeps, in millions of bytes."""
    assert tarball.stat().st_size <= 15e6
    assert (prefix / "bin/inkstone").stat().st_size <= 40e6


def test_the_sum_beside_the_tarball(tarball):
    assert "OK" in output("sha256sum", "--check", "--strict", f"{tarball.name}.sha256", cwd=tarball.parent)


def test_the_program_needs_no_library_but_the_systems(prefix):
    needed = re.findall(r"^\t(\S+?)\.so", output("ldd", prefix / "bin/inkstone"), re.M)
    names = {Path(name).name for name in needed}
    assert names <= {"linux-vdso", "libc", "libm", "libgcc_s", "ld-linux-x86-64", "ld-linux-aarch64"}
    assert "no symbols" in subprocess.run(["nm", prefix / "bin/inkstone"], capture_output=True, text=True).stderr


@pytest.fixture
def site(tmp_path):
    """The demo site without the theme, which lies beside the program."""
    host.copy_site(tmp_path)
    shutil.rmtree(tmp_path / "themes")
    return tmp_path


def check(result, site):
    assert result.returncode == 0, result.stderr
    home = (site / "public/index.html").read_text("utf-8")
    assert "<html lang=\"zh-CN\"" in home and re.search(r'href="/assets/folio\.[0-9a-f]{12}\.css"', home)
    assert (site / "public/tags/储能/index.html").is_file()


def test_builds_the_demo_site_with_nothing_around_it(prefix, site):
    command = ["env", "-i", "PATH=/usr/bin:/bin", prefix / "bin/inkstone", "build", "--now", host.NOW]
    check(subprocess.run(command, cwd=site, capture_output=True, text=True), site)


def test_builds_the_demo_site_where_the_swift_library_is_hidden(prefix, site, tmp_path_factory):
    library = Path(json.loads(output("swift", "-print-target-info"))["paths"]["runtimeResourcePath"])
    assert (library / "linux/libswiftCore.so").is_file()
    empty = tmp_path_factory.mktemp("empty")
    script = f"mount --bind '{empty}' '{library}' && "
    if subprocess.run(["unshare", "-m", "sh", "-c", script + "true"], capture_output=True).returncode != 0:
        pytest.skip("this machine lets nobody hide a folder")
    hidden = script + f"test -z \"$(ls '{library}')\" && exec env -i PATH=/usr/bin:/bin '{prefix}/bin/inkstone' build"
    check(subprocess.run(["unshare", "-m", "sh", "-c", f"{hidden} --now {host.NOW}"], cwd=site, capture_output=True,
                         text=True), site)


WORDS = {
    "zh-CN": (["重庆", "银行", "安徽", "阿里", "北京"], ["阿里", "安徽", "北京", "重庆", "银行"]),  # by pinyin; 重 is chóng here
    "zh-TW": (["證券", "國債", "臺灣", "一"], ["一", "國債", "臺灣", "證券"]),  # by strokes
    "sv": (["ärger", "Ångström", "zebra", "Öl"], ["zebra", "ångström", "ärger", "öl"]),
    "de": (["Zebra", "ärger", "Öl", "oil"], ["ärger", "oil", "öl", "zebra"]),
}


@pytest.mark.parametrize("language", WORDS)
def test_words_are_in_the_order_of_their_language(prefix, tmp_path, language):
    """Of ICU's data the program holds a part, in which orders are."""
    written, sorted_names = WORDS[language]
    output(prefix / "bin/inkstone", "init", tmp_path / "site", "--language", language)
    shutil.rmtree(tmp_path / "site/content/news")
    (tmp_path / "site/content/news").mkdir()
    tags = ", ".join(written)
    (tmp_path / "site/content/news/a.md").write_text(f"---\ntitle: A\ndate: 2025-01-01\ntags: [{tags}]\n---\nA\n", "utf-8")
    output(prefix / "bin/inkstone", "build", "--source", tmp_path / "site")
    page = (tmp_path / "site/public/tags/index.html").read_text("utf-8")
    main = page[page.index("<main"):page.index("</main")]
    found = list(dict.fromkeys(unquote(name) for name in re.findall(r'href="/tags/([^"/]+)/"', main)))
    assert found == sorted_names


@pytest.mark.parametrize("zone, offset", [("Asia/Shanghai", "+08:00"), ("America/New_York", "-04:00")])
def test_time_zones(prefix, tmp_path, zone, offset):
    site = tmp_path / "site"
    output(prefix / "bin/inkstone", "init", site)
    settings = site / "site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("Asia/Shanghai", zone), "utf-8")
    (site / "content/news/a.md").write_text("---\ntitle: A\ndate: 2025-07-01 10:00\n---\nA\n", "utf-8")
    output(prefix / "bin/inkstone", "build", "--source", site)
    assert f'datetime="2025-07-01T10:00:00{offset}"' in (site / "public/news/a/index.html").read_text("utf-8")


def test_the_guide_is_there_and_its_links_lead_somewhere(prefix, tmp_path):
    folder = prefix / "share/doc/inkstone"
    pages = [folder / "README.md", *folder.glob("*.md"), *(folder / "content").glob("*/guide/*.md")]
    assert len(pages) > 20
    for page in pages:
        text = re.sub(r"^```.*?^```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.M | re.S)
        for target in re.findall(r"\]\(([^)\s]+)[^)]*\)", text):
            if not re.match(r"[a-z]+:|#|/|[^.]*$", target):
                assert (page.parent / target.partition("#")[0]).exists(), f"{page.relative_to(folder)}: {target}"
    # It is a site as well, and nobody needs to write where it lies.
    output(prefix / "bin/inkstone", "build", "--source", folder, "--output", tmp_path / "guide", "--state", tmp_path / "state",
           "--now", host.NOW, "--fail-on", "warning")
    assert (tmp_path / "guide/en/guide/deploy/index.html").is_file()


def test_the_manual_page(prefix):
    page = prefix / "share/man/man1/inkstone.1"
    text = page.read_text("utf-8")
    assert "inkstone import hugo" in text and "\\-\\-precompress" in text and "EXIT STATUS" in text
    if mandoc := shutil.which("mandoc"):
        said = subprocess.run([mandoc, "-T", "lint", "-W", "warning", page], capture_output=True, text=True)
        assert said.stdout == ""


def test_starts_a_site(prefix, tmp_path):
    program = prefix / "bin/inkstone"
    output(program, "init", "site", cwd=tmp_path)
    assert output(program, "build", "--source", "site", "--fail-on", "warning", cwd=tmp_path).startswith("2 posts; ")


@pytest.mark.parametrize("shell, file", [
    ("bash", "bash-completion/completions/inkstone"), ("zsh", "zsh/site-functions/_inkstone"),
    ("fish", "fish/vendor_completions.d/inkstone.fish")])
def test_completions(prefix, shell, file):
    script = prefix / "share" / file
    text = script.read_text("utf-8")
    assert "precompress" in text and "markdown" in text
    if found := shutil.which(shell):
        subprocess.run([found, "-n", script], check=True)


def test_licences_of_everything_that_is_linked(prefix):
    folder = prefix / "share/doc/inkstone/licences"
    names = {file.parent.name for file in folder.glob("*/*") if file.stat().st_size > 100}
    pins = json.loads((REPOSITORY / "Package.resolved").read_text("utf-8"))["pins"]
    dependencies = {pin["identity"] for pin in pins}
    assert len(dependencies) > 5
    assert {name.lower() for name in names} >= dependencies | {"swift", "libbrotli", "libcmark-gfm", "libjemalloc", "zlib1g"}


def test_install(tmp_path):
    output("make", "install", f"DESTDIR={tmp_path}", "PREFIX=/opt/inkstone", cwd=REPOSITORY)
    root = tmp_path / "opt/inkstone"
    assert os.access(root / "bin/inkstone", os.X_OK)
    assert (root / "share/inkstone/themes/folio/theme.yaml").is_file()


def test_the_same_commit_gives_the_same_tarball(tarball, tmp_path):
    output(".ci/dist", tmp_path, cwd=REPOSITORY)
    (again,) = tmp_path.glob("*.tar.xz")
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(tarball.read_bytes()).digest()
