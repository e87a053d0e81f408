import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))
import host  # noqa: E402


@pytest.fixture(scope="session")
def inkstone():
    command = host.inkstone()
    if command is None:
        pytest.exit("there is no inkstone; run `swift build`, or name one with INKSTONE", returncode=3)
    return command
