"""Takes the picture of the README from the demo site: screenshots.py PICTURE"""

import sys
import tempfile
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import sync_playwright

import host

WINDOW = {"width": 1180, "height": 1240}
# Path and colour scheme of each half.
VIEWS = [("", "light"), ("news/discount-rate/", "dark")]
SHEET = """<!doctype html>
<style>
  body { margin: 0; padding: 28px; display: flex; gap: 28px; background: #dad6cd }
  img { width: 790px; border-radius: 8px; box-shadow: 0 2px 18px #0004 }
</style>
"""


def main(picture: Path):
    inkstone, executable = host.inkstone(), host.chromium()
    if inkstone is None or executable is None:
        sys.exit("this needs inkstone and Chromium; run `make build` and `.ci/setup test`")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        source, public = Path(folder, "source"), Path(folder, "public")
        source.mkdir()
        public.mkdir()
        host.copy_site(source)
        browser = playwright.chromium.launch(executable_path=executable)
        with host.serving(public) as base:
            result = host.build(inkstone, source, public, base)
            if result.returncode != 0:
                sys.exit(f"{result.stdout}{result.stderr}")
            halves = [take(browser, base + path, scheme) for path, scheme in VIEWS]
        sheet = browser.new_page(viewport={"width": 1664, "height": 100})
        sheet.set_content(SHEET + "".join(
            f'<img src="data:image/png;base64,{b64encode(half).decode()}">' for half in halves))
        sheet.screenshot(path=picture, full_page=True)
        browser.close()


def take(browser, url: str, scheme: str):
    page = browser.new_page(viewport=WINDOW, color_scheme=scheme, locale="zh-CN", device_scale_factor=2)
    page.goto(url, wait_until="networkidle")
    return page.screenshot()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
