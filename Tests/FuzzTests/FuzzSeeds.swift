import TestSupport

/// What is mutated, and what it is mutated with.
enum FuzzSeeds {
    /// Stands in every post that is withheld, and nowhere else.
    static let secret: StaticString = "withheld-3b7f"
    /// Ten times what the site is without a mutation.
    static let mostBytes = 20_000_000

    static let posts = [
        "content/news/yaml.md", "content/news/toml.md", "content/news/json.md", "content/news/_index.md",
    ]
    static let bodies = ["content/news/yaml.md", "content/news/toml.md", "content/notes/body.md"]

    static let site = """
        -- site.yaml --
        title: 研报
        base_url: https://example.org/blog/
        time_zone: Asia/Shanghai
        default_language: zh-CN
        languages:
          zh-CN: {name: 简体中文, content: content, params: {icp: 1}}
          en: {name: English, content: english, title: Reports}
        main_sections: [news]
        permalinks: {notes: /:section/:year/:slug/}
        paginate: 2
        menus: {main: [{name: 首页, url: /}, {name: 研报, url: /news/, weight: 2}], footer: [{name: 关于, url: /about/}]}
        sidebar: {home: left, list: right, widgets: [search, recent, taglist, archives, social]}
        widgets: {recent: {count: 3}, social: [github: inkstone, {title: 站, url: https://例.中国/}]}
        markdown: {dialect: cjk, raw_html: omit, smart: true}
        feeds: {formats: [rss, atom, json], limit: 5}
        mathjax: true
        toc: true
        author: {name: 墨, bio: "研究员 [站](/)", avatar: /a.svg}
        params: {icp: 京ICP备1号, disclaimer: 仅供参考}
        -- static/a.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>
        -- content/_index.md --
        ---
        title: 首页
        ---
        欢迎
        -- content/news/_index.md --
        ---
        title: 新闻
        cascade: {toc: true, params: {a: 1}}
        outputs: [html, rss, json]
        ---
        ## 一
        -- content/news/draft.md --
        ---
        title: \(secret)
        draft: true
        tags: [\(secret)]
        aliases: [/\(secret)/]
        ---
        \(secret)
        -- content/news/future.md --
        ---
        {title: \(secret), date: 2099-01-01, menu: main}
        ---
        \(secret)
        -- content/news/never.md --
        ---
        {title: \(secret), build: {render: never}}
        ---
        \(secret)
        -- content/news/yaml.md --
        ---
        title: "互联网行业：DeepSeek~R1“破圈”？"
        date: 2025-02-14 15:12:52
        lastmod: 2025-03-01T08:00:00+08:00
        summary: "拆解：1、`<b>`。https://www.hibor..."
        categories: ["hibor", 类]
        tags: [甲, "C#", '乙 & 丙']
        aliases: [/old/, /2020/a.html]
        thumbnail: {src: a.svg, visibility: [list, post]}
        menu: {main: {name: 项, weight: 3}}
        weight: 1
        slug: yaml-post
        ---
        # 一 {#one .x}

        甲**乙**~~丙~~ [链](toml.md#二) ![图](/a.svg "题") https://例.中国/路?甲=1 [^1]

        <!--more-->

        |a|b|
        |:-|-:|
        |$x$|`c`|

        [^1]: 注 <b>x</b>
        -- content/news/toml.md --
        +++
        title = "TOML \\u4e00"
        date = 2025-02-15
        tags = ["甲", 'b']
        menu = {footer = {weight = 1}}
        [params]
        a = \"\"\"
        x\"\"\"
        +++
        ## 二

        $$
        E = mc^2
        $$

        - [x] 做 *完*
        - [ ] **未**

        ```
        let a = "<b>"
        ```
        -- content/news/json.md --
        {"title": "JSON \\u4e00", "date": "2025-02-16", "tags": ["甲", 1, null], "params": {"a": {"b": -1.5e3}}, "url": "/json/"}

        正文 <https://a.org/>
        -- content/news/shortcodes.md --
        ---
        {title: 短, date: 2025-02-17}
        ---
        {{< figure src="/a.svg" title="题" link="/x/" >}}

        {{< details "要 & 点" >}}
        ### 三
        内 {{< ref "yaml.md" >}} **文**
        {{< /details >}}

        {{% highlight go %}}
        a <b>
        {{% /highlight %}}

        {{< param icp >}} {{< relref "/about.md#x" >}} {{</* youtube x */>}} {{< nosuch a=1 >}}内{{< /nosuch >}}
        -- content/notes/body.md --
        ---
        {title: 文, date: 2025-01-01, tags: [甲]}
        ---
        一 *ST甲 “引”**重**。 http://a.org/甲，乙 a@b.org

        > 引
        > - 一
        >   1. 二

        <div onclick="x">不</div>
        -- content/about.md --
        ---
        title: 关于
        ---
        [文](notes/body.md)
        -- english/news/yaml.md --
        ---
        title: Translated
        date: 2025-02-14
        ---
        Text & more.
        """

    /// Templates of a theme as an author would have them.
    static let theme = PlainTheme.files.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("-- ") ? "-- themes/plain/" + line.dropFirst(3) : String(line)
    }.joined(separator: "\n")

    static let hugo: [(file: String, text: String)] = [
        (
            "hugo.toml",
            """
            baseURL = "https://a.example/blog"
            title = "研报"
            theme = "mainroad"
            paginate = 5
            defaultContentLanguage = "zh-cn"
            [permalinks]
            post = "/:year/:slug/"
            [taxonomies]
            tag = "tags"
            [params]
            toc = true
            mainSections = ["post"]
            [params.sidebar]
            home = "right"
            widgets = ["search", "recent"]
            [params.widgets.social]
            github = "x"
            [languages.zh-cn]
            weight = 1
            contentDir = "content"
            [[menu.main]]
            name = "首页"
            url = "/"
            weight = -10
            """
        ),
        (
            "config.yaml",
            """
            baseurl: https://a.example/
            languages: {en: {weight: 1, contentDir: content}, de: {weight: 2, contentDir: content/de}}
            params: {toc: true, Author: {name: x}, widgets: {recent_num: 5}}
            menu: {side: [{name: X, url: /x/}], main: [{identifier: a, name: A, pageRef: /post}]}
            module: {mounts: [{source: content, target: content, lang: en}]}
            outputs: {home: [HTML, RSS]}
            """
        ),
        (
            "config.json",
            #"{"baseURL": "https://a.example/", "params": {"toc": true, "comments": false}, "menu": {"side": [{"name": "X", "url": "/x/"}]}}"#
        ),
    ]

    static let hugoContent = """
        -- content/post/a.md --
        ---
        title: 甲
        date: 2025-01-01
        ---
        文
        -- content/post/draft.md --
        ---
        title: \(secret)
        draft: true
        ---
        \(secret)
        """

    // MARK: Pieces

    static let pieces = [
        "“", "”", "：", "　", "\t", "\r\n", "\r", "\u{FEFF}", "\0", "---\n", "...\n", "+++\n", "\"", "'", "[", "]", "{",
        "}", ": ", ", ", "&a ", "*a", "<<: ", "? ", "- ", "#", "|\n", ">", "!x ", "%", "@", "\u{85}", "\u{2028}",
        "title: x\n", "draft: false\n", "url: /\n", "slug: ..\n", "date: 2025年2月30日\n", "&#x110000;", "\\ud83d", "\\",
        "=", "[[a]]\n", "e9", "\u{8}", "\u{301}", "\u{200D}", "\u{FE0F}", "../", "/", "%2f", "?", "甲",
        "\u{1F468}\u{200D}",
        "http://", "//", "99999999999999999999", "-1", "0", "true", "null", "~", ".", "<script>", "</title>", "&amp;",
    ]

    static let bodyPieces =
        pieces + [
            "*", "**", "_", "~~", "`", "```\n", "$", "$$", "\\(", "\\)", "\\[", "[^1]", "[^1]: x\n", "![", "](",
            "](/a \"",
            "<b>", "<!--", "-->", "<!--more-->", "<td class=\"", "href=\"/", "src='", "|", "|-|\n", "> ", "    ",
            "\n\n",
            "{{< ", " >}}", "{{% ", "{{</ ", "{{</* ", "details", "ref", "param ", "{#a}", "https://", "www.a.org",
            "a@b.c",
            "*ST", "&lt;", "&#0;", "\u{FFFE}", "javascript:", "data:text/html,", "[a]: /b\n", "[a]", "- [ ] ", "1. ",
            "# ",
        ]

    static let themePieces =
        pieces + [
            "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "{{!", "{{=| |=}}", "{{title}}",
            "{{.}}",
            "{{> layouts/post}}", "{{> partials/card}}", "{{#posts}}", "{{/posts}}", "{{{content}}}", "{title}",
            "{page}",
            "|", "url(", "extends: folio\n", "@import", "/*", "</style>",
        ]

    static let manifestPieces = [
        "\n", " ", "-", "../content/news/yaml.md", "/etc/passwd", "../", "CNAME", "site.yaml", "inkstone 4", "0", "\0",
        "\u{301}",
        "f", "index.html", "public", "é", "\u{FF}",
    ]

    /// Behind the front matter of a seed.
    static func bodyStart(_ bytes: [UInt8]) -> Int {
        for fence in ["\n---\n", "\n+++\n"] {
            if let range = bytes.firstRange(of: Array(fence.utf8)) { return range.upperBound }
        }
        return 0
    }
}
