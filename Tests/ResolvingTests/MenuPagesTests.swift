import TestSupport
import Testing

/// Entries of menus that name a page of the content.
@Suite struct MenuPagesTests {
    @Test func theAddressAndTheTitleOfThePage() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            permalinks: {news: /n/:slug/}
            menus:
              main:
                - {pageRef: /}
                - {pageRef: /News/A.md, url: /elsewhere/}
                - {name: All, pageRef: news}
                - {pageRef: /tags/x}
                - {pageRef: /news/b/index}
                - {name: Gone, pageRef: /gone, url: /there/}
                - {name: Lost, pageRef: /lost/}
                - {pageRef: /nothing}
            -- content/_index.md --
            ---
            title: Home
            ---
            -- content/news/a.md --
            ---
            {title: A, tags: [x]}
            ---
            -- content/news/b/index.md --
            ---
            {title: Long B, linkTitle: B}
            ---
            """, theme: .folio
        ).publish()
        #expect(site.messages == ["site.yaml: warning: “/nothing” in the menu “main” is no page"])
        let page = try #require(site["n/a/index.html"])
        let links = page.matches(of: /<a href="([^"]*)"[^>]*>([^<]*)<\/a>/).map { "\($0.1)=\($0.2)" }
        for link in ["/=Home", "/n/a/=A", "/news/=All", "/tags/x/=x", "/n/long-b/=B", "/there/=Gone", "/lost/=Lost"] {
            #expect(links.contains(link), "\(link) of \(links)")
        }
    }
}
