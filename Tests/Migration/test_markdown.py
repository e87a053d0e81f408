"""Real Hugo and Inkstone, after an import, read the same Markdown: pages with the same elements, words and ids.

What a site of Inkstone adds is left out of the comparison: frames around tables, attributes of pictures, links and code,
`scope`, the text of links back from notes. Space between elements does not count.
"""

import re
import subprocess
from html.parser import HTMLParser

import pytest

from test_hugo import HUGO, NOW, inkstone, run

# What was written for Hugo; one post each.
TEXTS = {
    "terms": "甲\n: 乙\n\n丙\n丁\n: 戊 **己**\n: 庚\n\n后文",
    "terms with paragraphs": "Apple\n\n:   One paragraph.\n\n    Another.\n\n:   A second meaning.\n\nPear\n\n:   one\n\n        code\n\n    > quote\n\n    1. a\n    2. b",
    "terms in blocks": "> 甲\n> : 乙\n\n- 丙\n  : 丁\n- 戊\n\n辛\n: - 一\n  - 二",
    "lazy lines": "Apple\n:   Pomaceous fruit of\nthe family Rosaceae.\n\nOrange\n:   An evergreen tree.",
    "no terms": "甲\n:乙\n\n```\n甲\n: 乙\n```\n\n# 题\n: 丙\n\n> 丁\n: 戊",
    "typographer": "\"Quotes\" and 'single', it's -- a dash --- and ... more. 1990's (\"x\")\n\n`\"code\" --`",
    "wide delimiter row": "| a | b |\n|---|---|---|\n| 1 | 2 | 3 |\n\na | b\n---|---|---\n1 | 2 | 3",
    "break below an item": "- a\n<br />\n- b\n\n1. c\n<img src=\"/x.png\">\n2. d",
    "backticks": "a `` b `c` d\n\n甲 ``乙 丙`\n\n丁 ``` `戊` 己",
    "address in strong": "[**https://example.com/a**][1] and [**https://example.com/b**](/c)\n\n[1]: /b",
    "names with stars": "使用ASSERT_*系列的宏，ASSERT_*系列失败；EXPECT_*系列",
    "title of a picture": "![图](/a.png \"标题\")",
    "emoji": ":smile: a:+1:b `:smile:` :nope: 10:30:45 *:smile_cat:*",
    "attributes": "甲\n{.c #i}\n\n> 引\n{.q}\n\n- 一\n{.l}\n\n## 题 {#own .h data-x=1}\n\n## 二 {title=\"a b\"}",
    "divider": "前文\n\n<!--more-->后*文*\n\n- 一",
    "divider among words": "前文<!--more-->后*文*",
    "heading ids": "\n\n".join(
        f"## {line}" for line in [
            "A **b** `c` [l](http://x) &amp; \"q\" it's -- :smile:", "Hello, World! 中文，标点 — x_y*z*", "Dup", "Dup",
            "1.2 Ü é Ⅷ ½ ２", "见 https://example.com 后", "<https://example.com> x", "a@b.cn 邮", "标题 {#中文}", "a  b", "C++ / C#",
            "~~删~~ x^2^", "\\*甲\\* \\{#乙}", "İstanbul", "![图](/a.png)题", "注[^1]",
        ]) + "\n\n[^1]: 注",
    "hard wraps": "甲\n乙\nabc\ndef",
}
CONFIGURATION = """\
baseURL = "https://x.example/"
enableEmoji = true
disableKinds = ["taxonomy", "term", "rss", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
hardWraps = {hard}
[markup.goldmark.parser.attribute]
block = true
"""
KEPT = {"id", "data-x", "start", "href", "src", "alt", "title", "class"}


class Elements(HTMLParser):
    """The elements and words of the first `main`, as lines."""

    def __init__(self):
        super().__init__()
        self.lines, self.inside, self.frames = [], False, []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "main":
            self.inside = True
        elif self.inside and tag == "div" and attributes.get("class") == "table-scroll":
            self.frames.append(tag)
        elif self.inside and tag not in ("hr", "section") and "footnotes" not in (attributes.get("class") or ""):
            if tag in ("img", "code", "pre", "input", "a", "sup", "th", "td"):
                attributes.pop("class", None)
            kept = [f'{name}="{attributes[name]}"' for name in sorted(attributes) if name in KEPT]
            self.lines.append(" ".join([f"<{tag}", *kept]) + ">")

    def handle_endtag(self, tag):
        if tag == "main":
            self.inside = False
        elif self.inside and tag not in ("hr", "section", "img", "br", "input", "div"):
            self.lines.append(f"</{tag}>")

    def handle_data(self, text):
        if self.inside and text.strip():
            text = re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()
            if self.lines and not self.lines[-1].startswith("<"):
                text = self.lines.pop() + " " + text
            self.lines.append(text)


def elements(html):
    parser = Elements()
    parser.feed(html)
    # Words beside an element may have a space before it or not.
    text = "\n".join(parser.lines)
    return re.sub(r"<th( [^>]*)?>\n</th>", "<td>\n</td>", text)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """By hard wraps and the name of a text: what Hugo and Inkstone made of it."""
    pages = {}
    for hard in ("false", "true"):
        folder = tmp_path_factory.mktemp(f"hard-{hard}")
        names = [name for name in TEXTS if (name == "hard wraps") == (hard == "true")]
        (folder / "content").mkdir()
        (folder / "layouts/_default").mkdir(parents=True)
        (folder / "layouts/_default/single.html").write_text("<main>{{ .Content }}</main>")
        (folder / "hugo.toml").write_text(CONFIGURATION.format(hard=hard))
        for number, name in enumerate(names):
            (folder / f"content/p{number}.md").write_text(f"---\ntitle: x\n---\n{TEXTS[name]}\n", "utf-8")
        run(HUGO, "--source", folder, "--destination", folder / "old", "--quiet")
        run(inkstone(), "import", "hugo", folder)
        theme = folder / "themes/bare/layouts"
        theme.mkdir(parents=True)
        (theme.parent / "theme.yaml").write_text("name: bare\nextends: folio\n")
        for layout in ("page", "post"):
            (theme / f"{layout}.mustache").write_text("<main>{{{content}}}</main>")
        site = folder / "site.yaml"
        site.write_text(re.sub(r"(?m)^theme: .*", "theme: bare", site.read_text("utf-8")), "utf-8")
        subprocess.run([str(inkstone()), "build", "--source", str(folder), "--output", str(folder / "new"), "--now", NOW,
                        "--fail-on", "never"], check=True, capture_output=True)
        for number, name in enumerate(names):
            pages[name] = [(folder / output / f"p{number}/index.html").read_text("utf-8") for output in ("old", "new")]
    return pages


@pytest.mark.parametrize("name", TEXTS)
def test_markdown_is_read_as_hugo_reads_it(name, pages):
    old, new = map(elements, pages[name])
    assert new == old


@pytest.mark.parametrize("style", ["github", "github-ascii", "blackfriday"])
def test_ids_of_headings_are_hugos(style, tmp_path):
    lines = ["Hello, World! 中文，标点 — x_y", "é Ü ñ ß", "a -- b", "1. Foo (bar) / baz", "C++ & C#", "Ⅷ ½ x²", "a.b-c", "a", "a", "Ａ １",
             "it's", "İstanbul", "中文"]
    (tmp_path / "content").mkdir()
    (tmp_path / "layouts/_default").mkdir(parents=True)
    (tmp_path / "layouts/_default/single.html").write_text("<main>{{ .Content }}</main>")
    (tmp_path / "hugo.toml").write_text(f'[markup.goldmark.parser]\nautoHeadingIDType = "{style}"\n')
    (tmp_path / "content/a.md").write_text("---\ntitle: x\n---\n" + "\n\n".join(f"## {line}" for line in lines) + "\n", "utf-8")
    run(HUGO, "--source", tmp_path, "--destination", tmp_path / "old", "--quiet")
    run(inkstone(), "import", "hugo", tmp_path)
    run(inkstone(), "build", "--source", tmp_path, "--output", tmp_path / "new", "--now", NOW)
    ids = [re.findall(r'<h2 id="([^"]*)"', (tmp_path / output / "a/index.html").read_text("utf-8")) for output in ("old", "new")]
    assert ids[0] and ids[1][:len(ids[0])] == ids[0]
