import TestSupport
import Testing

@testable import Checking

/// Dead links, places that are missing and pictures that are not there.
@Suite struct LinksTests {
    private static let base = """
        -- site.yaml --
        title: 站
        markdown: {external_rel: ""}
        -- content/news/a.md --
        ---
        {title: 甲, date: 2025-01-01}
        ---
        ## 结论


        """

    private func messages(_ more: String) throws -> [String] {
        try TestSite(Self.base + more, theme: .folio).check().messages.filter { !$0.contains(": notice: ") }
    }

    @Test(arguments: [
        ("[乙](b.md)", ["6:5: error: the link “b.md” leads nowhere"]),
        (
            "[乙](/news/b/) 与 [乙](/news/b/)",
            [
                "6:5: error: the link “/news/b/” leads nowhere", "6:21: error: the link “/news/b/” leads nowhere",
            ]
        ),
        ("[好](a.md#结论) [好](#结论) [好](/) [好](/index.xml) [好](a.md) [好](#)", []),
        ("[坏](a.md#没有)", ["6:5: warning: the page /news/a/ has no id “没有” for the link “a.md#没有”"]),
        ("[坏](/news/#没有)", ["6:5: warning: the page /news/ has no id “没有” for the link “/news/#没有”"]),
        ("![图](x.png)", ["6:6: error: the picture “x.png” does not exist"]),
        ("![图](/img/图.png)", ["6:6: error: the picture “/img/图.png” does not exist"]),
        ("[参][1]\n\n[1]: /gone/", ["8:6: error: the link “/gone/” leads nowhere"]),
        ("https://example.org/gone/ 见此", ["6:1: error: the link “https://example.org/gone/” leads nowhere"]),
        ("[远](https://other.example/x) <mailto:a@b.c>", []),
        ("`[乙](b.md)`", []),
    ])
    func areToldInTheText(body: String, expected: [String]) throws {
        #expect(try messages(body + "\n") == expected.map { "content/news/a.md:\($0)" })
    }

    @Test func ofTheFrontMatterIsToldThere() throws {
        let found = try messages(
            """
            -- content/news/b.md --
            ---
            title: 乙
            thumbnail: img/none.png
            ---
            """)
        #expect(found == ["content/news/b.md:3:12: error: the picture “img/none.png” does not exist"])
    }

    @Test func ofAMenuIsToldOnceInTheConfiguration() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            menus:
              main:
                - {name: 首页, url: /}
                - {name: 没有, url: /none/}
            -- content/news/a.md --
            一
            -- content/news/b.md --
            二
            """, theme: .folio)
        let report = try site.check()
        let lines = report.messages.filter { $0.contains("/none/") }
        #expect(lines.count == 1)
        #expect(
            lines.first?.hasPrefix("site.yaml:4:23: error: the link “/none/” leads nowhere, on the page / and ") == true
        )
    }

    @Test func ofATemplateIsToldOnceInTheTemplate() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            theme: mine
            -- themes/mine/theme.yaml --
            extends: folio
            -- themes/mine/partials/comments.mustache --
            <a href="/rules/">规则</a>
            -- content/news/a.md --
            ---
            {title: 一, comments: true}
            ---
            -- content/news/b.md --
            ---
            {title: 二, comments: true}
            ---
            """)
        #expect(
            try site.check().messages.filter { $0.contains("/rules/") } == [
                "themes/mine/partials/comments.mustache:1:10: error: the link “/rules/” leads nowhere, on the page /news/a/ and 1 more"
            ])
    }

    @Test func nameWhatWasMeant() throws {
        let site = try TestSite(
            """
            -- content/news/report-2025.md --
            [近](/news/report-2052/) [稿](draft.md) [后](/news/later/)
            -- content/news/draft.md --
            ---
            draft: true
            ---
            -- content/news/later.md --
            ---
            date: 2999-01-01
            ---
            """)
        let hints = try site.check().hints.filter { !$0.isEmpty }
        #expect(hints.contains("did you mean /news/report-2025/?"))
        #expect(hints.contains("content/news/draft.md is a draft; publish it first, or remove the link"))
        #expect(
            hints.contains("content/news/later.md is withheld until 2999-01-01T00:00:00Z; link to it from then on"))
    }

    @Test func areFoundBelowAnAddressWithAPath() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            base_url: https://example.org/blog/
            -- content/news/a.md --
            [好](/news/a/) [坏](/news/b/)
            """)
        #expect(
            try site.check().messages == ["content/news/a.md:1:19: error: the link “/news/b/” leads nowhere"])
    }

    /// Inkstone writes the path of the base URL before a path of Markdown, of front matter and of a menu, and before none in
    /// HTML; a hint says what to type in each place.
    @Test func aHintSaysWhatToTypeBelowAnAddressWithAPath() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            base_url: https://example.org/blog/
            markdown: {raw_html: allow}
            menus: {main: [{name: 一, url: /blog/newz/report2/}, {name: 二, url: "https://example.org/blog/newz/report3/"}]}
            -- content/news/report.md --
            [一](/blog/newz/report/)
            [二](/newz/report/)
            [三](https://example.org/blog/newz/reports/)
            <a href="/news/report/">四</a>
            <a href="/blog/newz/report/?a">五</a>
            -- static/x.html --
            <a href="/newz/report/">六</a>
            """, theme: .folio)
        let report = try site.check()
        let errors = report.diagnostics.filter { $0.severity == .error }
        let found = errors.map { "\($0.file ?? ""):\($0.position?.line ?? 0) \($0.hint?.english ?? "")" }
        let path = "did you mean /news/report/?"
        let url = "did you mean https://example.org/blog/news/report/?"
        #expect(
            found == [
                ":0 did you mean /blog/news/report/?", "content/news/report.md:1 \(path)",
                "content/news/report.md:2 \(path)",
                "content/news/report.md:3 \(url)", "content/news/report.md:4 did you mean /blog/news/report/?",
                "content/news/report.md:5 \(path)", "site.yaml:3 \(path)", "site.yaml:3 \(url)",
            ], "\(report.messages)")
        #expect(report.messages.contains { $0.contains("the link “/blog/newz/report2/” leads nowhere, on the page /") })
    }

    /// Of a file with thousands of mistakes the first hundred are told, and how many more there are.
    @Test(arguments: [" ", "\n"])
    func aFileWithThousandsOfMistakes(separator: String) throws {
        let links = (0..<3_000).map { "[x](/gone/\($0)/)" }.joined(separator: separator)
        let report = try TestSite("-- content/news/a.md --\n\(links)\n").check()
        #expect(report.count(.error) == 101)
        #expect(
            report.messages.first == "content/news/a.md: error: 2900 more links of this file are wrong")
    }

    @Test func areTheSameOnAnyNumberOfThreads() throws {
        let posts = (0..<40).map { "-- content/news/p\($0).md --\n[x](/gone/\($0 % 7)/) ![y](y\($0).png)\n" }.joined()
        let site = try TestSite(posts, theme: .folio)
        let one = try site.check { $0.jobs = 1 }
        let many = try site.check { $0.jobs = 64 }
        #expect(one.diagnostics == many.diagnostics)
        #expect(one.count(.error) == 80)
    }
}
