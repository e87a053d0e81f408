import Foundation
import TestSupport
import Testing

/// What operators type: the state folder, named inputs, lists of changes and what they are made of.
@Suite struct DeployPlanTests {
    private static let posts = (10..<60).map {
        "-- content/news/\($0).md --\n---\n{title: 第\($0)篇, date: 2025-01-\($0 % 28 + 1)}\n---\n正文\($0)\n"
    }.joined()

    private func site(_ more: String = "") throws -> TestSite { try TestSite(Self.posts + more, theme: .folio) }

    // MARK: The state folder

    @Test func theOptionWinsOverTheEnvironment() throws {
        let site = try site()
        let environment = ["INKSTONE_STATE": "from-environment"]
        #expect(try Command.run(["build"], in: site.folder, environment: environment).status == 0)
        #expect(site.exists("from-environment/public.manifest") && !site.exists(".inkstone"))
        let again = try Command.run(["build"], in: site.folder, environment: environment)
        #expect(again.output.contains(" 0 files written, "))
        let named = ["build", "--state", "named", "--force"]
        #expect(try Command.run(named, in: site.folder, environment: environment).status == 0)
        #expect(site.exists("named/public.manifest"))
        // An empty variable is none.
        let empty = try Command.run(["build", "--force"], in: site.folder, environment: ["INKSTONE_STATE": ""])
        #expect(empty.status == 0 && site.exists(".inkstone/public.manifest"))
    }

    /// The folder is named from where the command is run.
    @Test func aSourceThatNothingIsWrittenTo() throws {
        let site = try site()
        let elsewhere = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: elsewhere) }
        let before = site.files(below: "")
        let options = ["build", "--source", site.folder, "--output", "out", "--state", "state"]
        #expect(try Command.run(options, in: elsewhere).status == 0)
        #expect(try Command.run(options, in: elsewhere).output.contains(" 0 files written, "))
        #expect(site.files(below: "") == before && !site.exists(".inkstone"))
        #expect(FileManager.default.fileExists(atPath: "\(elsewhere)/state/site"))
    }

    @Test func otherCommandsTakeItToo() throws {
        let site = try site()
        for arguments in [["check"], ["explain", "content/news/10.md"]] {
            let outcome = try Command.run(arguments + ["--state", "elsewhere"], in: site.folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        #expect(!site.exists("elsewhere"))
    }

    // MARK: What is typed wrong

    private static let mistakes: [(options: [String], status: Int32)] = [
        (["--state", ""], 2), (["--state", "content"], 2), (["--state", "public"], 2), (["--state", "site.yaml"], 2),
        (["--changes", "x", "--since", "nowhere"], 2), (["--changes", "x", "--changes-format", "csv"], 2),
        (["--changes-format", "json"], 2), (["--changes", ""], 2), (["--changes", "none/x"], 3),
        (["--changes", "content"], 3), (["--no-wiat"], 2), (["--adotp"], 2),
    ]

    @Test(arguments: mistakes)
    func nothingIsWritten(options: [String], status: Int32) throws {
        let site = try site()
        let outcome = try Command.run(["build"] + options, in: site.folder)
        #expect(outcome.status == status && outcome.output == "" && outcome.errors != "", "\(outcome)")
        #expect(!site.exists("public") && !site.exists(".inkstone") && !site.exists("x"))
    }

    @Test func aMissingContentFolderIs1() throws {
        let site = try site()
        #expect(try site.run("build").status == 0)
        let before = site.files(below: "public")
        try site.write("site.yaml", "languages:\n  zh-CN: {content: contnet}\n")
        for command in ["build", "check"] {
            let outcome = try site.run(command)
            #expect(outcome.status == 1)
            #expect(
                outcome.errors == """
                    site.yaml:2:20: error: there is no folder “contnet”
                      2 │   zh-CN: {content: contnet}
                        │                    ^^^^^^^
                      hint: write content: content

                    """)
        }
        #expect(site.files(below: "public") == before)
    }

    @Test func mostOfASiteGoesOnlyByForce() throws {
        let site = try site()
        #expect(try site.run("build").status == 0)
        for number in 11..<60 { try site.remove("content/news/\(number).md") }
        let refused = try site.run("build")
        #expect(refused.status == 1 && refused.output == "")
        #expect(
            refused.errors.firstMatch(
                of:
                    /^error: from the output folder, this build would remove \d+ of \d+ published files, .+ among them; nothing was changed\n  hint: .+ --force .+\n$/
            ) != nil, "\(refused.errors)")
        #expect(try site.run("build", "--force").status == 0)
    }

    // MARK: What changed, and why

    private func told(_ site: TestSite, _ options: String...) throws -> [String] {
        let outcome = try Command.run(["build", "--verbose"] + options, in: site.folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return Array(outcome.outputLines.dropFirst())
    }

    @Test func causesAreCounted() throws {
        let site = try site()
        #expect(try told(site).first?.hasPrefix("The first build: ") == true)
        #expect(try told(site) == ["Nothing changed since the last build."])

        try site.write("content/news/60.md", "---\n{title: 新, date: 2025-03-01}\n---\n")
        let added = try told(site)
        #expect(added.first?.hasPrefix("Since the last build, 1 post added: ") == true, "\(added)")
        #expect(added.contains { $0.hasSuffix(": 1 changed") && $0.contains(" home page") })
        #expect(added.dropFirst().contains { $0.contains(" posts: 1 added, ") })
        #expect(added.dropFirst().contains { $0.contains(" feeds: ") && $0.contains(" changed") })

        try site.write("content/news/11.md", "---\n{title: 第11篇, date: 2025-01-12}\n---\n别的\n")
        try site.remove("content/news/12.md")
        try FileManager.default.moveItem(
            atPath: site.path("content/news/13.md"), toPath: site.path("content/news/x.md"))
        try site.write("content/news/61.md", "---\n{title: 又, date: 2025-03-02}\n---\n")
        let mixed = try told(site)
        #expect(
            mixed.first?.hasPrefix("Since the last build, 1 post added, 1 edited, 1 removed, 1 renamed: ") == true,
            "\(mixed)")
        #expect(mixed.contains { $0.contains(" former pages: 2 removed") })

        try site.write("site.yaml", "title: 新名\n")
        #expect(try told(site).first?.hasPrefix("Since the last build, no post changed: ") == true)
    }

    @Test func withAListTheyAreThoseSinceTheLastDeploy() throws {
        let site = try site()
        let options = ["--changes", "list"]
        let first = try told(site, options[0], options[1])
        #expect(first[1].hasPrefix("Nothing is known to be deployed: ") == true, "\(first)")
        try site.write(".inkstone/deployed", try site.read(".inkstone/public.manifest"))
        try site.write("content/news/60.md", "---\n{title: 新, date: 2025-03-01}\n---\n")
        #expect(try site.run("build").status == 0)
        // Built already, but not deployed.
        let second = try told(site, options[0], options[1])
        #expect(second[1].hasPrefix("Since the last deploy, 1 post added: ") == true, "\(second)")
        let rows = second.dropFirst(2).compactMap { $0.firstMatch(of: #/^ +[\d.]+ .?B +(\d+) /#).flatMap { Int($0.1) } }
        let listed = try site.read("list").split(separator: "\n").count
        #expect(rows.reduce(0, +) == listed && rows.count == second.count - 2)
    }
}
