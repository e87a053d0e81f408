import TestSupport
import Testing

/// Two for one address. Content takes nothing away from the site: a robot or a guest may write it.
@Suite struct CollisionTests {
    private static let base = """
        -- site.yaml --
        title: 站
        languages: {zh-CN: {}, en: {}}
        -- content/news/a.md --
        ---
        {title: 甲, date: 2025-01-01, tags: [旧, v1.2]}
        ---
        -- content/v1.5/a.md --
        -- content/news/b.en.md --
        -- static/logo.png --
        logo
        -- static/x/index.html --
        static

        """

    /// The site's own files, each with what makes it.
    private static let own = [
        ("/", "home page"), ("/index.html", "home page"), ("/robots.txt", "robots.txt"), ("/sitemap.xml", "sitemap"),
        ("/404.html", "404 page"), ("/index.xml", "home page"), ("/feed.json", "home page"),
        ("/manifest.webmanifest", "web manifest"), ("/search/", "search page"), ("/search/index.bin", "search index"),
        ("/search/0123456789abcdef.bin", "search index"), ("/archives/", "archives"),
        ("/archives/2025/01/", "archive of 2025-01"), ("/tags/", "list of tags"), ("/tags/旧/", "tags “旧”"),
        ("/tags/旧/index.xml", "tags “旧”"), ("/news/", "section news"), ("/news/page/1/", "section news"),
        ("/page/1/", "home page"), ("/en/", "home page"), ("/en/search/", "search page"),
        ("/en/sitemap.xml", "sitemap"), ("/zh-cn/", "languages"), ("/zh-cn/sitemap.xml", "sitemap"),
        ("/logo.png", "static/logo.png"), ("/x/", "static/x/index.html"), ("/favicon.svg", "/static/favicon.svg"),
        ("/robots.txt.gz", "the compressed copy of /robots.txt"), ("/index.html.br", "the compressed copy of /"),
        ("/tags/v1.2", "tags “v1.2”"), ("/v1.5", "section v1.5"),
    ]

    @Test(arguments: own)
    func aPostDoesNotTakeAnAddressOfTheSite(address: String, owner: String) throws {
        let plain = try TestSite(Self.base, theme: .folio).publish()
        let site = try TestSite(
            Self.base + "-- content/news/evil.md --\n---\n{title: 恶, url: \(address), date: 2025-01-01}\n---\n恶\n",
            theme: .folio
        ).publish()
        #expect(site.messages.count == 1)
        let message = try #require(site.messages.first)
        #expect(message.hasPrefix("content/news/evil.md: error: the address /"), "\(message)")
        #expect(message.contains(owner) || message.hasSuffix(owner), "\(message)")
        // Nothing of it is published, and everything else is as it was.
        #expect(site.withheld == ["content/news/evil.md: homeless"])
        #expect(site.files == plain.files)
        for file in site.files where !file.contains("search/") { #expect(site[file] == plain[file], "\(file)") }
    }

    @Test func aPostDoesNotTakeAFileOfTheTheme() throws {
        let plain = try TestSite(Self.base, theme: .folio).publish()
        for file in plain.files where file.hasPrefix("assets/") {
            for ending in ["", ".gz", ".br"] {
                let site = try TestSite(
                    Self.base + "-- content/news/evil.md --\n---\n{url: /\(file)\(ending)}\n---\n恶\n", theme: .folio
                ).publish()
                #expect(site[file] == plain[file])
                #expect(site.files == plain.files)
                #expect(site.messages.count == 1)
                #expect(site.messages.first?.contains("\(file)") == true)
            }
        }
    }

    /// Files beside posts are content too.
    @Test(arguments: [
        "robots.txt", "index.html", "favicon.svg", "logo.png", "search/x.bin", "feed.json", "index.html/x.png",
        "news/index.html/x.png",
    ])
    func aFileBesideAPostDoesNotTakeAnAddressOfTheSite(file: String) throws {
        let plain = try TestSite(Self.base, theme: .folio).publish()
        let site = try TestSite(Self.base + "-- content/\(file) --\nevil\n", theme: .folio).publish()
        #expect(site.files == plain.files)
        #expect(site.files.allSatisfy { site[$0] != "evil\n" })
        #expect(site.messages.count == 1)
        #expect(site.messages.first?.hasPrefix("content/\(file): error: the address /") == true)
    }

    /// A bundle that is withheld takes its files with it.
    @Test func theFilesOfAPostWithoutAnAddressAreNotPublished() throws {
        let site = try TestSite(
            Self.base + "-- content/news/evil/index.md --\n---\nurl: /search/\n---\n-- content/news/evil/x.png --\nx\n"
        ).publish()
        #expect(!site.files.contains { $0.hasSuffix("x.png") })
    }

    /// Of two posts the older one keeps its address, else the first by the paths of their files.
    @Test(arguments: [("2025-01-02", "2025-01-01", "b"), ("2025-01-01", "2025-01-02", "a"), ("", "", "a")])
    func aNewPostTakesNoAddressOfAnOldOne(one: String, other: String, winner: String) throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            {title: a, url: /x/, date: "\(one)"}
            ---
            -- content/news/b.md --
            ---
            {title: b, url: /x/, date: "\(other)"}
            ---
            """
        ).publish()
        #expect(site.value("title", of: "x/index.html") == winner)
        let loser = winner == "a" ? "b" : "a"
        #expect(
            site.messages == [
                "content/news/\(loser).md: error: the address /x/ already belongs to content/news/\(winner).md"
            ])
    }

    @Test func whatIsListedExists() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            {title: 甲, tags: [甲]}
            ---
            -- content/news/b.md --
            ---
            {title: 乙, slug: a, tags: [乙]}
            ---
            -- content/news/c.md --
            ---
            {title: 丙, url: /robots.txt, tags: [丙]}
            ---
            """
        ).publish()
        #expect(site.values("card", of: "news/index.html") == ["甲=/news/a/"])
        #expect(site.value("count", of: "tags/index.html") == "1")
        #expect(site["index.xml"]?.contains("丙") == false)
        #expect(site.withheld == ["content/news/b.md: homeless", "content/news/c.md: homeless"])
        #expect(site.messages.count == 2)
    }

    /// An author may have a compressed file beside a file of theirs.
    @Test func compressedFilesBesideAPostArePublished() throws {
        let site = try TestSite(
            "-- content/news/a/index.md --\n-- content/news/a/data.csv --\n1\n-- content/news/a/data.csv.gz --\n2\n"
        ).publish()
        #expect(site["news/a/data.csv.gz"] == "2\n")
        #expect(site.messages == [])
    }

    /// Planning again without a post frees nothing for others in an endless chain.
    @Test func manyPostsWithoutAnAddressAreTakenOutAtOnce() throws {
        let posts = (0..<300).map {
            "-- content/news/p\($0).md --\n---\n{tags: [t\($0)], url: /tags/t\($0 + 1)/}\n---\n"
        }
        let site = try TestSite(posts.joined()).publish()
        #expect(site.withheld.count == 299)
        #expect(site.files.contains("tags/t300/index.html"))
        #expect(site.messages.count == 299)
    }
}
