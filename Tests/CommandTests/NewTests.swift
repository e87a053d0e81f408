import TestSupport
import Testing

/// `inkstone new page`, `new section` and `new theme`.
@Suite struct NewTests {
    @Test func aPageIsADraftOutsideAllSections() throws {
        let site = try TestSite("-- content/news/a.md --\n---\n{title: A, date: 2025-01-01}\n---\n", theme: .folio)
        #expect(try site.run("new", "page", "关于我们").output == "content/关于我们.md\n")
        let published = try site.publish { $0.includesDrafts = true }
        #expect(published.messages == [])
        #expect(published["关于我们/index.html"]?.contains("<title>关于我们 – ") == true)
        #expect(try site.publish()["关于我们/index.html"] == nil)
        let again = try site.run("new", "page", "关于我们")
        #expect(again.status == 2 && again.errors.hasPrefix("content/关于我们.md: error: a page with this name"))
    }

    @Test func aSectionHasATitle() throws {
        let site = try TestSite("-- content/news/a.md --\n---\n{title: A, date: 2025-01-01}\n---\n", theme: .folio)
        #expect(try site.run("new", "section", "news", "--title", "研报：全部").output == "content/news/_index.md\n")
        let published = try site.publish()
        #expect(published.messages == [])
        #expect(published["news/index.html"]?.contains("<h1>研报：全部</h1>") == true)
        let again = try site.run("new", "section", "news")
        #expect(again.status == 2)
        #expect(again.errors.hasPrefix("content/news/_index.md: error: the section already has a title"))
        #expect(try site.run("new", "section", "notes/deep").output == "content/notes/deep/_index.md\n")
        #expect(try site.read("content/notes/deep/_index.md").contains("title: \"deep\"\n"))
    }

    @Test(arguments: ["../up", "/abs", "tags", ".hidden", ""])
    func whatIsNoSection(folder: String) throws {
        let site = try TestSite("", theme: .folio)
        #expect(try Command.run(["new", "section", folder], in: site.folder).status == 2)
        #expect(site.files(below: "content") == [])
    }

    /// What it writes changes nothing until its author does.
    @Test func aThemeExtendsTheOneThatTheSiteHas() throws {
        let site = try TestSite("-- content/news/a.md --\n---\n{title: A, date: 2025-01-01}\n---\n", theme: .folio)
        let outcome = try site.run("new", "theme", "mine")
        #expect(outcome.output == "themes/mine/theme.yaml\nthemes/mine/assets/custom.css\n")
        #expect(outcome.errors == "Write theme: mine in site.yaml to use it.\n")
        try site.write("site.yaml", "theme: mine\n")
        let published = try site.publish()
        #expect(published.messages == [])
        #expect(published["index.html"]?.contains("href=\"/assets/custom.") == true)
        let again = try site.run("new", "theme", "mine")
        #expect(again.status == 2 && again.errors.hasPrefix("error: there is already a theme “mine”\n"))
    }

    @Test(arguments: [["a/b"], ["..."], [""], ["x", "--extends", "nothing"], ["folio"]])
    func whatIsNoTheme(arguments: [String]) throws {
        let site = try TestSite("", theme: .folio)
        #expect(try Command.run(["new", "theme"] + arguments, in: site.folder).status == 2)
        #expect(!site.exists("themes"))
    }
}
