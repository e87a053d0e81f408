"""The search, asked as readers ask it, and compared with a plain scan."""

import gzip
import random
import re
import shutil
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

import host
import search_oracle
from built_site import BuiltSite
from conftest import Visit

SCRIPTS = [line.split("|") for line in (host.REPOSITORY / "Tests/SearchTests/scripts.txt").read_text("utf-8").split("\n") if line]
WORDS = ("光模块 国产替代 大模型 模型 Qwen2.5-Max 600519.SH 第200期 DeepSeek deep free_cash_flow 800G ＡＢＣ café 同比22.7% "
         "ラーメン がき 한국어 光 模 块 R1 ① é a 7 AI").split()
GAPS = ["", "", "", "", " ", "，", "。", "、", "-", ".", "\n\n", "：", " — ", "（", "）", "! "]
HOSTILE = "</script><script>document.title='taken'</script>"
PHONE = (360, 760)


def random_posts(count):
    chance = random.Random(7)
    for number in range(count):
        words = [chance.choice(WORDS) + chance.choice(GAPS) for _ in range(chance.randint(3, 60))]
        # The sign that would start a list or a heading is no part of these texts.
        yield f"random-{number}", {"title": f"{chance.choice(WORDS)}{chance.choice(['', ' ', '：'])}{chance.choice(WORDS)} {number}",
                                   "tags": [chance.choice(WORDS[:4])], "summary": "摘要里的词"}, "文" + "".join(words)


def write_site(folder):
    (folder / "site.yaml").write_text("title: 研报\nlanguages: {zh-CN: {content: content}}\nmarkdown: {smart: false}\n", "utf-8")
    shutil.copytree(host.REPOSITORY / "themes", folder / "themes")
    posts = list(random_posts(120))
    posts += [(f"word-{number}", {"title": f"关于{simplified}的报告", "summary": "摘要"}, "正文。") for number, (_, simplified, _) in enumerate(SCRIPTS)]
    posts += [("hostile", {"title": HOSTILE, "date": "2025-02-14", "categories": ["hibor"]}, "敌意 &lt;b>text&lt;/b> &amp; " + "很长的文字" * 60),
              ("hidden", {"title": "藏起来", "search": False}, "只在这里"),
              ("dated", {"title": "日期", "date": "2025-02-20", "tags": ["估值"]}, "有日期的文字"),
              ("older", {"title": "日期", "date": "2024-12-31"}, "有日期的文字")]
    for name, keys, body in posts:
        file = folder / "content/news" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{key}: {str(value).lower() if isinstance(value, bool) else json_text(value)}" for key, value in keys.items()]
        file.write_text("\n".join(["---", *lines, "---", body, ""]), "utf-8")


def json_text(value):
    return '"' + value + '"' if isinstance(value, str) else "[" + ", ".join(map(json_text, value)) + "]"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    source, folder = tmp_path_factory.mktemp("library"), tmp_path_factory.mktemp("published")
    write_site(source)
    with host.serving(folder) as base:
        result = host.build(host.inkstone(), source, folder, base)
        assert result.returncode == 0, result.stdout + result.stderr
        yield BuiltSite(folder, base)


@pytest.fixture
def reader(chromium, library, request):
    width, height = getattr(request, "param", (1280, 800))
    context = chromium.new_context(viewport={"width": width, "height": height})
    context.set_default_timeout(8000)
    visit = Visit(context.new_page(), library)
    yield visit
    assert not visit.complaints
    context.close()


def ask(reader, query):
    reader.page.goto(reader.site.base + "search/?q=" + quote(query))
    return answer(reader)


def answer(reader):
    reader.page.wait_for_selector("[data-search-count][data-total]", state="attached")
    links = reader.page.eval_on_selector_all("ol[data-search-results] > li", "items => items.map(item => new URL(item.querySelector('a').href).pathname)")
    return links, int(reader.page.get_attribute("[data-search-count]", "data-total"))


def test_finds_exactly_what_a_scan_finds(reader, library):
    posts = list(search_oracle.published_posts(library.folder, ""))
    posts = [(link, fields) for link, fields in posts if "hidden" not in link]
    oracle = search_oracle.Oracle(posts)
    reader.open("/search/")
    parts = search_oracle.parts(posts, 800) + search_oracle.absent(oracle, 100)
    assert not search_oracle.compare(reader.page, oracle, parts)


def test_traditional_and_pinyin_find_simplified(reader):
    reader.open("/search/")
    queries = [query for traditional, _, reading in SCRIPTS
               for query in (traditional, reading.replace(" ", ""), "".join(part[0] for part in reading.split()))]
    answers = reader.page.evaluate(search_oracle.ASK, queries)
    missing = [query for number, query in enumerate(queries) if f"/news/word-{number // 3}/" not in answers[number]["plain"]]
    assert len(SCRIPTS) >= 100 and not missing


def test_results_show_title_date_source_and_passage(reader):
    links, total = ask(reader, "敌意")
    assert (links, total) == (["/news/hostile/"], 1)
    item = reader.page.locator("ol[data-search-results] > li")
    assert item.locator("a").first.inner_text() == HOSTILE
    assert item.locator("time").inner_text() == "2025-02-14" and "hibor" in item.inner_text()
    assert item.locator(".passage mark").inner_text() == "敌意"
    assert reader.page.locator("ol script, ol b").count() == 0 and reader.page.title() != "taken"
    assert reader.page.locator("[data-search-count]").inner_text() == "找到 1 篇"


@pytest.mark.parametrize("query, names", [
    ("日期", ["dated", "older"]), ("日期 2025-02", ["dated"]), ("日期 before:2025-01", ["older"]), ("after:2025-02-15", ["dated"]),
    ("日期 after:2025-02-21", []), ("tag:估值", ["dated"]), ("category:hibor", ["hostile"]), ("日期 tag:没有", []), ("只在这里", []),
    ("日期 有日期", ["dated", "older"]),
])
def test_query_is_narrowed(reader, query, names):
    assert ask(reader, query)[0] == [f"/news/{name}/" for name in names]


def test_nothing_found_says_what_to_do_and_offers_tags(reader):
    assert ask(reader, "qqqq") == ([], 0)
    assert "没有找到" in reader.page.locator("[role=status]").inner_text()
    assert reader.page.locator(".browse").is_visible()


def test_markup_in_a_query_stays_text(reader):
    links, _ = ask(reader, "<img src=x onerror=document.title='taken'>")
    assert links == [] and reader.page.title() != "taken"
    assert reader.page.locator("main img").count() == 0
    assert reader.page.input_value("main input[type=search]").startswith("<img")


def test_typing_back_and_more_results(reader):
    reader.open("/search/")
    field = reader.page.locator("main input[type=search]")
    for text in ("光模块", "模型"):
        field.fill(text)
        field.press("Enter")
        reader.page.wait_for_function("text => location.search === '?q=' + encodeURIComponent(text)", arg=text)
        answer(reader)
    links, total = answer(reader)
    assert len(links) == 10 < total
    reader.page.locator("[data-search-more]").click()
    reader.page.wait_for_function("() => document.querySelectorAll('ol[data-search-results] > li').length > 10")
    assert answer(reader)[0][:10] == links
    reader.page.go_back()
    reader.page.wait_for_function("() => document.querySelector('main input[type=search]').value === '光模块'")


def test_widget_answers_the_keyboard(reader):
    reader.open("/")
    page = reader.page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("国产替代")
    panel = page.locator("div.finds")
    panel.locator("li").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('li') === document.querySelector('div.finds li')")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not panel.is_visible()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.name") == "q" and panel.is_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/news/**")


def test_a_key_that_reaches_no_element_is_answered(reader):
    reader.open("/")
    reader.page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))")
    assert reader.page.evaluate("document.activeElement.name") == "q" and not reader.complaints


def test_script_comes_when_the_reader_turns_to_the_box(reader):
    asked = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.open("/")
    assert not [url for url in asked if "/search/" in url]
    with reader.page.expect_request("**/search/box.*.js"):
        reader.page.focus(".sidebar input[type=search]")
    reader.page.fill(".sidebar input[type=search]", "模型")
    reader.page.locator("div.finds li").first.wait_for()
    assert len(asked) == len(set(asked)) and any(url.endswith("/search/index.bin") for url in asked)


def test_search_page_has_its_files_on_the_way_and_asks_for_none_twice(reader):
    asked = []
    reader.page.on("request", lambda request: asked.append(request.url))
    ask(reader, "模型")
    assert len(asked) == len(set(asked))
    late = reader.page.evaluate("""() => performance.getEntriesByType("resource")
        .filter(({ name, startTime }) => startTime > performance.getEntriesByType("navigation")[0].domInteractive).map(({ name }) => name)""")
    early = [url for url in asked if re.search(r"/assets/search/|/search/index\.bin$", url)]
    assert len(early) == 6 and not set(early).intersection(late)


@pytest.mark.parametrize("reader", [PHONE, (1280, 800)], indirect=True, ids=["phone", "desk"])
def test_axe_finds_nothing_and_nothing_moves(reader):
    reader.page.add_init_script("""
        self.moved = 0
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => self.moved += entry.hadRecentInput ? 0 : entry.value))
          .observe({ type: "layout-shift", buffered: true })""")
    ask(reader, "模型")
    assert reader.page.evaluate("self.moved") < 0.02
    assert reader.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not Axe().run(reader.page).response["violations"]
    reader.open("/")
    reader.page.fill(".sidebar input[type=search]", "模型")
    reader.page.locator("div.finds li").first.wait_for()
    assert not Axe().run(reader.page).response["violations"]


def test_index_of_another_version_is_refused(reader, library):
    content = bytearray(gzip.decompress((library.folder / "search/index.bin").read_bytes()))
    content[4] += 1
    reader.page.route("**/search/index.bin", lambda route: route.fulfill(body=gzip.compress(bytes(content))))
    reader.page.goto(library.base + "search/?q=" + quote("模型"))
    reader.page.locator("[role=status]", has_text="刷新").wait_for()


def test_site_published_again_under_an_open_page_is_searched_anew(reader):
    ask(reader, "")
    entries = []
    reader.page.on("request", lambda request: entries.append(request.url) if request.url.endswith("/index.bin") else None)
    reader.page.route(re.compile(r"/search/[0-9a-f]{10}\.bin$"), lambda route: route.fulfill(status=404) if not entries else route.continue_())
    field = reader.page.locator("main input[type=search]")
    field.fill("国产替代")
    field.press("Enter")
    links, total = answer(reader)
    assert len(links) == 10 < total and len(entries) == 1
    reader.complaints.clear()


def test_old_browser_is_told(reader, library):
    reader.page.add_init_script("delete self.DecompressionStream")
    reader.page.goto(library.base + "search/?q=" + quote("模型"))
    reader.page.locator("[role=status]", has_text="浏览器").wait_for()
    assert reader.page.locator(".browse").is_visible()


def test_without_script_the_form_explains_itself_and_lists_tags(chromium, library):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(library.base + "search/?q=x")
    assert page.locator("[data-search-help]").is_visible() and page.locator(".browse li a").count() > 0
    context.close()


def test_assets_stay_small_enough_to_read():
    files = sorted((host.REPOSITORY / "themes/folio/assets/search").glob("*.js"))
    assert files and all(len(file.read_text("utf-8").splitlines()) < 300 for file in files)
