"""Folio with what few sites have: a thousand tags, a title of 600 characters, a post with nothing but a title, pictures
that never arrive, long menus and contents, and every language of the interface."""

import pytest

import host
from built_site import BuiltSite, expect_none
from conftest import Visit
from test_accessibility import DESK, PHONE, TEXTS, faults
from test_reading import STICKING_OUT
from test_theme import WATCH_SHIFTS, shifts

TITLE = "互联网行业专题研究：信创与利率，" * 37 + "全文完毕结束了"
LANGUAGES = {"zh-CN": "简体中文", "zh-HK": "繁體中文（香港）", "zh-TW": "繁體中文（台灣）", "en": "English", "ja": "日本語", "ko": "한국어"}



def menu(name):
    return ", ".join(f"{{name: {name}{number}, url: /{number}/}}" for number in range(14))


SITE = "title: 研报\nmarkdown: {smart: false}\ndefault_language: zh-CN\nlanguages:\n" + "".join(
    f"  {code}: {{name: {name}, content: content/{code}}}\n" for code, name in LANGUAGES.items()).replace(
    "content/en}", f"content/en, menus: {{main: [{menu('Section')}]}}}}") + """
menus: {main: [%s]}
sidebar: {widgets: [search, recent, taglist, archives, languages]}
params: {icp: 京ICP备12345678号-1, disclaimer: 仅供参考，不构成投资建议。}
""" % menu("栏目")
PAGES = {
    "zh-CN/news/bare.md": "---\ntitle: 只有标题\n---\n",
    "zh-CN/news/long.md": f"---\ntitle: {TITLE}\ndate: 2026-10-02\n---\n正文。\n",
    "zh-CN/news/word.md": f"---\ntitle: {'Donaudampfschifffahrt' * 12}\n---\n{'https://example.org/' + 'a' * 300}\n\n`{'b' * 300}`\n",
    "zh-CN/news/contents.md": "---\ntitle: 八十节\ntoc: true\n---\n" + "".join(f"## 第{n}节\n\n{'一句话。' * 60}\n\n" for n in range(80)),
    "zh-CN/news/pictures.md": "---\ntitle: 远处的图\ndate: 2026-10-01\nthumbnail: https://pictures.example/a.jpg\n---\n"
                              "![利润表](https://pictures.example/b.png)\n\n"
                              '![曲线](https://pictures.example/c.png "十年利率")\n\n' + "文字。" * 40,
    "zh-CN/news/table.md": "---\ntitle: 宽表\n---\n|" + "|".join(f"列{n}" for n in range(30)) + "|\n|" + "---:|" * 30 + "\n"
                           + ("|" + "|".join(["名称很长的一行" * 4] + ["1 234.56"] * 29) + "|\n") * 40,
    "zh-CN/news/formulas.md": "---\ntitle: 太深的公式\nmathjax: true\n---\n" + "\n\n".join(
        f"$$ {text} $$" for text in [r"\frac{1}{1+" * 300 + "x" + "}" * 300, r"\def\a{\frac1{\a}}\a", r"\rule{1000em}{1000em}", "x^2",
                                       r"\def\a{" + "x" * 900 + r"}" + r"\a" * 60, r"\edef\a{xx}" + r"\edef\a{\a\a}" * 14 + r"\a",
                                       r"\def\arraystretch{99999}\begin{matrix}a\\b\end{matrix}", r"\newcommand{\sq}[1]{#1^2}\sq{x}+\sq{y}"]),
    **{f"zh-CN/news/tagged/{n}.md": f"---\ntitle: 第{n}篇\ndate: 2026-01-{n % 28 + 1:02}\n"
       f"tags: [常见, {', '.join(f'标签{n * 10 + m:03}' for m in range(10))}]\n---\n" for n in range(100)},
    **{f"{code}/about.md": "---\ntitle: A\n---\n\n## B\n" for code in LANGUAGES},
}


@pytest.fixture(scope="module")
def extremes(tmp_path_factory):
    source, folder = tmp_path_factory.mktemp("extremes"), tmp_path_factory.mktemp("published")
    (source / "themes").symlink_to(host.REPOSITORY / "themes")
    (source / "site.yaml").write_text(SITE, "utf-8")
    for name, text in PAGES.items():
        file = source / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    with host.serving(folder, "default-src 'self'; img-src 'self' https:") as base:
        result = host.build(host.inkstone(), source, folder, base)
        assert result.returncode == 0, result.stdout + result.stderr
        yield BuiltSite(folder, base)


@pytest.fixture
def look(chromium, extremes, request):
    """A window on the site, in which pictures of other hosts fail."""
    width, height = getattr(request, "param", DESK)
    context = chromium.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
    context.set_default_timeout(5000)
    page = context.new_page()

    def fail_late(route):
        page.wait_for_timeout(300)
        route.abort()

    context.route("https://pictures.example/**", fail_late)
    yield Visit(page, extremes)
    # A picture may be failing just now.
    context.unroute_all(behavior="wait")
    context.close()


def test_pages_fit_all_windows_and_please_axe(look):
    faulty = []
    for path in ["/", "/news/", "/tags/", "/news/bare/", "/news/long/", "/news/word/", "/news/contents/", "/news/pictures/", "/news/table/"]:
        look.open(path)
        for width in (320, 390, 640, 820, 1280, 1920):
            look.page.set_viewport_size({"width": width, "height": 800})
            faulty += [f"{path} at {width}: {element}" for element in look.page.evaluate(STICKING_OUT)]
        faulty += faults(look.page, path)
    expect_none(faulty)


@pytest.mark.parametrize("look", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
def test_thousand_tags_are_narrowed_within_reach(look):
    look.open("/tags/")
    assert look.page.locator("#terms li").count() == 1001
    look.page.evaluate("scrollTo(0, 5000)")
    field = look.page.locator("#filter")
    assert 0 <= field.bounding_box()["y"] < 100
    field.fill("标签99")
    assert look.page.locator("#terms li:visible").count() == 10
    assert look.page.locator(".filter [role=status]").inner_text() == "10 / 1001"
    field.fill("没有")
    assert look.page.locator(".filter [role=status]").inner_text() == "0 / 1001"
    field.fill("")
    assert look.page.locator(".filter [role=status]").inner_text() == ""
    look.page.locator("[data-sort]").click()
    assert look.page.locator("#terms li").first.inner_text().split() == ["常见", "100"]


def test_thousand_tags_weigh_nothing_elsewhere(extremes):
    page = extremes.pages["/news/bare/"].file.read_text("utf-8")
    assert page.count('href="/tags/') < 50 and len(page.encode()) < 20_000


@pytest.mark.parametrize("look", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
def test_title_of_600_characters(look):
    assert len(TITLE) == 599
    look.open("/")
    card = look.page.locator(".card", has_text="信创与利率").first
    assert card.bounding_box()["height"] < 320
    look.open("/news/long/")
    heading = look.page.locator("h1")
    assert heading.inner_text() == TITLE
    # Lines end between words, so that some are short.
    assert heading.bounding_box()["height"] < 2.25 * look.page.viewport_size["height"]


def test_post_with_nothing_but_a_title(look, extremes):
    look.open("/news/bare/")
    assert look.page.locator("main").inner_text().split("\n")[0] == "只有标题"
    for empty in (".heading .meta", ".toc", ".tags", ".picture", ".actions"):
        assert not look.page.locator(empty).is_visible(), empty
    # Without a date it is the last of its section.
    look.open(max((path for path in extremes.pages if path.startswith("/news/page/")), key=lambda path: int(path.split("/")[3])))
    card = look.page.locator(".card", has_text="只有标题")
    assert card.inner_text() == "只有标题"


def test_formulas_that_are_too_much_stay_text(look):
    look.open("/news/formulas/")
    formulas = look.page.locator("main .math")
    assert formulas.count() == 8
    for number in (0, 1):
        assert formulas.nth(number).get_attribute("title") and "\\frac" in formulas.nth(number).inner_text()
    assert formulas.nth(2).bounding_box()["height"] < 1000
    for number in (4, 5, 6):
        assert formulas.nth(number).get_attribute("title") and "\\" in formulas.nth(number).inner_text()
    for number in (3, 7):
        assert formulas.nth(number).locator(".katex-html").is_visible()


@pytest.mark.parametrize("look", [(1280, 700)], indirect=True, ids=["1280"])
def test_long_contents_keep_their_mark_in_sight(look):
    look.open("/news/contents/")
    for section in (5, 40, 79):
        look.page.evaluate(f"document.getElementById('第{section}节').scrollIntoView()")
        mark = look.page.locator(f".toc [aria-current]:text-is('第{section}节')")
        mark.wait_for()
        look.page.wait_for_function("link => { const y = link.getBoundingClientRect().y; return y > 0 && y < innerHeight }",
                                    arg=mark.element_handle())


@pytest.mark.parametrize("look", [PHONE], indirect=True, ids=["phone"])
def test_long_menu_starts_at_its_current_entry(look):
    look.open("/tags/")
    menu = look.page.locator(".menu")
    assert menu.evaluate("menu => menu.scrollWidth > menu.clientWidth")
    last = menu.locator("a").last
    last.focus()
    assert last.bounding_box()["x"] < PHONE[0]


@pytest.mark.parametrize("look", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
def test_pictures_that_never_arrive_say_so_and_move_nothing(look):
    asked = []
    look.page.on("request", lambda request: asked.append(request) if "pictures.example" in request.url else None)
    look.page.add_init_script(WATCH_SHIFTS)
    look.open("/news/pictures/")
    look.page.locator(".prose img.lost").last.wait_for()
    moved = shifts(look.page)
    # The alternative text may move by a pixel, the text below does not.
    assert sum(value for value, _ in moved) < .002, moved
    assert len(asked) == 3 and not [request for request in asked if "referer" in request.all_headers()]
    picture = look.page.locator(".picture")
    assert picture.evaluate("e => getComputedStyle(e, '::after').content") == '"图片无法显示"'
    assert look.page.locator(".prose img.lost").first.get_attribute("alt") == "利润表"
    assert look.page.locator(".prose figcaption").inner_text() == "十年利率"
    look.open("/")
    # A card without its picture is a card like the others.
    look.page.evaluate("document.querySelector('.thumb').scrollIntoView()")
    look.page.locator(".thumb img.lost").wait_for(state="attached")
    moved = shifts(look.page)
    assert sum(value for value, _ in moved) < .002, moved
    # Out of sight, a card without its picture is a card like the others.
    assert look.page.evaluate("""() => {
      document.querySelector('.lost').classList.remove('kept');
      return getComputedStyle(document.querySelector('.thumb')).display }""") == "none"


@pytest.mark.parametrize("language", LANGUAGES)
def test_interface_speaks_the_language_of_the_page(look, language):
    home = "/" if language == "zh-CN" else f"/{language.lower()}/"
    text = {key: value.strip('"') for key, value in TEXTS[language].items()}
    look.open(home + "about/")
    assert look.page.locator("html").get_attribute("lang") == language
    for role, key in [("link", "skip_to_content"), ("button", "dark_scheme"), ("searchbox", "search_label"),
                      ("complementary", "sidebar_label"), ("link", "back_to_top"), ("button", "search_submit")]:
        assert look.page.get_by_role(role, name=text[key], exact=True).count() > 0, key
    # Han faces of the right region: 直 and 骨 differ between them.
    face = look.page.locator("html").evaluate("root => getComputedStyle(root).fontFamily")
    region = {"zh-CN": "SC", "zh-HK": "HK", "zh-TW": "TC", "ja": "JP", "ko": "KR"}.get(language)
    assert region is None or f"Noto Sans CJK {region}" in face
