"""Runs `inkstone serve` for tests that look at it in a browser."""

import socket
import subprocess
import threading
from contextlib import contextmanager
from pathlib import Path


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Preview:
    """A running preview of the site in a folder."""

    def __init__(self, command: Path, source: Path, port: int, *options: str):
        self.source = source
        self.base = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [command, "serve", "--source", source, "--port", str(port), *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.said = []
        for line in self.process.stdout:
            self.said.append(line)
            if line.startswith("Ctrl-C"):
                break
        threading.Thread(target=lambda: self.said.extend(self.process.stdout), daemon=True).start()

    def write(self, path: str, text: str):
        target = self.source / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def read(self, path: str):
        return (self.source / path).read_text(encoding="utf-8")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


@contextmanager
def previewing(command: Path, source: Path, *options: str, port=None):
    preview = Preview(command, source, port or free_port(), *options)
    try:
        yield preview
    finally:
        preview.stop()
