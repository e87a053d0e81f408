import os
import shutil
import subprocess
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from built_site import BuiltSite

REPOSITORY = Path(__file__).resolve().parents[2]
POLICY = "default-src 'self'; img-src 'self' https: data:"


@pytest.fixture(scope="session")
def inkstone():
    """The command under test: INKSTONE, else what `swift build` left."""
    candidates = [Path(os.environ["INKSTONE"])] if "INKSTONE" in os.environ else [
        REPOSITORY / ".build/debug/inkstone", REPOSITORY / ".build/release/inkstone"]
    for candidate in candidates:
        if candidate.is_file():
            return candidate.resolve()
    pytest.exit(f"no inkstone at {' or '.join(map(str, candidates))}; run `swift build`", returncode=3)


@pytest.fixture(scope="session")
def publish(inkstone, tmp_path_factory):
    """Publishes a copy of the repository's own site, so that the checkout stays as it is."""
    source = tmp_path_factory.mktemp("source")
    shutil.copy(REPOSITORY / "site.yaml", source)
    for folder in ("content", "static", "themes"):
        shutil.copytree(REPOSITORY / folder, source / folder)

    def run(output: Path, base: str):
        command = [inkstone, "build", "--source", source, "--output", output, "--base-url", base,
                   "--now", "2026-11-01", "--fail-on", "warning"]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != 0:
            pytest.exit(f"exit code {result.returncode} of inkstone\n{result.stdout}{result.stderr}", returncode=1)
        return BuiltSite(output, base)

    return run


class Host(SimpleHTTPRequestHandler):
    """A static host as the guide recommends one: the site's own 404 page, a strict content policy."""

    def do_GET(self):
        # Chromium asks for this icon where a page names none, as redirects do.
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
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


@pytest.fixture(scope="session")
def site(publish, tmp_path_factory):
    """The demo site, served at the address it was built for."""
    folder = tmp_path_factory.mktemp("public")
    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *a: Host(*a, directory=folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield publish(folder, f"http://127.0.0.1:{server.server_port}/")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def chromium():
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert executable, "no Chromium; run `.ci/setup test`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable)
        yield browser
        browser.close()


class Visit:
    """A browser page that remembers everything a reader should never meet."""

    def __init__(self, page, site):
        self.page = page
        self.site = site
        self.complaints = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._complain(f"script error: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)

    def open(self, path):
        self.page.goto(self.site.url(path), wait_until="load")

    def _complain(self, text):
        self.complaints.append(f"{self.page.url}: {text}")

    def _console(self, message):
        if message.type in ("error", "warning"):
            self._complain(f"console {message.type}: {message.text}")

    def _request(self, request):
        if not self.site.contains(request.url) and not request.url.startswith("data:"):
            self._complain(f"request to another host: {request.url}")

    def _response(self, response):
        if response.status >= 400:
            self._complain(f"{response.status}: {response.url}")


@pytest.fixture
def visit(chromium, site, request):
    """A new browser window; `@pytest.mark.parametrize("visit", [(width, height)], indirect=True)` sets its size."""
    width, height = getattr(request, "param", (1280, 800))
    context = chromium.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
    context.set_default_timeout(5000)
    yield Visit(context.new_page(), site)
    context.close()
