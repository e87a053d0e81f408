"""Titles are broken between words, marks of punctuation stand as close as they should, in Chromium and in WebKit; lists
are those of a newspaper."""

import pytest

import host
from built_site import BuiltSite
from conftest import Visit
from headlines import headlines, write_site
from lines import LINES, MARKS, TITLES, boundaries, count_breaks
from webkit import asked

COUNT = 120
DAYS = "Array.from(document.querySelectorAll('.day'), day => day.textContent)"
# Names of links on a page that lead to more than one place.
TWICE = """() => {
  const targets = {};
  for (const link of document.querySelectorAll('a[href]')) {
    const name = link.innerText.trim();
    if (name && link.getClientRects().length) (targets[name] ??= new Set()).add(link.href.split('#')[0]);
  }
  return Object.entries(targets).filter(([, all]) => all.size > 1).map(([name]) => name);
}"""


@pytest.fixture(scope="module")
def news(tmp_path_factory):
    source, public = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("public")
    write_site(source, COUNT)
    with host.serving(public) as base:
        result = host.build(host.inkstone(), source, public, base)
        assert result.returncode == 0, result.stderr
        yield BuiltSite(public, base)


@pytest.fixture
def reader(chromium, news, request):
    context = chromium.new_context(viewport={"width": request.param, "height": 900})
    yield Visit(context.new_page(), news)
    context.close()


@pytest.mark.parametrize("reader", [360, 1280], indirect=True)
def test_lines_of_titles_end_between_words(reader):
    ends = {"".join(words): boundaries(words) for words in headlines(COUNT)}
    breaks = inside = 0
    examples = []
    for number in range(2, COUNT // 20 + 1):
        reader.open(f"/news/page/{number}/")
        found = count_breaks(reader.page.evaluate(LINES, TITLES), ends)
        breaks, inside, examples = breaks + found[0], inside + found[1], examples + found[2]
    assert breaks > 20 and inside <= breaks * .04, (breaks, examples)
    assert not reader.complaints


@pytest.mark.parametrize("reader", [360, 1280], indirect=True)
def test_marks_stand_close_in_chromium(reader):
    reader.open("/news/0001/")
    found = reader.page.evaluate(MARKS)
    assert found["pairs"] > 50 and not (found["loose"] or found["wideOpenings"] or found["split"]), found


def test_marks_stand_close_in_webkit(news):
    found = asked(MARKS, [news.url("/news/0001/")])
    assert found["pairs"] > 50 and not (found["loose"] or found["wideOpenings"] or found["split"]), found


@pytest.mark.parametrize("reader", [1280], indirect=True)
def test_what_readers_copy_has_no_marks(reader):
    reader.open("/news/0001/")
    reader.page.locator("main").evaluate("main => getSelection().selectAllChildren(main)")
    copied = reader.page.evaluate("getSelection().toString()")
    assert "".join(list(headlines(COUNT))[1]) in copied and "称，“报告期内经营稳健”，（详见附注）。" in copied
    assert reader.page.title().startswith("".join(list(headlines(COUNT))[1]))


@pytest.mark.parametrize("reader", [1280], indirect=True)
def test_lists_stand_under_their_days(reader):
    reader.open("/")
    days = reader.page.evaluate(DAYS)
    assert len(days) == len(set(days)) >= 2
    card = reader.page.locator(".card").nth(1)
    assert card.locator("time").inner_text().count(":") == 1 and card.bounding_box()["height"] <= 1600 / 14
    # The sidebar of the front page leaves out what is on it.
    listed = reader.page.locator(".card h3").all_inner_texts()
    recent = reader.page.locator(".sidebar .lines a").all_inner_texts()
    assert len(recent) == 5 and not set(recent) & set(listed)
    reader.open("/archives/2025/01/")
    # 348 posts of a month of 28 days.
    reader.page.locator(".days a").last.click()
    assert reader.page.locator("h1").inner_text() == "2025年1月2日" and reader.page.locator(".card").count() == 12
    expect_days = reader.page.evaluate(DAYS)
    assert expect_days == ["2025年1月2日"]


def test_the_switch_of_languages_leads_to_the_translation(visit, site):
    visit.open("/guide/editions/")
    switch = visit.page.locator("nav.languages").get_by_role("link", name="English")
    assert switch.get_attribute("href") == "/en/guide/editions/"
    assert visit.page.evaluate(TWICE) == []
    visit.open("/tags/")
    assert visit.page.locator("nav.languages").get_by_role("link", name="English").get_attribute("href") == "/en/"


def test_an_old_address_takes_query_and_place_along(chromium, tmp_path):
    source, public = tmp_path / "source", tmp_path / "public"
    (source / "content").mkdir(parents=True)
    public.mkdir()
    (source / "site.yaml").write_text("title: Ar\ndefault_language: ar\n", "utf-8")
    (source / "content/a.md").write_text("---\ntitle: a\naliases: [/old/]\n---\n## Here\n", "utf-8")
    with host.serving(public) as base:
        assert host.build(host.inkstone(), source, public, base).returncode == 0
        page = chromium.new_page()
        for rest in ("", "#here", "?from=wechat#here"):
            page.goto(base + "old/" + rest)
            page.wait_for_url(base + "a/" + rest)
        assert page.locator("html").get_attribute("dir") == "rtl"
        page.close()
