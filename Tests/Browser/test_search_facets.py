"""The filters of the search page: what is left, how much of it, and how readers choose."""

import os
import random
from collections import Counter
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

import host
from test_search import PHONE, answer, published, reader, write_site

TAGS = ["储能", "光模块", "C++", "A&B 公司", "甲 乙%", "锂矿", "铜", "铝", "镍", "钴"]
SOURCES = ["光大证券", "hibor", "新华社"]
WORDS = ["涨价", "扩产", "订单", "出口", "估值"]
COMBINATIONS = int(os.environ.get("INKSTONE_FACETS", "60"))


def posts():
    chance = random.Random(3)
    for number in range(90):
        date = {"date": f"{chance.randint(2021, 2025)}-0{chance.randint(1, 9)}-11"} if number % 9 else {}
        yield f"post-{number}", {"title": f"研报 {number}", "tags": chance.sample(TAGS, chance.randint(0, 4)), "summary": "摘要",
                                 "categories": [chance.choice(SOURCES)], **date}, "".join(f"{word}。" for word in chance.sample(WORDS, 2))


POSTS = [(f"/news/{name}/", {"tag": keys["tags"], "category": keys["categories"], "year": [keys["date"][:4]] if "date" in keys else []}, body)
         for name, keys, body in posts()]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with published(tmp_path_factory, posts()) as site:
        yield site


def address(question, chosen, order=""):
    parameters = ["q=" + quote(question)] if question else []
    parameters += [f"{kind}={quote(name, safe='')}" for kind, names in chosen.items() for name in names]
    return "?" + "&".join(parameters + ([order] if order else []))


def go(reader, where):
    reader.page.goto(reader.site.base + "search/" + where)


def scan(question, chosen, besides=None):
    """Posts that hold a question and keep to all filters, but for one of them."""
    return [(link, terms) for link, terms, body in POSTS if question in body
            and all(kind == besides or set(names) & set(terms[kind]) for kind, names in chosen.items())]


def turn_to(reader, where):
    """Another address of the open search page, and the answer when its counts are there."""
    reader.page.evaluate("""async (where) => {
      const count = document.querySelector("[data-search-count]")
      history.pushState(null, "", where)
      dispatchEvent(new PopStateEvent("popstate"))
      while (count.dataset.total === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
      await new Promise((resolve) => setTimeout(resolve, 30))
    }""", where)
    return answer(reader)


def counts(reader, kind):
    """The values of a filter with their counts, as readers see them."""
    facet = reader.page.locator(f"[data-facet={kind}]")
    more = facet.locator("button:not([hidden])")
    if more.count():
        more.click()
    return dict(facet.locator("li:has(input)").evaluate_all("items => items.map(item => [item.querySelector('input').value, Number(item.querySelector('small').textContent)])"))


def test_totals_and_counts_are_those_of_a_scan(reader):
    chance = random.Random(8)
    reader.open("/search/")
    for _ in range(COMBINATIONS):
        question = chance.choice(["", *WORDS, WORDS[0][0]])
        chosen = {}
        for kind, names in (("tag", TAGS), ("category", SOURCES), ("year", ["2021", "2022", "2023", "2024", "2025"])):
            if chance.random() < .5:
                chosen[kind] = chance.sample(names, chance.choice([1, 1, 2]))
        links, total = turn_to(reader, address(question, chosen))
        wanted = scan(question, chosen)
        if not question and not chosen:
            wanted = []
        assert total == len(wanted) and set(links) <= {link for link, _ in wanted}, (question, chosen)
        for kind in ("tag", "category", "year"):
            found = Counter(name for _, terms in scan(question, chosen, besides=kind) for name in terms[kind])
            shown = {name: found[name] for name in {*found, *chosen.get(kind, [])}}
            assert counts(reader, kind) == shown, (question, chosen, kind)


def test_filters_narrow_by_keyboard_and_are_in_the_address(reader):
    every, plus = len(scan("涨价", {})), len(scan("涨价", {"tag": ["C++"]}))
    go(reader, "?q=" + quote("涨价"))
    answer(reader)
    reader.page.get_by_role("checkbox", name="C++").focus()
    reader.page.keyboard.press("Space")
    reader.page.wait_for_url("**/search/?q=*&tag=C%2B%2B")
    reader.page.wait_for_selector(f"[data-total='{plus}']", state="attached")
    assert reader.page.evaluate("document.activeElement.value") == "C++"
    assert reader.page.get_by_role("group", name="标签").get_by_role("checkbox", name="C++").is_checked()
    reader.page.reload()
    assert answer(reader)[1] == plus
    reader.page.go_back()
    reader.page.wait_for_selector(f"[data-total='{every}']", state="attached")
    assert not reader.page.get_by_role("checkbox", name="C++").is_checked()


def test_without_a_question_filters_browse_from_the_newest(reader):
    go(reader, address("", {"category": ["hibor"], "year": ["2024"]}))
    links, total = answer(reader)
    wanted = scan("", {"category": ["hibor"], "year": ["2024"]})
    assert total == len(wanted) > 0
    dates = reader.page.locator("ol.finds time").evaluate_all("all => all.map(time => time.dateTime)")
    assert dates == sorted(dates, reverse=True) and len(dates) == len(links)
    reader.page.get_by_role("button", name="清除筛选").click()
    reader.page.wait_for_url("**/search/")
    assert not reader.page.locator("ol.finds li").count() and not reader.page.locator("[data-clear]").is_visible()


def test_order_and_filters_go_together(reader):
    go(reader, address("订单", {"category": ["hibor"]}))
    answer(reader)
    reader.page.get_by_role("link", name="最新的在前").click()
    reader.page.wait_for_url("**/search/?q=*&category=hibor&sort=date")
    assert answer(reader)[1] == len(scan("订单", {"category": ["hibor"]}))
    dates = reader.page.locator("ol.finds time").evaluate_all("all => all.map(time => time.dateTime)")
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize("chosen", [{"tag": ["没有"]}, {"year": ["1999"]}, {"year": ["alle"]}, {"broker": ["光大证券"]}])
def test_a_filter_that_is_none_finds_nothing_or_is_left_out(reader, chosen):
    go(reader, address("订单", chosen))
    kept = "tag" in chosen or chosen == {"year": ["1999"]}
    assert answer(reader)[1] == (0 if kept else len(scan("订单", {})))
    # Who followed an old link sees what narrows, and can let go of it.
    assert reader.page.locator("[data-facet] :checked").count() == (1 if kept else 0)


@pytest.mark.parametrize("reader", [PHONE], indirect=True)
def test_on_a_phone_results_come_before_filters(reader):
    reader.open("/search/")
    assert reader.page.locator(".facets ul").first.is_visible()
    go(reader, "?q=" + quote("订单"))
    answer(reader)
    assert not reader.page.locator(".facets ul").first.is_visible()
    reader.page.locator(".facets summary").click()
    reader.page.get_by_label("储能").check()
    reader.page.wait_for_url("**tag=*")
    assert reader.page.locator(".facets ul").first.is_visible()
    assert reader.page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


@pytest.mark.parametrize("reader", [(1280, 900), PHONE], indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_filters_are_accessible(reader, scheme):
    reader.page.emulate_media(color_scheme=scheme)
    go(reader, address("", {"category": ["hibor"], "tag": ["铜"]}))
    answer(reader)
    reader.page.locator("[data-facet=tag] :checked").wait_for()
    assert not Axe().run(reader.page).response["violations"]


def test_without_script_each_filter_leads_to_its_lists(chromium, library):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(library.base + "search/")
    links = page.locator("[data-facet=category] li a").evaluate_all("links => links.map(link => [link.textContent, link.getAttribute('href')])")
    assert {name for name, _ in links} == set(SOURCES)
    page.goto(library.base.rstrip("/") + dict(links)["hibor"])
    assert page.locator("main .card").count() > 0
    context.close()


def test_other_editions_say_how_many_they_find(chromium, tmp_path_factory):
    source, folder = tmp_path_factory.mktemp("editions"), tmp_path_factory.mktemp("published")
    write_site(source, [("a", {"title": "订单"}, "订单。"), ("b", {"title": "其他"}, "别的。")])
    (source / "site.yaml").write_text("title: 研报\nlanguages: {zh-CN: {content: content}, en: {name: English, content: english}}\n", "utf-8")
    (source / "english/news").mkdir(parents=True)
    for number in range(3):
        (source / f"english/news/{number}.md").write_text("---\ntitle: Orders 订单\n---\nText.\n", "utf-8")
    with host.serving(folder) as base:
        assert host.build(host.inkstone(), source, folder, base).returncode == 0
        page = chromium.new_page()
        page.goto(base + "search/?q=" + quote("订单"))
        row = page.get_by_role("group", name="语言版").locator("li")
        assert row.inner_text().split() == ["English", "3"]
        row.locator("a").click()
        page.wait_for_selector("[data-total='3']", state="attached")
        page.close()
