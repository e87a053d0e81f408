import TestSupport
import Testing

@testable import Formats
@testable import Theming

/// A site changes a theme by a small one of its own that extends it.
@Suite struct ThemeExtensionTests {
    private static let mine = """
        -- site.yaml --
        theme: mine
        sidebar: {widgets: [clock, recent]}
        -- themes/mine/theme.yaml --
        extends: folio
        -- content/news/a.md --
        ---
        {title: 题, date: 2025-01-01}
        ---
        正文

        """

    @Test func aThemeThatChangesNothingIsTheOneItExtends() throws {
        let mine = try TestSite(Self.mine.replacing("sidebar: {widgets: [clock, recent]}\n", with: "")).publish()
        let folio = try TestSite("-- content/news/a.md --\n---\n{title: 题, date: 2025-01-01}\n---\n正文\n", theme: .folio)
            .publish()
        #expect(mine.messages == [])
        #expect(mine.files == folio.files)
        #expect(mine.files.filter { mine.bytes($0) != folio.bytes($0) } == [])
    }

    @Test func aTemplateOfTheSameNameWins() throws {
        let site = try TestSite(
            Self.mine + """
                -- themes/mine/partials/comments.mustache --
                <p id="mine">{{title}}</p>
                -- themes/mine/layouts/404.mustache --
                {{<layouts/base}}{{$main}}<h1>{{edition.title}}: nothing</h1>{{/main}}{{/layouts/base}}
                -- themes/mine/widgets/clock.mustache --
                <time id="clock">{{language}}</time>
                """
        ).publish()
        #expect(site.messages == [])
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("<p id=\"mine\">题</p>"))
        #expect(page.contains("<time id=\"clock\">zh-CN</time>"))
        #expect(page.contains("<main id=\"main\""))
        #expect(site["404.html"]?.contains("<h1>Inkstone: nothing</h1>") == true)
        #expect(site["404.html"]?.contains("<footer") == true)
    }

    @Test func anAssetAStaticFileAndATextOfTheSameNameWin() throws {
        let site = try TestSite(
            Self.mine + """
                -- themes/mine/assets/folio.css --
                body { color: red }
                -- themes/mine/assets/extra/more.css --
                p {}
                -- themes/mine/partials/comments.mustache --
                <link href="{{assets.extra.more.css}}">
                -- themes/mine/static/favicon.svg --
                <svg id="mine"/>
                -- themes/mine/i18n/zh-CN.yaml --
                recent_title: 新鲜事
                -- themes/mine/i18n/en.yaml --
                greeting: Hello
                -- themes/mine/widgets/clock.mustache --
                <b>{{text.greeting}}</b>
                """
        ).publish()
        #expect(site.messages == [])
        let style = try #require(site.files.first { $0.hasPrefix("assets/folio.") && $0.hasSuffix(".css") })
        #expect(site[style] == "body { color: red }\n")
        #expect(site.files.count { $0.hasPrefix("assets/folio.") && $0.hasSuffix(".css") } == 1)
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("href=\"/\(style)\""))
        #expect(page.contains("新鲜事") && !page.contains("最新"))
        #expect(page.contains("<b>Hello</b>"))
        let more = try #require(site.files.first { $0.hasPrefix("assets/extra/more.") })
        #expect(page.contains("<link href=\"/\(more)\">"))
        #expect(site["favicon.svg"] == "<svg id=\"mine\"/>\n")
        #expect(site.files.contains { $0.hasPrefix("assets/folio.") && $0.hasSuffix(".js") })
    }

    @Test func theNameOfAnAssetFollowsItsBytes() throws {
        func style(_ css: String) throws -> String? {
            try TestSite(Self.mine + "-- themes/mine/assets/x.css --\n\(css)\n").publish().files.first {
                $0.hasPrefix("assets/x.")
            }
        }
        let (first, same, other) = (try style("a {}"), try style("a {}"), try style("b {}"))
        #expect(first?.firstMatch(of: /^assets\/x\.[0-9a-f]{12}\.css$/) != nil)
        #expect(first == same)
        #expect(first != other)
    }

    @Test func themesExtendInChains() throws {
        let site = try TestSite(
            Self.mine.replacing("extends: folio", with: "extends: middle") + """
                -- themes/middle/theme.yaml --
                extends: folio
                -- themes/middle/partials/comments.mustache --
                <i>middle</i>
                -- themes/middle/widgets/clock.mustache --
                <i>middle clock</i>
                -- themes/mine/widgets/clock.mustache --
                <i>my clock</i>
                """
        ).publish()
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("<i>middle</i>") && page.contains("<i>my clock</i>") && !page.contains("middle clock"))
    }

    /// A theme of the site hides an installed one of the same name.
    @Test func theSitesOwnThemesComeFirst() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            -- themes/plain/theme.yaml --
            extends: folio
            """
        ).publish()
        #expect(site["index.html"]?.hasPrefix("<!DOCTYPE html>") == true)
    }

    @Test(arguments: [
        ("zh-CN", "归档"), ("zh-TW", "彙整"), ("zh-HK", "存檔"), ("zh-Hant", "彙整"), ("zh", "归档"), ("zh-SG", "归档"),
        ("en-GB", "Archive"), ("fr", "Archive"),
    ])
    func everyLanguageHasTheWordsOfItsNearest(code: String, word: String) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            default_language: \(code)
            -- content/news/a.md --
            ---
            date: 2025-01-01
            ---
            """, theme: .folio
        ).publish()
        #expect(site["archives/index.html"]?.contains("<html lang=\"\(code)\">") == true)
        #expect(site["archives/index.html"]?.contains(word) == true)
    }

    /// All languages of the theme know every name.
    @Test(arguments: ["zh-CN", "zh-TW", "zh-HK", "ja", "ko"])
    func theTextsOfFolioAreComplete(language: String) throws {
        let folder = "\(Repository.themes)/folio"
        let layer = ThemeFiles.Layer(
            name: "folio", folder: folder, shownFolder: "themes/folio",
            files: ["i18n/en.yaml", "i18n/\(language).yaml"])
        func names(_ file: String) throws -> Set<String> {
            Set((NodeReader.readYAML(try layer.source(file)).entries ?? []).map(\.key))
        }
        #expect(try names("i18n/\(language).yaml") == names("i18n/en.yaml"))
    }
}
