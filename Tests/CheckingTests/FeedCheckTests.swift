import TestSupport
import Testing

@testable import Checking
@testable import Publishing

/// Feeds and sitemaps that programs cannot read.
@Suite struct FeedCheckTests {
    private let site: TestSite
    private let planned: PlannedSite

    init() throws {
        site = try TestSite("-- content/news/a.md --\n一\n")
        planned = try Publisher(site.options()).plan()
    }

    private func mistakes(_ text: String, _ recipe: Recipe) -> [String] {
        let route = Route(path: SitePath(decoded: "/x"), recipe: recipe, source: "")
        return FeedCheck(Answers(planned)).diagnostics(Array(text.utf8), of: route).map {
            String($0.message.dropFirst("/x is not valid: ".count))
        }
    }

    @Test(arguments: [
        ("<rss/>", ["no <channel> in <rss>"]),
        (
            "<rss><channel><title>t</title><link>/a/</link></channel></rss>",
            ["<channel> has no <description>", "“/a/” is not absolute"]
        ),
        (
            """
            <rss><channel><title>t</title><link>https://example.org/</link><description/>
            <item><title>t</title><link>https://example.org/gone/</link></item></channel></rss>
            """, ["<item> has no <guid>", "“https://example.org/gone/” leads nowhere"]
        ),
        ("<rss><channel></rss>", ["</rss> closes nothing, at byte 14"]),
    ])
    func rss(text: String, expected: [String]) {
        #expect(mistakes(text, .feed(edition: 0, .home, .rss)) == expected)
    }

    @Test(arguments: [
        ("<feed/>", ["the root is no <feed> of Atom"]),
        (
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>t</title><updated>2025</updated>
            <entry><id>y</id><title>t</title><link href="https://example.org/news/a/"/></entry></feed>
            """, ["<entry> has no <updated>"]
        ),
    ])
    func atom(text: String, expected: [String]) {
        #expect(mistakes(text, .feed(edition: 0, .home, .atom)) == expected)
    }

    @Test(arguments: [
        ("[]", ["it is no JSON object"]), ("{\"a\": 1", ["it is no JSON object"]),
        ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"t\"}", ["no list of items"]),
        (
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"url\": \"https://example.org/news/a/\"}]}",
            ["no title", "an item without id", "the item  has no content"]
        ),
    ])
    func json(text: String, expected: [String]) {
        #expect(mistakes(text, .feed(edition: 0, .home, .json)) == expected)
    }

    @Test(arguments: [
        ("<urlset><url><loc>https://example.org/news/a/</loc></url></urlset>", []),
        (
            "<urlset><url><loc>https://example.org/news/b/</loc></url></urlset>",
            [
                "“https://example.org/news/b/” leads nowhere"
            ]
        ),
        ("<urlset><url><lastmod>2025</lastmod></url></urlset>", ["<url> has no <loc>"]),
        ("<sitemapindex/>", ["the root is <sitemapindex>, not <urlset>"]),
    ])
    func sitemap(text: String, expected: [String]) {
        #expect(mistakes(text, .sitemap([])) == expected)
    }

    @Test func ownFeedsAreValid() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            title: "<站> & “点”"
            languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
            -- content/zh/news/a.md --
            ---
            {title: "A&B <c>", date: 2025-01-01, tags: ["R&D", 测试]}
            ---
            ]]> \u{B} [x](#y) <b>

            # y
            -- content/en/news/a.md --
            b
            """)
        #expect(try site.check().messages.filter { $0.contains("is not valid") } == [])
    }
}
