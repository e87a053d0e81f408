import Foundation
import TestSupport
import Testing

/// `inkstone build`, run as a reader of its help would.
@Suite struct BuildCommandTests {
    private static let posts = """
        -- content/news/a.md --
        ---
        {title: 一, date: 2025-01-01}
        ---
        -- content/news/draft.md --
        ---
        {title: 草稿, draft: true}
        ---
        -- content/news/future.md --
        ---
        {title: 未来, date: 2999-01-01}
        ---
        -- content/news/expired.md --
        ---
        {title: 过期, expiryDate: 2001-01-01}
        ---
        """

    private func site(_ more: String = "") throws -> TestSite { try TestSite(Self.posts + "\n" + more, theme: .folio) }

    @Test func resultsGoToOutputAndPeopleAreToldOnErrors() throws {
        let site = try site()
        let first = try site.run("build")
        #expect(first.status == 0)
        #expect(first.outputLines.count == 1)
        #expect(
            first.output.firstMatch(
                of:
                    /^1 post; \d+ pages; \d+ files written, 0 unchanged, 0 removed; 3 withheld; 0 errors, 0 warnings; \d+\.\d\d s\n$/
            )
                != nil, "\(first.output)")
        #expect(
            first.errorLines == [
                "content/news/draft.md: notice: withheld, a draft (--drafts publishes it)",
                "content/news/expired.md: notice: withheld, expired on 2001-01-01T00:00:00Z (--expired publishes it)",
                "content/news/future.md: notice: withheld until 2999-01-01T00:00:00Z (--future publishes it)",
            ])
        #expect(site.exists("public/news/a/index.html"))
        #expect(try site.run("build").output.contains(" 0 files written, "))
    }

    @Test(arguments: [
        (["--drafts"], "draft", 2), (["--future"], "future", 2), (["--expired"], "expired", 2),
        (["--now", "2999年1月2日"], "future", 2), (["--now", "2000-01-01"], "expired", 3),
        (["--drafts", "--future", "--expired"], "draft", 0),
    ])
    func whatIsPublished(options: [String], post: String, withheld: Int) throws {
        let site = try site()
        let outcome = try Command.run(["build"] + options, in: site.folder)
        #expect(outcome.status == 0)
        #expect(site.exists("public/news/\(post)/index.html"))
        #expect(outcome.errorLines.count == withheld)
    }

    @Test func sourceAndOutputMayBeElsewhere() throws {
        let site = try site()
        let elsewhere = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: elsewhere) }
        let options = [
            "build", "--source", site.folder, "--output", "there/", "--base-url", "https://x.org/repo", "--jobs", "1",
        ]
        #expect(try Command.run(options, in: elsewhere).status == 0)
        let page = try String(contentsOfFile: "\(elsewhere)/there/news/a/index.html", encoding: .utf8)
        #expect(page.contains("<link rel=\"canonical\" href=\"https://x.org/repo/news/a/\">"))
        #expect(!site.exists("public"))
        #expect(try Command.run(options, in: elsewhere).output.contains(" 0 files written, "))
    }

    @Test func timingsNameEveryStage() throws {
        let site = try site()
        let lines = try site.run("build", "--timings").outputLines
        #expect(lines.count == 12)
        #expect(
            lines.dropFirst(2).map { $0.prefix { $0 != " " } } == [
                "read", "parse", "resolve", "theme", "plan", "compare", "search", "render", "compress", "write",
            ])
        #expect(lines.dropFirst(2).allSatisfy { $0.contains(" µs a post") })
    }

    @Test func thereAreAtMostAsManyThreadsAsProcessors() throws {
        let processors = ProcessInfo.processInfo.activeProcessorCount
        for (jobs, threads) in [("1", 1), ("1000", processors)] {
            let lines = try site().run("build", "--timings", "--jobs", jobs).outputLines
            #expect(lines.contains("stage    all threads (\(threads))"), "\(lines)")
        }
    }

    @Test func changesAreListedForADeploy() throws {
        let site = try site()
        let first = try site.run("build", "--changes", "changes.tsv", "--precompress", "br,gzip").outputLines
        #expect(first.last?.hasPrefix("changes.tsv: ") == true)
        #expect(first.last?.hasSuffix(" added, 0 changed, 0 removed; no earlier deploy is known") == true)
        #expect(try site.read("changes.tsv").contains("added\tnews/a/index.html.br\n"))
        try site.write("there", try site.read(".inkstone/public.manifest"))
        let options = ["build", "--changes", "changes.tsv", "--since", "there", "--precompress", "gzip,br"]
        let second = try Command.run(options, in: site.folder).outputLines
        #expect(second.last == "changes.tsv: 0 added, 0 changed, 0 removed since the last deploy")
        #expect(try site.read("changes.tsv") == "")
    }

    // MARK: Messages

    private static let mistakes = """
        -- content/news/bad.md --
        ---
        date: 2025-02-30
        ---
        -- content/news/odd.md --
        ---
        widgets: [clock]
        ---
        """

    @Test func messagesForPeople() throws {
        let site = try site(Self.mistakes)
        let outcome = try site.run("build")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasPrefix(
                """
                content/news/bad.md:2:7: error: “2025-02-30” is not a date
                  2 │ date: 2025-02-30
                    │       ^^^^^^^^^^
                  hint: \

                """))
        #expect(outcome.errors.contains("content/news/odd.md"))
        #expect(outcome.output.contains("1 error, 1 warning; "))
    }

    @Test func messagesForPrograms() throws {
        struct Message: Decodable {
            let severity: String
            let file: String?
            let line: Int?
            let column: Int?
            let message: String
            let hint: String?
        }
        let outcome = try site(Self.mistakes).run("build", "--diagnostics", "json")
        #expect(outcome.status == 1)
        let messages = try outcome.errorLines.map { try JSONDecoder().decode(Message.self, from: Data($0.utf8)) }
        #expect(messages.map(\.severity) == ["error", "warning", "notice", "notice", "notice"])
        #expect(messages.first?.file == "content/news/bad.md")
        #expect((messages.first?.line, messages.first?.column) == (2, 7))
        #expect(messages.first?.message == "“2025-02-30” is not a date")
        #expect(messages.first?.hint?.contains("2025-02-28") == true)
    }

    @Test func messagesForPullRequests() throws {
        let outcome = try site(Self.mistakes).run("build", "--diagnostics", "github")
        #expect(
            outcome.errorLines.first?.hasPrefix(
                "::error file=content/news/bad.md,line=2,col=7::“2025-02-30” is not a date%0Ahint: ") == true)
        #expect(
            outcome.errorLines.map { $0.prefix { $0 != " " } } == [
                "::error", "::warning", "::notice", "::notice", "::notice",
            ])
    }

    @Test(arguments: [
        ("error", "widgets: [clock]", 0), ("error", "date: x", 1), ("warning", "widgets: [clock]", 1),
        ("warning", "title: x", 0), ("never", "date: x", 0),
    ])
    func whatFailsABuild(level: String, line: String, status: Int32) throws {
        let site = try site("-- content/news/b.md --\n---\n\(line)\n---\n")
        #expect(try site.run("build", "--fail-on", level).status == status)
        // The rest has been published.
        #expect(site.exists("public/news/a/index.html"))
    }

    // MARK: Exit codes

    @Test func aMistakeInTheConfigurationIs1() throws {
        let site = try site("-- site.yaml --\ntitel: x\n")
        let outcome = try site.run("build")
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("site.yaml:1:1: error: "))
        #expect(outcome.output == "")
        #expect(!site.exists("public"))
    }

    @Test func aMissingThemeIs3() throws {
        let site = try site("-- site.yaml --\ntheme: none\n")
        let outcome = try site.run("build")
        #expect(outcome.status == 3)
        #expect(outcome.errors.hasPrefix("site.yaml: error: there is no theme “none”\n"))
    }

    @Test func anOutputThatCannotBeWrittenIs3() throws {
        let site = try site("-- file --\n")
        let outcome = try site.run("build", "--output", "file/out")
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("the output folder cannot be written"))
    }

    @Test(arguments: [
        ["build", "--no-such-option"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
        ["build", "--base-url", "x.org"], ["build", "--base-url", "https://"],
        ["build", "--base-url", "https://x.org/?q"],
        ["build", "--fail-on", "sometimes"], ["build", "--diagnostics", "xml"], ["build", "--now", "soon"],
        ["build", "--source", "nowhere"], ["build", "--output", "content"], ["build", "--output", "/"],
        ["build", "extra"], ["build", "--since", "x"], ["build", "--precompress", "zip"],
        ["build", "--precompress", "gzip,"],
        ["sing"], ["new", "post"], ["--no-such-option"],
    ])
    func wrongUsageIs2(arguments: [String]) throws {
        let site = try site()
        let outcome = try Command.run(arguments, in: site.folder)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors != "")
    }

    @Test(arguments: [
        (["--help"], "SUBCOMMANDS:"), (["build", "--help"], "--base-url"), (["help", "build"], "--timings"),
        (["new", "post", "--help"], "--section"), ([], "SUBCOMMANDS:"), (["new"], "SUBCOMMANDS:"),
        (["--version"], "0."), (["--generate-completion-script", "bash"], "inkstone"),
    ])
    func helpIs0(arguments: [String], text: String) throws {
        let outcome = try Command.run(arguments, in: NSTemporaryDirectory())
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(text))
        #expect(outcome.errors == "")
    }
}
