"""What the guide tells operators to type and to configure, taken from its text in both languages."""

import re
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
LANGUAGES = ["zh-CN", "en"]


def blocks(language, page, kind):
    """The fenced code of one kind in a page of the guide."""
    text = (REPOSITORY / "content" / language / "guide" / f"{page}.md").read_text("utf-8")
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.M | re.S)


def block(language, page, kind, word):
    """The one that holds a word."""
    (found,) = [text for text in blocks(language, page, kind) if word in text]
    return found


def replaced(text, changes):
    """A text with another port or folder; each must be there."""
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, str(new))
    return text


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def program(name):
    """A program of a package that `.ci/setup test` installs; web servers lie where only root looks."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
    assert found, f"there is no {name}; run `.ci/setup test`"
    return found


@contextmanager
def running(arguments, port, log: Path, **options):
    """Runs a server until it answers, and stops it afterwards."""
    with log.open("wb") as output:
        process = subprocess.Popen(arguments, stdout=output, stderr=subprocess.STDOUT, **options)
        try:
            deadline = time.monotonic() + 30
            while True:
                with socket.socket() as client:
                    if client.connect_ex(("127.0.0.1", port)) == 0:
                        break
                assert process.poll() is None and time.monotonic() < deadline, log.read_text("utf-8", "replace")
                # A server of others tells nobody when it begins to listen.
                time.sleep(0.05)
            yield
        finally:
            process.terminate()
            process.wait(timeout=20)
