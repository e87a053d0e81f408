import TestSupport
import Testing

/// Settings by which the addresses of another generator stay.
@Suite struct AddressSettingsTests {
    private static let posts = """
        -- content/en/News/Alpha.md --
        ---
        {title: Alpha, date: 2025-01-01, tags: [Big Tag], aliases: [/old/, beside]}
        ---
        -- content/en/News/Beta/index.md --
        ---
        {title: Beta, date: 2025-01-02, tags: [big tag]}
        ---
        -- content/en/News/Beta/pic.txt --
        x
        -- content/en/about.md --
        ---
        {title: About, url: /About-us/}
        ---
        -- content/de/News/Alpha.md --
        ---
        {title: Alpha, date: 2025-01-01}
        ---

        """

    private func publish(_ settings: String, _ posts: String = posts) throws -> PublishedSite {
        try TestSite(
            """
            -- site.yaml --
            languages: {en: {content: content/en}, de: {content: content/de}}
            paginate: 1
            \(settings)

            """ + posts
        ).publish()
    }

    @Test func theDefaultLanguageInAFolder() throws {
        let site = try publish("default_language_in_folder: true")
        #expect(site.messages == [])
        for file in [
            "en/index.html", "en/news/alpha/index.html", "en/tags/big-tag/index.xml", "en/search/index.html",
            "de/news/alpha/index.html", "About-us/index.html", "old/index.html", "en/404.html", "404.html",
            "en/sitemap.xml", "sitemap.xml", "robots.txt",
        ] { #expect(site.files.contains(file), "\(file)") }
        #expect(site["index.html"]?.contains("url=/en/") == true || site["index.html"]?.contains("/en/") == true)
        #expect(!site.files.contains("news/alpha/index.html"))
    }

    @Test func namesOfPagesAndFeeds() throws {
        let site = try publish("paginate_path: p\nfeeds: {files: {rss: feed.xml, atom: a.xml}}")
        for file in [
            "p/2/index.html", "news/p/2/index.html", "news/feed.xml", "a.xml", "feed.json", "tags/p/1/index.html",
        ] {
            #expect(site.files.contains(file), "\(file)")
        }
        #expect(!site.files.contains("page/2/index.html") && !site.files.contains("index.xml"))
        #expect(site["news/feed.xml"]?.contains("/news/feed.xml") == true)
    }

    @Test func lettersAsTheyAre() throws {
        let site = try publish("keep_case: true")
        #expect(site.messages == [])
        for file in ["News/Alpha/index.html", "News/Beta/pic.txt", "tags/Big-Tag/index.html", "de/News/index.html"] {
            #expect(site.files.contains(file), "\(file)")
        }
        #expect(site.values("card", of: "tags/Big-Tag/index.html").count == 1)
    }

    @Test func pagesAsFiles() throws {
        let site = try publish("ugly_urls: true")
        #expect(site.messages == [])
        for file in [
            "news/alpha.html", "news/beta.html", "news/beta/pic.txt", "About-us/index.html", "news/index.html",
            "tags/big-tag.html", "tags/big-tag/index.xml", "tags/big-tag/page/1.html", "tags/big-tag/page/2.html",
            "old.html", "news/beside.html", "de/news/alpha.html",
        ] { #expect(site.files.contains(file), "\(file)") }
    }

    @Test(arguments: [
        ("paginate_path: a/b", "site.yaml:3:16: error: “a/b” is not the name of a file"),
        ("paginate_path: ..", "site.yaml:3:16: error: “..” is not the name of a file"),
        ("feeds: {files: {rss: .x}}", "site.yaml:3:22: error: “.x” is not the name of a file"),
        ("feeds: {files: {rs: x.xml}}", "site.yaml:3:17: error: “feeds.files.rs” is not a known key"),
        ("permalinks: {trem: {tags: /x/}}", "site.yaml:3:14: error: “permalinks.trem” is not a kind of page"),
    ])
    func mistakes(settings: String, message: String) {
        #expect {
            try publish(settings)
        } throws: { error in
            "\(error)".contains(message.split(separator: "error: ").last.map(String.init) ?? "?")
        }
    }
}
