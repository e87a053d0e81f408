import pytest
from playwright.sync_api import sync_playwright

import host
from built_site import BuiltSite


@pytest.fixture(scope="session")
def publish(tmp_path_factory):
    """Publishes the repository's own site to a folder, for an address."""
    inkstone = host.inkstone()
    if inkstone is None:
        pytest.exit("there is no inkstone; run `swift build`, or name one with INKSTONE", returncode=3)
    source = tmp_path_factory.mktemp("source")
    host.copy_site(source)

    def run(output, base):
        result = host.build(inkstone, source, output, base)
        if result.returncode != 0:
            pytest.exit(f"exit code {result.returncode} of inkstone\n{result.stdout}{result.stderr}", returncode=1)
        return BuiltSite(output, base)

    return run


@pytest.fixture(scope="session")
def site(publish, tmp_path_factory):
    """The demo site, served at the address it was built for."""
    folder = tmp_path_factory.mktemp("public")
    with host.serving(folder) as base:
        yield publish(folder, base)


@pytest.fixture(scope="session")
def chromium():
    executable = host.chromium()
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
