"""Publishes the repository's own site and serves it the way the guide recommends."""

import os
import shutil
import subprocess
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
# Of the demo site, which has no picture from elsewhere.
POLICY = "default-src 'self'"
NOW = "2026-11-01"


def inkstone():
    """The command that INKSTONE names, else what `swift build` left; nothing when there is neither."""
    named = os.environ.get("INKSTONE")
    candidates = [Path(named)] if named else [REPOSITORY / ".build" / kind / "inkstone" for kind in ("debug", "release")]
    return next((candidate.resolve() for candidate in candidates if candidate.is_file()), None)


def copy_site(folder: Path):
    """A copy of what the repository publishes, so that the checkout stays as it is."""
    shutil.copy(REPOSITORY / "site.yaml", folder)
    for name in ("content", "data", "static", "themes"):
        shutil.copytree(REPOSITORY / name, folder / name)


def build(command: Path, source: Path, output: Path, base: str):
    """Publishes a site on a fixed day; warnings are failures."""
    return subprocess.run(
        [command, "build", "--source", source, "--output", output, "--base-url", base, "--now", NOW,
         "--fail-on", "warning"], capture_output=True, text=True)


def chromium():
    """The system's Chromium; nothing when there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Host(SimpleHTTPRequestHandler):
    """A static host with the site's own 404 page and a strict content policy."""

    policy = POLICY

    # A head and its body leave together.
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self):
        # Chromium asks for this icon where a page names none, as redirects do.
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def end_headers(self):
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        body = page.read_bytes() if code == 404 and page.is_file() else str(code).encode()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A browser that leaves a page early is no error."""


@contextmanager
def serving(folder: Path, policy=POLICY):
    """Serves a folder and gives its address."""
    handler = type("PolicyHost", (Host,), {"policy": policy})
    server = Server(("127.0.0.1", 0), lambda *arguments: handler(*arguments, directory=folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
