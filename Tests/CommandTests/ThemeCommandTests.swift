import TestSupport
import Testing

/// `inkstone theme`.
@Suite struct ThemeCommandTests {
    private func site(_ files: String = "") throws -> TestSite {
        try TestSite(
            """
            -- site.yaml --
            theme: mine
            -- themes/mine/theme.yaml --
            extends: folio
            -- content/news/a.md --
            ---
            {title: 题, date: 2025-01-01}
            ---
            正文

            """ + files)
    }

    @Test func namesThemesAndTheirFolders() throws {
        let site = try site()
        let list = try site.run("theme", "list").outputLines
        #expect(list.contains("mine\tthemes/mine\tthis site's"))
        #expect(list.contains { $0.hasPrefix("folio\t") && $0.hasSuffix("/themes/folio\textended by this site's") })
        let folders = try site.run("theme", "where").outputLines
        #expect(folders.first == "themes/mine" && folders.last?.hasSuffix("/themes/folio") == true)
        #expect(try site.run("theme", "where", "footer").output.hasSuffix("/themes/folio/partials/footer.mustache\n"))
    }

    @Test(arguments: ["footer", "partials/footer", "partials/footer.mustache"])
    func aCopyWinsAndChangesNothing(name: String) throws {
        let site = try site()
        let before = try site.publish()
        #expect(try site.run("theme", "copy", name).output == "themes/mine/partials/footer.mustache\n")
        let after = try site.publish()
        #expect(after.messages == [])
        #expect(after.files == before.files && after.files.allSatisfy { after.bytes($0) == before.bytes($0) })
        #expect(try site.run("theme", "where", name).output == "themes/mine/partials/footer.mustache\n")
    }

    @Test func neverOverwrites() throws {
        let site = try site("-- themes/mine/partials/footer.mustache --\nmine\n")
        let outcome = try site.run("theme", "copy", "footer")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("themes/mine/partials/footer.mustache: error: the site's theme has this file"))
        #expect(try site.read("themes/mine/partials/footer.mustache") == "mine\n")
    }

    @Test(arguments: [
        ("foter", "error: the theme has no file “foter”\n  hint: did you mean footer?\n"),
        ("search", "error: several files of the theme are called “search”\n  hint: write one of "),
        ("../x", "error: the theme has no file “../x”\n"),
    ])
    func whatCannotBeCopied(name: String, message: String) throws {
        let outcome = try site().run("theme", "copy", name)
        #expect(outcome.status == 2 && outcome.errors.hasPrefix(message))
    }

    @Test func aSiteWithoutAThemeOfItsOwnIsToldHowToStartOne() throws {
        let outcome = try TestSite("", theme: .folio).run("theme", "copy", "footer")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("hint: write inkstone new theme mine, and theme: mine in site.yaml\n"))
    }

    @Test func checkSaysWhenTheOriginalHasChangedSince() throws {
        let site = try site()
        #expect(try site.run("theme", "copy", "footer").status == 0)
        #expect(!(try site.run("check").errors.contains("copy of")))
        let copy = try site.read("themes/mine/partials/footer.mustache")
        let note = try #require(copy.firstMatch(of: /^{{! copied from folio, whose file was ([0-9a-f]+) }}\n/))
        try site.write("themes/mine/partials/footer.mustache", copy.replacing(note.1, with: "0123456789ab"))
        let outcome = try site.run("check")
        #expect(
            outcome.errors.contains(
                "themes/mine/partials/footer.mustache: warning: the file of folio that this is a copy of has changed since\n"
            ))
        #expect(outcome.errors.contains(", then write {{! copied from folio, whose file was \(note.1) }}\n"))
        #expect(!(try site.run("build").errors.contains("copy of")))
    }
}
