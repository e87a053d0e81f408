"""Folio for readers who use a keyboard, a screen reader, large letters, strong contrast or colours of their own."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from host import REPOSITORY

PHONE = (360, 760)
DESK = (1440, 900)
GALLERY = "/guide/markdown-gallery/"
KINDS = ["/", "/page/2/", "/news/", "/news/discount-rate/", GALLERY, "/tags/", "/tags/示例/", "/archives/",
         "/archives/2026/05/", "/search/", "/about/", "/404.html", "/en/", "/en" + GALLERY]
# Off by default in axe: WCAG 2.2, 2.5.8.
RULES = {"rules": {"target-size": {"enabled": True}}}
# WCAG 1.4.6, the contrast of level AAA.
CONTRAST = {"runOnly": ["color-contrast-enhanced"]}
STOP = """() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect()
  const middle = box.top + box.height / 2
  return element === document.body ? null : {
    text: element.tagName + " " + element.textContent.trim().slice(0, 30),
    isSeen: middle >= 0 && middle <= innerHeight && box.width > 0,
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
  }
}"""
TEXTS = {file.stem: dict(line.split(": ", 1) for line in file.read_text("utf-8").splitlines())
         for file in sorted((REPOSITORY / "themes/folio/i18n").glob("*.yaml"))}


def faults(page, path, options=None):
    result = Axe().run(page, options=options or RULES).response
    return [f"{path} {fault['id']}: {node['html']}" for fault in result["violations"] for node in fault["nodes"]]


@pytest.mark.parametrize("visit", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit, scheme):
    visit.page.emulate_media(color_scheme=scheme)
    found = []
    for path in KINDS:
        visit.open(path)
        found += faults(visit.page, path)
    assert not found, "\n".join(found)
    assert not visit.complaints


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_rises_for_those_who_ask(visit, scheme):
    visit.page.emulate_media(color_scheme=scheme, contrast="more")
    found = []
    for path in KINDS:
        visit.open(path)
        found += faults(visit.page, path, CONTRAST)
    assert not found, "\n".join(found)


def test_forced_colours_keep_what_colours_said(visit):
    visit.page.emulate_media(forced_colors="active")
    visit.open(GALLERY)
    line = "e => ['Top', 'Bottom'].some(side => parseFloat(getComputedStyle(e)['border' + side + 'Width']) > 0)"
    for selector in (".search button", ".up a", ".prose pre", ".menu [aria-current]", ".table-scroll"):
        assert visit.page.locator(selector).first.evaluate(line), selector
    color = "e => getComputedStyle(e).borderBottomColor"
    current, other = (visit.page.locator(f".menu a{state}").first.evaluate(color)
                      for state in ("[aria-current]", ":not([aria-current])"))
    assert current != other


def test_nothing_moves(visit):
    visit.page.emulate_media(reduced_motion="reduce")
    for path in ("/", GALLERY, "/tags/"):
        visit.open(path)
        moving = visit.page.evaluate("""[...document.querySelectorAll("*")].filter(element => {
          const style = getComputedStyle(element)
          return style.scrollBehavior === "smooth" || style.animationName !== "none" || style.transitionDuration !== "0s"
        }).length""")
        assert moving == 0 and visit.page.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("visit", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["/", GALLERY, "/tags/", "/search/"])
def test_every_stop_of_the_keyboard_is_seen(visit, path):
    visit.open(path)
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.className") == "skip"
    stops = []
    while (stop := visit.page.evaluate(STOP)) and len(stops) < 300:
        stops.append(stop)
        visit.page.keyboard.press("Tab")
    assert len(stops) > 40
    assert not [stop for stop in stops if not (stop["isSeen"] and stop["isMarked"])]


def test_skip_link_leads_past_the_header(visit):
    visit.open(GALLERY)
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "main"
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("visit", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
def test_menu_by_keyboard(visit):
    visit.open("/about/")
    visit.page.locator(".menu a").first.focus()
    for _ in range(3):
        visit.page.keyboard.press("Tab")
    assert visit.page.locator(".menu a:focus").bounding_box()["x"] >= 0
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/guide/")
    assert visit.page.locator(".menu [aria-current]").inner_text() == "指南"


@pytest.mark.parametrize("visit", [PHONE], indirect=True, ids=["phone"])
def test_contents_unfold_by_keyboard_and_fold_by_escape(visit):
    visit.open(GALLERY)
    summary, entry = visit.page.locator(".toc summary"), visit.page.locator(".toc a").first
    assert not entry.is_visible()
    summary.focus()
    visit.page.keyboard.press("Enter")
    assert entry.is_visible()
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Escape")
    assert not entry.is_visible()
    assert visit.page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_texts_are_complete_in_every_language():
    assert list(TEXTS) == ["en", "ja", "ko", "zh-CN", "zh-HK", "zh-TW"]
    for language, texts in TEXTS.items():
        assert texts.keys() == TEXTS["en"].keys(), language
        for key, text in texts.items():
            wanted = [place for place in ("{count}", "{title}", "{page}", "{minutes}", "{span}") if place in TEXTS["en"][key]]
            assert all(place in text for place in wanted), f"{language}: {key}"
            assert text.count("|") == TEXTS["en"][key].count("|"), f"{language}: {key}"


@pytest.mark.parametrize("language, path", [("zh-CN", GALLERY), ("en", "/en" + GALLERY)])
def test_controls_are_named_in_the_language_of_the_page(visit, language, path):
    visit.open(path)
    text = {key: value.strip('"') for key, value in TEXTS[language].items()}
    # A role may stand twice, and names are matched whole.
    for role, key in [("link", "skip_to_content"), ("link", "back_to_top"), ("button", "dark_scheme"),
                      ("navigation", "menu_label"), ("navigation", "toc_title"), ("navigation", "pager_label"),
                      ("complementary", "sidebar_label"), ("searchbox", "search_label"), ("button", "search_submit")]:
        assert visit.page.get_by_role(role, name=text[key], exact=True).count() > 0, key
    unnamed = visit.page.locator("a, button, input:not([type=checkbox]), summary, nav, aside").evaluate_all("""elements => elements
      .filter(e => !e.closest("[aria-hidden]") && !(e.ariaLabel || e.labels?.length || e.innerText.trim() || e.textContent.trim()))
      .map(e => e.outerHTML)""")
    assert not unnamed
