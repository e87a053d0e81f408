import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))
import host  # noqa: E402

DIST = Path(os.environ.get("INKSTONE_DIST", host.REPOSITORY / ".build/dist"))


def output(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def newest(pattern, target):
    """A package of the last build."""
    found = sorted(DIST.glob(pattern), key=lambda file: file.stat().st_mtime)
    assert found, f"there is no {pattern}; run `make {target}`"
    return found[-1]


@pytest.fixture(scope="session")
def tarball():
    return newest("inkstone-*.tar.xz", "dist")


@pytest.fixture(scope="session")
def deb():
    return newest("inkstone_*.deb", "deb")


@pytest.fixture(scope="session")
def wheel():
    return newest("inkstone_bin-*.whl", "wheel")


@pytest.fixture(scope="session")
def prefix(tarball, tmp_path_factory):
    """Where the tarball is unpacked, by the line of the README."""
    folder = tmp_path_factory.mktemp("prefix")
    (command,) = [line for line in (host.REPOSITORY / "README.md").read_text("utf-8").splitlines()
                  if line.startswith("tar -xJf inkstone-")]
    command = re.sub(r"inkstone-\S+", tarball.name, command).replace("$HOME/.local", str(folder))
    assert str(folder) in command
    subprocess.run(["sh", "-ec", command], check=True, cwd=tarball.parent)
    return folder
