"""Takes pictures of the demo site, every kind of page in every width, in both schemes and on paper, and the picture of
the README: screenshots.py FOLDER PICTURE"""

import sys
import tempfile
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import sync_playwright

import host

KINDS = {
    "home": "", "post": "news/discount-rate/", "gallery": "guide/markdown-gallery/", "list": "guide/", "terms": "tags/",
    "search": "search/?q=同比", "404": "404.html",
}
WIDTHS = [360, 768, 1280, 1920]
SCHEMES = ["light", "dark"]
# What the README shows: path and scheme of each half.
HALVES = [("", "light"), ("news/discount-rate/", "dark")]
SHEET = """<!doctype html>
<style>
  body { margin: 0; padding: 28px; display: flex; gap: 28px; background: #dad6cd }
  img { width: 790px; border-radius: 8px; box-shadow: 0 2px 18px #0004 }
</style>
"""


def main(folder: Path, picture: Path):
    inkstone, executable = host.inkstone(), host.chromium()
    if inkstone is None or executable is None:
        sys.exit("this needs inkstone and Chromium; run `make build` and `.ci/setup test`")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        source, public = Path(temporary, "source"), Path(temporary, "public")
        source.mkdir()
        public.mkdir()
        host.copy_site(source)
        browser = playwright.chromium.launch(executable_path=executable)
        with host.serving(public) as base:
            result = host.build(inkstone, source, public, base)
            if result.returncode != 0:
                sys.exit(f"{result.stdout}{result.stderr}")
            for kind, path in KINDS.items():
                take_all(browser, base + path, folder / kind)
            halves = [half(browser, base + path, scheme) for path, scheme in HALVES]
        join(browser, halves, picture)
        browser.close()


def take_all(browser, url: str, stem: Path):
    for scheme in SCHEMES:
        for width in WIDTHS:
            with opened(browser, url, scheme, width, 900) as page:
                page.screenshot(path=f"{stem}-{width}-{scheme}.png", full_page=True)
    with opened(browser, url, "dark", 1280, 900) as page:
        page.pdf(path=f"{stem}-print.pdf", format="A4", prefer_css_page_size=True)


def opened(browser, url: str, scheme: str, width: int, height: int, scale: int = 1):
    """A page with all its pictures, those below the window too."""
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme, locale="zh-CN",
                            device_scale_factor=scale)
    page.goto(url)
    page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })")
    page.wait_for_load_state("networkidle")
    return page


def half(browser, url: str, scheme: str):
    with opened(browser, url, scheme, 1280, 1340, 2) as page:
        return page.screenshot()


def join(browser, halves: list[bytes], picture: Path):
    with browser.new_page(viewport={"width": 1664, "height": 100}) as sheet:
        sheet.set_content(SHEET + "".join(
            f'<img src="data:image/png;base64,{b64encode(image).decode()}">' for image in halves))
        sheet.screenshot(path=picture, full_page=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
