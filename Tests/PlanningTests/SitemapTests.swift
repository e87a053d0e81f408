import TestSupport
import Testing

@testable import Planning
@testable import Publishing

@Suite struct SitemapTests {
    private func locations(_ sitemap: String?) throws -> [String] {
        try #require(sitemap).matches(of: /<loc>(.*?)<\/loc>/).map { String($0.output.1) }
    }

    @Test func everyPageForReaders() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            base_url: https://x.org/r/
            -- content/news/一.md --
            ---
            {date: 2025-01-01, lastmod: "2025-02-01 10:00", tags: [甲], aliases: [/old/]}
            ---
            -- content/about.md --
            """
        ).publish()
        #expect(
            Set(try locations(site["sitemap.xml"])) == [
                "https://x.org/r/", "https://x.org/r/news/", "https://x.org/r/news/%E4%B8%80/", "https://x.org/r/tags/",
                "https://x.org/r/tags/%E7%94%B2/", "https://x.org/r/archives/", "https://x.org/r/archives/2025/01/",
                "https://x.org/r/about/",
            ])
        #expect(
            site["sitemap.xml"]?.contains(
                "<loc>https://x.org/r/news/%E4%B8%80/</loc><lastmod>2025-02-01T10:00:00Z</lastmod>") == true)
        // A list changed when the newest of its posts did.
        #expect(
            site["sitemap.xml"]?.contains(
                "<loc>https://x.org/r/archives/2025/01/</loc><lastmod>2025-02-01T10:00:00Z</lastmod>") == true)
        #expect(site["robots.txt"] == "User-agent: *\nAllow: /\n\nSitemap: https://x.org/r/sitemap.xml\n")
    }

    @Test func anIndexOfEditions() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            default_language: zh-CN
            languages: {zh-CN: {}, en: {}}
            -- content/a.md --
            -- content/b.en.md --
            """
        ).publish()
        #expect(site["sitemap.xml"]?.contains("<sitemapindex") == true)
        #expect(
            try locations(site["sitemap.xml"]) == [
                "https://example.org/zh-cn/sitemap.xml", "https://example.org/en/sitemap.xml",
            ])
        #expect(try locations(site["zh-cn/sitemap.xml"]).contains("https://example.org/a/"))
        #expect(try locations(site["en/sitemap.xml"]) == ["https://example.org/en/b/", "https://example.org/en/"])
    }

    /// sitemaps.org: at most 50 000 addresses in a file.
    @Test(arguments: [(3, ["sitemap.xml"]), (2, ["zh-cn/sitemap.xml", "zh-cn/sitemap-2.xml"])])
    func aSitemapThatIsTooLongIsSplit(limit: Int, parts: [String]) throws {
        let test = try TestSite("-- content/a.md --\n-- content/b.md --\n")
        let planned = try Publisher(test.options()).plan()
        let theme = planned.renderer.theme
        let routes = PlanBuilder.plan(planned.site, theme: theme, sitemapLimit: limit).routes
        let found = routes.filter { if case .sitemap = $0.recipe { true } else { false } }
        #expect(Set(found.map(\.path.outputFile)) == Set(parts))
        #expect(routes.contains { $0.path.outputFile == "sitemap.xml" })
        let addresses = found.map { route -> Int in
            if case .sitemap(let entries) = route.recipe { return entries.count }
            return 0
        }
        #expect(addresses.reduce(0, +) == 3 && addresses.allSatisfy { $0 <= limit })
    }

    private static func posts(_ count: Int, _ folder: String = "content/news") -> String {
        (0..<count).map { number in
            "-- \(folder)/\(number).md --\n---\n{date: 2025-0\(1 + number / 90)-01 00:00, lastmod: 2025-05-01}\n---\n"
        }.joined()
    }

    /// A large edition: a file for each month, and one for everything else.
    @Test func byMonth() throws {
        let others = """
            -- content/about.md --
            -- content/news/undated.md --
            -- content/news/_index.md --
            -- content/news/hidden.md --
            ---
            {date: 2025-01-02, sitemap: {disable: true}}
            ---

            """
        let site = try TestSite(others + Self.posts(198)).publish()
        #expect(site.messages == [])
        let names = ["sitemap.xml", "sitemap-2025-01.xml", "sitemap-2025-02.xml", "sitemap-2025-03.xml"]
        let files = names.map { "zh-cn/\($0)" }
        #expect(try locations(site["sitemap.xml"]) == files.map { "https://example.org/\($0)" })
        #expect(site["sitemap.xml"]?.contains("lastmod") == false)
        #expect(site["robots.txt"]?.contains("Sitemap: https://example.org/sitemap.xml") == true)
        #expect(try files.dropFirst().map { try locations(site[$0]).count } == [90, 90, 18])
        let rest = try locations(site[files[0]])
        #expect(rest.contains("https://example.org/about/") && rest.contains("https://example.org/news/undated/"))
        #expect(rest.contains("https://example.org/archives/2025/03/") && !rest.contains { $0.contains("hidden") })
        // Lists change with every post.
        #expect(site[files[0]]?.contains("lastmod") == false)
        #expect(site[files[1]]?.contains("<lastmod>2025-05-01T00:00:00Z</lastmod>") == true)
    }

    @Test func closedMonthsStayAndSmallEditionsHaveOneFile() throws {
        let settings = "-- site.yaml --\nlanguages: {zh-CN: {content: content/a}, en: {content: content/b}}\n"
        let other = Self.posts(3, "content/b/news")
        let before = try TestSite(settings + Self.posts(200, "content/a/news") + other).publish()
        let after = try TestSite(settings + Self.posts(201, "content/a/news") + other).publish()
        let sitemaps = before.files.filter { $0.contains("sitemap") }
        #expect(
            sitemaps == [
                "en/sitemap.xml", "sitemap.xml", "zh-cn/sitemap-2025-01.xml", "zh-cn/sitemap-2025-02.xml",
                "zh-cn/sitemap-2025-03.xml", "zh-cn/sitemap.xml",
            ])
        #expect(sitemaps.filter { before[$0] != after[$0] } == ["zh-cn/sitemap-2025-03.xml"])
        #expect(before["en/sitemap.xml"]?.contains("<loc>https://example.org/en/</loc><lastmod>") == true)
    }

    @Test func aMonthThatIsTooLongIsSplit() throws {
        let test = try TestSite(Self.posts(200))
        let planned = try Publisher(test.options()).plan()
        let routes = PlanBuilder.plan(planned.site, theme: planned.renderer.theme, sitemapLimit: 50).routes
        let found = routes.filter { if case .sitemap = $0.recipe { true } else { false } }.map(\.path.outputFile)
        #expect(found.contains("zh-cn/sitemap-2025-01.xml") && found.contains("zh-cn/sitemap-2025-01-2.xml"))
    }
}
