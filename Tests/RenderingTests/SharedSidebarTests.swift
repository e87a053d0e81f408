import TestSupport
import Testing

/// Widgets that pages share.
@Suite struct SharedSidebarTests {
    private static let file = "fragments/sidebar-recent-taglist.html"

    private func site(
        _ settings: String = "sidebar: {shared: true}", theme: TestSite.Theme = .plain, more: String = ""
    ) throws -> PublishedSite {
        try TestSite(
            """
            -- site.yaml --
            \(settings)
            -- content/news/a.md --
            ---
            {title: 一, date: 2025-01-01, tags: [甲]}
            ---
            -- content/news/b.md --
            ---
            {title: 二, date: 2025-01-02, tags: [甲], widgets: [archives, search]}
            ---
            -- content/about.md --
            \(more)
            """, theme: theme
        ).publish()
    }

    /// Lines about widgets and slots, shortened to their names.
    private func side(_ file: String, _ site: PublishedSite) -> [String] {
        (site[file] ?? "").split(separator: "\n").filter { $0.hasPrefix("widget ") || $0.hasPrefix("slot ") }
            .map { String($0.prefix { $0 != ":" }) }
    }

    @Test(arguments: [
        "news/a/index.html", "about/index.html", "news/index.html", "tags/index.html", "tags/甲/index.html",
        "archives/index.html", "archives/2025/01/index.html",
    ])
    func pagesLeaveSlots(file: String) throws {
        #expect(try side(file, site()) == ["widget search", "slot recent", "slot taglist"])
    }

    @Test func theHomePageHoldsAll() throws {
        let site = try site("paginate: 1\npaginate_from: oldest\nsidebar: {shared: true}")
        #expect(side("index.html", site) == ["widget search", "widget recent", "widget taglist"])
        let further = try self.site("paginate: 1\nsidebar: {shared: true}")
        #expect(side("page/2/index.html", further) == ["widget search", "slot recent", "slot taglist"])
    }

    @Test func eachSetOfWidgetsHasAFile() throws {
        let site = try site()
        #expect(
            site.files.filter { $0.hasPrefix("fragments/") } == ["fragments/sidebar-archives.html", Self.file])
        #expect(
            site[Self.file] == """
                <div data-widget="recent" data-count="5">
                widget recent: 二=/news/b/ 2 January 2025; 一=/news/a/ 1 January 2025; 
                </div>
                <div data-widget="taglist">
                widget taglist: 甲=/tags/%E7%94%B2/ 2; /tags/
                </div>

                """)
        #expect(side("news/b/index.html", site) == ["slot archives", "widget search"])
        #expect(
            site.value("slot archives", of: "news/b/index.html")?.hasPrefix("/fragments/sidebar-archives.html") == true)
        #expect(site["sitemap.xml"]?.contains("fragments") == false)
        #expect(site.messages == [])
    }

    @Test func theFirstSlotLeadsToAllPosts() throws {
        let site = try site(
            "sidebar: {shared: true}\nbase_url: https://x.org/r/",
            more:
                "-- content/news/deep/_index.md --\n-- content/news/deep/c.md --\n-- content/notes/_index.md --\n---\ntitle: 札记\n---\n-- content/notes/d.md --"
        )
        #expect(
            site.value("slot recent", of: "news/a/index.html")
                == "/r/fragments/sidebar-recent-taglist.html news=/r/news/; 札记=/r/notes/; Tags=/r/tags/; Archive=/r/archives/;"
        )
        #expect(site.value("slot taglist", of: "news/a/index.html") == "/r/fragments/sidebar-recent-taglist.html")
    }

    @Test func everyEditionHasItsOwn() throws {
        let site = try site(
            "sidebar: {shared: true}\nlanguages: {zh-CN: {}, en: {}}",
            more: "-- content/news/e.en.md --\n---\ntitle: E\n---\n")
        #expect(
            site.value("slot recent", of: "en/news/e/index.html")?.hasPrefix("/en/fragments/sidebar-recent-") == true)
        #expect(site["en/" + Self.file]?.contains("E=/en/news/e/") == true)
    }

    @Test(arguments: [
        ("", [] as [String]), ("sidebar: {shared: false}", []), ("sidebar: {shared: true, widgets: [search]}", []),
        ("sidebar: {shared: true, list: false, home: false, single: false}", []),
        ("sidebar: {shared: true, list: false, single: false}", []),
    ])
    func sitesWithoutSharedWidgets(settings: String, files: [String]) throws {
        let site = try site(settings).files.filter { $0.hasPrefix("fragments/") }
        // One post chooses its widgets itself.
        let own = settings.contains("shared: true") && !settings.contains("single: false")
        #expect(site == (own ? ["fragments/sidebar-archives.html"] : files))
    }

    @Test func whatAThemeChangesIsShared() throws {
        let site = try site(
            "theme: mine\nsidebar: {shared: true, widgets: [recent, clock, taglist]}",
            more: """
                -- themes/mine/theme.yaml --
                extends: folio
                -- themes/mine/widgets/recent.mustache --
                <p class="mine">{{#posts}}{{title}}{{/posts}}</p>
                -- themes/mine/widgets/clock.mustache --
                <p>clock</p>
                -- themes/mine/partials/sidebar.mustache --
                <aside id="mine">{{#widgets}}{{{.}}}{{/widgets}}</aside>
                """)
        let page = try #require(site["news/a/index.html"])
        let aside = try #require(page.firstMatch(of: /(?s)<aside id="mine">.*<\/aside>/)).output
        #expect(aside.contains("<p>clock</p>") && !aside.contains("class=\"mine\""))
        #expect(aside.matches(of: /data-widget="([a-z]+)"/).map { String($0.output.1) } == ["recent", "taglist"])
        #expect(site[Self.file]?.contains("<p class=\"mine\">二一</p>") == true)
        #expect(site.messages == [])
    }

    @Test func aThemeWithoutSlotsHoldsAllAndSaysSo() throws {
        let files = PlainTheme.files.replacing(
            "-- partials/slot.mustache --", with: "-- partials/meta/none.mustache --"
        )
        .replacing("slot {{name}}: {{fragment}} {{#links}}{{title}}={{link}}; {{/links}}\n", with: "")
        let theme = TextArchive.files(files).map { "-- themes/own/\($0.path) --\n\($0.content)" }.joined()
        let site = try site("theme: own\nsidebar: {shared: true}", more: theme)
        #expect(side("news/a/index.html", site) == ["widget search", "widget recent", "widget taglist"])
        #expect(
            site.messages == [
                "site.yaml: warning: the sidebar is shared, but the theme has no partials/slot; every page holds it whole"
            ])
    }

    /// Content never takes the place of it.
    @Test func aFileAtItsAddressIsReported() throws {
        let site = try site(more: "-- content/fragments/sidebar-recent-taglist.html --\nx")
        #expect(site[Self.file]?.contains("data-widget") == true)
        #expect(site.messages.count == 1)
    }

    @Test func folioHasLinksInTheFirstSlot() throws {
        let page = try #require(try site(theme: .folio)["news/a/index.html"])
        let slots = page.matches(
            of: /(?s)<div class="slot waiting" data-widget="([a-z]+)" data-fragment="([^"]*)">(.*?)<\/div>/)
        #expect(slots.map { String($0.output.1) } == ["recent", "taglist"])
        #expect(slots.allSatisfy { $0.output.2 == "/" + Self.file })
        #expect(slots[0].output.3.contains("<li><a href=\"/archives/\">归档</a></li>"))
        #expect(slots[1].output.3 == "\n")
    }
}
