"""What `make deb` and `make wheel` pack, installed as users do."""

import os
import re
import subprocess
import sys

from conftest import output


def check_first_page(program, folder, environment=None):
    """From nothing to a page."""
    output(program, "init", folder / "site", env=environment)
    assert output(program, "build", "--source", folder / "site", "--fail-on", "warning", env=environment).startswith("2 posts; ")
    assert (folder / "site/public/news/first-post/index.html").is_file()
    # The data of ICU that is packed knows Chinese words.
    site = folder / "words"
    (site / "content").mkdir(parents=True)
    (site / "content/a.md").write_text("---\ntitle: 特斯拉公布业绩预期\n---\n", "utf-8")
    output(program, "build", "--source", site, env=environment)
    assert "特斯拉<wbr>公布业绩<wbr>预期</h1>" in (site / "public/a/index.html").read_text("utf-8")


def test_the_package_for_debian_is_installed(deb, tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    # An empty root has no C library; that what is asked for is enough says the test below.
    subprocess.run(["dpkg", f"--root={root}", "--force-not-root", "--force-depends", "--log=/dev/null", "--install", deb],
                   check=True, capture_output=True)
    check_first_page(root / "usr/bin/inkstone", tmp_path, {"PATH": "/usr/bin:/bin"})
    for file in ["share/man/man1/inkstone.1.gz", "share/bash-completion/completions/inkstone",
                 "share/zsh/vendor-completions/_inkstone", "share/fish/vendor_completions.d/inkstone.fish",
                 "share/inkstone/themes/folio/theme.yaml", "share/doc/inkstone/copyright"]:
        assert (root / "usr" / file).is_file(), file
    subprocess.run(["dpkg", f"--root={root}", "--force-not-root", "--log=/dev/null", "--remove", "inkstone"], check=True,
                   capture_output=True)
    assert not (root / "usr/bin/inkstone").exists() and not (root / "usr/share/inkstone").exists()


def test_what_the_package_for_debian_asks_for(deb, tmp_path):
    control = output("dpkg-deb", "--field", deb)
    fields = dict(re.findall(r"^([\w-]+): (.*)$", control, re.M))
    output("dpkg-deb", "--extract", deb, tmp_path)
    libraries = set(re.findall(r"NEEDED.*\[(.*)\]", output("readelf", "-d", tmp_path / "usr/bin/inkstone")))
    owners = {"libc.so.6": "libc6", "libm.so.6": "libc6", "libgcc_s.so.1": "libgcc-s1", "ld-linux-x86-64.so.2": "libc6",
              "ld-linux-aarch64.so.1": "libc6"}
    asked = {re.split(r"[ ,]", name.strip())[0] for name in fields["Depends"].split(",")}
    assert {owners[library] for library in libraries} <= asked
    assert re.search(r"libc6 \(>= 2\.\d\d\)", fields["Depends"])
    assert {"libjs-katex", "python3-pygments"} <= set(fields["Recommends"].split(", "))


def test_the_wheel_is_installed(wheel, tmp_path):
    output(sys.executable, "-m", "venv", tmp_path / "venv")
    # Pygments is asked for, and is installed from elsewhere.
    output(tmp_path / "venv/bin/pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
    program = tmp_path / "venv/bin/inkstone"
    assert os.access(program, os.X_OK)
    check_first_page(program, tmp_path, {"PATH": f"{program.parent}:/usr/bin:/bin"})
    output(tmp_path / "venv/bin/pip", "uninstall", "--quiet", "--yes", "inkstone-bin")
    assert not program.exists() and not [file for file in (tmp_path / "venv/share").rglob("*") if file.is_file()]


def test_the_wheel_names_the_machines_that_can_run_it(wheel):
    assert re.fullmatch(r"inkstone_bin-\d+\.\d+\.\d+-py3-none-manylinux_2_\d\d_(x86_64|aarch64)\.whl", wheel.name)
