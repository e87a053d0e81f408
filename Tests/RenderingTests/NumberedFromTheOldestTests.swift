import TestSupport
import Testing

/// Lists whose pages count from the oldest post.
@Suite struct NumberedFromTheOldestTests {
    private static let settings = """
        -- site.yaml --
        paginate: 3
        paginate_from: oldest
        sidebar: {shared: true, widgets: [recent, taglist, categories, archives]}
        -- content/news/_index.md --
        引言

        """

    private func posts(_ count: Int) -> String {
        (1...count).map { number in
            """
            -- content/news/\(number).md --
            ---
            {title: 第\(number)篇, date: 2025-01-\(number < 10 ? "0" : "")\(number), tags: [甲], pager: false, related: false}
            ---

            """
        }.joined()
    }

    private func site(_ count: Int, theme: TestSite.Theme = .plain, more: String = "") throws -> PublishedSite {
        try TestSite(Self.settings + posts(count) + more, theme: theme).publish()
    }

    private static let lists = ["", "news/", "tags/甲/", "archives/2025/01/"]

    @Test(arguments: lists)
    func thePostsOfEachPage(list: String) throws {
        let site = try site(11)
        func cards(_ page: String) -> [Substring] {
            site.values("card", of: "\(list)\(page)index.html").map { $0.prefix { $0 != "=" } }
        }
        #expect(cards("") == ["第11篇", "第10篇", "第9篇", "第8篇", "第7篇"])
        #expect(cards("page/2/") == ["第6篇", "第5篇", "第4篇"])
        #expect(cards("page/1/") == ["第3篇", "第2篇", "第1篇"])
        // Hugo makes four pages.
        for number in 3...4 {
            #expect(site["\(list)page/\(number)/index.html"]?.contains("http-equiv=\"refresh\"") == true)
        }
        #expect(!site.files.contains("\(list)page/5/index.html"))
        #expect(site.messages == [])
    }

    @Test func whatPagesSayOfEachOther() throws {
        let site = try site(11)
        func values(_ page: String) -> [String?] {
            ["previous", "next", "pages", "count", "span"].map { site.value($0, of: "news/\(page)index.html") }
        }
        #expect(values("") == ["", "/news/page/2/", "", "11", "7 January 2025 – 11 January 2025"])
        #expect(values("page/2/") == ["/news/page/3/", "/news/page/1/", "", "", "4 January 2025 – 6 January 2025"])
        #expect(values("page/1/") == ["/news/page/2/", "", "", "", "1 January 2025 – 3 January 2025"])
        #expect(site.value("introduction", of: "news/index.html") == "<p>引言</p>")
        #expect(site.value("introduction", of: "news/page/2/index.html") == "")
        #expect(site.value("kind", of: "page/2/index.html") == "home further")
    }

    @Test func titlesAndAddresses() throws {
        let site = try site(11)
        let files = ["news/index.html", "news/page/2/index.html", "news/page/1/index.html"]
        #expect(
            files.map { site.head(of: $0).title } == [
                "news – Inkstone", "news – Inkstone, page 2 of 4 January 2025 – 6 January 2025",
                "news – Inkstone, page 1 of 1 January 2025 – 3 January 2025",
            ])
        #expect(
            files.map { site.head(of: $0).canonical.replacing("https://example.org", with: "") } == [
                "/news/", "/news/page/2/", "/news/page/1/",
            ])
        #expect(site["sitemap.xml"]?.contains("/page/") == false)
    }

    @Test func aListThatIsShortHasOnePage() throws {
        let site = try site(5)
        #expect(site.value("span", of: "index.html") == "")
        #expect(site.value("count", of: "index.html") == "5")
        #expect(site.value("next", of: "index.html") == "")
    }

    @Test func datesOfOneDayAndNone() throws {
        let undated = (1...3).map { "-- content/notes/\($0).md --\n---\ntitle: u\n---\n" }.joined()
        let sameDay = (1...3).map { "-- content/notes/d\($0).md --\n---\ndate: 2025-02-0\(max(2, $0))\n---\n" }.joined()
        let site = try site(1, more: undated + sameDay)
        #expect(site.value("span", of: "notes/page/1/index.html") == "undated")
        #expect(site.value("span", of: "notes/index.html") == "2 February 2025 – 3 February 2025")
    }

    /// Byte for byte, in the theme that readers see.
    @Test(arguments: 6...13)
    func fullPagesStay(count: Int) throws {
        let (before, after) = (try site(count - 1, theme: .folio), try site(count, theme: .folio))
        let full = max(0, (count - 1) / 3 - 1)
        for list in Self.lists {
            for number in 1..<full + 1 {
                let file = "\(list)page/\(number)/index.html"
                #expect(before[file]?.contains("pagination") == true, "\(file)")
                #expect(before[file] == after[file], "\(file)")
            }
        }
    }

    /// The largest edition decides nothing for the others.
    @Test func fromTwoHundredPostsOn() throws {
        func text(_ count: Int, _ folder: String) -> String {
            (0..<count).map { "-- content/\(folder)/news/\($0).md --\n---\ndate: 2025-01-01\n---\n" }.joined()
        }
        let settings =
            "-- site.yaml --\npaginate: 100\nlanguages: {zh-CN: {content: content/a}, en: {content: content/b}}\n"
        let site = try TestSite(settings + text(200, "a") + text(199, "b")).publish()
        #expect(site.value("span", of: "page/1/index.html") == "1 January 2025")
        #expect(site["en/page/1/index.html"]?.contains("http-equiv=\"refresh\"") == true)
        #expect(site.value("pages", of: "en/page/2/index.html")?.isEmpty == false)
        let kept = try TestSite(settings + "paginate_from: newest\n" + text(200, "a")).publish()
        #expect(kept["page/1/index.html"]?.contains("http-equiv=\"refresh\"") == true)
    }
}
