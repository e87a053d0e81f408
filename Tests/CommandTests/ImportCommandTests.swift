import Foundation
import TestSupport
import Testing

/// `inkstone import hugo`, run as a reader of its help would.
@Suite struct ImportCommandTests {
    private func hugo(_ more: String = "") throws -> TestSite {
        let site = try TestSite(
            """
            -- old/hugo.toml --
            title = "站"
            enableEmoji = true
            -- old/content/post/a.md --
            {"title": "甲"}
            -- old/static/img/a.png --
            png
            \(more)
            """)
        try site.remove("site.yaml")
        return site
    }

    @Test func reportsOnStandardOutput() throws {
        let site = try hugo()
        let outcome = try site.run("import", "hugo", "old")
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(
            outcome.output == """
                taken over (3)
                  title     as title
                  content/  as content/, with 1 file left unchanged
                  static/   as static/, with 1 file, addresses unchanged

                not supported (1)
                  enableEmoji  names such as :smile: are shown as text
                    hint: write the emoji itself
                    at hugo.toml:2

                wrote old/site.yaml

                """)
        #expect(try site.run("build", "--source", "old", "--fail-on", "warning").status == 0)
        #expect(site.exists("old/public/post/a/index.html") && site.exists("old/public/img/a.png"))
    }

    @Test func reportsForPrograms() throws {
        let outcome = try hugo().run("import", "hugo", "old", "--diagnostics", "json")
        #expect(
            outcome.outputLines.first
                == #"{"key":"title","file":"hugo.toml","line":1,"outcome":"taken over","as":"title"}"#)
    }

    @Test func aSiteElsewhereGetsCopies() throws {
        let site = try hugo()
        #expect(try site.run("import", "hugo", "old", "--output", "new").status == 0)
        #expect(!site.exists("old/site.yaml"))
        #expect(try site.run("build", "--source", "new", "--fail-on", "warning").status == 0)
        #expect(site.exists("new/public/post/a/index.html") && site.exists("new/public/img/a.png"))
        try site.write("new/content/post/a.md", "mine")
        #expect(try site.run("import", "hugo", "old", "--output", "new", "--force").status == 0)
        #expect(try site.read("new/content/post/a.md") == "{\"title\": \"甲\"}\n")
    }

    @Test func neverOverwrites() throws {
        let site = try hugo("-- old/site.yaml --\ntitle: mine\n-- new/content/post/a.md --\nmine\n")
        let outcome = try site.run("import", "hugo", "old")
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.errors == "site.yaml: error: the file already exists\n  hint: add --force to overwrite it\n")
        #expect(try site.read("old/site.yaml") == "title: mine\n")
        #expect(try site.run("import", "hugo", "old", "--output", "new").status == 2)
        #expect(try site.read("new/content/post/a.md") == "mine\n" && !site.exists("new/site.yaml"))
        #expect(try site.run("import", "hugo", "old", "--force").status == 0)
        #expect(try site.read("old/site.yaml").contains("title: \"站\""))
    }

    @Test func aBrokenConfigurationIs1() throws {
        let site = try TestSite("-- hugo.toml --\ntitle = “站”\n-- config/_default/params.yaml --\na: [\n")
        try site.remove("site.yaml")
        let outcome = try site.run("import", "hugo", ".")
        #expect(outcome.status == 1 && outcome.output == "")
        #expect(outcome.errors.contains("hugo.toml:1:9: error: "))
        #expect(outcome.errors.contains("config/_default/params.yaml:"))
        #expect(!site.exists("site.yaml"))
    }

    @Test(arguments: [["nowhere"], ["empty"], [], ["old", "--output", "old/content/new"]])
    func wrongUsageIs2(arguments: [String]) throws {
        let site = try hugo("-- empty/a --\n")
        #expect(try Command.run(["import", "hugo"] + arguments, in: site.folder).status == 2)
    }
}
