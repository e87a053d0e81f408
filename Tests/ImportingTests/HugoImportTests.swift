import Foundation
import TestSupport
import Testing
import Text

@testable import Importing
@testable import Parsing

/// A Hugo site in a string, imported.
struct HugoSite {
    let site: TestSite
    let report: ImportReport

    /// - Parameter text: a text archive without `site.yaml`.
    init(_ text: String, _ adjust: (inout HugoImport.Options) -> Void = { _ in }) throws {
        site = try TestSite(text)
        // The theme that `TestSite` names is none of Hugo's site.
        try site.remove("site.yaml")
        var options = HugoImport.Options(source: site.folder)
        adjust(&options)
        report = try HugoImport(options).run()
    }

    var configuration: String { (try? site.read("site.yaml")) ?? "" }

    /// Without comments and empty lines.
    var lines: [String] {
        configuration.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    /// `key → what became of it`, a line an item.
    var outcomes: [String] {
        report.items.map { item in
            switch item.outcome {
            case .takenOver(let key): "\(item.key) → \(key)"
            case .notNeeded: "\(item.key) not needed"
            case .notSupported: "\(item.key) not supported"
            }
        }
    }
}

@Suite struct HugoImportTests {
    /// A configuration as Mainroad's owners have it.
    static let mainroad = """
        -- hugo.toml --
        baseURL = "https://reports.example/blog"
        languageCode = "zh-cn"
        title = "研报: 每日"
        theme = "mainroad"
        timeZone = "Asia/Shanghai"
        hasCJKLanguage = true
        summaryLength = 90
        enableEmoji = true
        disqusShortname = "x"
        paginate = 7

        [taxonomies]
        tag = "tags"
        category = "categories"

        [permalinks]
        post = "/:year/:month/:slug/"
        [services.rss]
        limit = 15
        [markup.goldmark.renderer]
        unsafe = true

        [Author]
        name = "编辑部"
        bio = "写*研报*"
        avatar = "img/avatar.png"

        [Params]
        description = "每日研报"
        subtitle = "x"
        mainSections = ["post"]
        authorbox = true
        pager = false
        post_meta = ["author", "date"]
        icp = "京ICP备00000000号"
        [Params.sidebar]
        home = "left"
        single = false
        widgets = ["ddg-search", "recent", "clock"]
        [Params.widgets]
        recent_num = 3
        tags_counter = true
        [Params.widgets.taglist]
        cached = true
        [Params.widgets.social]
        github = "example"
        email = "me@example.org"
        [[Params.widgets.social.custom]]
        title = "镜像"
        url = "https://mirror.example"

        [[menu.main]]
        name = "首页"
        url = "/"
        weight = -1
        [[menu.main]]
        identifier = "about"
        name = "关于"
        pageRef = "/About"
        pre = "<i></i>"
        -- content/post/a.md --
        +++
        title = "甲"
        date = 2025-02-14T15:12:52
        +++
        <b>粗</b>
        """

    @Test func mainroadsSettings() throws {
        let hugo = try HugoSite(Self.mainroad)
        #expect(
            hugo.lines == [
                "title: \"研报: 每日\"", "description: \"每日研报\"", "base_url: \"https://reports.example/blog/\"",
                "theme: folio", "time_zone: \"Asia/Shanghai\"",
                "author:", "  name: \"编辑部\"", "  bio: \"写*研报*\"", "  avatar: \"img/avatar.png\"",
                "default_language: zh-CN", "main_sections: [post]", "taxonomies: [tags, categories]",
                "permalinks:", "  post: \"/:year/:month/:slug/\"", "paginate: 7",
                "menus:", "  main:", "    - {name: \"首页\", url: \"/\", weight: -1}",
                "    - {name: \"关于\", url: \"/about/\"}",
                "sidebar:", "  home: left", "  single: false", "  widgets: [search, recent]", "  list: false",
                "widgets:", "  recent:", "    count: 3", "  taglist:", "    counter: true", "  social:",
                "    github: example", "    email: \"me@example.org\"", "    custom:",
                "      - {title: \"镜像\", url: \"https://mirror.example\"}",
                "markdown:", "  raw_html: allow", "feeds:", "  limit: 15", "summary_length: 90",
                "post_meta: [author, date]", "pager: false", "authorbox: true",
                "params:", "  icp: \"京ICP备00000000号\"",
            ])
        #expect(
            hugo.outcomes == [
                "baseURL → base_url", "languageCode → default_language", "title → title", "theme not needed",
                "timeZone → time_zone", "hasCJKLanguage not needed", "summaryLength → summary_length",
                "enableEmoji not supported", "disqusShortname not supported", "paginate → paginate",
                "taxonomies.tag → taxonomies", "taxonomies.category → taxonomies", "permalinks.post → permalinks.post",
                "services.rss.limit → feeds.limit",
                "markup.goldmark.renderer.unsafe → markdown.raw_html: allow",
                "Author.name → author.name", "Author.bio → author.bio", "Author.avatar → author.avatar",
                "Params.description → description", "Params.subtitle not supported",
                "Params.mainSections → main_sections",
                "Params.authorbox → authorbox", "Params.pager → pager", "Params.post_meta → post_meta",
                "Params.icp → params.icp", "Params.sidebar.home → sidebar.home",
                "Params.sidebar.single → sidebar.single", "Params.sidebar.widgets not supported",
                "Params.widgets.recent_num → widgets.recent.count",
                "Params.widgets.tags_counter → widgets.taglist.counter", "Params.widgets.taglist.cached not needed",
                "Params.widgets.social.github → widgets.social.github",
                "Params.widgets.social.email → widgets.social.email",
                "Params.widgets.social.custom → widgets.social.custom",
                "menu.main → menus.main; without pre, because menus have one level and names only",
                "content/ → content/, with 1 file left unchanged",
            ])
        let published = try hugo.site.publish()
        let message = "site.yaml: warning: “img/avatar.png” in “author.avatar” is not a file of the site"
        #expect(published.messages == [message])
        #expect(published["2025/02/甲/index.html"]?.contains("<b>粗</b>") == true)
    }

    /// The same settings in every format and place.
    @Test(arguments: [
        ("config.yaml", "baseurl: https://a.example/\nparams:\n  toc: true\nmenu:\n  side: [{name: X, url: /x/}]\n"),
        ("hugo.yml", "baseURL: https://a.example/\nParams: {Toc: true}\nmenus: {side: [{name: X, url: /x/}]}\n"),
        (
            "config.json",
            #"{"baseURL": "https://a.example/", "params": {"toc": true}, "menu": {"side": [{"name": "X", "url": "/x/"}]}}"#
        ),
        (
            "config/_default/hugo.toml",
            "baseURL = 'https://a.example/'\n-- config/_default/params.yaml --\ntoc: true\n-- config/_default/menus.toml --\n[[side]]\nname='X'\nurl='/x/'"
        ),
        (
            "hugo.toml",
            "baseURL = 'https://b.example/'\n[params]\ntoc = false\n-- config/_default/params.toml --\ntoc = true\n-- config/_default/menu.json --\n{\"side\": [{\"name\": \"X\", \"url\": \"/x/\"}]}\n-- config/production/config.toml --\nbaseURL = 'https://a.example/'"
        ),
    ])
    func formats(file: String, text: String) throws {
        let hugo = try HugoSite("-- \(file) --\n\(text)\n")
        #expect(
            hugo.lines == [
                "base_url: \"https://a.example/\"", "theme: folio", "default_language: en", "menus:", "  side:",
                "    - {name: X, url: \"/x/\"}", "toc: true",
            ])
    }

    @Test func languagesByFolder() throws {
        let hugo = try HugoSite(
            """
            -- hugo.toml --
            defaultContentLanguage = "zh-cn"
            disableLanguages = ["fr"]
            [languages.en]
            languageName = "English"
            contentDir = "content/en"
            weight = 2
            title = "Reports"
            [languages.en.params]
            description = "Notes"
            colour = "red"
            toc = true
            [languages.zh-cn]
            weight = 1
            label = "简体中文"
            contentDir = "content/zh"
            [[languages.zh-cn.menus.main]]
            name = "新闻"
            url = "/news/"
            [languages.fr]
            title = "x"
            -- config/_default/params.en.toml --
            shade = "green"
            -- content/zh/news/a.md --
            ---
            title: 甲
            ---
            -- content/en/news/a.md --
            ---
            title: A
            ---
            """)
        #expect(
            hugo.lines == [
                "theme: folio", "default_language: zh-CN", "languages:", "  en:", "    name: English",
                "    content: \"content/en\"", "    title: Reports", "    description: Notes", "    params:",
                "      colour: red", "      shade: green", "  zh-CN:", "    name: \"简体中文\"",
                "    content: \"content/zh\"",
                "    menus:", "      main:", "        - {name: \"新闻\", url: \"/news/\"}",
            ])
        #expect(hugo.outcomes.contains("languages.en.params.toc not supported"))
        #expect(hugo.outcomes.contains("languages.fr.title not needed"))
        let published = try hugo.site.publish()
        #expect(published.files.contains("news/a/index.html") && published.files.contains("en/news/a/index.html"))
    }

    @Test func languagesByMount() throws {
        let hugo = try HugoSite(
            """
            -- hugo.yaml --
            defaultContentLanguage: en
            languages: {en: {weight: 1}, de: {weight: 2}}
            module:
              mounts:
                - {source: posts/en, target: content, lang: en}
                - {source: posts/de, target: content, lang: de}
                - {source: node_modules/x, target: assets/x}
            """)
        #expect(hugo.lines.contains("    content: \"posts/en\"") && hugo.lines.contains("    content: \"posts/de\""))
        #expect(hugo.outcomes.contains("module.mounts not supported"))
    }

    /// What Inkstone would not take is left out, and the site can be built.
    @Test(arguments: [
        ("timeZone = 'Mars/Olympus'", "timeZone", "“Mars/Olympus” is not a time zone"),
        ("paginate = 0", "paginate", "“paginate” must be at least 1, not 0"),
        ("[permalinks]\npost = '/:year/:weekday/'", "permalinks.post", "“:weekday” cannot be part of a permalink"),
        ("[params.widgets.social]\nmyspace = 'x'", "params.widgets.social.myspace", "“myspace” is not a known network"),
        ("contentDir = '../posts'", "contentDir", "“../posts” is not a folder in this site"),
        ("[taxonomies]\nyear = 'archives'", "taxonomies.year", "“archives” is a folder that Inkstone creates itself"),
        (
            "[params.sidebar]\nhome = 'middle'", "params.sidebar.home",
            "“sidebar.home” needs left or right or none, not “middle”"
        ),
        ("baseURL = '/'", "baseURL", "“/” is not the address of a site"),
        ("colour = 'x'", "colour", "Inkstone does not know it"),
        ("[outputs]\nhome = ['HTML', 'JSON']", "outputs.home", "there is no format JSON"),
    ])
    func whatIsNotSupported(text: String, key: String, reason: String) throws {
        let hugo = try HugoSite("-- hugo.toml --\n\(text)\n-- content/post/a.md --\nx\n")
        let item = try #require(hugo.report.items.first { $0.key == key })
        guard case .notSupported(let because, let hint) = item.outcome else {
            Issue.record("\(item.outcome)")
            return
        }
        #expect(because.hasPrefix(reason), "\(because)")
        #expect(!hint.isEmpty && item.file == "hugo.toml" && item.line == text.split(separator: "\n").count)
        #expect(throws: Never.self) { try hugo.site.publish() }
    }

    @Test(arguments: [
        ("disableKinds = ['RSS', 'term', 'taxonomy']", ["taxonomies: []", "feeds:", "  formats: false"]),
        ("uglyURLs = false\nrssLimit = -1\nenableRobotsTXT = true\n[sitemap]\npriority = 0.5", []),
        ("[markup.goldmark.extensions.typographer]\ndisable = true", ["markdown:", "  smart: false"]),
        ("[params]\nauthor = 'x'", ["author:", "  name: x"]),
        ("[params]\n\"yes\" = 'no'\nquote = 'a\"b\\c'", ["params:", "  \"yes\": \"no\"", "  quote: \"a\\\"b\\\\c\""]),
        (
            "[outputs]\nhome = ['HTML']\nsection = ['HTML']\nterm = ['HTML']\ntaxonomy = ['HTML']",
            ["feeds:", "  formats: false"]
        ),
    ])
    func otherSettings(text: String, expected: [String]) throws {
        let hugo = try HugoSite("-- hugo.toml --\n\(text)\n")
        #expect(hugo.lines.filter { !["theme: folio", "default_language: en"].contains($0) } == expected)
        #expect(!hugo.outcomes.contains { $0.hasSuffix("not supported") }, "\(hugo.outcomes)")
    }

    @Test func foldersThatStay() throws {
        let hugo = try HugoSite(
            """
            -- hugo.toml --
            staticDir = ["static", "public_files"]
            -- config/staging/hugo.toml --
            title = "x"
            -- static/a.png --
            -- assets/b.png --
            -- layouts/partials/x.html --
            -- layouts/shortcodes/chart.html --
            -- archetypes/default.md --
            -- themes/mainroad/static/favicon.ico --
            """)
        #expect(
            hugo.outcomes == [
                "staticDir not supported", "static/ → static/, with 1 file, addresses unchanged",
                "config/staging/ not supported", "layouts/ not supported", "assets/ not supported",
                "archetypes/ not needed", "themes/mainroad/static/ not supported",
            ])
        #expect(
            hugo.report.text.contains("hint: write themes/mine/shortcodes/chart.mustache in a theme that extends folio")
        )
        #expect(!hugo.lines.contains { $0.hasPrefix("title") })
    }

    /// A value, a list, an array of tables and nothing at all, at every key that is known.
    @Test func everyKeyLeavesASiteThatBuilds() throws {
        let values = ["'x'", "true", "-3", "['a', 'b']", "{a = 1}", "[{name = 'x', url = '/x/'}]", "''", "[]", "1.5"]
        for (index, key) in HugoRule.all.keys.sorted().enumerated() {
            for below in ["", ".x"] {
                var text = "\(key)\(below) = \(values[index % values.count])\n"
                if !key.hasPrefix("languages") { text += "languages.en.\(key)\(below) = 'x'\n" }
                let hugo = try HugoSite("-- hugo.toml --\n\(text)")
                let source = SourceFile(path: "site.yaml", text: hugo.configuration)
                #expect(SiteConfiguration.parse(source).diagnostics.allSatisfy { $0.severity != .error }, "\(text)")
            }
        }
    }
}
