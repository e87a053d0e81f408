import TestSupport
import Testing

/// Menus of two levels: what is below what, and what is told of mistakes.
@Suite struct MenuTreeTests {
    /// The header's menu: `Parent(Child, Child); Other`, with a star for what is current.
    private func menu(_ site: PublishedSite, on page: String = "index.html") throws -> String {
        let html = try #require(site[page])
        let nav = String(try #require(html.firstMatch(of: /(?s)<nav class="menu"[^>]*>(.*?)<\/nav>/)).1)
        func star(_ attributes: Substring) -> String { attributes.contains("aria-current") ? "*" : "" }
        return nav.replacing(/<details name="menu"><summary([^>]*)>([^<]*)<\/summary><ul>/) { "\(star($0.1))\($0.2)(" }
            .replacing("</ul></details>", with: "); ").replacing(/<\/?li>/, with: "")
            .replacing(/<a href="([^"]*)"([^>]*)>([^<]*)<\/a>/) { "\(star($0.2))\($0.3)=\($0.1); " }
    }

    private func site(_ configuration: String, _ content: String = "") throws -> PublishedSite {
        try TestSite("-- site.yaml --\n\(configuration)\n\(content)", theme: .folio).publish()
    }

    private static let nested = """
        menus:
          main:
            - name: 研究
              url: /news/
              children: [{name: 乙, url: /news/b/, weight: 2}, {pageRef: /news/a, weight: 1}]
            - {name: 关于, children: [{name: 外, url: "https://x.org/"}]}
        """
    private static let posts =
        "-- content/news/a.md --\n---\ntitle: 甲\n---\n-- content/news/b.md --\n---\ntitle: 乙\n---\n"

    @Test(arguments: [
        ("index.html", "研究(研究=/news/; 甲=/news/a/; 乙=/news/b/; ); 关于(外=https://x.org/; ); "),
        ("news/index.html", "*研究(*研究=/news/; 甲=/news/a/; 乙=/news/b/; ); 关于(外=https://x.org/; ); "),
        ("news/a/index.html", "*研究(研究=/news/; *甲=/news/a/; 乙=/news/b/; ); 关于(外=https://x.org/; ); "),
    ])
    func childrenAreBelowTheirEntry(page: String, expected: String) throws {
        let site = try site(Self.nested, Self.posts)
        #expect(site.messages.isEmpty)
        #expect(try menu(site, on: page).removingPercentEncoding == expected)
    }

    @Test func parentsAreNamedAsInHugo() throws {
        let site = try site(
            """
            menus:
              main:
                - {name: Child, url: /c/, parent: top}
                - {name: Top, identifier: top, url: "#", weight: 2}
                - {name: First, url: /f/, weight: 1}
            """,
            """
            -- content/p.md --
            ---
            {title: Page, menu: {main: {parent: First}}}
            ---
            -- content/q.md --
            ---
            {title: Under page, menu: {main: {parent: top, weight: 1}}}
            ---
            """)
        #expect(site.messages.isEmpty)
        #expect(
            try menu(site) == "First(First=/f/; Page=/p/; ); Top(Under page=/q/; Child=/c/; ); ")
    }

    @Test(arguments: [
        (
            "{name: A, url: /a/}, {name: B, url: /b/, parent: AA}",
            "site.yaml: warning: “AA” is no entry of the menu “main”", "A=/a/; B=/b/; "
        ),
        (
            "{name: A, url: /a/, parent: B}, {name: B, url: /b/, parent: A}",
            "site.yaml: warning: “A” is below “B”, which is below “A”", "A(A=/a/; B=/b/; ); "
        ),
        ("{name: A, url: /a/, parent: A}", "site.yaml: warning: “A” is its own parent", "A=/a/; "),
        (
            "{name: A, url: /a/, children: [{name: B, url: /b/, children: [{name: C, url: /c/}]}, {name: D, url: /d/}]}",
            "site.yaml: warning: “C” is on a third level of the menu “main”, which has two",
            "A(A=/a/; B=/b/; C=/c/; D=/d/; ); "
        ),
        (
            "{name: A, url: /a/}, {name: B, identifier: b}",
            "site.yaml: warning: “B” in the menu “main” leads nowhere", "A=/a/; "
        ),
    ])
    func mistakesAreToldAndLoseNothing(entries: String, message: String, expected: String) throws {
        let site = try site("menus: {main: [\(entries)]}")
        #expect(site.messages == [message])
        #expect(try menu(site) == expected)
    }

    @Test func aPageThatNamesNoParentIsNamed() throws {
        let site = try site(
            "menus: {main: [{name: A, url: /a/}]}",
            "-- content/p.md --\n---\n{title: P, menu: {main: {parent: B}}}\n---\n")
        #expect(site.messages == ["content/p.md: warning: “B” is no entry of the menu “main”"])
        #expect(try menu(site) == "A=/a/; P=/p/; ")
    }

    @Test func footerAndSideShowBothLevels() throws {
        let entries =
            "[{name: G, children: [{name: C, url: /c/}]}, {name: A, url: /a/, children: [{name: B, url: /b/}]}]"
        let site = try site("menus: {footer: \(entries), side: \(entries)}\nsidebar: {widgets: [sidemenu]}")
        let page = try #require(site["index.html"])
        #expect(page.contains(#"<a href="/c/">C</a><a href="/a/">A</a><a href="/b/">B</a>"#))
        #expect(
            page.replacing("\n", with: "").contains(#"<li>G<ul class="lines"><li><a href="/c/">C</a></li></ul></li>"#))
    }
}
