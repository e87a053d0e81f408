import Foundation
import TestSupport
import Testing
import Text

@testable import Importing
@testable import Parsing

@Suite struct HugoImportTests {
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

    /// What Hugo does by itself is written down, and what its configuration says of Markdown.
    @Test(arguments: [
        ("title = 'a'", ["smart: true", "definition_lists: true", "captions: false"]),
        (
            "enableEmoji = true\n[markup.goldmark.extensions]\ntypographer = false\ndefinitionList = false\nlinkify = false",
            ["smart: false", "definition_lists: false", "captions: false", "emoji: true", "link_addresses: false"]
        ),
        (
            "[markup.goldmark.renderer]\nhardWraps = true\n[markup.goldmark.parser]\nautoHeadingIDType = 'blackfriday'\n"
                + "[markup.goldmark.parser.attribute]\nblock = true",
            ["hard_breaks: true", "heading_ids: blackfriday", "block_attributes: true", "smart: true"]
        ),
    ])
    func markdownIsReadAsBefore(text: String, expected: [String]) throws {
        let hugo = try HugoSite("-- hugo.toml --\n\(text)\n")
        let lines = hugo.configuration.split(separator: "\n").map(String.init)
        for line in expected { #expect(lines.contains("  \(line)"), "\(hugo.configuration)") }
        #expect(!hugo.outcomes.contains { $0.hasSuffix("not supported") }, "\(hugo.outcomes)")
    }

    @Test func formulasThatHugoPassesThrough() throws {
        let hugo = try HugoSite(
            """
            -- hugo.toml --
            [markup.goldmark.extensions.passthrough]
            enable = true
            [markup.goldmark.extensions.passthrough.delimiters]
            block = [['\\[', '\\]'], ['$$', '$$']]
            inline = [['\\(', '\\)'], ['@', '@']]
            """)
        #expect(hugo.lines.contains("mathjax: true"))
        #expect(
            hugo.outcomes == [
                "markup.goldmark.extensions.passthrough.enable → mathjax",
                "markup.goldmark.extensions.passthrough.delimiters.block not needed",
                "markup.goldmark.extensions.passthrough.delimiters.inline not supported",
            ])
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

    /// Hugo leaves 〇, Ⅰ and ① out of addresses; posts that have them keep the address that Hugo gave them.
    @Test(arguments: [
        ("content/news/二〇二四年报.md", "", "news/二二四年报"), ("content/news/a.md", "slug: 二〇二四年报", "news/二二四年报"),
        ("content/news/a.md", "tags: [Ⅰ类]", "tags/类"), ("content/二〇二四/a.md", "", "二二四/a"),
    ])
    func addressesWithNumerals(file: String, frontMatter: String, folder: String) throws {
        let hugo = try HugoSite("-- hugo.toml --\ntitle = 'x'\n-- \(file) --\n---\n\(frontMatter)\n---\n")
        #expect(hugo.lines.contains("slugs: hugo"))
        #expect(hugo.outcomes.contains { $0.hasPrefix(file) && $0.contains("slugs: hugo") })
        #expect(try hugo.site.publish().files.contains("\(folder)/index.html"))
    }

    @Test func aSiteWithoutNumeralsNeedsNoRule() throws {
        let hugo = try HugoSite("-- hugo.toml --\ntitle = 'x'\n-- content/news/a.md --\n① 二〇\n")
        #expect(!hugo.configuration.contains("slugs"))
    }
}
