"""What Folio adds to reading: two colour schemes, contents, tables, long lists of terms, paper; and what it costs."""

import gzip

import pytest

from host import REPOSITORY
from test_accessibility import DESK, GALLERY, KINDS, PHONE

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
# https://web.dev/articles/cls, of a whole visit.
WATCH_SHIFTS = """window.shifts = []
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    if (!entry.hadRecentInput) shifts.push([entry.value, entry.sources.map(source => source.node?.outerHTML?.slice(0, 60))])
  }
}).observe({ type: "layout-shift", buffered: true })"""
SCROLL_THROUGH = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
    scrollTo(0, y)
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 20)))
  }
}"""


def shifts(page):
    page.evaluate(SCROLL_THROUGH)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    return page.evaluate("shifts")


@pytest.mark.parametrize("visit", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
def test_nothing_jumps_while_a_page_arrives(visit):
    visit.page.add_init_script(WATCH_SHIFTS)

    def late(route):
        response = route.fetch()
        visit.page.wait_for_timeout(150)
        route.fulfill(response=response)

    visit.page.route("**/*.{svg,png,woff2}", late)
    found = []
    for path in KINDS:
        visit.open(path)
        moved = shifts(visit.page)
        if sum(value for value, _ in moved) >= .02:
            found.append(f"{path}: {moved}")
    assert not found, "\n".join(found)


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


def test_chosen_colours_are_there_before_anything_is_painted(visit):
    visit.open("/")
    visit.page.locator("button.scheme").click()
    dark = visit.page.evaluate(BACKGROUND)
    # What comes after the head never arrives.
    visit.page.route("**/folio.*.js", lambda route: route.abort())
    visit.page.add_init_script("""window.seen = []
      new MutationObserver(() => document.body && seen.push(getComputedStyle(document.body).backgroundColor))
        .observe(document, { childList: true, subtree: true })""")
    visit.open(GALLERY)
    assert set(visit.page.evaluate("seen")) == {dark}


@pytest.mark.parametrize("visit", [PHONE], indirect=True, ids=["phone"])
def test_script_that_does_not_arrive_leaves_a_page_that_works_without(visit):
    visit.page.route("**/folio.*.js", lambda route: route.abort())
    visit.open(GALLERY)
    assert visit.page.locator(".toc a").first.is_visible()
    assert not visit.page.locator("button.scheme").is_visible()


@pytest.mark.parametrize("visit", [(1280, 800), DESK], indirect=True, ids=["1280", "desk"])
def test_contents_stand_beside_the_text_and_mark_the_heading_being_read(visit):
    visit.open(GALLERY)
    visit.page.evaluate("document.getElementById('代码').scrollIntoView()")
    marked = visit.page.locator(".toc [aria-current]")
    marked.wait_for()
    assert marked.all_inner_texts() == ["代码"]
    entry, prose = marked.bounding_box(), visit.page.locator(".prose").bounding_box()
    assert entry["y"] > 0 and entry["x"] + entry["width"] <= prose["x"]


def test_headings_can_be_linked_to(visit):
    visit.open(GALLERY)
    anchor = visit.page.locator("h2#表格 .anchor")
    assert anchor.get_attribute("aria-label") == "本节链接"
    anchor.click()
    assert visit.page.evaluate("decodeURIComponent(location.hash)") == "#表格"


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
    assert visit.page.locator(".filter [role=status]").inner_text() == f"1 / {len(names)}"


def test_system_shares_a_report(visit):
    visit.open(GALLERY)
    assert not visit.page.locator("[data-share]").is_visible()
    # Desktop Chromium has no sheet.
    visit.page.add_init_script("navigator.share = async data => { window.shared = data }")
    visit.open(GALLERY)
    visit.page.locator("[data-share]").click()
    assert visit.page.evaluate("shared.url").endswith(GALLERY)
    assert visit.page.evaluate("shared.title").startswith("Markdown 样张")


def test_letters_beside_han_get_their_space_where_the_browser_does_not_give_it(visit):
    visit.open(GALLERY)
    text = visit.page.locator("main").evaluate("main => main.textContent")
    assert visit.page.locator(".gap").count() == 0
    visit.page.add_init_script("""const supports = CSS.supports.bind(CSS)
      CSS.supports = (...what) => what[0] !== "text-autospace" && supports(...what)""")
    visit.open(GALLERY)
    assert visit.page.locator("main").evaluate("main => main.textContent") == text
    gaps = visit.page.locator("main .gap")
    assert gaps.count() > 20
    assert visit.page.locator("pre .gap, code .gap").count() == 0
    assert gaps.first.evaluate("gap => parseFloat(getComputedStyle(gap).marginInlineStart)") > 1


@pytest.mark.parametrize("path, selector", [(GALLERY, ".prose > p:not(:has(code))"), ("/news/000_1f6bf78007eb8f30/", ".prose > p")])
def test_lines_hold_34_to_40_han_characters(visit, path, selector):
    for width, fewest in [(320, 16), (820, 34), (1100, 34), (1280, 34), (1920, 34)]:
        visit.page.set_viewport_size({"width": width, "height": 800})
        visit.open(path)
        style = visit.page.locator(selector).first.evaluate("""p => {
          const { fontSize, lineHeight } = getComputedStyle(p)
          return { size: parseFloat(fontSize), line: parseFloat(lineHeight), width: p.clientWidth }
        }""")
        assert 17 <= style["size"] <= 18 and 1.75 <= style["line"] / style["size"] <= 1.85, width
        assert fewest <= style["width"] / style["size"] <= 40, width


def test_paper_shows_the_report_and_where_it_comes_from(visit):
    visit.open(GALLERY)
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    visit.page.emulate_media(media="print", color_scheme="dark")
    for furniture in (".menu", ".sidebar", ".pager", ".tools", ".up", ".toc"):
        assert not visit.page.locator(furniture).is_visible(), furniture
    heading = visit.page.locator(".heading")
    assert heading.locator(".origin").inner_text().endswith(GALLERY)
    assert heading.locator("time").first.inner_text() == "2026年3月8日"
    assert visit.page.evaluate(BACKGROUND) == "rgb(255, 255, 255)"
    # Addresses stand behind their links, but not where the text is the address or the link stays on the page.
    address = "link => getComputedStyle(link, '::after').content"
    shown = {link.inner_text(): link.evaluate(address) for link in visit.page.locator(".prose a").all()}
    assert "https://spec.commonmark.org/0.31.2/" in shown["CommonMark 规范"]
    assert "/guide/write-a-post/" in shown["写一篇文章"] and "://" in shown["写一篇文章"]
    assert {shown[text] for text in ("https://github.github.com/gfm/", "回到本页的表格", "editor@inkstone.example")} == {"none"}
    for whole in ("tr", "figure", "pre", ".table-scroll"):
        assert visit.page.locator(whole).first.evaluate("e => getComputedStyle(e).breakInside") == "avoid", whole
    assert visit.page.locator("h2").first.evaluate("e => getComputedStyle(e).breakAfter") == "avoid"


@pytest.mark.parametrize("width", [500, 1600])
def test_paper_of_any_width_is_the_same_document(visit, width):
    visit.page.set_viewport_size({"width": width, "height": 800})
    visit.open("/news/discount-rate/")
    visit.page.emulate_media(media="print")
    lefts = visit.page.locator("h1, .prose, .heading .meta time").evaluate_all("all => all.map(e => e.getBoundingClientRect().left)")
    assert max(lefts) - min(lefts) < 1


def test_assets_stay_small(site):
    sizes = {file.name.split(".")[0] + file.suffix: len(gzip.compress(file.read_bytes())) for file in (site.folder / "assets").glob("*.*")}
    # Beside KaTeX, which is forty times as large.
    assert sizes.pop("math.js") <= 2_000
    # The search page alone asks for these, where a test of its own weighs the first.
    assert sizes.pop("search.js") and sizes.pop("facets.js") <= 2_000
    for kind, most in (("css", 12_000), ("js", 6_000)):
        assert sum(size for name, size in sizes.items() if name.endswith("." + kind)) <= most, sizes


def test_a_page_asks_for_little_before_search_is_used(visit):
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition(".")[0]))
    visit.open("/news/yield-curve/")
    assert sorted(asked) == ["", "folio", "folio", "print", "scheme"]
