"""The demo site in a real browser, under the content policy that the guide recommends."""

import re
from urllib.parse import unquote, urlsplit

import pytest

from built_site import expect_none

PHONE = (390, 844)
# 640 is 1280 at a zoom of 200 %.
WIDTHS = [320, 390, 640, 820, 1280, 1920]

# Names the outermost elements that stick out of the window and are not inside a box that scrolls.
STICKING_OUT = """() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.body.querySelectorAll("*")]
        .filter(element => element.getBoundingClientRect().right > width + 1)
        .map(element => element.cloneNode(false).outerHTML)
        .slice(0, 5)
}"""


def path(page):
    return unquote(urlsplit(page.url).path)


def test_pages_fit_windows_of_all_widths_in_silence(visit, site):
    for page in site.pages.values():
        if page.is_redirect or page.path.endswith("404.html"):
            continue
        visit.open(page.path)
        for width in WIDTHS:
            visit.page.set_viewport_size({"width": width, "height": 800})
            visit.complaints += [f"{page.path}: {width} px: too wide: {element}"
                                 for element in visit.page.evaluate(STICKING_OUT)]
    expect_none(visit.complaints)


@pytest.mark.parametrize("visit", [PHONE], indirect=True, ids=["390px"])
def test_missing_page_is_answered_by_the_site(visit):
    visit.open("/no/such/page/")
    assert visit.page.locator("h1").is_visible()
    expect_none(visit.page.evaluate(STICKING_OUT))
    unexpected = [text for text in visit.complaints if "404" not in text]
    expect_none(unexpected)


def test_card_leads_to_its_post_and_pager_onwards(visit):
    visit.open("/")
    card = visit.page.locator("main article h3 a").nth(1)
    title = card.inner_text()
    card.click()
    assert visit.page.locator("h1").inner_text() == title
    visit.page.locator("main a[rel=prev]").click()
    assert visit.page.locator("h1").inner_text() != title
    visit.page.locator("main a[rel=next]").click()
    assert visit.page.locator("h1").inner_text() == title
    expect_none(visit.complaints)


def test_pagination_leads_to_page_two_and_back(visit):
    visit.open("/news/")
    first = visit.page.locator("main article h3").all_inner_texts()
    assert len(first) == 10
    visit.page.locator("main a[rel=next]").click()
    assert path(visit.page) == "/news/page/2/"
    assert not set(first) & set(visit.page.locator("main article h3").all_inner_texts())
    visit.page.locator("main a[rel=prev]").click()
    assert path(visit.page) == "/news/"


@pytest.mark.parametrize("start, tag", [("/news/yield-curve/", "利率"), ("/news/how-to-tag/", "C++"), ("/news/how-to-tag/", "R&D")])
def test_tag_leads_to_its_posts(visit, start, tag):
    visit.open(start)
    title = visit.page.locator("h1").inner_text()
    visit.page.locator("main a[rel=tag]").get_by_text(tag, exact=True).click()
    assert tag in visit.page.locator("h1").inner_text()
    assert title in visit.page.locator("main article h3").all_inner_texts()
    expect_none(visit.complaints)


@pytest.mark.parametrize("home, expected", [
    ("/", ["/", "/news/", "/stocks/", "/guide/", "/tags/", "/about/"]),
    ("/en/", ["/en/", "/en/news/", "/en/stocks/", "/en/guide/", "/en/tags/", "/en/about/"]),
])
def test_menu_leads_everywhere_and_marks_where_one_is(visit, home, expected):
    visit.open(home)
    entries = "header nav a:not([hreflang])"
    assert [link.get_attribute("href") for link in visit.page.locator(entries).all()] == expected
    for index, target in enumerate(expected):
        visit.page.locator(entries).nth(index).click()
        assert path(visit.page) == target
        current = visit.page.locator(entries + "[aria-current]")
        assert [link.get_attribute("href") for link in current.all()] == [target]
    expect_none(visit.complaints)


@pytest.mark.parametrize("start, code, target", [
    ("/guide/editions/", "en", "/en/guide/editions/"),
    ("/en/news/yield-curve/", "zh-CN", "/news/yield-curve/"),
])
def test_translations_lead_to_each_other(visit, start, code, target):
    visit.open(start)
    links = visit.page.locator(f"main a[hreflang='{code}']")
    links.first.click()
    assert path(visit.page) == target
    assert visit.page.locator("html").get_attribute("lang") == code


@pytest.mark.parametrize("old, new", [("/guide/hugo-to-inkstone/", "/guide/from-hugo/"), ("/guide/hugo.html", "/guide/from-hugo/")])
def test_aliases_redirect(visit, site, old, new):
    visit.open(old)
    visit.page.wait_for_url(site.url(new))
    expect_none(visit.complaints)


def test_contents_and_footnotes_lead_to_their_places(visit):
    visit.open("/guide/markdown-gallery/")
    for link in visit.page.locator("main a[href^='#'], main a[href*='markdown-gallery/#']").all():
        target = unquote(urlsplit(link.get_attribute("href")).fragment)
        assert visit.page.evaluate("id => document.getElementById(id) !== null", target), target


def test_chinese_is_read_as_written(visit):
    visit.open("/guide/markdown-gallery/")
    text = re.sub(r"\s+", " ", visit.page.locator("main").inner_text())
    bold = visit.page.locator("main strong").all_inner_texts()
    for phrase in ("2024~2025年增长10~15%", "*ST甲、*ST乙和S*ST丙都不是强调", "从 $5 涨到 $6", "换行不会变成空格，所以写作时"):
        assert phrase in text
    for phrase in ("注意：", "“买入”。", "“破圈”"):
        assert phrase in bold
    assert visit.page.locator("main a", has_text="https://inkstone.example/guide/").first.get_attribute("href").endswith("/guide/")
    assert visit.page.locator("main del").all_inner_texts() == ["作废", "“看多”"]


def test_local_pictures_load_and_reserve_their_space(visit):
    visit.open("/news/discount-rate/")
    pictures = visit.page.locator("main img").all()
    assert pictures
    for picture in pictures:
        picture.scroll_into_view_if_needed()
        assert picture.get_attribute("width") and picture.get_attribute("height"), picture.get_attribute("src")
        picture.evaluate("image => image.decode()")


def test_post_can_be_read_without_script(chromium, site):
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(site.url("/news/000_1f6bf78007eb8f30/"))
    assert page.locator("h1").is_visible()
    assert page.locator("main p", has_text="风险提示").is_visible()
    assert page.locator("header nav a").first.is_visible()
    context.close()


@pytest.mark.parametrize("page, count", [("/guide/markdown-gallery/", 4), ("/en/guide/markdown-gallery/", 2)])
def test_formulas_are_set_by_the_site_itself(visit, page, count):
    visit.open(page)
    formulas = visit.page.locator("main .math")
    assert formulas.count() == count
    for formula in formulas.all():
        formula.scroll_into_view_if_needed()
        assert formula.locator(".katex-html").is_visible() and formula.locator("math").count() == 1
        assert not formula.get_attribute("title")
    visit.page.evaluate("document.fonts.ready")
    assert visit.page.evaluate("[...document.fonts].some(font => font.family.startsWith('KaTeX') && font.status === 'loaded')")
    expect_none(visit.complaints)


def test_pages_without_formulas_load_nothing_for_them(visit):
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.open("/guide/")
    assert asked and not [url for url in asked if "katex" in url or "/math." in url]


def test_formulas_are_read_as_tex_without_script(chromium, site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url("/guide/markdown-gallery/"))
    assert r"\frac{C_t}{(1+r)^t}" in page.locator("main .math").first.inner_text()
    context.close()
