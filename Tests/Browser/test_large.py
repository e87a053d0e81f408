"""An edition with hundreds of posts: widgets that pages share, and lists whose full pages stay, with and without script."""

import shutil
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urljoin

import html5lib
import pytest
from playwright.sync_api import expect

import host
from built_site import BuiltSite, expect_none
from conftest import Visit
from preview import free_port, previewing
from test_accessibility import DESK, PHONE, faults
from test_theme import WATCH_SHIFTS, shifts

TABLET = (820, 1180)
COUNT = 213
SETTINGS = """title: 研报
default_language: zh-CN
base_url: https://example.org/blog/
paginate: 20
sidebar: {widgets: [search, recent, languages, taglist, social]}
widgets: {social: [{title: 镜像, url: https://mirror.example/}]}
languages:
  zh-CN: {name: 简体中文, content: content/zh-CN}
  en: {name: English, content: content/en}
"""
FRAGMENT = "fragments/sidebar-recent-taglist.html"
SHORT, LONG = "news/100/", "news/101/"


def write_post(source: Path, number: int, body="一段。"):
    day = date(2025, 1, 1) + timedelta(days=number)
    file = source / f"content/zh-CN/news/{number:03}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: 第{number}篇 Report\ndate: {day}\ntags: [甲, 标签{number % 50}]\n---\n\n{body}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    folder = tmp_path_factory.mktemp("source")
    (folder / "site.yaml").write_text(SETTINGS, encoding="utf-8")
    shutil.copytree(host.REPOSITORY / "themes", folder / "themes")
    for number in range(COUNT):
        write_post(folder, number, "\n\n".join(["很长的一段。" * 40] * 20) if number == 101 else "一段。")
    (folder / "content/en/news").mkdir(parents=True)
    (folder / "content/en/news/a.md").write_text("---\ntitle: A\ndate: 2025-01-01\n---\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def large(source, tmp_path_factory):
    """Published below a path of its host."""
    folder = tmp_path_factory.mktemp("public")
    with host.serving(folder) as address:
        base = address + "blog/"
        result = host.build(host.inkstone(), source, folder / "blog", base)
        assert result.returncode == 0, result.stdout + result.stderr
        yield BuiltSite(folder / "blog", base)


@pytest.fixture
def reader(chromium, large):
    contexts = []

    def reader(size=DESK, **options):
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        context.set_default_timeout(5000)
        contexts.append(context)
        return Visit(context.new_page(), large)

    yield reader
    for context in contexts:
        context.close()


def hrefs(locator):
    return locator.evaluate_all("links => links.map(link => link.getAttribute('href'))")


SIDEBAR_LINKS = ".sidebar .slot a"


@pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=["desk", "tablet", "phone"])
def test_shared_widgets_come_into_the_page(reader, large, size):
    visit = reader(size)
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.open("/" + SHORT)
    recent = visit.page.locator("[data-widget=recent]")
    expect(recent.get_by_text(f"第{COUNT - 1}篇 Report")).to_be_visible()
    expect(visit.page.locator("[data-widget=taglist] .cloud a").first).to_be_visible()
    expect(visit.page.locator(".colophon")).to_be_visible()
    fragment = large.url("/" + FRAGMENT)
    assert asked.count(fragment) == 1
    # The same links as the home page has in itself, but for the newest posts, which it lists.
    visit.page.wait_for_load_state("networkidle")
    shared = hrefs(visit.page.locator(SIDEBAR_LINKS))
    asked.clear()
    visit.open("/")
    assert fragment not in asked and visit.page.locator(".slot").count() == 0
    assert set(shared) <= set(hrefs(visit.page.locator(".sidebar a, .card a")))
    assert len(shared) > 40
    expect_none(visit.complaints)


@pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=["desk", "tablet", "phone"])
@pytest.mark.parametrize("delay", [0, 400])
@pytest.mark.parametrize("path", [SHORT, LONG, "tags/", "news/page/3/"])
def test_nothing_jumps_when_they_come(reader, size, delay, path):
    visit = reader(size)
    visit.page.add_init_script(WATCH_SHIFTS)

    def late(route):
        response = route.fetch()
        visit.page.wait_for_timeout(delay)
        route.fulfill(response=response)

    visit.page.route(f"**/{FRAGMENT}", late)
    visit.open("/" + path)
    # Without a scroll, so that all that is seen at first counts, then through the page.
    expect(visit.page.locator(".waiting")).to_have_count(0)
    visit.page.wait_for_load_state("networkidle")
    moved = shifts(visit.page)
    assert sum(value for value, _ in moved) < .02, moved


def links_remain(page):
    first = page.locator(".slot").first
    expect(first.locator("nav a")).to_have_text(["news", "标签", "归档"])
    expect(first.locator("nav")).to_be_visible()
    expect(page.locator(".colophon")).to_be_visible()


def test_without_script_links_lead_to_all_posts(reader, large):
    visit = reader(java_script_enabled=False)
    for path in ["/" + SHORT, "/news/", "/page/2/", "/tags/", "/archives/2025/03/"]:
        visit.open(path)
        links_remain(visit.page)
        for href in hrefs(visit.page.locator(".slot a")):
            assert large.file(urljoin(large.base, href)), href
    visit.open("/")
    # The newest posts that the page itself does not list.
    recent = [href for href in hrefs(visit.page.locator(".sidebar a")) if "/news/" in href]
    assert recent and not set(recent) & set(hrefs(visit.page.locator("main article a")))
    expect_none(visit.complaints)


@pytest.mark.parametrize("answer", [
    lambda route: route.abort(), lambda route: route.fulfill(status=404, body="gone"),
    lambda route: route.fulfill(status=200, content_type="text/html", body="<!doctype html><h1>Another page</h1>")],
    ids=["no connection", "not found", "another page"])
def test_links_remain_where_the_file_does_not_come(reader, answer):
    visit = reader()
    visit.page.route(f"**/{FRAGMENT}", answer)
    visit.open("/" + SHORT)
    links_remain(visit.page)


def test_links_appear_where_nothing_answers(reader):
    visit = reader()
    visit.page.route(f"**/{FRAGMENT}", lambda route: None)
    visit.page.goto(visit.site.url("/" + SHORT))
    expect(visit.page.locator(".slot nav")).to_be_hidden()
    expect(visit.page.locator(".slot nav")).to_be_visible(timeout=10_000)
    links_remain(visit.page)


def test_links_remain_in_a_file(reader, large):
    visit = reader()
    visit.page.goto((large.folder / SHORT / "index.html").as_uri())
    expect(visit.page.locator(".slot nav a").first).to_be_visible()


def test_paper_shows_the_foot_before_the_widgets_come(reader):
    visit = reader()
    visit.page.route(f"**/{FRAGMENT}", lambda route: None)
    visit.page.goto(visit.site.url("/" + SHORT))
    visit.page.emulate_media(media="print")
    expect(visit.page.locator(".imprint")).to_be_visible()
    expect(visit.page.locator(".sidebar")).to_be_hidden()


def test_the_file_is_a_valid_piece_of_a_page(large):
    text = (large.folder / FRAGMENT).read_text(encoding="utf-8")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    piece = parser.parseFragment(text)
    assert [element.get("data-widget") for element in piece] == ["recent", "taglist"]
    for element in piece.iter("a"):
        assert large.file(urljoin(large.base, element.get("href"))), element.get("href")


@pytest.mark.parametrize("comes", [True, False], ids=["widgets", "links"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", [SHORT, "news/", "page/3/"])
def test_axe_finds_nothing_in_large_editions(reader, path, size, comes):
    visit = reader(size)
    if not comes:
        visit.page.route(f"**/{FRAGMENT}", lambda route: route.fulfill(status=404))
    visit.open("/" + path)
    expect(visit.page.locator(".waiting")).to_have_count(0)
    assert not faults(visit.page, path)


# Lists


def numbers(count, size):
    """Full pages from the newest to the oldest."""
    return range(count // size - 1, 0, -1)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("path, count", [("/", COUNT), ("/news/", COUNT), ("/archives/2025/01/", 31), ("/tags/甲/", COUNT)])
def test_lists_lead_to_the_oldest_post_and_back(reader, large, path, count, script):
    visit = reader(java_script_enabled=script)
    page = visit.page
    visit.open(path)
    titles, seen = [page.title()], page.locator("main article h3").all_inner_texts()
    assert len(seen) == 20 + count % 20 if count >= 40 else count
    for number in numbers(count, 20):
        page.locator("main .pagination a[rel=next]").click()
        expect(page).to_have_url(large.url(f"{path}page/{number}/"))
        here = page.locator("main article h3").all_inner_texts()
        assert len(here) == 20
        span = page.locator(".pagination [aria-current]").inner_text()
        assert span in page.title() and "2025年" in span
        assert page.locator(".count").inner_text() == span
        seen += here
        titles.append(page.title())
    assert len(seen) == len(set(seen)) == count
    assert len(titles) == len(set(titles))
    assert page.locator("main a[rel=next]").count() == 0
    for _ in numbers(count, 20):
        page.locator("main a[rel=prev]").click()
        page.wait_for_load_state("load")
    expect(page).to_have_url(large.url(path))
    expect_none(visit.complaints)


def test_every_number_of_hugo_is_answered(large):
    for path in ["/", "/news/", "/tags/甲/"]:
        for number in range(1, -(-COUNT // 20) + 1):
            page = large.pages[f"{path}page/{number}/"]
            assert page.is_redirect == (number > COUNT // 20 - 1)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_first_page_leads_to_both_ends(reader, large, size):
    visit = reader(size)
    visit.open("/news/")
    visit.page.locator(".pagination").get_by_role("link", name="最早").click()
    expect(visit.page).to_have_url(large.url("/news/page/1/"))
    visit.page.locator(".pagination").get_by_role("link", name="最新").click()
    expect(visit.page).to_have_url(large.url("/news/"))
    width = visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0


def test_one_post_more_changes_few_files(source, large, tmp_path):
    output = tmp_path / "public"

    def build():
        result = host.build(host.inkstone(), source, output, large.base)
        assert result.returncode == 0, result.stderr
        return {file.relative_to(output): file.read_bytes() for file in output.rglob("*") if file.is_file()}

    before = build()
    write_post(source, COUNT)
    try:
        after = build()
    finally:
        (source / f"content/zh-CN/news/{COUNT:03}.md").unlink()
    changed = sorted(str(path) for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    feeds = [path for path in changed if path.endswith(("index.xml", "atom.xml", "feed.json"))]
    others = [path for path in changed if path not in feeds and not path.startswith("search/")]
    lists = ["", "news/", "tags/", "tags/甲/", f"tags/标签{COUNT % 50}/"]
    assert sorted(others) == sorted([
        *[f"{path}index.html" for path in lists], f"news/{COUNT:03}/index.html", f"news/{COUNT - 1:03}/index.html",
        "archives/index.html", "archives/2025/08/index.html", FRAGMENT, "zh-cn/sitemap-2025-08.xml"])
    # The list of a taxonomy has one.
    assert len(feeds) == 3 * (len(lists) - 1) + 1


# Preview


@pytest.mark.parametrize("options", [(), ("--built",)], ids=["plan", "built"])
def test_the_preview_has_them_too(chromium, source, tmp_path, options):
    copy = shutil.copytree(source, tmp_path / "site")
    port = free_port()
    if options:
        result = host.build(host.inkstone(), copy, copy / "public", f"http://127.0.0.1:{port}/blog/")
        assert result.returncode == 0, result.stderr
    with previewing(host.inkstone(), copy, *options, port=port) as preview:
        page = chromium.new_page()
        page.goto(preview.base + "/blog/" + SHORT)
        expect(page.locator("[data-widget=recent]").get_by_text(f"第{COUNT - 1}篇 Report")).to_be_visible()
        page.close()


def test_the_preview_follows_other_posts(chromium, source, tmp_path):
    copy = shutil.copytree(source, tmp_path / "site")
    with previewing(host.inkstone(), copy) as preview:
        page = chromium.new_page()
        page.set_default_timeout(10_000)
        with page.expect_response("**/.inkstone/events"):
            page.goto(preview.base + "/blog/" + SHORT)
        expect(page.locator("[data-widget=recent]").get_by_text(f"第{COUNT - 1}篇")).to_be_visible()
        page.wait_for_function("document.querySelector('inkstone-preview')")
        write_post(copy, COUNT)
        expect(page.locator("[data-widget=recent]").get_by_text(f"第{COUNT}篇")).to_be_visible()
        # The page itself is the same, and so is the edit of another line.
        write_post(copy, 100, "另一段。")
        expect(page.locator(".prose")).to_have_text("另一段。")
        expect(page.locator("[data-widget=recent]").get_by_text(f"第{COUNT}篇")).to_be_visible()
        page.close()
