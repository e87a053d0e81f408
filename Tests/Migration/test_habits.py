"""Sites as people have them, with the habits of theirs that cost a move its addresses: real Hugo builds each, Inkstone
imports and builds it, and every address that Hugo answers is answered."""

import re

import pytest

from test_hugo import NOW, inkstone, run
from test_moving_in import LAYOUTS, moved

STANDIN = "".join(f"-- {path} --\n{text}\n" for path, text in LAYOUTS.items())

# Terms that no post has: of a page, of the home page, of a section and of a term.
TERMS = """
-- hugo.yaml --
baseURL: https://x.example/
title: Terms
-- content/_index.md --
---
{title: Home, tags: [front]}
---
-- content/about.md --
---
{title: About, tags: [me, "Shared Tag"]}
---
-- content/Papers/_index.md --
---
{title: Papers, tags: [index], categories: [Lists]}
---
-- content/Papers/a.md --
---
{title: A, date: 2024-03-05, tags: [shared-tag, own]}
---
-- content/tags/own/_index.md --
---
{title: Own, categories: [terms]}
---
"""
# Pictures beside posts that are no bundles keep the names of their folders; those of a list move with the list.
FILES = """
-- hugo.yaml --
baseURL: https://x.example/
title: Files
permalinks: {section: {moved: /elsewhere/}, term: {authors: "/author/:slug/"}}
taxonomies: {tag: tags, author: authors}
-- content/img/AI/Open AI/Demo 图.png --
x
-- content/Posts/first.md --
---
{title: First, date: 2024-03-05, authors: [Ada B]}
---
![a](/posts/My%20Pics/A.png)
-- content/Posts/My Pics/A.png --
x
-- content/Posts/Sub Dir/_index.md --
---
title: Sub
---
-- content/Posts/Sub Dir/Pic Dir/B.PNG --
x
-- content/Posts/Leaf Dir/index.md --
---
{title: Leaf, date: 2024-03-06}
---
-- content/Posts/Leaf Dir/Pic Dir/C.png --
x
-- content/deep/Very Deep/a.md --
---
{title: Deep, date: 2024-03-06}
---
-- content/deep/Very Deep/Pics/d.png --
x
-- content/moved/_index.md --
---
title: Moved
---
-- content/moved/Pic.png --
x
-- content/custom/_index.md --
---
{title: Custom, url: /custom-list/}
---
-- content/custom/Pic.png --
x
-- content/authors/Ada B/_index.md --
---
title: Ada B
---
-- content/authors/Ada B/Avatar.png --
x
"""
# A language that was never written in, files of one language, and a section that only a section below it has.
LANGUAGES = """
-- config/_default/hugo.yaml --
baseURL: https://x.example/
title: Languages
defaultContentLanguage: en
-- config/_default/languages.yaml --
en:
  weight: 1
  params: {author: {name: Ada, headline: Engineer, links: [{github: "https://github.com/ada"}, {gpg: "https://x.example/key"}]}}
nb:
  weight: 2
  params: {author: {name: Ada, headline: Engineer, links: [{github: "https://github.com/ada"}, {gpg: "https://x.example/key"}]}}
tr:
  weight: 3
  contentDir: content-tr
  params: {author: {name: Ada, headline: Engineer, links: [{github: "https://github.com/ada"}, {gpg: "https://x.example/key"}]}}
-- content/blog/x/index.md --
---
{title: First, date: 2024-03-05}
---
![c](cover.png)
-- content/blog/x/index.nb.md --
---
{title: Første, date: 2024-03-05}
---
![c](cover.nb.png)
-- content/blog/x/cover.png --
x
-- content/blog/x/cover.nb.png --
y
-- content/docs/types/_index.nb.md --
---
title: Typer
---
"""
# R's blogdown writes HTML whose pictures begin with a shortcode, and leaves the source beside it.
BLOGDOWN = """
-- config.yaml --
baseURL: https://x.example/
title: R
ignoreFiles: [\\.Rmd$, _cache$]
permalinks: {post: "/post/:year-:month-:day-:slug/"}
disableAliases: true
-- layouts/shortcodes/blogdown/postref.html --
{{ if eq (getenv "HUGO_BLOGDOWN_POST_RELREF") "true" }}{{ .Page.RelPermalink }}{{ else }}{{ .Page.Permalink }}{{ end }}
-- content/post/2021-12-24-plot/index.html --
---
{title: Plot, date: '2021-12-24', slug: plot, tags: [R]}
---

<script src="{{< blogdown/postref >}}index_files/attrs.js"></script>
<p><img src="{{< blogdown/postref >}}index_files/figure/one.png" width="672" /></p>
-- content/post/2021-12-24-plot/index.Rmd --
---
{title: Plot, date: '2021-12-24', draft: true}
---
-- content/post/2021-12-24-plot/index_files/figure/one.png --
x
-- content/post/2021-12-24-plot/index_files/attrs.js --
x
"""
SITES = {"terms": TERMS, "files": FILES, "languages": LANGUAGES, "blogdown": BLOGDOWN}


@pytest.mark.parametrize("name", SITES)
def test_no_address_is_lost(name, tmp_path):
    old, new, report, messages = moved(tmp_path, SITES[name] + STANDIN)
    missing = sorted(set(old) - set(new))
    assert not missing, f"{missing}\n{report}\n{messages}"
    assert " 0 errors, 0 warnings" in messages, messages


def test_a_language_without_a_post_does_not_stop_the_build(tmp_path):
    _, new, report, _ = moved(tmp_path, LANGUAGES + STANDIN)
    assert "/tr/" in new and "content-tr/, made because Hugo does without it" in report, report
    assert (tmp_path / "site/content-tr/.gitkeep").is_file()
    # What all languages say alike is said once for the site.
    assert "all languages share one" not in report, report
    settings = (tmp_path / "site/site.yaml").read_text("utf-8")
    assert re.search(r"author:\n  name: Ada\n  bio: Engineer\n", settings), settings
    assert 'github: "https://github.com/ada"' in settings and "gpg" in settings, settings
    assert 'src="cover.nb.png"' in new["/nb/blog/x/"].read_text("utf-8") or "/nb/blog/x/cover.nb.png" in new["/nb/blog/x/"].read_text("utf-8")


def test_pictures_of_blogdown_are_shown(tmp_path):
    _, new, report, _ = moved(tmp_path, BLOGDOWN + STANDIN)
    page = new["/post/2021-12-24-plot/"].read_text("utf-8")
    assert "postref" not in page and re.search(r'<img src="(/post/2021-12-24-plot/)?index_files/figure/one.png"', page), page
    assert "/post/2021-12-24-plot/index.Rmd" not in new


def test_a_menu_of_places_on_a_page_is_told_once(tmp_path):
    menu = "menu: {main: [{name: About, url: '#about'}, {name: Posts, url: /posts/}]}\n"
    moved(tmp_path, "-- hugo.yaml --\nbaseURL: https://x.example/\ntitle: One page\n" + menu + """
-- content/posts/a.md --
---
{title: A, date: 2024-03-05, tags: [one, two, three]}
---
""" + STANDIN)
    report = run(inkstone(), "check", "--source", tmp_path / "site", "--now", NOW)
    assert len(re.findall("has no id “about”", report)) == 1, report
    assert re.search(r"has no id “about” for the link “#about”, on the page \S+ and \d+ more", report), report


# What other themes and old versions of Hugo call things, and what is off anyway.
SETTINGS = """
-- config.toml --
baseURL = "https://x.example/"
title = "Settings"
enableGitInfo = false
relativeURLs = false
buildDrafts = false
pygmentsUseClasses = true
pygmentsCodefences = true
preserveTaxonomyNames = true
summaryLength = 0
[markup.highlight]
noClasses = false
guessSyntax = true
lineNos = false
[params.sidebar]
emoji = "x"
subtitle = "Under the name"
avatar = {enabled = true, src = "/a.png"}
[params.social]
a-email = "mailto:a@x.example"
g-github = "https://github.com/a"
h-douban = "https://www.douban.com/people/a"
[[params.socialIcons]]
name = "mastodon"
url = "https://social.example/@a"
[[params.socialIcons]]
icon = "fas fa-x"
title = "Other"
url = "https://other.example/a"
-- content/posts/a.md --
---
{title: A, date: 2024-03-05}
---
"""


def test_what_is_off_is_not_reported_as_a_loss(tmp_path):
    _, _, report, _ = moved(tmp_path, SETTINGS + STANDIN)
    lost = report.split("not supported")[1]
    assert "0 asks for the first paragraph" in lost and "not supported (2)" in report, report
    assert "params.sidebar (4)" in report or "params.sidebar" in report.split("kept for themes")[1].split("\n\n")[0], report
    settings = (tmp_path / "site/site.yaml").read_text("utf-8")
    for line in ['email: "mailto:a@x.example"', 'github: "https://github.com/a"', 'mastodon: "https://social.example/@a"',
                 '{title: h-douban, url: "https://www.douban.com/people/a"}', '{title: Other, url: "https://other.example/a"}']:
        assert line in settings, settings
