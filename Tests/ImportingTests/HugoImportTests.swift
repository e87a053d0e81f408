import Files
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
                "base_url: \"https://a.example/\"", "theme: folio", "default_language: en",
                "taxonomies: [tags, categories]", "menus:", "  side:", "    - {name: X, url: \"/x/\"}", "toc: true",
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
                "taxonomies: [tags, categories]",
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
        #expect(hugo.outcomes.contains("module.mounts → the folder of each language"))
    }

    /// `config/_default/languages.en.toml` and the like, and `_merge`, which is no setting.
    @Test func settingsInManyFiles() throws {
        let hugo = try HugoSite(
            """
            -- config/_default/hugo.toml --
            title = "All"
            -- config/_default/languages.en.toml --
            title = "English"
            weight = 1
            [params]
            _merge = "deep"
            shade = "green"
            -- config/_default/languages.de.toml --
            title = "Deutsch"
            weight = 2
            -- config/_default/menus.de.toml --
            [[main]]
            name = "Start"
            url = "/"
            -- config/_default/taxonomies.toml --
            _merge = "shallow"
            tag = "tags"
            -- config/_default/permalinks.yaml --
            _merge: shallow
            posts: /p/:slug/
            tags: /t/:slug/
            term: {series: /s/:slug/}
            section: {posts: /all/}
            """)
        #expect(
            hugo.lines == [
                "title: All", "theme: folio", "default_language: en", "languages:", "  de:", "    title: Deutsch",
                "    menus:", "      main:", "        - {name: Start, url: \"/\"}", "    name: de", "  en:",
                "    title: English", "    params:", "      shade: green", "    name: en", "taxonomies: [tags]",
                "permalinks:", "  posts: \"/p/:slug/\"", "  term:", "    tags: \"/t/:slug/\"",
                "    series: \"/s/:slug/\"", "  section:", "    posts: \"/all/\"",
            ])
        #expect(!hugo.report.items.contains { $0.key.contains("_merge") })
        #expect(!hugo.outcomes.contains { $0.hasSuffix("not supported") }, "\(hugo.outcomes)")
    }

    @Test(
        arguments: [
            ("\\.Rmd$", ["*.Rmd"]), ("_files$", ["*_files"]), ("\\.(Rmd|ipynb)$", ["*.Rmd", "*.ipynb"]),
            ("secret", ["*secret*"]), ("^content/drafts/", ["drafts/"]), ("/drafts/", ["drafts/"]),
            ("\\.foo~?$", ["*.foo~", "*.foo"]), ("a.b.*c$", ["*a?b*c"]), ("[ab]$", nil), ("\\d+", nil), ("a{2}", nil),
            ("(a", nil), ("a)", nil), ("", nil), ("x+", nil),
        ] as [(String, [String]?)])
    func ignoredFiles(expression: String, patterns: [String]?) throws {
        #expect(RegularExpression(expression)?.globs == patterns)
    }

    /// What mounts bring is copied to a new site, and named where nothing is copied.
    @Test func mountsOfOtherFolders() throws {
        let text = """
            -- hugo.yaml --
            module:
              mounts:
                - {source: posts, target: content}
                - {source: docs, target: content/docs}
                - {source: README.md, target: content/readme.md}
                - {source: files, target: static/files}
                - {source: assets, target: assets}
            -- posts/a.md --
            -- docs/d.md --
            -- README.md --
            -- files/x.txt --
            """
        let beside = try HugoSite(text)
        #expect(beside.lines.contains("    content: posts"))
        #expect(beside.outcomes.contains("module.mounts not supported"))
        #expect(beside.report.text.contains("docs → posts/docs, README.md → posts/readme.md, files → static/files"))
        let new = try Scratch.folder()
        let copied = try HugoSite(text) { $0.output = new }
        #expect(
            copied.outcomes.contains(
                "module.mounts → copies: docs → posts/docs, README.md → posts/readme.md, files → static/files"))
        for file in ["posts/a.md", "posts/docs/d.md", "posts/readme.md", "static/files/x.txt"] {
            #expect(FileTree.isFile("\(new)/\(file)"), "\(file)")
        }
    }

    @Test func textsThatAreNoMarkdown() throws {
        let hugo = try HugoSite(
            """
            -- hugo.toml --
            title = 'x'
            -- content/post/a.html --
            ---
            title: A
            ---
            <p>a</p>
            -- content/post/plain.html --
            <p>b</p>
            -- content/post/b.org --
            #+TITLE: B
            -- content/post/c.org --
            -- content/post/_content.gotmpl --
            """)
        #expect(hugo.lines.contains("  raw_html: allow"))
        #expect(
            hugo.outcomes.contains { $0.hasPrefix("content/post/a.html → markdown.raw_html: allow, because 1 post") })
        #expect(hugo.report.text.contains("2 texts of Hugo's in “.org” cannot be read"))
        #expect(hugo.outcomes.contains("content/post/_content.gotmpl not supported"))
    }

    /// What is said of several keys is one line; what themes keep is apart.
    @Test func theReportSaysThingsOnce() throws {
        let hugo = try HugoSite(
            """
            -- hugo.toml --
            minify = true
            timeout = 1
            watch = true
            verbose = true
            debug = true
            [params.footer]
            a = 1
            b = 2
            [params.colour]
            c = 3
            """)
        #expect(
            hugo.report.text == """
                kept for themes (3), which Folio does not read
                  params.footer (2), params.colour

                not needed (5)
                  minify                              pages have no stray white space from templates
                  timeout, watch, verbose and 1 more  it only affects how Hugo works

                wrote \(hugo.site.folder)/site.yaml
                """)
        #expect(
            hugo.report.json.contains(
                #"{"key":"params.footer.a","file":"hugo.toml","line":7,"outcome":"kept for themes"}"#))
    }

    /// What Inkstone would not take is left out, and the site can be built.
    @Test(arguments: [
        ("timeZone = 'Mars/Olympus'", "timeZone", "“Mars/Olympus” is not a time zone"),
        ("paginate = 0", "paginate", "“paginate” must be at least 1, not 0"),
        ("[permalinks]\npost = '/:year/:weekdya/'", "permalinks.post", "“:weekdya” cannot be part of a permalink"),
        ("[params.widgets.social]\nmyspace = 'x'", "params.widgets.social.myspace", "“myspace” is not a known network"),
        ("contentDir = '../posts'", "contentDir", "“../posts” is not a folder in this site"),
        ("[taxonomies]\nyear = 'archives'", "taxonomies.year", "“archives” is a folder that Inkstone creates itself"),
        (
            "[params.sidebar]\nhome = 'middle'", "params.sidebar.home",
            "“sidebar.home” needs left or right or none, not “middle”"
        ),
        ("baseURL = '/'", "baseURL", "“/” is not the address of a site"),
        ("colour = 'x'", "colour", "Inkstone does not know it"),
        (
            "[outputs]\nhome = ['HTML', 'JSON']", "outputs.home",
            "index.json was made by a template of the theme, for its search"
        ),
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
        (
            "uglyURLs = true\ndisablePathToLower = true\ndefaultContentLanguageInSubdir = true\n[pagination]\npath = 'p'",
            ["default_language_in_folder: true", "ugly_urls: true", "keep_case: true", "paginate_path: p"]
        ),
        ("[outputFormats.RSS]\nbaseName = 'feed'", ["feeds:", "  files:", "    rss: \"feed.xml\""]),
        (
            "[outputFormats.RSS]\nbaseName = 'atom'",
            ["feeds:", "  files:", "    rss: \"atom.xml\"", "    atom: \"feed.atom.xml\""]
        ),
        ("ignoreFiles = ['\\.Rmd$', 'drafts']", ["ignore: [\"*.Rmd\", \"*drafts*\"]"]),
        ("[params]\nauthor = 'x'", ["author:", "  name: x"]),
        ("[params]\n\"yes\" = 'no'\nquote = 'a\"b\\c'", ["params:", "  \"yes\": \"no\"", "  quote: \"a\\\"b\\\\c\""]),
        (
            "[outputs]\nhome = ['HTML']\nsection = ['HTML']\nterm = ['HTML']\ntaxonomy = ['HTML']",
            ["feeds:", "  formats: false"]
        ),
    ])
    func otherSettings(text: String, expected: [String]) throws {
        let hugo = try HugoSite("-- hugo.toml --\n\(text)\n")
        #expect(
            hugo.lines.filter {
                !["theme: folio", "default_language: en", "taxonomies: [tags, categories]"].contains($0)
            } == expected)
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
                "layouts/shortcodes/chart.html → themes/mine/shortcodes/chart.mustache",
            ])
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
