import TestSupport
import Testing

@testable import Rendering
@testable import Theming

@Suite struct PaginationTests {
    private static let sevenPosts = (1...7).map { number in
        """
        -- content/news/\(number).md --
        ---
        {title: 第\(number)篇, date: 2025-01-0\(number), tags: [甲]}
        ---

        """
    }.joined()

    private func site() throws -> PublishedSite {
        try TestSite("-- site.yaml --\npaginate: 3\n-- content/news/_index.md --\n引言\n" + Self.sevenPosts).publish()
    }

    @Test(arguments: ["", "news/", "tags/甲/", "archives/2025/01/"])
    func listsAreCutIntoPages(list: String) throws {
        let site = try site()
        let pages = ["index.html", "page/2/index.html", "page/3/index.html"].map { list + $0 }
        #expect(site.values("card", of: pages[0]).map { $0.prefix(3) } == ["第7篇", "第6篇", "第5篇"])
        #expect(site.values("card", of: pages[1]).map { $0.prefix(3) } == ["第4篇", "第3篇", "第2篇"])
        #expect(site.values("card", of: pages[2]).map { $0.prefix(3) } == ["第1篇"])
        #expect(!site.files.contains("\(list)page/4/index.html"))
        #expect(site.value("count", of: pages[1]) == "7")
    }

    @Test func pagesLinkToEachOther() throws {
        let site = try site()
        #expect(site.value("pages", of: "news/index.html") == "[1]; 2=/news/page/2/; 3=/news/page/3/;")
        #expect(site.value("previous", of: "news/index.html") == "")
        #expect(site.value("next", of: "news/index.html") == "/news/page/2/")
        #expect(site.value("previous", of: "news/page/2/index.html") == "/news/")
        #expect(site.value("next", of: "news/page/3/index.html") == "")
    }

    @Test func pagesHaveTitlesAndAddressesOfTheirOwn() throws {
        let site = try site()
        let titles = ["news/index.html", "news/page/2/index.html", "news/page/3/index.html"].map {
            site.head(of: $0).title
        }
        #expect(titles == ["news – Inkstone", "news – Inkstone, page 2", "news – Inkstone, page 3"])
        #expect(site.value("title", of: "news/page/2/index.html") == "news")
        #expect(site.value("permalink", of: "news/page/2/index.html") == "https://example.org/news/page/2/")
        #expect(site.value("kind", of: "page/2/index.html") == "home further")
        #expect(site.value("introduction", of: "news/index.html") == "<p>引言</p>")
        #expect(site.value("introduction", of: "news/page/2/index.html") == "")
        #expect(site["sitemap.xml"]?.contains("/page/") == false)
    }

    @Test(arguments: ["", "news/", "tags/%E7%94%B2/"])
    func theNumberOfTheFirstPageLeadsToTheList(link: String) throws {
        let file = (link.removingPercentEncoding ?? "") + "page/1/index.html"
        #expect(try site()[file]?.contains("url=https://example.org/\(link)\"") == true)
    }

    @Test func aListThatFitsHasOnePage() throws {
        let site = try TestSite(Self.sevenPosts).publish()
        #expect(site.value("pages", of: "index.html") == "")
        #expect(!site.files.contains("page/2/index.html"))
    }

    @Test(
        arguments: [
            (1, 1, nil), (1, 2, "[1] 2"), (2, 3, "1 [2] 3"), (5, 10, "1 … 4 [5] 6 … 10"), (1, 10, "[1] 2 … 10"),
            (10, 10, "1 … 9 [10]"), (3, 5, "1 2 [3] 4 5"),
        ] as [(Int, Int, String?)])
    func longListsShowTheNeighbourhood(number: Int, total: Int, expected: String?) {
        let pagination = ListViews.pagination(number: number, total: total, link: { "\($0)" })
        var shown: [String]?
        if case .list(let pages) = pagination?.value(named: "pages") {
            shown = pages.map { page in
                let number = page.member("number")?.text ?? ""
                if page.member("is_gap")?.isShown == true { return "…" }
                return page.member("is_current")?.isShown == true ? "[\(number)]" : number
            }
        }
        #expect(shown?.joined(separator: " ") == expected)
    }
}
