"""Sites as owners of the usual themes have them, with the keys that those document: the first build of an import has no
error, and no address is lost."""

import re

import pytest

from test_hugo import NOW, addresses, inkstone, run
from test_moving_in import moved

PAPERMOD = """
-- hugo.yaml --
baseURL: https://x.example/
title: Papers
pagination: {pagerSize: 2}
theme: standin
enableRobotsTXT: true
buildDrafts: false
minify: {disableXML: true, minifyOutput: true}
params:
  env: production
  description: Notes
  keywords: [Blog, Portfolio]
  author: [Ada, Ben]
  images: [card.png]
  DateFormat: "January 2, 2006"
  defaultTheme: auto
  ShowReadingTime: true
  ShowBreadCrumbs: true
  comments: false
  showtoc: true
  assets: {favicon: /favicon.ico, disableHLJS: true}
  label: {text: Home, icon: /icon.png, iconHeight: 35}
  profileMode: {enabled: false, title: Papers, buttons: [{name: Posts, url: posts}]}
  homeInfoParams: {Title: "Hi", Content: Welcome}
  socialIcons: [{name: github, url: "https://github.com/"}, {name: rss, url: index.xml}]
  cover: {hidden: true, hiddenInList: true}
  editPost: {URL: "https://github.com/x/content", Text: Suggest, appendFilePath: true}
  fuseOpts: {isCaseSensitive: false, threshold: 0.4, keys: [title, permalink]}
menu:
  main:
    - {identifier: categories, name: categories, url: /categories/, weight: 10}
    - {identifier: tags, name: tags, url: /tags/, weight: 20}
    - {name: archive, url: archives/, weight: 5}
outputs: {home: [HTML, RSS, JSON]}
markup: {highlight: {noClasses: false}}
-- layouts/index.json --
[]
-- content/posts/first.md --
---
title: "First"
date: 2020-09-15T11:30:03+00:00
weight: 1
aliases: ["/first"]
tags: ["first"]
author: ["Me", "You"]
showToc: true
TocOpen: false
hidemeta: false
comments: false
canonicalURL: "https://canonical.url/to/page"
disableShare: false
searchHidden: true
ShowPostNavLinks: true
UseHugoToc: true
cover: {image: "a.png", alt: "alt", caption: "text", relative: false, hidden: true}
editPost: {URL: "https://github.com/x/content", Text: "Suggest Changes", appendFilePath: true}
---
Text {{< figure src="/a.png" align=center >}} {{< inTextImg url="/a.png" >}}
-- static/a.png --
x
-- content/posts/second.md --
+++
title = 'Second'
date = 2020-09-16
categories = ['b c']
author = 'Me'
+++
Text
-- content/archives.md --
---
title: "Archive"
layout: "archives"
url: "/archives/"
summary: archives
---
-- content/search.md --
---
title: "Search"
layout: "search"
placeholder: "find it"
---
"""
STACK = """
-- config/_default/config.toml --
baseurl = "https://x.example/"
languageCode = "en"
title = "Stack"
theme = "standin"
defaultContentLanguage = "en"
hasCJKLanguage = false
[pagination]
pagerSize = 3
-- config/_default/languages.toml --
[en]
languageName = "English"
title = "Stacked"
weight = 1
[en.params]
sidebar.subtitle = "Lorem"
-- config/_default/permalinks.toml --
post = "/p/:slug/"
page = "/:slug/"
-- config/_default/menu.toml --
main = []
[[social]]
identifier = "github"
name = "GitHub"
url = "https://github.com"
[social.params]
icon = "brand-github"
-- config/_default/markup.toml --
[goldmark.renderer]
unsafe = true
[goldmark.extensions.passthrough]
enable = true
[goldmark.extensions.passthrough.delimiters]
block = [['\\[', '\\]'], ['$$', '$$']]
inline = [['\\(', '\\)']]
[tableOfContents]
endLevel = 4
ordered = true
startLevel = 2
[highlight]
noClasses = false
codeFences = true
guessSyntax = true
lineNos = true
-- config/_default/related.toml --
includeNewer = true
threshold = 60
toLower = false
[[indices]]
name = "tags"
weight = 100
-- config/_default/params.toml --
mainSections = ["post"]
featuredImageField = "image"
rssFullContent = true
[footer]
since = 2020
[dateFormat]
published = "Jan 02, 2006"
[sidebar]
compact = false
emoji = "x"
[sidebar.avatar]
enabled = true
local = true
src = "img/avatar.png"
[article]
headingAnchor = false
math = false
readingTime = true
[article.license]
enabled = true
default = "CC"
[widgets]
homepage = [{ type = "search" }, { type = "archives", params = { limit = 5 } }, { type = "tag-cloud" }]
page = [{ type = "toc" }]
[comments]
enabled = true
provider = "disqus"
[comments.disqusjs]
shortname = ""
[colorScheme]
toggle = true
default = "auto"
[imageProcessing.cover]
enabled = true
-- content/_index.md --
---
menu:
    main:
        name: Home
        weight: 1
        params:
            icon: home
---
-- content/post/hello/index.md --
---
title: Hello World
description: Welcome
slug: hello-world
date: 2022-03-06 00:00:00+0000
image: cover.jpg
categories: [Example Category]
tags: [Example Tag]
weight: 1
math: true
license: false
hidden: false
links:
  - {title: GitHub, website: "https://github.com", image: "https://x.example/i.png"}
---
Text
-- content/post/hello/cover.jpg --
x
-- content/page/about/index.md --
---
title: About
description: Me
date: '2019-02-28'
aliases: [about-us, about-hugo]
license: CC BY-NC-ND
lastmod: '2020-10-09'
menu:
    main:
        weight: -90
        params:
            icon: user
---
-- content/page/archives/index.md --
---
title: "Archives"
date: 2022-03-06
layout: "archives"
slug: "archives"
menu: {main: {weight: -70, params: {icon: archives}}}
---
-- content/page/search/index.md --
---
title: "Search"
slug: "search"
layout: "search"
outputs: [html, json]
menu: {main: {weight: -60, params: {icon: search}}}
---
-- layouts/_default/single.json --
[]
-- content/categories/example-category/x.jpg --
x
-- content/categories/example-category/_index.md --
---
title: Example Category
description: A category
image: x.jpg
style: {background: "#2a9d8f", color: "#fff"}
---
"""
FIXIT = """
-- hugo.toml --
baseURL = "https://x.example/"
theme = ["standin"]
defaultContentLanguage = "en"
title = "Fixed"
enableEmoji = true
[pagination]
pagerSize = 2
[menu]
[[menu.main]]
identifier = "posts"
pre = "<i class='fa'></i>"
name = "Posts"
url = "/posts/"
weight = 1
[menu.main.params]
icon = "fa-solid fa-archive"
[[menu.main]]
identifier = "docs"
name = "Docs"
title = "Documentation"
url = ""
weight = 2
[[menu.main]]
identifier = "guide"
parent = "docs"
name = "Guide"
url = "/guide/"
[markup.goldmark.extensions.extras.superscript]
enable = true
[markup.goldmark.parser.attribute]
block = true
title = true
[markup.tableOfContents]
startLevel = 2
endLevel = 6
[outputFormats.search]
baseName = "search"
mediaType = "application/json"
rel = "search"
isPlainText = true
permalinkable = true
[outputFormats.archives]
path = "archives"
baseName = "index"
mediaType = "text/html"
isHTML = true
permalinkable = true
[outputs]
home = ["html", "rss"]
page = ["html"]
section = ["html", "rss"]
taxonomy = ["html"]
term = ["html", "rss"]
[params]
version = "0.3.X"
description = "Desc"
defaultTheme = "auto"
dateFormat = "2006-01-02"
[params.app]
title = "x"
themeColor = {light = "#f8f8f8", dark = "#252627"}
[params.search]
enable = true
type = "fuse"
contentLength = 4000
[params.page]
hiddenFromHomePage = false
lightgallery = false
[params.page.toc]
enable = true
auto = true
[params.page.comment]
enable = false
[params.header]
desktopMode = "sticky"
[params.home.profile]
enable = true
avatarURL = "/images/avatar.png"
[params.author]
name = "Ada"
email = "a@x.example"
link = ""
-- content/posts/a.md --
---
title: "Theme doc"
subtitle: "Sub"
date: 2020-03-06T21:29:01+08:00
lastmod: 2020-03-06T21:29:01+08:00
draft: false
author: {name: Dillon, link: "https://x.example", email: d@x.example, avatar: /images/a.png}
description: "Discover"
keywords: ["Hugo"]
license: ''
comment: false
weight: 0
tags: [installation, configuration]
categories: [documentation]
collections: [guides]
hiddenFromHomePage: false
hiddenFromSearch: false
summary: ""
resources:
- {name: featured-image, src: featured-image.jpg}
- {name: featured-image-preview, src: featured-image-preview.jpg}
toc: {enable: true, keepStatic: false, auto: true}
math: {enable: true}
lightgallery: force
password: ""
message: ""
repost: {enable: false, url: ""}
code: {copy: true, maxShownLines: 50}
library: {css: {a: b.css}, js: {a: b.js}}
seo: {images: []}
featuredImage: ""
---
:smile: {{< admonition type=tip title="Tip" open=true >}}A **tip**{{< /admonition >}} {{< music server="netease" type="song" id="1" >}}

<!--more-->

{{< tabs >}}{{% tab title="x" %}}In a tab{{% /tab %}}{{< /tabs >}}
-- content/guide/_index.md --
---
title: Guide
---
-- content/guide/one.md --
---
title: One
date: 2020-03-07
---
"""
HEXTRA = """
-- hugo.yaml --
baseURL: https://x.example/
title: Docs
theme: standin
enableInlineShortcodes: true
languageCode: en-us
module: {hugoVersion: {extended: true, min: "0.112.0"}}
outputs: {home: [HTML], page: [HTML], section: [HTML, RSS]}
markup:
  goldmark:
    renderer: {unsafe: true}
    extensions:
      passthrough: {delimiters: {block: [["$$", "$$"]], inline: [["$", "$"]]}, enable: true}
  highlight: {noClasses: false}
menu:
  main:
    - {identifier: documentation, name: Documentation, pageRef: /docs, weight: 1}
    - {identifier: showcase, name: Showcase, weight: 2}
    - {identifier: more, parent: showcase, name: More, pageRef: /blog}
    - {identifier: search, name: Search, weight: 4, params: {type: search}}
    - {identifier: github, name: GitHub, weight: 6, url: "https://github.com/x", params: {icon: github}}
  sidebar:
    - {identifier: more, name: More, params: {type: separator}, weight: 1}
    - {identifier: about, name: About, pageRef: /about, weight: 2}
params:
  description: Theme
  navbar: {displayTitle: true, displayLogo: true, logo: {path: images/logo.svg, dark: images/dark.svg}}
  page: {width: normal}
  theme: {default: system, displayToggle: true}
  footer: {enable: true, displayCopyright: true}
  displayUpdatedDate: true
  editURL: {enable: true, base: "https://github.com/x/edit"}
  search: {enable: true, type: flexsearch, flexsearch: {index: content, tokenize: forward}}
  highlight: {copy: {enable: true, display: hover}}
  comments: {enable: false, type: giscus}
  toc: {displayTags: true}
  blog: {list: {displayTags: true, sortBy: date}}
-- content/_index.md --
---
title: Hextra
layout: hextra-home
---
{{< hextra/hero-badge >}}<span>Free</span>{{< /hextra/hero-badge >}}

{{< cards >}}
  {{< card link="docs" title="Docs" icon="book-open" >}}
{{< /cards >}}
-- content/docs/_index.md --
---
linkTitle: Documentation
title: Introduction
cascade: {type: docs}
sidebar: {open: true}
prev: /about
next: getting-started
breadcrumbs: false
---
{{< callout type="info" >}}**Note**{{< /callout >}}
-- content/docs/getting-started.md --
---
title: Getting Started
weight: 1
tags: [Docs, Guide]
next: /docs/guide
prev: /docs
excludeSearch: true
width: full
toc: false
math: true
comments: false
---
{{< tabs items="a,b" >}}{{< tab >}}One{{< /tab >}}{{< tab >}}Two{{< /tab >}}{{< /tabs >}}

{{% steps %}}
### Step one

Do it
{{% /steps %}}

{{< filetree/container >}}{{< filetree/file name="x.md" >}}{{< /filetree/container >}} {{< icon "github" >}}
-- content/docs/guide/_index.md --
---
title: Guide
weight: 2
sidebar: {exclude: true}
---
-- content/docs/guide/deep.md --
---
title: Deep
---
-- content/blog/_index.md --
---
title: Blog
---
-- content/blog/x.md --
---
title: X
date: 2024-01-01
authors: [{name: Ada, link: "https://x.example", image: "https://x.example/a.png"}]
tags: [Docs]
---
-- content/about.md --
---
title: About
toc: false
type: about
---
"""
CONGO = """
-- config/_default/hugo.toml --
theme = "standin"
baseURL = "https://x.example/"
defaultContentLanguage = "en"
enableRobotsTXT = true
summaryLength = 0
[pagination]
pagerSize = 2
[outputs]
home = ["HTML", "RSS", "JSON"]
-- layouts/index.json --
[]
-- config/_default/module.toml --
[hugoVersion]
extended = false
min = "0.87.0"
-- config/_default/languages.en.toml --
languageCode = "en"
languageName = "English"
weight = 1
title = "Congo"
[params]
displayName = "EN"
htmlCode = "en"
rtl = false
dateFormat = "2 January 2006"
mainSections = ["blog"]
description = "Desc"
[params.author]
name = "Ada"
image = "img/author.jpg"
headline = "Headline"
bio = "Bio"
links = [{ email = "mailto:a@x.example" }, { github = "https://github.com/x" }]
-- config/_default/menus.en.toml --
[[main]]
name = "Blog"
pageRef = "blog"
weight = 10
[[main]]
name = "Tags"
pageRef = "tags"
weight = 20
[[main]]
identifier = "search"
weight = 99
[main.params]
action = "search"
icon = "search"
[[footer]]
name = "Colophon"
url = "https://colophon.example/"
-- config/_default/params.toml --
colorScheme = "ocean"
defaultAppearance = "light"
autoSwitchAppearance = true
enableSearch = true
enableCodeCopy = false
[header]
layout = "basic"
[footer]
showCopyright = true
[homepage]
layout = "page"
showRecent = true
[article]
showDate = true
sharingLinks = ["facebook", "email"]
[list]
groupByYear = true
[sitemap]
excludedKinds = ["taxonomy", "term"]
[fathomAnalytics]
[verification]
-- config/_default/taxonomies.toml --
tag = "tags"
author = "authors"
-- config/_default/markup.toml --
_merge = "shallow"
[goldmark]
[goldmark.renderer]
unsafe = true
[highlight]
noClasses = false
[tableOfContents]
startLevel = 2
-- content/blog/_index.md --
---
title: "Blog"
description: "All"
cascade:
  showDate: true
  showAuthor: false
  sharingLinks: false
groupByYear: false
---
-- content/blog/a/index.md --
---
title: "Rich"
date: 2019-03-10
externalUrl: ""
summary: "Sum"
showTableOfContents: true
showReadingTime: false
sharingLinks: ["email"]
feature: feature.png
cover: cover.png
tags: ["shortcodes"]
authors: ["Ada Lo"]
robots: noindex
---
{{< lead >}}A lead{{< /lead >}} {{< alert "circle-info" >}}**Careful**{{< /alert >}} {{< icon github >}} {{< button href="#b" target="_self" >}}Call{{< /button >}}
-- content/blog/a/cover.png --
x
-- content/blog/b.md --
---
title: "Math"
date: 2019-03-08
---
{{< katex >}} text {{< mermaid >}}graph LR; A-->B{{< /mermaid >}}
-- content/authors/ada-lo/_index.md --
---
title: Ada Lo
---
"""
# A theme's shortcodes, of which some can be translated.
SHORTCODES = {"lead": '<div class="lead">{{ .Inner | markdownify }}</div>', "inTextImg": '<img src="{{ .Get "url" }}">'}
PAIRED = ["admonition", "tabs", "tab", "hextra/hero-badge", "cards", "callout", "steps", "filetree/container", "alert", "button",
          "mermaid"]
SHORTCODES.update({name: '<div>{{ partial "x" . }}{{ .Inner }}</div>' for name in PAIRED})
SHORTCODES.update({name: '<i>{{ partial "x" . }}</i>' for name in ["music", "card", "filetree/file", "icon", "katex", "figure"]})
# As these themes do, home has the posts alone.
HOME = '<title>x</title>{{ range (.Paginate (where site.RegularPages "Type" "in" site.MainSections)).Pages }}x{{ end }}'
THEME = f"-- layouts/index.html --\n{HOME}\n" + "-- themes/standin/theme.toml --\nname = 'Stand-in'\n-- themes/standin/layouts/partials/x.html --\n" + "".join(
    f"-- themes/standin/layouts/shortcodes/{name}.html --\n{text}\n" for name, text in SHORTCODES.items())
SITES = {"PaperMod": PAPERMOD, "Stack": STACK, "FixIt": FIXIT, "Hextra": HEXTRA, "Congo": CONGO}


@pytest.mark.parametrize("name", SITES)
def test_a_site_of_this_kind_moves_in(name, tmp_path):
    old, new, report, messages = moved(tmp_path, SITES[name] + THEME)
    # What templates made for the search of the theme has no counterpart.
    missing = sorted(set(old) - set(new) - {"/index.json", "/search/index.json"})
    assert not missing, f"{missing}\n{report}\n{messages}"
    assert " 0 errors" in messages, messages
    (tmp_path / "old").rename(tmp_path / "site/old")
    found = run(inkstone(), "check", "--source", tmp_path / "site", "--against", tmp_path / "site/old", "--now", NOW, "--fail-on", "never")
    lost = re.findall(r"^.*\b(?:old address|is gone|are gone).*$", found, re.M)
    assert not [line for line in lost if " of the old theme is gone: " not in line] and " 0 errors" in found, found
    assert not re.search(r"reads “(image|cover|ShowToc|math|featuredImage)”", found), found
