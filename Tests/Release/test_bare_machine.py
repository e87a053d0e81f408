"""From a package to a page on a Debian without Swift or anything else, made by debootstrap."""

import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest
import requests

# Downloading Debian is no part of what is measured; a folder that holds one already saves it.
KEPT = os.environ.get("INKSTONE_BARE_DEBIAN")
PLENTY = 600

pytestmark = pytest.mark.skipif(os.geteuid() != 0 or not (KEPT or shutil.which("debootstrap")),
                                reason="this needs root and debootstrap")


@pytest.fixture(scope="module")
def debian(tmp_path_factory):
    root = Path(KEPT) if KEPT else tmp_path_factory.mktemp("debian")
    if not KEPT:
        made = subprocess.run(["debootstrap", "--variant=minbase", "stable", root], capture_output=True, text=True)
        if made.returncode != 0:
            pytest.skip(f"Debian cannot be downloaded here: {made.stdout[-300:]}")
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    assert not list(root.glob("usr/**/libswiftCore.so"))
    prepare(root, "apt-get update -qq && apt-get install -y -qq --no-install-recommends xz-utils python3-venv")
    return root


def command(root, script):
    """In a space of its own for processes and mounts, so that nothing stays behind."""
    bare = "env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LANG=C.UTF-8"
    inside = f"mount -t proc proc {root}/proc && exec chroot {root} {bare} sh -ec '{script}'"
    return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-ec", inside]


def prepare(root, script):
    subprocess.run(command(root, f"export DEBIAN_FRONTEND=noninteractive; {script}"), check=True, capture_output=True,
                   timeout=PLENTY)


INSTALLED = {
    "tarball": "mkdir -p /root/.local && tar -xJf /tmp/{name} -C /root/.local --strip-components 1",
    "deb": "DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /tmp/{name}",
    "wheel": "python3 -m venv /root/venv && /root/venv/bin/pip install --quiet --no-deps /tmp/{name}",
}
PROGRAM = {"tarball": "/root/.local/bin/inkstone", "deb": "/usr/bin/inkstone", "wheel": "/root/venv/bin/inkstone"}


@pytest.mark.parametrize("kind", INSTALLED)
def test_a_first_page_within_a_minute(request, debian, kind):
    package = request.getfixturevalue(kind)
    shutil.copy(package, debian / "tmp")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    script = (f"{INSTALLED[kind].format(name=package.name)}; cd /root; rm -rf site; {PROGRAM[kind]} init site; "
              f"exec {PROGRAM[kind]} serve --source site --port {port}")
    start = time.monotonic()
    process = subprocess.Popen(command(debian, script), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        for line in process.stdout:
            if f"127.0.0.1:{port}" in line:
                break
        else:
            pytest.fail(f"it ended with {process.wait()}")
        page = requests.get(f"http://127.0.0.1:{port}/", timeout=30)
        seconds = time.monotonic() - start
    finally:
        # unshare passes only this on.
        process.kill()
        process.wait(timeout=20)
        process.stdout.close()
    assert page.status_code == 200 and re.search("第一篇研报", page.text)
    print(f"{kind}: {seconds:.1f} s from the package to the first page")
    assert seconds < 60
