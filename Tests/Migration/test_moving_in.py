"""Small sites of Hugo, one for each thing that makes a move hard: real Hugo builds each, Inkstone imports and builds it,
and every address that Hugo answers is answered."""

import re
import subprocess

import pytest

from test_hugo import HUGO, NOW, addresses, inkstone, lost, redirect, run, title

PAGE = "<title>{{ .Title }}</title>{{ .Content }}"
LAYOUTS = {
    "layouts/_default/single.html": PAGE,
    "layouts/_default/list.html": PAGE + '{{ range (.Paginate .Pages).Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
}
# Languages in folders of their own, feeds and pages under other names, letters as they are.
ADDRESSES = """
-- hugo.toml --
baseURL = "https://x.example/"
title = "Addresses"
defaultContentLanguage = "zh-cn"
defaultContentLanguageInSubdir = true
disablePathToLower = true
[languages.zh-cn]
weight = 1
contentDir = "content/zh"
[languages.en]
weight = 2
contentDir = "content/en"
[outputFormats.RSS]
baseName = "feed"
[pagination]
path = "p"
pagerSize = 2
-- content/zh/Posts/Alpha.md --
---
{title: "Alpha", date: 2024-03-05, tags: [Big Tag], aliases: [/old/a/, old-b]}
---
-- content/zh/Posts/Beta.md --
---
{title: Beta, date: 2024-03-06, url: /Custom/B/, tags: [big tag, open source]}
---
-- content/zh/Posts/Gamma.md --
---
{title: Gamma, date: 2024-03-06, url: rel/g, tags: [Open-Source]}
---
-- content/zh/About.md --
---
title: About
---
-- content/en/Posts/Alpha.md --
---
{title: Alpha in English, date: 2024-03-05, tags: [x]}
---
"""
UGLY = """
-- hugo.toml --
baseURL = "https://x.example/"
title = "Files"
uglyURLs = true
[pagination]
pagerSize = 1
[permalinks]
dated = "/:year/:slug/"
-- content/posts/a.md --
---
{title: A, date: 2024-03-05, tags: [x], aliases: [/old/a/, old-b]}
---
-- content/posts/b/index.md --
---
{title: B, date: 2024-03-05, tags: [x]}
---
-- content/posts/b/pic.txt --
x
-- content/posts/c.md --
---
{title: C, date: 2024-03-05, url: /cc/}
---
-- content/dated/d.md --
---
{title: D d, date: 2024-03-05}
---
-- content/about.md --
---
title: About
---
"""
TERMS = """
-- hugo.toml --
baseURL = "https://x.example/"
title = "Terms"
[taxonomies]
tag = "tags"
serie = "serien"
topic = "Topics"
[permalinks]
tags = "/t/:slug/"
[permalinks.term]
serien = "/s/:slug/"
[permalinks.section]
posts = "/archive/"
[permalinks.page]
posts = "/:yearday/:monthname/:weekday/:weekdayname/:sections[1:]/:slug/"
news = "/n/:sections[last]/:contentbasename/"
[permalinks.taxonomy]
serien = "/alle-serien/"
-- content/posts/a.md --
---
{title: A, date: 2024-03-05, tags: [open source, Go], serien: [Große Reihe], topics: [x]}
---
-- content/posts/b.md --
---
{title: B, date: 2024-03-06, tags: [open-source, go, with url]}
---
-- content/posts/deep/er/c.md --
---
{title: C, date: 2024-03-06, slug: cee}
---
-- content/news/2024/x.md --
---
{title: X, date: 2024-03-06}
---
-- content/tags/empty/_index.md --
---
title: Empty
---
-- content/tags/with url/_index.md --
---
{title: With URL, url: /special/}
---
-- content/serien/große reihe/_index.md --
---
title: Die Reihe
---
-- content/news/_index.md --
---
{title: News, url: /neuigkeiten/}
---
"""
# Configuration in many files, folders from elsewhere, a theme's own pages and keys.
SPLIT = """
-- config/_default/hugo.toml --
baseURL = "https://x.example/"
ignoreFiles = ['\\.Rmd$', '_files$', 'secret']
-- config/_default/languages.en.toml --
title = "English"
weight = 1
contentDir = "content/en"
-- config/_default/languages.de.toml --
title = "Deutsch"
weight = 2
contentDir = "content/de"
-- config/_default/taxonomies.toml --
_merge = "shallow"
tag = "tags"
-- config/_default/permalinks.toml --
_merge = "shallow"
posts = "/p/:slug/"
-- config/_default/module.toml --
[[mounts]]
source = "content/en"
target = "content"
lang = "en"
[[mounts]]
source = "content/de"
target = "content"
lang = "de"
[[mounts]]
source = "docs"
target = "content/docs"
lang = "en"
[[mounts]]
source = "static"
target = "static"
-- docs/d.md --
---
{title: Docs, tags: [x]}
---
-- content/en/posts/a.md --
---
title: A
date: 2024-01-01
tags: [x]
cover: {image: x.png}
toc: {enable: true}
sidebar: {open: true}
layout: single
ShowToc: true
resources: [{name: featured-image, src: a.png}]
---
-- content/en/posts/x.Rmd --
---
title: Source
---
-- content/en/posts/y_files/y.txt --
y
-- content/en/posts/page.html --
---
{title: Page of HTML, tags: [x]}
---
<p>Hello</p>
-- content/en/posts/draft.html --
---
{title: HTML draft, draft: true}
---
<p>Secret</p>
-- content/en/search.md --
---
{title: Search, layout: search}
---
-- content/en/archives.md --
---
{title: Archives, layout: archives, url: /archive/}
---
-- content/de/posts/a.md --
---
{title: Ah, date: 2024-01-01, tags: [why]}
---
"""
# Rules of addresses for one section or one language, and pages of HTML without front matter.
SECTIONS = """
-- hugo.toml --
baseURL = "https://x.example/"
title = "Sections"
defaultContentLanguage = "de"
[uglyURLs]
posts = true
docs = false
tags = true
[permalinks]
posts = "/p/:slug/"
notes = "/n/:year/:slug/"
[languages.de]
weight = 1
contentDir = "content/de"
[languages.en]
weight = 2
contentDir = "content/en"
[languages.en.permalinks]
posts = "/e/:year/:slug/"
[languages.en.permalinks.term]
tags = "/keywords/:slug/"
""" + "".join(f"""
-- content/{language}/{path}.md --
---
{{title: {title}, date: 2024-03-05, tags: [One], aliases: [/old/{language}/{title}/]}}
---
""" for language in ("de", "en") for path, title in [
    ("posts/a", "Alpha"), ("posts/b/index", "Beta"), ("docs/d", "Delta"), ("docs/sub/e", "Eta"), ("notes/n", "Nu"), ("about", "About")]) + """
-- content/de/raw.html --
<!doctype html><title>Raw</title><p>Raw</p>
-- content/de/docs/chart.html --
<p>Chart</p>
"""
# Two levels of menus as documentation sites have them.
NESTED = """
-- hugo.toml --
baseURL = "https://x.example/"
title = "Menus"
[[menus.main]]
name = "Sub"
parent = "top"
pageRef = "/posts/a"
[[menus.main]]
name = "Top"
identifier = "top"
weight = 2
[[menus.main]]
name = "First"
url = "/"
weight = 1
[[menus.main]]
name = "Elsewhere"
parent = "First"
url = "https://elsewhere.example/"
-- content/posts/a.md --
---
{title: A, date: 2024-03-05}
---
-- content/posts/b.md --
---
title: B
date: 2024-03-05
menu: {main: {parent: top, weight: 1}}
---
"""
SITES = {"sections": SECTIONS, "nested": NESTED, "addresses": ADDRESSES, "ugly": UGLY, "terms": TERMS, "split": SPLIT}


def unpacked(folder, text):
    parts = re.split(r"^-- (.+) --\n", text, flags=re.M)
    for name, content in zip(parts[1::2], parts[2::2]):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
    for path, content in LAYOUTS.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, "utf-8")


def moved(folder, text):
    """The addresses of Hugo's site and of the one that was made of it, without a message that stops anything."""
    unpacked(folder / "hugo", text)
    run(HUGO, "--source", folder / "hugo", "--destination", folder / "old", "--clock", NOW.replace(" ", "T") + "Z", "--quiet")
    report = run(inkstone(), "import", "hugo", folder / "hugo", "--output", folder / "site")
    messages = run(inkstone(), "build", "--source", folder / "site", "--output", folder / "new", "--now", NOW)
    return addresses(folder / "old"), addresses(folder / "new"), report, messages


@pytest.mark.parametrize("name", SITES)
def test_no_address_is_lost(name, tmp_path):
    old, new, report, messages = moved(tmp_path, SITES[name])
    missing = sorted(set(old) - set(new))
    replaced = [path for path in old if path in new and redirect(new[path]) and not redirect(old[path])]
    # Hugo makes files of terms and pages of lists of them; Inkstone's lists are folders, to which they lead.
    # A file of HTML stays as it is.
    expected = {"ugly": lambda path: path.startswith("/tags/") or path.startswith("/categories/"),
                "sections": lambda path: path in ("/tags/one.html", "/en/keywords/one.html", "/raw/", "/docs/chart/")}
    # Pages of a theme lead to Inkstone's own, and further pages of a list of terms to the list.
    replaced = [path for path in replaced if not expected.get(name, lambda _: False)(path) and path != "/archive/"
                and not re.search(r"/(tags|categories|t)/(p|page)/\d+/$", path)]
    assert not missing and not replaced, f"missing: {missing}\na redirect now: {replaced}\n{report}\n{messages}"
    assert " 0 errors, 0 warnings" in messages, messages


MENU = """{{ define "links" }}{{ range .Children }}{{ .Name }}={{ .URL }} {{ end }}{{ end }}\
{{ range site.Menus.main }}{{ .Name }}: {{ template "links" . }}
{{ end }}"""


def test_menus_have_the_same_levels(tmp_path):
    old, new, report, messages = moved(tmp_path, NESTED + "-- layouts/index.html --\n" + MENU)
    expected = old["/"].read_text("utf-8").splitlines()
    page = new["/"].read_text("utf-8")
    menus = re.findall(r"<summary[^>]*>(.*?)</summary><ul>(.*?)</ul>", page)
    found = [f"{name}: " + "".join(f"{text}={link} " for link, text in re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', links)
                                   if text != name) for name, links in menus]
    assert found == [line.replace("https://x.example", "") for line in expected if line], page
    assert "menus.main" in report and "without" not in report, report


def test_nothing_gets_out(tmp_path):
    old, new, report, messages = moved(tmp_path, SPLIT)
    published = "".join(path.read_text("utf-8", "replace") for path in new.values())
    assert "Secret" not in published and "HTML draft" not in published
    assert not [path for path in new if path.endswith((".Rmd", "y.txt")) or "draft" in path]
    assert "<p>Hello</p>" in new["/p/page-of-html/"].read_text("utf-8")
    assert title(new["/"]).startswith("English") and title(new["/de/"]).startswith("Deutsch")


def test_texts_that_only_hugo_reads_stop_the_build_by_name(tmp_path):
    unpacked(tmp_path / "hugo", ADDRESSES + "-- content/zh/Posts/o.org --\n#+TITLE: Org\n#+DRAFT: true\nSecret\n")
    report = run(inkstone(), "import", "hugo", tmp_path / "hugo", "--output", tmp_path / "site")
    assert "“.org” cannot be read" in report
    result = subprocess.run(
        [str(inkstone()), "build", "--source", str(tmp_path / "site"), "--output", str(tmp_path / "new"), "--now", NOW],
        capture_output=True, text=True)
    assert result.returncode == 1
    assert "content/zh/Posts/o.org: error: “.org” is not Markdown, so the file is not published" in result.stderr
    assert not [path for path in addresses(tmp_path / "new") if path.endswith(".org")]


def test_check_names_the_settings_once(tmp_path):
    """What the import would have set is missing: each setting is one message, not a line for each page."""
    old, _, _, _ = moved(tmp_path, ADDRESSES)
    site = tmp_path / "site"
    text = (site / "site.yaml").read_text("utf-8")
    for key in ["default_language_in_folder", "paginate_path", "keep_case"]:
        text = re.sub(rf"^{key}:.*\n", "", text, flags=re.M)
    (site / "site.yaml").write_text(re.sub(r"^feeds:\n(  .*\n)+", "", text, flags=re.M), "utf-8")
    (tmp_path / "old").rename(site / "old")
    messages = run(inkstone(), "check", "--source", site, "--against", site / "old", "--now", NOW, "--fail-on", "never")
    for hint in ["write default_language_in_folder: true", "write feeds: {files: {rss: feed.xml}}", "write paginate_path: p",
                 "write keep_case: true"]:
        assert messages.count(hint) == 1, messages
    assert len(lost(site)) < 4 and not re.search(r"aliases: .*/p/1/", messages), messages
