"""What Folio adds to reading: two colour schemes, the keyboard, contents, tables, long lists of terms, paper."""

import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe

from host import REPOSITORY

PHONE = (360, 760)
DESK = (1440, 900)
GALLERY = "/guide/markdown-gallery/"
KINDS = ["/", "/page/2/", "/news/", "/news/discount-rate/", GALLERY, "/tags/", "/tags/示例/", "/archives/",
         "/archives/2026/05/", "/search/", "/about/", "/404.html", "/en/", "/en" + GALLERY]
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
STOP = """() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect()
  const middle = box.top + box.height / 2
  return element === document.body ? null : {
    text: element.tagName + " " + element.textContent.trim().slice(0, 30),
    isSeen: middle >= 0 && middle <= innerHeight && box.width > 0,
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
  }
}"""


@pytest.mark.parametrize("visit", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit, scheme):
    visit.page.emulate_media(color_scheme=scheme)
    faults = []
    for path in KINDS:
        visit.open(path)
        result = Axe().run(visit.page)
        faults += [f"{path} {fault['id']}: {fault['nodes'][0]['html']}" for fault in result.response["violations"]]
    assert not faults, "\n".join(faults)
    assert not visit.complaints


def test_choice_of_colours_is_remembered_while_it_differs_from_the_system(visit):
    visit.open("/")
    light = visit.page.evaluate(BACKGROUND)
    switch = visit.page.locator("button.scheme")
    switch.click()
    dark = visit.page.evaluate(BACKGROUND)
    assert dark != light and switch.get_attribute("aria-pressed") == "true"
    visit.open(GALLERY)
    assert visit.page.evaluate(BACKGROUND) == dark
    visit.page.locator("button.scheme").click()
    assert visit.page.evaluate(BACKGROUND) == light
    assert visit.page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("visit", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["/", GALLERY, "/tags/"])
def test_every_stop_of_the_keyboard_is_seen(visit, path):
    visit.open(path)
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.className") == "skip"
    stops = []
    while (stop := visit.page.evaluate(STOP)) and len(stops) < 300:
        stops.append(stop)
        visit.page.keyboard.press("Tab")
    assert len(stops) > 50
    assert not [stop for stop in stops if not (stop["isSeen"] and stop["isMarked"])]


@pytest.mark.parametrize("visit", [DESK], indirect=True, ids=["desk"])
def test_contents_mark_the_heading_being_read(visit):
    visit.open(GALLERY)
    visit.page.evaluate("document.getElementById('代码').scrollIntoView()")
    marked = visit.page.locator(".toc [aria-current]")
    marked.wait_for()
    assert marked.all_inner_texts() == ["代码"]
    assert marked.bounding_box()["y"] > 0


def test_up_leads_back_to_the_top(visit):
    visit.open(GALLERY)
    visit.page.evaluate("scrollTo(0, 4000)")
    visit.page.locator(".up a").click()
    visit.page.wait_for_function("scrollY === 0")


@pytest.mark.parametrize("visit", [PHONE], indirect=True, ids=["phone"])
def test_wide_tables_scroll_beside_their_first_column(visit):
    visit.open(GALLERY)
    table = visit.page.locator(".table-scroll").nth(1)
    first, last = (table.locator("tbody tr").first.locator("td").nth(place) for place in (0, -1))
    before = first.bounding_box()["x"]
    table.evaluate("box => { box.scrollLeft = box.scrollWidth }")
    assert first.bounding_box()["x"] == before
    assert last.bounding_box()["x"] < PHONE[0]


def test_terms_are_narrowed_and_sorted(visit):
    visit.open("/tags/")
    terms = visit.page.locator("#terms li")
    names = terms.all_inner_texts()
    visit.page.locator("[data-sort]").click()
    counts = [int(text.split()[-1]) for text in terms.all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    visit.page.locator("[data-sort]").click()
    assert terms.all_inner_texts() == names
    visit.page.fill("#filter", "ＨＵＧＯ")
    assert visit.page.locator("#terms li:visible a").all_inner_texts() == ["Hugo"]


def test_paper_shows_the_report_and_where_it_comes_from(visit):
    visit.open(GALLERY)
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    visit.page.emulate_media(media="print")
    for furniture in (".menu", ".sidebar", ".pager", ".tools", ".up"):
        assert not visit.page.locator(furniture).is_visible(), furniture
    assert visit.page.locator(".origin").inner_text().endswith(GALLERY)


def test_assets_stay_small():
    sizes = {kind: sum(len(gzip.compress(file.read_bytes())) for file in (REPOSITORY / "themes/folio/assets").glob("*." + kind))
             for kind in ("css", "js")}
    assert sizes["css"] <= 12_000 and sizes["js"] <= 6_000, sizes
