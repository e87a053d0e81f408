import TestSupport
import Testing

/// Names in a theme that are mistyped, and what a site adds without a template.
@Suite struct UnreadFilesTests {
    private func messages(_ files: String, theme: String = "extends: folio") throws -> (String, hint: String?) {
        let site = try TestSite(
            "-- site.yaml --\ntheme: mine\n-- themes/mine/theme.yaml --\n\(theme)\n\(files)\n"
        ).publish()
        #expect(site.messages.count == 1)
        return (site.messages.first ?? "", site.hints.first)
    }

    @Test(arguments: [
        ("partial/footer.mustache", "partial: warning: nothing reads this folder", "rename it to partials"),
        ("asset/a.css", "asset: warning: nothing reads this folder", "rename it to assets"),
        (
            "partials/fotter.mustache", "partials/fotter.mustache: warning: no template includes this one",
            "name it partials/footer.mustache"
        ),
        (
            "partials/advertising.mustache", "partials/advertising.mustache: warning: no template includes this one",
            "write {{> partials/advertising}} where it belongs"
        ),
        (
            "partials/footer.html", "partials/footer.html: warning: nothing reads this file",
            "templates end in .mustache"
        ),
        ("i18n/ja.yml", "i18n/ja.yml: warning: nothing reads this file", "name it ja.yaml"),
        ("i18n/ja.yaml", "i18n/ja.yaml:1:1: warning: nothing shows the text “oldr”", "write older"),
        ("assets/costum.css", "assets/costum.css: warning: no template links this file", "name it custom.css"),
        (
            "assets/more.css", "assets/more.css: warning: no template links this file",
            "write {{assets.more.css}} where its address belongs"
        ),
        ("theme.yml", "theme.yml: warning: nothing reads this file", "its name is theme.yaml"),
    ])
    func aMistypedName(file: String, message: String, hint: String) throws {
        let told = try messages("-- themes/mine/\(file) --\noldr: x\n")
        #expect(told.0 == "themes/mine/\(message)")
        #expect(told.hint == hint)
    }

    @Test(arguments: [
        "README.md", "LICENSE", "screenshot.png", "widgets/clock.mustache", "i18n/zh-cn.yaml", "static/a.txt",
    ])
    func whatIsRightIsNotTold(file: String) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            theme: mine
            sidebar: {widgets: [clock]}
            -- themes/mine/theme.yaml --
            extends: folio
            -- themes/mine/widgets/clock.mustache --
            x
            -- themes/mine/\(file) --
            older: 更早

            """
        ).publish()
        #expect(site.messages == [])
    }

    /// A file of texts is that of the theme below, however its name is written.
    @Test func aFileOfTextsInLowerCase() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            theme: mine
            -- themes/mine/theme.yaml --
            extends: folio
            -- themes/mine/i18n/zh-cn.yaml --
            older: 更早的一篇
            -- content/news/a.md --
            ---
            {title: A, date: 2025-01-01, pager: true}
            ---
            -- content/news/b.md --
            ---
            {title: B, date: 2025-01-02, pager: true}
            ---

            """
        ).publish()
        #expect(site.messages == [])
        #expect(site["news/b/index.html"]?.contains("更早的一篇") == true)
    }

    @Test func aMistypedExtendsIsToldFirst() throws {
        let site = try TestSite("-- site.yaml --\ntheme: mine\n-- themes/mine/theme.yaml --\nextend: folio\n")
        let failure = try #require(site.failure())
        #expect(failure.messages.first == "themes/mine/theme.yaml:1:1: warning: “extend” is not a known key")
        #expect(failure.hints.first == "write extends")
    }

    @Test func aThemeThatIsNotThere() throws {
        let misnamed = try TestSite("-- site.yaml --\ntheme: mine\n-- themes/mine/theme.yml --\nextends: folio\n")
        #expect(try #require(misnamed.failure()).hints.first?.hasSuffix("/themes/mine/theme.yml to theme.yaml") == true)
        let mistyped = try TestSite("-- site.yaml --\ntheme: mien\n-- themes/mine/theme.yaml --\nextends: folio\n")
        #expect(try #require(mistyped.failure()).hints.first == "did you mean mine?")
    }

    /// `custom.css` and `custom.js` are linked behind the theme's own, of the theme, of `static/`, or of both.
    @Test func whatIsLinkedWithoutATemplate() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            theme: mine
            base_url: https://example.org/sub/
            -- themes/mine/theme.yaml --
            extends: folio
            -- themes/mine/assets/custom.css --
            a{}
            -- static/custom.css --
            b{}
            -- static/custom.js --
            c
            -- content/news/a.md --
            ---
            {title: A, date: 2025-01-01}
            ---

            """
        ).publish()
        #expect(site.messages == [])
        let page = try #require(site["news/a/index.html"])
        let sheets = page.matches(of: /<link rel="stylesheet" href="([^"]+)">/).map { String($0.1) }
        #expect(sheets.count == 3 && sheets[0].contains("/folio.") && sheets[1].contains("/sub/assets/custom."))
        #expect(sheets[2] == "/sub/custom.css")
        let scripts = page.matches(of: /<script src="([^"]+)" defer>/).map { String($0.1) }
        #expect(scripts.count == 2 && scripts[0].contains("/folio.") && scripts[1] == "/sub/custom.js")
    }
}
