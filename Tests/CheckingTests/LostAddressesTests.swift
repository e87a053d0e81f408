import TestSupport
import Testing

@testable import Checking
@testable import Text

/// The addresses of an old site that the new one would not answer.
@Suite struct LostAddressesTests {
    private static let posts = """
        -- content/news/chip.md --
        ---
        {title: “芯片”周报，第1期, date: 2025-01-01}
        ---
        -- content/news/bank.md --
        +++
        title = "银行"
        aliases = ["/b/"]
        +++
        -- content/about.md --
        关于

        """

    private func lost(_ old: String, _ posts: String = posts) throws -> CheckReport {
        let site = try TestSite(posts + old)
        return try site.check { $0.oldOutput = site.path("old") }
    }

    @Test func nothingIsLostOfItsOwnOutput() throws {
        let site = try TestSite(Self.posts, theme: .folio)
        try site.build { $0.output = site.path("old") }
        let report = try site.check { $0.oldOutput = site.path("old") }
        #expect(report.messages == [])
    }

    /// Same name; same title in other quotes, behind it the name of the site; `.html`; case; percent-encoding.
    @Test(arguments: [
        (
            "post/bank/index.html", "<title>x</title>", "content/news/bank.md", "/post/bank/",
            "aliases = [\"/b/\", \"/post/bank/\"]"
        ),
        (
            "2025/17.html", "<title>\"芯片\"周报,第1期 - 研报</title>", "content/news/chip.md", "/2025/17.html",
            "aliases: [\"/2025/17.html\"]"
        ),
        (
            "p/1/index.html", "<meta property=og:title content=\"银行\"><h1>别的</h1>", "content/news/bank.md", "/p/1/",
            "aliases = [\"/b/\", \"/p/1/\"]"
        ),
        (
            "p/2/index.html", "<h1>\n <a href=x>银行</a> </h1>", "content/news/bank.md", "/p/2/",
            "aliases = [\"/b/\", \"/p/2/\"]"
        ),
        ("News/Chip/index.html", "", "content/news/chip.md", "/News/Chip/", "aliases: [\"/News/Chip/\"]"),
        ("%E5%85%B3%E4%BA%8E/about.html", "", "content/about.md", "/关于/about.html", "aliases: [\"/关于/about.html\"]"),
        (
            "c#/about/index.html", "", "content/about.md", "/c#/about/", "aliases: [\"/c%23/about/\"]"
        ),
        (
            "go/index.html", "<meta http-equiv=\"refresh\" content=\"0; url=https://old.example/news/bank/\">",
            "content/news/bank.md", "/go/", "aliases = [\"/b/\", \"/go/\"]"
        ),
    ])
    func aPageIsFoundAgain(file: String, page: String, source: String, path: String, line: String) throws {
        let report = try lost("-- old/\(file) --\n\(page)\n")
        #expect(report.messages == ["\(source): error: the old page \(path) is gone"])
        #expect(report.hints == [line])
    }

    @Test(arguments: [
        "news/chip/index.html", "news/index.html", "index.xml", "b/index.html", "news/page/1/index.html", "sitemap.xml",
        "news/%63hip/index.html", "404.html", ".nojekyll",
    ])
    func isAnswered(file: String) throws {
        #expect(try lost("-- old/\(file) --\n").messages == [])
    }

    @Test func severalOfOnePageAreOneLine() throws {
        let report = try lost("-- old/a/chip.html --\n-- old/b/chip/index.html --\n")
        #expect(report.messages == ["content/news/chip.md: error: the old pages /a/chip.html, /b/chip/ are gone"])
        #expect(report.hints == ["aliases: [\"/a/chip.html\", \"/b/chip/\"]"])
    }

    @Test func othersAreListedByKind() throws {
        let report = try lost(
            """
            -- old/css/style.min.0a1b2c3d4e.css --
            -- old/js/menu.js --
            -- old/img/logo.png --
            -- old/rss.xml --
            -- old/series/x/index.html --
            <title>无人</title>
            -- old/news/page/9/index.html --
            -- old/tags/chip/index.html --
            """)
        #expect(
            report.messages
                == [
                    "error: the old feed /rss.xml is gone", "error: the old page /news/page/9/ is gone",
                    "error: the old page /series/x/ is gone", "error: the old page /tags/chip/ is gone",
                    "notice: 2 files of the old theme are gone: /css/style.min.0a1b2c3d4e.css, /js/menu.js",
                    "warning: the old file /img/logo.png is gone",
                ].sorted { $0.drop { $0 != ":" } < $1.drop { $0 != ":" } })
    }

    @Test func anEditionKeepsItsOwnPages() throws {
        let posts = """
            -- site.yaml --
            languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
            -- content/zh/news/ai.md --
            ---
            title: AI
            ---
            -- content/en/news/ai.md --
            ---
            title: AI
            ---

            """
        let report = try lost("-- old/en/post/ai/index.html --\n-- old/post/ai/index.html --\n", posts)
        #expect(
            report.messages == [
                "content/en/news/ai.md: error: the old page /en/post/ai/ is gone",
                "content/zh/news/ai.md: error: the old page /post/ai/ is gone",
            ])
        #expect(report.hints == ["aliases: [\"/en/post/ai/\"]", "aliases: [\"/post/ai/\"]"])
    }

    /// What the line says answers the old address.
    @Test func theLineIsRight() throws {
        let site = try TestSite(
            "-- content/news/a.md --\n---\ntitle: 甲\n---\n-- old/旧 一/x.html --\n<h1>甲</h1>\n-- old/o/index.html --\n<h1>甲</h1>\n"
        )
        let report = try site.check { $0.oldOutput = site.path("old") }
        try site.write("content/news/a.md", "---\ntitle: 甲\n\(report.hints[0])\n---\n")
        #expect(try site.check { $0.oldOutput = site.path("old") }.messages == [])
    }

    /// A setting that would answer many old addresses is named once.
    @Test func commonCausesAreNamedOnce() throws {
        let posts = """
            -- site.yaml --
            default_language: en
            paginate: 1
            languages: {en: {content: content/en}, de: {content: content/de}}
            -- content/en/news/a.md --
            -- content/en/news/b.md --
            -- content/en/news/c.md --
            -- content/de/news/a.md --

            """
        let old = """
            -- old/en/news/a/index.html --
            -- old/en/news/b/index.html --
            -- old/en/news/c/index.html --
            -- old/en/news/feed.xml --
            -- old/en/feed.xml --
            -- old/de/news/feed.xml --
            -- old/en/news/p/2/index.html --
            -- old/en/news/p/3/index.html --
            -- old/de/news/p/1/index.html --
            -- old/en/other/index.html --
            -- old/en/Lost/index.html --
            """
        let report = try lost(old, posts)
        #expect(
            report.messages == [
                "error: 3 old addresses such as /de/news/feed.xml are gone, because feeds as rss were called feed.xml",
                "error: 3 old addresses such as /de/news/p/1/ are gone, because further pages of lists were below p/",
                "error: 7 old addresses such as /en/feed.xml are gone, because the default language was below /en/",
                "error: the old page /en/Lost/ is gone", "error: the old page /en/other/ is gone",
            ])
        #expect(
            report.hints.prefix(3) == [
                "write feeds: {files: {rss: feed.xml}} in site.yaml", "write paginate_path: p in site.yaml",
                "write default_language_in_folder: true in site.yaml",
            ])
    }

    /// A number is no name, and of two pages with one name neither is the successor.
    @Test func nothingIsProposedThatOnlyLooksAlike() throws {
        let report = try lost(
            "-- old/paginator/1/index.html --\n-- old/x/readme/index.html --\n",
            "-- content/news/1.md --\n-- content/a/readme.md --\n-- content/b/readme.md --\n")
        #expect(
            report.messages == ["error: the old page /paginator/1/ is gone", "error: the old page /x/readme/ is gone"])
    }

    @Test func noSuchFolder() throws {
        let site = try TestSite(Self.posts)
        #expect(throws: SetupError.self) { try site.check { $0.oldOutput = site.path("none") } }
    }

    /// What the search of a theme read is no feed.
    @Test func anIndexOfJSONIsAFeedOnlyIfItSaysSo() throws {
        let report = try lost(
            "-- old/index.json --\n[]\n-- old/news/index.json --\n{\"version\": \"https://jsonfeed.org/version/1.1\"}\n"
        )
        #expect(report.messages.contains { $0.hasPrefix("notice: 1 file of the old theme is gone: /index.json") })
        #expect(report.messages.contains { $0.hasPrefix("error: the old feed /news/index.json is gone") })
    }
}
