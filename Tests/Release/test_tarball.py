"""What `make dist` packs, unpacked as the guide says and used where there is no Swift."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))
import host  # noqa: E402

REPOSITORY = host.REPOSITORY
DIST = REPOSITORY / ".build/dist"


def output(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


@pytest.fixture(scope="module")
def tarball():
    found = sorted(DIST.glob("inkstone-*.tar.gz"), key=lambda file: file.stat().st_mtime)
    assert found, "there is no tarball; run `make dist`"
    return found[-1]


@pytest.fixture(scope="module")
def prefix(tarball, tmp_path_factory):
    """Where the tarball is unpacked, by the line of the guide's workflows."""
    folder = tmp_path_factory.mktemp("prefix")
    guide = (REPOSITORY / "content/en/guide/deploy.md").read_text("utf-8")
    lines = re.findall(r"^ *- ((?:curl|echo|tar) .*inkstone\.tar\.gz.*)$", guide, re.M)
    command = "\n".join(lines).replace("/usr/local", str(folder))
    assert len(lines) == 3 and str(folder) in command
    (sum,) = re.findall(r"^[0-9a-f]{64}", Path(f"{tarball}.sha256").read_text("utf-8"), re.M)
    environment = os.environ | {"INKSTONE": tarball.as_uri(), "INKSTONE_SHA256": sum}
    scratch = tmp_path_factory.mktemp("download")
    # Another sum, and nothing is unpacked.
    wrong = environment | {"INKSTONE_SHA256": "0" * 64}
    assert subprocess.run(["sh", "-ec", command], env=wrong, cwd=scratch, capture_output=True).returncode != 0
    assert not list(folder.iterdir())
    subprocess.run(["sh", "-ec", command], check=True, env=environment, cwd=scratch)
    return folder


def test_name_and_version(tarball, prefix):
    said = output(prefix / "bin/inkstone", "--version").strip()
    version = re.fullmatch(r"(\d+\.\d+\.\d+) \(([0-9a-f]{7,}(-dirty)?)\)", said)
    assert version, said
    assert tarball.name == f"inkstone-{version[1]}-linux-{os.uname().machine}.tar.gz"
    assert output("git", "rev-parse", "--short=10", "HEAD", cwd=REPOSITORY).strip() == version[2].removesuffix("-dirty")


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
    # Names of months and the order of Chinese need the data of ICU, which the program holds as well.
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
    described = output("swift", "package", "describe", "--type", "json", cwd=REPOSITORY)
    dependencies = set(re.findall(r'"identity" *: *"([^"]+)"', described))
    assert len(dependencies) > 5
    assert {name.lower() for name in names} >= dependencies | {"swift", "libbrotli", "libcmark-gfm", "libjemalloc", "zlib1g"}


def test_install(tmp_path):
    output("make", "install", f"DESTDIR={tmp_path}", "PREFIX=/opt/inkstone", cwd=REPOSITORY)
    root = tmp_path / "opt/inkstone"
    assert os.access(root / "bin/inkstone", os.X_OK)
    assert (root / "share/inkstone/themes/folio/theme.yaml").is_file()


def test_the_same_commit_gives_the_same_tarball(tarball, tmp_path):
    output(".ci/dist", tmp_path, cwd=REPOSITORY)
    (again,) = tmp_path.glob("*.tar.gz")
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(tarball.read_bytes()).digest()
