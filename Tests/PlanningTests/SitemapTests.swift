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
}
