import TestSupport
import Testing

@Suite struct OrderTests {
    private static let posts = """
        -- content/news/1.md --
        ---
        {title: 重二, weight: 2, date: 2020-01-01}
        ---
        -- content/news/2.md --
        ---
        {title: 重一, weight: 1, date: 2019-01-01}
        ---
        -- content/news/3.md --
        ---
        {title: 负, weight: -5}
        ---
        -- content/news/4.md --
        ---
        {title: 旧, date: 2024-01-01}
        ---
        -- content/news/5.md --
        ---
        {title: 新, date: 2025-01-01}
        ---
        -- content/news/6.md --
        ---
        {title: B, date: 2024-06-01}
        ---
        -- content/news/7.md --
        ---
        {title: A, date: 2024-06-01}
        ---
        -- content/news/9.md --
        ---
        {title: 同}
        ---
        -- content/news/8.md --
        ---
        {title: 同}
        ---
        -- content/news/0.md --
        ---
        {title: 同, linkTitle: 先}
        ---
        """

    /// Weight, then date, newest first, then title, then path.
    @Test func theOrderOfListsIsTotal() throws {
        let site = try TestSite(Self.posts).publish()
        let order = site.values("card", of: "news/index.html").map { String($0.split(separator: "/")[2]) }
        #expect(order == ["3", "2", "1", "5", "7", "6", "4", "0", "8", "9"])
        #expect(site.values("card", of: "index.html") == site.values("card", of: "news/index.html"))
        #expect(
            site.values("card", of: "news/index.html").prefix(4).map { $0.hasSuffix(" pinned") } == [
                true, true, true, false,
            ])
    }

    @Test func theDateThatOrdersIsTheFirstThereIs() throws {
        let site = try TestSite(
            """
            -- content/news/changed.md --
            ---
            lastmod: 2025-03-01
            ---
            -- content/news/published.md --
            ---
            {publishDate: 2025-02-01, lastmod: 2025-05-01}
            ---
            -- content/news/dated.md --
            ---
            {date: 2025-01-01, lastmod: 2025-05-01}
            ---
            """
        ).publish()
        let order = site.values("card", of: "news/index.html").map { String($0.split(separator: "=")[0]) }
        #expect(order == ["changed", "published", "dated"])
    }

    /// Older and newer are the posts beside each other in the section, whatever other sections hold.
    @Test func neighboursAreOfTheSameSection() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            date: 2025-01-01
            ---
            -- content/other/x.md --
            ---
            date: 2025-01-02
            ---
            -- content/news/b.md --
            ---
            date: 2025-01-03
            ---
            -- content/news/c.md --
            ---
            date: 2025-01-04
            ---
            """
        ).publish()
        #expect(site.value("older", of: "news/a/index.html") == "")
        #expect(site.value("newer", of: "news/a/index.html") == "b=/news/b/")
        #expect(site.value("older", of: "news/b/index.html") == "a=/news/a/")
        #expect(site.value("newer", of: "news/b/index.html") == "c=/news/c/")
        #expect(site.value("newer", of: "news/c/index.html") == "")
        #expect(site.value("flags", of: "news/c/index.html") == "pager")
        #expect(site.value("flags", of: "other/x/index.html") == "")
    }

    @Test(arguments: [("", "pager: false"), ("pager: false", ""), ("pager: true", "pager: false")])
    func thePagerIsOffWhereThePostOrTheSiteSaysSo(setting: String, frontMatter: String) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            \(setting)
            -- content/news/a.md --
            ---
            \(frontMatter)
            ---
            -- content/news/b.md --
            ---
            pager: true
            ---
            """
        ).publish()
        #expect(site.value("flags", of: "news/a/index.html") == "")
        #expect(site.value("older", of: "news/a/index.html") == "")
        #expect(site.value("newer", of: "news/a/index.html") == "")
        #expect(site.value("flags", of: "news/b/index.html") == "pager")
    }
}
