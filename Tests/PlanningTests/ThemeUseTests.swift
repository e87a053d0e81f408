import TestSupport
import Testing

/// What a site asks of its theme that the theme does not have, and what it makes that Inkstone makes itself.
@Suite struct ThemeUseTests {
    @Test func aLayoutThatTheThemeDoesNotHaveIsAWarning() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            layout: wdie
            ---
            -- content/news/b.md --
            ---
            layout: wdie
            ---
            -- content/news/c.md --
            ---
            layout: wide
            ---
            """
        ).publish()
        #expect(
            site.messages == [
                "content/news/a.md: warning: the theme has no layout “wdie”, which 2 posts ask for"
            ])
        #expect(site.hints == ["write layout: wide"])
        #expect(site.value("kind", of: "news/a/index.html") == "post")
        #expect(site.value("layout", of: "news/c/index.html") == "wide")
    }

    @Test func aLayoutThatIsLikeNoneIsAnsweredWithAll() throws {
        let site = try TestSite("-- content/news/a.md --\n---\nlayout: gallery-of-pictures\n---\n").publish()
        #expect(site.hints.first?.hasPrefix("the theme has 404, archives, base, ") == true)
    }

    /// Hugo's themes want a file for these pages.
    @Test(arguments: [
        ("search", "the search page", ", set search: false"), ("archives", "the archives", ""),
    ])
    func aFileForAPageThatInkstoneMakes(name: String, page: String, way: String) throws {
        let site = try TestSite(
            "-- content/\(name).md --\n---\ntitle: 页\n---\n-- content/news/a.md --\n---\ndate: 2025-01-01\n---\n"
        ).publish()
        #expect(site.messages == ["content/\(name).md: error: the address /\(name)/ belongs to \(page)"])
        #expect(
            site.hints == [
                "delete the file, because Inkstone makes that page itself\(way), or give it another slug or url"
            ])
    }

    @Test func contentsWithoutFurtherLevelsHoldNoEmptyList() throws {
        let site = try TestSite(
            "-- content/a.md --\n---\ntoc: true\n---\n## One\n\n## Two\n\n### Three\n", theme: .folio
        ).publish()
        let page = try #require(site["a/index.html"])
        #expect(page.contains("<li><a href=\"#one\">One</a></li>"))
        #expect(page.contains("<li><a href=\"#two\">Two</a><ol><li><a href=\"#three\">Three</a></li></ol></li>"))
        #expect(!page.contains("<ol></ol>"))
    }
}
