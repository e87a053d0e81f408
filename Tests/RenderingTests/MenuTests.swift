import TestSupport
import Testing

@Suite struct MenuTests {
    private static let configuration = """
        -- site.yaml --
        base_url: https://x.org/repo/
        menus:
          main: [{name: 首页, url: /}, {name: 研报 & 讯, url: news/}, {name: 外, url: https://other.org/}]
          footer: [{name: 关于, url: /about/}]
          side: [{name: 侧, url: /tags/}]
        sidebar: {widgets: [sidemenu]}
        """

    private func site(_ content: String) throws -> PublishedSite {
        try TestSite(Self.configuration + "\n" + content).publish()
    }

    @Test func entriesStandInTheirOrder() throws {
        let site = try site("-- content/news/a.md --\n")
        #expect(site.value("menu", of: "404.html") == "首页=/repo/; 研报 &amp; 讯=/repo/news/; 外=https://other.org/;")
        #expect(site.value("footer", of: "index.html") == "关于=/repo/about/;")
        #expect(site.value("widget sidemenu", of: "index.html") == "侧=/repo/tags/;")
    }

    @Test(arguments: [
        ("index.html", "首页"), ("news/index.html", "研报"), ("news/page/2/index.html", "研报"), ("news/a/index.html", "研报"),
        ("about/index.html", ""), ("tags/甲/index.html", ""),
    ])
    func theEntryOfThePageIsMarked(page: String, name: String) throws {
        let posts = (1...11).map { "-- content/news/\($0).md --\n" }.joined()
        let site = try site("-- content/news/a.md --\n---\ntags: [甲]\n---\n-- content/about.md --\n" + posts)
        let marked = try #require(site.value("menu", of: page)).split(separator: ";").filter { $0.contains("*") }
        #expect(marked.count == (name.isEmpty ? 0 : 1))
        #expect(marked.allSatisfy { $0.contains(name) })
    }

    /// What front matter asks for joins the site's own entries.
    @Test func pagesPutThemselvesIntoMenus() throws {
        let site = try site(
            """
            -- content/about.md --
            ---
            {title: 关于 我, menu: main}
            ---
            -- content/news/a.md --
            ---
            {title: 甲, linkTitle: 短, menu: [main, side]}
            ---
            -- content/news/_index.md --
            ---
            {title: 栏, menu: {main: {weight: 5, name: 栏目}}}
            ---
            -- content/news/c.md --
            ---
            {title: 丙, menu: {footer: {url: https://c.org/}}}
            ---
            -- content/news/seed.md --
            ---
            menu: ""
            ---
            -- content/news/draft.md --
            ---
            {title: 稿, menu: main, draft: true}
            ---
            """)
        #expect(
            site.value("menu", of: "404.html")
                == "栏目=/repo/news/; 首页=/repo/; 研报 &amp; 讯=/repo/news/; 外=https://other.org/; 关于 我=/repo/about/; 短=/repo/news/a/;"
        )
        #expect(site.value("menu", of: "about/index.html")?.contains("*关于 我=") == true)
        #expect(site.value("footer", of: "index.html") == "关于=/repo/about/; 丙=https://c.org/;")
        #expect(site.value("widget sidemenu", of: "index.html") == "侧=/repo/tags/; 短=/repo/news/a/;")
    }

    @Test func weightsOrderAndTheUnweightedAreLast() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            menus: {main: [{name: c, url: /c/}, {name: b, url: /b/, weight: 2}, {name: a, url: /a/, weight: 1}, {name: d, url: /d/}]}
            -- content/研 报.md --
            ---
            {title: p, menu: {main: {weight: 1}}}
            ---
            """
        ).publish()
        #expect(site.value("menu", of: "index.html") == "a=/a/; p=/%E7%A0%94-%E6%8A%A5/; b=/b/; c=/c/; d=/d/;")
        #expect(site.value("menu", of: "研-报/index.html")?.contains("*p=") == true)
    }

    @Test func socialLinks() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            base_url: https://x.org/repo/
            widgets: {social: [github: ink, {title: 订阅, url: /index.xml}]}
            sidebar: {widgets: [social]}
            """
        ).publish()
        #expect(
            site.value("widget social", of: "index.html")
                == "github GitHub=https://github.com/ink octocat; custom 订阅=/repo/index.xml;")
    }

    @Test func theImprint() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            title: 站
            params: {icp: 京ICP备1号, police: 公安备案, disclaimer: 仅供参考}
            -- content/news/a.md --
            ---
            date: 2023-01-01
            ---
            -- content/news/b.md --
            ---
            date: 2025-01-01
            ---
            """
        ).publish()
        #expect(site.value("imprint", of: "index.html") == "京ICP备1号|公安备案|仅供参考|站|2023–2025")
    }

    /// A menu is on every page, so that 1 000 pages with an entry each would cost a million.
    @Test func aMenuHoldsAHundredPagesAtMost() throws {
        let pages = (1_000..<2_000).map { "-- content/p\($0).md --\n---\n{title: 页\($0), menu: main}\n---\n" }.joined()
        let site = try site("-- content/first.md --\n---\n{title: 先, menu: {main: {weight: 1}}}\n---\n" + pages)
        let menu = try #require(site.value("menu", of: "index.html"))
        #expect(menu.split(separator: ";").count == 104)
        #expect(menu.hasPrefix("先=/repo/first/;") && menu.contains("页1098=") && !menu.contains("页1099="))
        #expect(
            site.messages == ["content/p1099.md: error: the menu “main” has 1001 pages; 100 of them are shown"])
    }
}
