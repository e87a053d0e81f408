"""From nothing to the first page."""

import re
import subprocess
import time

import pytest
import requests

from preview import previewing


@pytest.mark.parametrize("language, title", [("zh-CN", "第一篇研报"), ("en", "A first post")])
def test_a_new_site_is_served(inkstone, tmp_path, language, title):
    start = time.monotonic()
    subprocess.run([inkstone, "init", "site", "--language", language], cwd=tmp_path, check=True, capture_output=True)
    with previewing(inkstone, tmp_path / "site") as preview:
        home = requests.get(preview.base + "/", timeout=30)
        assert home.status_code == 200 and title in home.text
        link = re.search(r'href="(/news/[^"/]+/)"[^>]*>(?:<[^>]*>)*' + title, home.text)[1]
        assert title in requests.get(preview.base + link, timeout=30).text
    # An author waits no longer for the first page, on any machine.
    assert time.monotonic() - start < 60
    assert not (tmp_path / "site/public").exists()
