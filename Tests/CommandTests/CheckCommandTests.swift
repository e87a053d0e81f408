import TestSupport
import Testing

/// `inkstone check` and `inkstone explain`, run as a reader of their help would.
@Suite struct CheckCommandTests {
    @Test func aCleanSite() throws {
        let site = try TestSite("-- content/news/a.md --\n一\n", theme: .folio)
        let outcome = try site.run("check")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(
            outcome.output.firstMatch(
                of:
                    /^1 post; \d+ pages, \d+ links checked; 0 errors, 0 warnings; \d+\.\d\d s\n$/
            ) != nil, "\(outcome.output)")
        #expect(!site.exists("public"))
        #expect(!site.exists(".inkstone"))
    }

    @Test(arguments: [
        ("[x](/y/)", [], 1), ("[x](/y/)", ["--fail-on", "never"], 0), ("[x](#y)", [], 0),
        ("[x](#y)", ["--fail-on", "warning"], 1), ("x", ["--fail-on", "warning"], 0),
        ("x", ["--page-limit", "1", "--fail-on", "warning"], 1), ("x", ["--against", "none"], 2),
        ("x", ["--against", "old"], 1), ("x", ["--page-limit", "0"], 2), ("x", ["--nonsense"], 2),
    ])
    func exitCodes(body: String, options: [String], status: Int32) throws {
        let site = try TestSite("-- content/news/a.md --\n\(body)\n-- old/gone/index.html --\n", theme: .folio)
        #expect(try Command.run(["check"] + options, in: site.folder).status == status)
    }

    @Test func annotationsForGitHub() throws {
        let site = try TestSite("-- content/news/a.md --\n[x](/y/)\n", theme: .folio)
        let outcome = try site.run("check", "--diagnostics", "github")
        #expect(
            outcome.errorLines.first?.hasPrefix(
                "::error file=content/news/a.md,line=1,col=5::the link “/y/” leads nowhere") == true)
    }

    @Test func otherHostsAreAsked() throws {
        let other = try TestSite("-- content/there.md --\n一\n", theme: .folio)
        let preview = try PreviewProcess(source: other.folder)
        let address = preview.origin
        let site = try TestSite(
            """
            -- content/news/a.md --
            [在](\(address)/there/) [不在](\(address)/gone/#x)
            [无](http://no-such-host.invalid/) [拒](http://127.0.0.1:9/)
            """, theme: .folio)
        let outcome = try site.run("check", "--external")
        #expect(outcome.status == 0)
        #expect(
            outcome.errorLines.filter { $0.contains(": warning: ") } == [
                "content/news/a.md:1:\(19 + address.count): warning: “\(address)/gone/” does not exist (404)",
                "content/news/a.md:2:5: warning: “http://no-such-host.invalid/” names a host that does not exist",
            ])
        #expect(outcome.errorLines.contains("notice: 4 addresses on 3 other hosts: 2 dead, 1 unclear"))
        #expect(try site.run("check").errors == "")
    }

    @Test func explain() throws {
        let site = try TestSite("-- content/news/甲.md --\n---\ntitle: 一\n---\n", theme: .folio)
        let outcome = try site.run("explain", "/news/甲/")
        #expect(outcome.status == 0)
        #expect(outcome.outputLines.contains("source    content/news/甲.md"))
        #expect(try site.run("explain", "content/news/甲.md").output == outcome.output)
        #expect(
            try Command.run(["explain", "甲.md", "-s", "../.."], in: site.path("content/news")).output == outcome.output)
        #expect(try site.run("explain", "/none/").status == 1)
        #expect(try site.run("explain", "/news/甲/", "--json").output.hasPrefix("{\"published\":true,"))
    }
}
