"""`params.style` as browsers see it: colours in both schemes, fonts in every language, a logo, all under a strict policy."""

import re

import pytest
from playwright.sync_api import expect

import host
from built_site import BuiltSite
from conftest import Visit

SETTINGS = """
params:
  style:
    accent: {light: "#1a5fb4", dark: "#8ab4f8"}
    paper: {light: "#fffffe"}
    rule: "#123456"
    serif: [Zhuque Fangsong, serif]
    page: 50rem
    title_font: subset
    logo: /images/inkstone.svg
"""
LIGHT, DARK = "light", "dark"


@pytest.fixture(scope="module")
def styled(tmp_path_factory):
    source, public = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("public")
    host.copy_site(source)
    with open(source / "site.yaml", "a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    with host.serving(public) as base:
        result = host.build(host.inkstone(), source, public, base)
        assert result.returncode == 0, result.stderr
        yield BuiltSite(public, base)


@pytest.fixture
def visit(chromium, styled):
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    yield Visit(context.new_page(), styled)
    context.close()


def property_of_root(page, name):
    return page.evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name)


@pytest.mark.parametrize("system, chosen, accent, paper", [
    (LIGHT, None, "#1a5fb4", "#fffffe"), (DARK, None, "#8ab4f8", "#171614"),
    (LIGHT, DARK, "#8ab4f8", "#171614"), (DARK, LIGHT, "#1a5fb4", "#fffffe")])
def test_colours_follow_the_scheme(visit, system, chosen, accent, paper):
    visit.page.emulate_media(color_scheme=system)
    visit.open("/news/discount-rate/")
    if chosen:
        visit.page.locator("button.scheme").click()
        assert visit.page.locator("html").get_attribute("data-scheme") == chosen
    assert property_of_root(visit.page, "--accent") == accent
    assert property_of_root(visit.page, "--paper") == paper
    assert property_of_root(visit.page, "--rule") == "#123456"
    assert not visit.complaints


@pytest.mark.parametrize("path", ["/", "/en/"])
def test_fonts_and_widths_hold_in_every_language(visit, path):
    visit.open(path)
    assert property_of_root(visit.page, "--serif") == '"Zhuque Fangsong", serif'
    assert visit.page.locator(".frame").bounding_box()["width"] <= 50 * 16 + 1
    assert not visit.complaints


def test_paper_and_readers_who_need_contrast_get_the_colours_of_the_theme(visit):
    visit.page.emulate_media(media="print", color_scheme=LIGHT)
    visit.open("/news/discount-rate/")
    assert property_of_root(visit.page, "--accent") != "#1a5fb4"
    assert property_of_root(visit.page, "--serif") == '"Zhuque Fangsong", serif'
    visit.page.emulate_media(media="screen", contrast="more")
    assert property_of_root(visit.page, "--accent") != "#1a5fb4"


def test_logo_stands_for_the_title(visit):
    visit.open("/")
    logo = visit.page.locator(".brand").get_by_role("img", name="砚台 Inkstone")
    box = logo.bounding_box()
    assert 20 <= box["height"] <= 120 and box["width"] > 0
    assert logo.evaluate("image => image.complete && image.naturalWidth > 0")
    assert logo.get_attribute("width") and logo.get_attribute("height")


def test_related_posts_are_shown_below_a_post(visit):
    visit.open("/news/discount-rate/")
    links = visit.page.locator(".related").get_by_role("link")
    assert 1 <= links.count() <= 4
    assert visit.page.get_by_role("region", name="相关文章").count() == 1
    address = visit.page.url
    links.first.click()
    visit.page.wait_for_url(lambda url: url != address)
    expect(visit.page.locator("h1")).to_have_count(1)


def faces(page, selector):
    """The fonts that a browser draws an element with, and whether they came with the site."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return {(font["familyName"], font["isCustomFont"])
            for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}


def test_large_titles_are_set_in_the_face_of_the_site(visit):
    """Each sign of a title is, in a few small files, and the page does not move when they arrive."""
    sizes = []
    visit.page.on("response", lambda response: response.url.endswith(".woff2") and sizes.append(len(response.body())))
    visit.page.add_init_script(
        "new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift = (window.shift ?? 0) + entry.value; })"
        ".observe({ type: 'layout-shift', buffered: true });")
    visit.open("/news/discount-rate/")
    visit.page.evaluate("document.fonts.ready.then(() => true)")
    assert {is_custom for _, is_custom in faces(visit.page, "h1")} == {True}
    assert not any(is_custom for _, is_custom in faces(visit.page, ".prose > p"))
    assert 0 < sum(sizes) <= 60_000, sizes
    assert visit.page.evaluate("window.shift ?? 0") < 0.01
    visit.open("/en/news/discount-rate/")
    assert not any(is_custom for _, is_custom in faces(visit.page, "h1"))
    assert not visit.complaints


def test_classes_of_an_author_are_not_those_of_the_page(chromium, tmp_path):
    """Whatever class of the page an author gives an element, it looks as one without a class."""
    templates = [path for folder in ("layouts", "partials", "widgets")
                 for path in (host.REPOSITORY / "themes/folio" / folder).rglob("*.mustache")]
    written = " ".join(name for path in templates for name in re.findall(r'class="([^"]*)"', path.read_text("utf-8")))
    names = sorted(set(re.sub(r"\{\{.*?\}\}", " ", written).split()) - {"prose", "introduction"})
    # Tables of Markdown have these too.
    names = [name for name in names if name not in ("table-scroll", "align-right", "align-center")]
    assert len(names) > 60
    source, public = tmp_path / "source", tmp_path / "public"
    (source / "content/news").mkdir(parents=True)
    (source / "site.yaml").write_text("default_language: zh-CN\nmarkdown: {raw_html: allow}\n", "utf-8")
    elements = "".join(f'<aside class="{name}"><p>甲</p></aside>\n\n' for name in ["none", *names])
    (source / "content/news/a.md").write_text(f"---\ntitle: 甲\n---\n\n<aside>首</aside>\n\n{elements}", "utf-8")
    with host.serving(public) as base:
        assert host.build(host.inkstone(), source, public, base).returncode == 0
        page = chromium.new_page()
        page.goto(base + "news/a/")
        different = page.evaluate("""() => {
          const look = (element) => Object.fromEntries([...getComputedStyle(element)]
            .filter((name) => !/size|origin|inset|^(top|right|bottom|left)$|width|height/.test(name))
            .map((name) => [name, getComputedStyle(element).getPropertyValue(name)]));
          const plain = look(document.querySelector(".prose .none"));
          return [...document.querySelectorAll(".prose aside[class]")].flatMap((element) => {
            const own = look(element);
            return Object.keys(plain).filter((name) => own[name] !== plain[name]).map((name) => `${element.className} ${name} ${own[name]}`);
          });
        }""")
        page.close()
    assert different == []
