"""A Hugo site as owners of Mainroad have it: posts in three languages with every key that theme and Hugo know, and a
stand-in theme that makes the same kinds of pages at the same addresses."""

import json
import random
from datetime import datetime, timedelta

LANGUAGES = {"zh-cn": 25, "en": 67, "zh-hk": 8}
SOURCES = {
    "zh-cn": ["qq", "sina", "investing", "hibor", "华尔街见闻"],
    "en": ["tradingview", "Seek Alpha", "tipranks", "benzinga"],
    "zh-hk": ["stheadline", "hkej", "明報"],
}
WORDS = {
    "zh-cn": "算力 光模块 储能 稀土 信创 出口 利率 估值 订单 产能 加速 回暖 承压 分化 见底 放量".split(),
    "en": "Shares Revenue Margins Guidance Exports Yields Freight Demand climbed narrowed rebounded stalled".split(),
    "zh-hk": "港股 恒指 樓市 銀行 科網 內房 電訊 造好 受壓 回升 下挫 反彈".split(),
}
# Spellings whose addresses are easily got wrong.
TERMS = [
    "C#", "C++", "CPI", "cpi", "R&D", "A & B", "5G.6G", "100%", "Émile", "新能源 汽车", "半导体（设备）", "“破圈”", "A/B",
    "Upper Case", "under_score", "tilde~1", "at@home", "plus+", "ＦＵＬＬ", "日本語", "한국어", "·dot·", "it's", "a, b",
    "-edge-", "two  spaces", "C# 11",
]
NAMES = [
    "互联网大厂如何受益于DeepSeek~R1“破圈”？", "《研报》 2024（上）·A—B：C", "Upper Case Name & Stuff", "with.dots.1.2", "under_score",
    "plus+and~tilde@at", "100%", "C# notes", "it's", "ＦＵＬＬ宽", "trailing-", "two  spaces", "Émile", "page", "post-[1]", "a,b;c",
]

TOP = """\
baseURL = "https://reports.example/"
title = "Reports"
languageCode = "zh-cn"
defaultContentLanguage = "zh-cn"
theme = "standin"
hasCJKLanguage = true
timeZone = "Asia/Shanghai"
summaryLength = 90
enableRobotsTXT = true
enableEmoji = true
copyright = "Reports Ltd"
disqusShortname = ""
[pagination]
pagerSize = 7
[services.rss]
limit = 15
[taxonomies]
tag = "tags"
category = "categories"
series = "series"
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
noClasses = false
[sitemap]
changefreq = "daily"
priority = 0.5
[outputs]
home = ["HTML", "RSS"]
section = ["HTML", "RSS"]
taxonomy = ["HTML", "RSS"]
term = ["HTML", "RSS"]
"""
MAINROAD = """\
[params]
description = "Reports & notes"
copyright = "Reports Ltd"
opengraph = true
schema = true
twitter_cards = false
readmore = true
authorbox = true
pager = true
toc = true
mathjax = false
post_meta = ["author", "date", "categories", "translations"]
mainSections = ["news"]
dateformat = "2006-01-02"
googleFontsLink = false
customCSS = ["css/custom.css"]
highlightColor = "#e22d30"
icp = "京ICP备00000000号"
[params.logo]
subtitle = "Since 2024"
[params.author]
name = "Reports Desk"
bio = "Writes *reports*."
avatar = "img/avatar.png"
[params.thumbnail]
visibility = ["list", "post"]
[params.sidebar]
home = "right"
list = "left"
single = false
widgets = ["search", "recent", "categories", "taglist", "social", "languages", "sidemenu"]
[params.widgets]
recent_num = 5
categories_counter = true
tags_counter = true
[params.widgets.taglist]
cached = true
[params.widgets.search]
url = "https://duckduckgo.com"
[params.widgets.social]
github = "example"
email = "desk@reports.example"
[[params.widgets.social.custom]]
title = "Mirror"
url = "https://mirror.example"
"""
MENUS = """\
[[menu.main]]
name = "News"
url = "/news/"
weight = 1
[[menu.main]]
name = "About"
url = "/about/"
weight = 2
[[menu.footer]]
name = "Tags"
url = "/tags/"
[[menu.side]]
name = "Archive"
pageRef = "/news/archive"
"""
LANGUAGE_TABLES = "".join(
    f'[languages.{code}]\nlanguageName = "{code} reports"\ncontentDir = "content/{code}"\nweight = {weight}\n'
    f'title = "Reports {code}"\n[languages.{code}.params]\ndescription = "In {code}"\n'
    for weight, code in enumerate(LANGUAGES, 1)
)
# Every page is as small as can be: addresses are what counts.
THEME = {
    "layouts/_default/baseof.html": '<!doctype html><html lang="{{ .Lang }}"><title>{{ .Title }}</title>'
    '{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .RelPermalink }}">{{ end }}'
    '{{ block "main" . }}{{ end }}</html>',
    "layouts/_default/list.html": '{{ define "main" }}{{ .Content }}{{ $pages := .Pages }}'
    '{{ if .IsHome }}{{ $pages = where site.RegularPages "Type" "in" site.Params.mainSections }}{{ end }}'
    '{{ range (.Paginate $pages).Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'
    '{{ template "_internal/pagination.html" . }}{{ end }}',
    "layouts/_default/single.html": '{{ define "main" }}{{ .Content }}{{ end }}',
    "layouts/404.html": '{{ define "main" }}404{{ end }}',
    "theme.toml": 'name = "Stand-in"\n',
}


def front_matter(keys, form):
    if form == "json":
        return json.dumps(keys, ensure_ascii=False, indent=1) + "\n\n"
    if form == "toml":
        return "+++\n" + "".join(f"{key} = {toml(value)}\n" for key, value in keys.items()) + "+++\n\n"
    return "---\n" + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items()) + "---\n\n"


def toml(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


class Writer:
    """Writes one site; the same one for the same seed."""

    def __init__(self, folder, count, seed=7, suffixes=False):
        self.folder = folder
        self.count = count
        self.random = random.Random(seed)
        # Languages by the names of files instead of by folders.
        self.suffixes = suffixes

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text) if isinstance(text, bytes) else file.write_text(text, "utf-8")

    def content(self, language, path, text):
        """A Markdown file in the folder of its language, or with its suffix."""
        if self.suffixes:
            path = f"content/{path.removesuffix('.md')}.{language}.md"
        else:
            path = f"content/{language}/{path}"
        self.write(path, text)

    def sentence(self, language):
        words = self.random.choices(WORDS[language], k=8)
        return (" ".join(words) + ".") if language == "en" else "，".join(words) + f"，同比{self.random.randint(1, 40)}~41%；"

    def body(self, language, number):
        parts = [self.sentence(language) * self.random.randint(2, 5) for _ in range(self.random.randint(2, 5))]
        if number % 3 == 0:
            parts.insert(1, "## " + self.sentence(language)[:14])
        if number % 5 == 0:
            parts.insert(1, '{{< figure src="/img/chart.png" caption="图" >}}')
        if number % 7 == 0:
            parts.insert(1, '见{{< relref "/news/_index.md" >}}，{{</* escaped */>}}')
        if number % 11 == 0:
            parts.insert(1, '{{< highlight python >}}\nprint("<研>")\n{{< /highlight >}}')
        if number % 4 == 0:
            parts.insert(1, "<!--more-->")
        return "\n\n".join(parts) + "\n"

    def keys(self, language, number, date):
        """The seed's keys, and the rarer ones in turn."""
        source = self.random.choice(SOURCES[language])
        keys = {
            "title": f"{self.sentence(language)[:12]} #{number}", "date": f"{date:%Y-%m-%d %H:%M:%S}",
            "summary": self.sentence(language)[:40] + "...", "categories": [source], "lang": [language],
            "translations": [language], "tags": [source], "menu": "", "thumbnail": "", "lead": "", "comments": False,
            "authorbox": False, "pager": True, "toc": False, "mathjax": False, "sidebar": "right",
            "widgets": ["search", "recent", "taglist"],
        }
        if number % 2 == 0:
            keys["tags"] = self.random.sample(TERMS, 2) + [source]
        rare = [
            {"slug": f"My Slug：测试 A_{number}"}, {"url": f"/custom/{number}/路径/"}, {"url": f"/custom/{number}.html"},
            {"aliases": [f"/old/{number}/", f"older-{number}", f"/old/{number}.html"]}, {"weight": number},
            {"lastmod": f"{date + timedelta(days=3):%Y-%m-%d}"}, {"draft": True}, {"publishDate": "2999-01-01"},
            {"expiryDate": "2001-01-01"}, {"series": ["每周 样本", "Deep Dive"]}, {"linkTitle": "Short"},
            {"description": "描述", "keywords": ["a", "b"], "images": ["/img/chart.png"]}, {"type": "essay"},
            {"layout": "wide"}, {"build": {"list": "never"}}, {"build": {"render": "never", "list": "never"}}, {"headless": True},
            {"sitemap": {"disable": True}}, {"outputs": ["html"]}, {"isCJKLanguage": True}, {"markup": "markdown"},
            {"translationKey": f"pair-{number // 40}"}, {"params": {"shade": "green"}}, {"post_meta": ["date"]},
            {"sidebar": "left", "lead": "引子", "thumbnail": "/img/chart.png"}, {"thumbnail": {"src": "/img/chart.png", "visibility": ["list"]}},
            {"menu": {"side": {"name": f"Post {number}", "weight": 9}}}, {"cascade": {"toc": True}}, {"tags": "single"}, {"tags": [""]},
            {"slug": f"-edges {number}-"}, {"slug": f"With/Slash {number}"}, {"url": f"custom/relative/{number}"}, {"title": ""},
        ]
        keys.update(rare[number // 2 % len(rare)] if number % 2 else {})
        return keys

    def posts(self):
        start = datetime(2024, 6, 1)
        for number in range(self.count):
            language = self.random.choices(list(LANGUAGES), list(LANGUAGES.values()))[0]
            keys = self.keys(language, number, start + timedelta(hours=number * 20))
            name = NAMES[number // 9 % len(NAMES)] + f" {number}" if number % 9 == 0 else f"{self.random.getrandbits(64):016x}"
            folder = ["news/" + SOURCES[language][number % 3].lower().replace(" ", "-"), "news", "post", "Some Notes/2024"][number % 4]
            form = ["yaml", "toml", "json"][number % 3]
            text = front_matter(keys, form) + self.body(language, number)
            if number % 13 == 0:
                self.content(language, f"{folder}/{name}/index.md", text)
                inner = f"content/{folder}/{name}" if self.suffixes else f"content/{language}/{folder}/{name}"
                if not self.suffixes:
                    self.write(f"{inner}/chart.png", b"PNG")
                    self.write(f"{inner}/data/Table 1.csv", "a,b\n")
            else:
                self.content(language, f"{folder}/{name}.md", text)

    def rest(self):
        for language in LANGUAGES:
            self.content(language, "_index.md", front_matter({"title": "Home"}, "yaml") + "Welcome.\n")
            self.content(
                language, "news/_index.md",
                front_matter({"title": "News", "cascade": {"authorbox": True}, "aliases": [f"/{language}-neues/", "aktuell"]}, "toml"))
            self.content(language, "news/archive/_index.md", front_matter({"title": "Archive"}, "yaml"))
            for number in range(9):
                self.content(language, f"news/archive/a{number}.md", front_matter({"title": f"A{number}", "date": "2023-01-01"}, "yaml"))
            # Hugo keeps a section whose posts are all withheld; Inkstone does not.
            for folder in ["post", "Some Notes"]:
                self.content(language, f"{folder}/first.md", front_matter({"title": "First", "date": "2023-01-01"}, "yaml"))
            self.content(language, "about.md", front_matter({"title": "About", "menu": {"main": {"weight": 5}}}, "json"))
            name = SOURCES[language][0]
            self.content(language, f"tags/{name}/_index.md", front_matter({"title": name.upper()}, "yaml"))
        for path in ["img/chart.png", "img/avatar.png", "favicon.ico", "files/Report 2024.pdf", "文件/表.csv", ".well-known/x.txt"]:
            self.write(f"static/{path}", path)
        for path, text in THEME.items():
            self.write(f"themes/standin/{path}", text)
