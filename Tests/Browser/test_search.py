"""The search, asked as readers ask it, and compared with a plain scan."""

import gzip
import random
import re
import shutil
import unicodedata
from contextlib import contextmanager
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

import host
import search_oracle
from built_site import BuiltSite
from conftest import Visit

SCRIPTS = [line.split("|") for line in (host.REPOSITORY / "Tests/SearchTests/scripts.txt").read_text("utf-8").split("\n") if line]
WORDS = ("光模块 国产替代 大模型 模型 Qwen2.5-Max 600519.SH 第200期 DeepSeek deep free_cash_flow 800G ＡＢＣ café 同比22.7% "
         "ラーメン がき 한국어 光 模 块 R1 ① é a 7 AI Привет й β系数 ΛΌΓΟΣ مَرْحَبًا สวัสดี हिन्दी ٢٠٢٥ 光\u200b模块 soft\u00adware C++ C# 1.8 😀").split()
GAPS = ["", "", "", "", " ", "，", "。", "、", "-", ".", "\n\n", "：", " — ", "（", "）", "! "]
HOSTILE = "</script><script>document.title='taken'</script>"
PHONE = (360, 760)
SCRIPT = re.compile(r"/assets/search\.[0-9a-f]+\.js")
LIST = "光伏、风电、储能、核电、氢能、水电、火电、煤炭、石油、燃气、锂矿、钴矿、镍矿、铜矿、铝业、钢铁、水泥、玻璃、化工、农药、化肥、种业、养殖、饲料"
SENTENCE = ("截至本周五，上证指数、深证成指、创业板指、科创50、北证50、中证1000分别收于3342.01、10879.49、2268.22、1043.37、1389.94、6327.1点，"
            "较上周上涨0.97%、1.29%、1.88%、2.02%、3.2%、1.7%；成交额1.8万亿元，环比放量；其中，电子、通信、计算机、传媒、军工领涨，煤炭、银行、石化领跌，北向、南向、两融、ETF均净流入。")
LETTERS = [("cpp", "语言甲", "我们用 C++ 写。"), ("csharp", "语言乙", "我们用 C# 写。"), ("round", "语言丙", "这是 C 轮融资。"), ("caddy", "语言丁", "我们用 Caddy 发布。"),
           ("exact", "数目甲", "上涨1.8倍。"), ("apart", "数目乙", "第 1-8 页。"), ("begun", "数目丙", "上涨1.85倍。")]
OTHERS = ("Αθήνα και λόγος. Привет, Москва! Ещё ёлка. مَرْحَبًا بالعالم. שָׁלוֹם. ยินดีต้อนรับสู่ประเทศไทย. हिन्दी भाषा. գիր. "
          "看不\u200b见的\ufeff分隔，soft\u00adware，ni\u200dni。")


SINGLE = [
    ("hostile", {"title": HOSTILE, "date": "2025-02-14", "categories": ["hibor"]}, "敌意 &lt;b>text&lt;/b> &amp; " + "很长的文字" * 60),
    ("hidden", {"title": "藏起来", "search": False}, "只在这里"),
    ("long", {"title": "很长的句子", "summary": "摘要"}, SENTENCE),
    ("list", {"title": "很长的清单", "summary": "摘要"}, LIST + "。"),
    ("others", {"title": "别的文字", "summary": "摘要", "tags": ["储能 周报", "Caddy", "C++"]}, OTHERS),
    ("sharp", {"title": "标签", "summary": "摘要", "tags": ["C#"]}, "标签。"),
    *((name, {"title": title, "summary": "摘要", "date": f"2023-01-{20 - place}"}, body) for place, (name, title, body) in enumerate(LETTERS)),
    ("dated", {"title": "日期", "date": "2025-02-20", "tags": ["估值"]}, "有日期的文字"),
    ("older", {"title": "日期", "date": "2024-12-31"}, "有日期的文字"),
]


def random_posts(count):
    chance = random.Random(7)
    for number in range(count):
        words = [chance.choice(WORDS) + chance.choice(GAPS) for _ in range(chance.randint(3, 60))]
        # The sign that would start a list or a heading is no part of these texts.
        yield f"random-{number}", {"title": f"{chance.choice(WORDS)}{chance.choice(['', ' ', '：'])}{chance.choice(WORDS)} {number}",
                                   "tags": [chance.choice(WORDS[:4])], "summary": "摘要里的词"}, "文" + "".join(words)


def every_kind_of_letter():
    """Letters, marks, numbers and signs of all scripts but Han, which the scan does not simplify; a few of each 64 characters."""
    chance = random.Random(5)
    letters = [letter for letter in map(chr, range(0xa1, 0x20000)) if unicodedata.category(letter) not in ("Cn", "Co", "Cs", "Cc", "Zl", "Zp")
               and not unicodedata.name(unicodedata.normalize("NFKC", letter)[0], "").startswith("CJK")]
    blocks = {}
    for letter in letters:
        blocks.setdefault(ord(letter) >> 6, []).append(letter)
    return [letter for block in blocks.values() for letter in chance.sample(block, min(3, len(block)))]


def library_posts():
    posts = list(random_posts(120))
    posts += [(f"word-{number}", {"title": f"关于{simplified}的报告", "summary": "摘要"}, "正文。") for number, (_, simplified, _) in enumerate(SCRIPTS)]
    return posts + SINGLE


def posts_of_every_letter():
    letters = every_kind_of_letter()
    for start in range(0, len(letters), 40):
        yield f"letters-{start}", {"title": f"字母 {start}"}, "\n\n".join(f"q{letter}x文{letter}字" for letter in letters[start:start + 40])


def write_site(folder, posts):
    (folder / "site.yaml").write_text("title: 研报\nlanguages: {zh-CN: {content: content}}\nmarkdown: {smart: false}\n", "utf-8")
    shutil.copytree(host.REPOSITORY / "themes", folder / "themes")
    for name, keys, body in posts:
        file = folder / "content/news" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{key}: {str(value).lower() if isinstance(value, bool) else json_text(value)}" for key, value in keys.items()]
        file.write_text("\n".join(["---", *lines, "---", body, ""]), "utf-8")


def json_text(value):
    return '"' + value + '"' if isinstance(value, str) else "[" + ", ".join(map(json_text, value)) + "]"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with published(tmp_path_factory, library_posts()) as site:
        yield site


@contextmanager
def published(tmp_path_factory, posts):
    source, folder = tmp_path_factory.mktemp("library"), tmp_path_factory.mktemp("published")
    write_site(source, posts)
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


def test_every_letter_is_to_the_index_what_it_is_to_the_page(chromium, tmp_path_factory):
    with published(tmp_path_factory, posts_of_every_letter()) as site:
        oracle = search_oracle.Oracle(search_oracle.published_posts(site.folder, ""))
        parts = [part for letter in every_kind_of_letter() for part in (f"q{letter}x", f"文{letter}字")]
        page = chromium.new_page()
        page.goto(site.url("/search/"))
        assert len(parts) > 1000 and not search_oracle.compare(page, oracle, parts)
        page.close()


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
    assert item.locator("time").inner_text() == "2025年2月14日" and "hibor" in item.inner_text()
    assert item.locator(".passage mark").inner_text() == "敌意"
    assert reader.page.locator("ol script, ol b").count() == 0 and reader.page.title() != "taken"
    assert reader.page.locator("[data-search-count]").inner_text() == "找到 1 篇"


@pytest.mark.parametrize("query, names", [
    ("日期", ["dated", "older"]), ("日期 2025-02", ["dated"]), ("日期 before:2025-01", ["older"]), ("after:2025-02-15", ["dated"]), ("after:2025-\u200b02-15", ["dated"]),
    ("日期 after:2025-02-21", []), ("tag:估值", ["dated"]), ("category:hibor", ["hostile"]), ("日期 tag:没有", []), ("只在这里", []),
    ("日期 有日期", ["dated", "older"]),
    ('tag:"储能 周报"', ["others"]), ("tag:“储能 周报”", ["others"]), ('文字 TAG:"储能　周报"', ["others"]), ("Tag:Caddy", ["others"]), ("tag：caddy", ["others"]),
    ("tag:C++", ["others"]), ("tag:c＃", ["sharp"]), ("tag:C", ["sharp", "others"]), ("tag:储能", []), ("After:2025-02-15", ["dated"]),
    ("αθηνα", ["others"]), ("ΛΌΓΟΣ Αθή", ["others"]), ("москва", ["others"]), ("ЕЩЁ ЁЛ", ["others"]), ("بالعالم", ["others"]), ("שלום", ["others"]),
    ("ประเทศไทย", ["others"]), ("ต้อนรับ", ["others"]), ("भाषा", ["others"]), ("ԳԻՐ", ["others"]),
    ("看不见的分隔", ["others"]), ("看\u00ad不见的\u2060分隔", ["others"]), ("software nini", ["others"]), ("soft\u200bware nini", ["others"]),
    ("语言 C++", ["cpp", "csharp", "round", "caddy"]), ("语言 c#", ["csharp", "cpp", "round", "caddy"]), ('语言 "C++"', ["cpp"]), ('语言 "C#"', ["csharp"]),
    ('语言 "C"', ["cpp", "csharp", "round"]), ("语言 C", ["cpp", "csharp", "round", "caddy"]), ('语言 "Cad"', []),
    ("数目 1.8", ["exact", "apart", "begun"]), ('数目 "1.8"', ["exact", "apart"]),
    (SENTENCE, ["long"]), (SENTENCE[3:-1], ["long"]), (LIST, ["list"]), (LIST.replace("水泥", "水坝"), []), (LIST.replace("、", "，"), ["list"]),
])
def test_query_is_narrowed(reader, query, names):
    assert ask(reader, query)[0] == [f"/news/{name}/" for name in names]


def test_nothing_found_says_what_to_do_and_offers_tags(reader):
    assert ask(reader, "qqqq") == ([], 0)
    assert "没有找到" in reader.page.locator("[role=status]").inner_text()
    assert reader.page.locator(".facets").is_visible()


@pytest.mark.parametrize("query", ["😀", "-", "+", "。，", "“”", "1️⃣"[1:], "\u200b-\u00ad", "←", "tag:🚀"])
def test_signs_alone_find_nothing_and_are_told_so(reader, query):
    assert ask(reader, query) == ([], 0)
    assert "符号" in status(reader) and reader.page.locator(".facets").is_visible()
    reader.open("/")
    reader.page.fill(".sidebar input[type=search]", query)
    reader.page.locator("div.finds [role=status]", has_text="符号").wait_for()


def test_what_is_composed_before_the_script_comes_is_not_searched(reader, library):
    held = []
    reader.page.route(SCRIPT, lambda route: held.append(route))
    reader.page.goto(library.base + "search/")
    session = reader.page.context.new_cdp_session(reader.page)
    reader.page.locator("main input[type=search]").focus()
    session.send("Input.imeSetComposition", {"text": "mo", "selectionStart": 2, "selectionEnd": 2})
    reader.page.wait_for_function("() => document.querySelector('main input[type=search]').value === 'mo'")
    while not held:
        reader.page.wait_for_timeout(20)
    for route in held:
        route.continue_()
    reader.page.wait_for_timeout(500)
    assert not status(reader).strip()
    session.send("Input.insertText", {"text": "模型"})
    assert answer(reader)[1] > 0


@pytest.mark.parametrize("query", ["a" * 130_000, "光" * 130_000, "模型 " * 40_000, "a、" * 60_000, "，" * 20_000, LIST * 5000, "的是 一在 " * 2000,
                                   " ".join(f"{letter}{other}" for letter in "abcdefghij" for other in "klmnopqrst"), "😀" * 70_000])
def test_a_question_of_any_length_is_answered_and_told_to_be_cut(reader, query):
    reader.open("/search/")
    reader.page.locator("main input[type=search]").fill(query)
    reader.page.locator("main input[type=search]").press("Enter")
    reader.page.wait_for_function("() => location.search")
    answer(reader)
    assert ("过长" in status(reader)) == (len(query.strip()) > 500 or query.count(" ") > 100)
    assert "网络" not in status(reader) and len(reader.page.url) < 7000
    reader.open("/")
    reader.page.locator(".sidebar input[type=search]").fill(query)
    reader.page.locator("div.finds [role=status]", has_text="过长" if len(query.strip()) > 500 else "").first.wait_for()
    reader.page.locator(".sidebar input[type=search]").press("Enter")
    reader.page.wait_for_url("**/search/?q=**")
    answer(reader)
    assert len(reader.page.url) < 7000


def status(reader):
    return reader.page.locator("main [role=status]").first.inner_text()


def test_the_same_question_is_one_entry_of_the_history(reader):
    reader.open("/search/")
    length = reader.page.evaluate("history.length")
    field = reader.page.locator("main input[type=search]")
    for query, entries in (("don't", 1), ("a!'()*~ b", 2), ("  ", 3)):
        field.fill(query)
        for _ in range(4):
            field.press("Enter")
        answer(reader)
        assert reader.page.evaluate("history.length") - length == entries, query


def test_nothing_is_searched_while_letters_are_composed(reader):
    ask(reader, "模型")
    page = reader.page
    page.evaluate("""() => {
      self.told = []
      const count = document.querySelector("[data-search-count]")
      new MutationObserver(() => self.told.push(count.textContent)).observe(count, { childList: true, attributes: true })
    }""")
    session = page.context.new_cdp_session(page)
    page.locator("main input[type=search]").fill("")
    answer(reader)
    page.wait_for_timeout(300)
    told = page.evaluate("self.told.length")
    for letters in ("c", "ch", "chu", "chu n", "chu ne", "chu neng"):
        session.send("Input.imeSetComposition", {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)})
        page.wait_for_timeout(200)
    page.evaluate("dispatchEvent(new Event('inkstone:change'))")
    page.wait_for_timeout(200)
    assert page.evaluate("self.told.length") == told and not page.evaluate("location.search")
    session.send("Input.insertText", {"text": "储能"})
    page.wait_for_function("() => location.search")
    assert "/news/others/" in answer(reader)[0]


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


def test_a_key_without_a_name_is_no_error(reader):
    reader.open("/")
    reader.page.evaluate("document.body.dispatchEvent(new Event('keydown', { bubbles: true }))")
    ask(reader, "模型")
    reader.page.evaluate("document.querySelector('main input[type=search]').dispatchEvent(new Event('keydown', { bubbles: true }))")
    assert not reader.complaints


def test_script_comes_when_the_reader_turns_to_the_box(reader):
    asked = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.open("/")
    assert not [url for url in asked if "/search/" in url or SCRIPT.search(url)]
    with reader.page.expect_request(SCRIPT):
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
    early = [url for url in asked if SCRIPT.search(url) or url.endswith("/search/index.bin")]
    assert len(early) == 2 and not set(early).intersection(late)


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


def spoilt(content):
    """What a host may send instead of a file: nothing, another page, a part of it, other bytes, numbers that never end."""
    chance = random.Random(3)
    plain = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else b""
    yield from (b"", b"<!doctype html><title>404</title>", content[:len(content) // 2], content[:-1], content + b"x", bytes(chance.randbytes(400)))
    for inside in (b"", plain[:3], plain[:5], plain[:7], plain[:len(plain) // 2], plain[:-1], plain[:5] + b"\xff" * 400, b"INKS\x02" + b"\xff\x7f" * 200,
                   b"\xff" * 400, b"\x7f" * 40, *(plain[:5] + chance.randbytes(len(plain)) for _ in range(6))):
        yield gzip.compress(inside)


def test_a_spoilt_entry_is_told_and_asked_for_again(reader, library):
    content = (library.folder / "search/index.bin").read_bytes()
    for body in spoilt(content):
        reader.page.route("**/search/index.bin", lambda route: route.fulfill(body=body))
        reader.page.goto(library.base + "search/?q=" + quote("国产替代模型"))
        reader.page.wait_for_function("() => document.querySelector('main [role=status]').textContent.length > 8 && !document.querySelector('main [aria-busy]')")
        assert "刷新" in status(reader) or "无法读取" in status(reader), (body[:40], status(reader))
        assert reader.page.locator(".facets").is_visible() and reader.page.locator("ol[data-search-results] > li").count() == 0
    reader.page.unroute("**/search/index.bin")
    reader.page.locator("main input[type=search]").focus()
    assert answer(reader)[1] > 0
    reader.complaints.clear()


def test_spoilt_files_never_hang(reader, library):
    files = {file.name: file.read_bytes() for file in (library.folder / "search").glob("*.bin") if file.name != "index.bin"}
    for number in range(22):
        variants = {name: list(spoilt(content))[number] for name, content in files.items()}
        reader.page.route(re.compile(r"/search/[0-9a-f]{10}\.bin$"), lambda route: route.fulfill(body=variants.get(route.request.url.rpartition("/")[2], b"")))
        reader.page.goto(library.base + "search/?q=" + quote("国产替代，模型 deep 光"))
        reader.page.wait_for_function("() => document.querySelector('main [role=status]').textContent.length > 2 && !document.querySelector('main [aria-busy]')")
        assert status(reader).strip()
        reader.page.unroute(re.compile(r"/search/[0-9a-f]{10}\.bin$"))
    reader.complaints.clear()


@pytest.mark.parametrize("spoil", [lambda route: route.abort(), lambda route: route.fulfill(content_type="text/javascript", body="")],
                         ids=["lost", "empty"])
def test_a_lost_script_is_told_and_asked_for_again(reader, library, spoil):
    reader.page.route(SCRIPT, spoil)
    reader.page.goto(library.base + "search/?q=" + quote("模型"))
    reader.page.locator("main [role=status]", has_text="网络").wait_for()
    assert reader.page.locator(".facets").is_visible()
    reader.page.locator("main input[type=search]").focus()
    reader.page.wait_for_timeout(100)
    assert "网络" in status(reader)
    reader.page.unroute(SCRIPT)
    reader.page.locator("main input[type=search]").blur()
    reader.page.locator("main input[type=search]").focus()
    assert answer(reader)[1] > 0
    reader.complaints.clear()


def test_a_lost_script_is_told_beside_the_box_of_a_page(reader):
    reader.page.route(SCRIPT, lambda route: route.abort())
    reader.open("/")
    field = reader.page.locator(".sidebar input[type=search]")
    field.fill("模型")
    reader.page.locator("div.finds", has_text="网络").wait_for()
    reader.page.unroute(SCRIPT)
    field.press_sequentially(" ")
    reader.page.locator("div.finds li").first.wait_for()
    assert reader.page.locator("div.finds").count() == 1
    reader.complaints.clear()


def test_a_page_whose_script_is_lost_explains_itself(reader, library):
    reader.page.route(re.compile(r"/assets/folio\.[^/]*js"), lambda route: route.abort())
    reader.page.goto(library.base + "search/?q=" + quote("模型"))
    reader.page.locator("[data-search-help]").wait_for()
    assert reader.page.locator(".facets").is_visible()
    reader.complaints.clear()


@pytest.mark.parametrize("place", ["search/", ""], ids=["page", "box"])
def test_who_comes_back_online_is_answered(reader, library, place):
    page, context = reader.page, reader.page.context
    page.goto(library.base + place)
    field = page.locator("main input[type=search]" if place else ".sidebar input[type=search]")
    context.set_offline(True)
    field.fill("国产替代")
    page.locator("[role=status]", has_text="网络").first.wait_for()
    context.set_offline(False)
    field.focus()
    page.locator("ol[data-search-results] > li" if place else "div.finds li").first.wait_for()
    reader.complaints.clear()


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
    assert reader.page.locator(".facets").is_visible()


def test_without_script_the_form_explains_itself_and_lists_tags(chromium, library):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(library.base + "search/?q=x")
    assert page.locator("[data-search-help]").is_visible() and page.locator(".facets li a").count() > 0
    context.close()


def test_the_script_stays_small_and_its_parts_small_enough_to_read(library):
    files = sorted((host.REPOSITORY / "themes/folio/assets/search").glob("*.js"))
    assert files and all(len(file.read_text("utf-8").splitlines()) < 300 for file in files)
    [script] = (library.folder / "assets").glob("search.*.js")
    assert len(gzip.compress(script.read_bytes())) <= 18_500
