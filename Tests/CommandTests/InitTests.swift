import Foundation
import TestSupport
import Testing

/// `inkstone init`.
@Suite struct InitTests {
    private let folder: String

    init() throws { folder = try Scratch.folder() }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private func run(_ arguments: String...) throws -> Command.Outcome { try Command.run(arguments, in: folder) }

    private func read(_ path: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }

    /// What it writes is a site that is published without a word, with the theme beside the program.
    @Test(arguments: [
        ("zh-CN", "第一篇研报"), ("zh-HK", "第一篇研報"), ("zh-TW", "第一篇研報"), ("zh-Hant", "第一篇研報"), ("zh", "第一篇研报"),
        ("ja", "最初のレポート"), ("ko", "첫 리포트"), ("en", "A first post"), ("de", "A first post"),
    ])
    func startsASiteThatIsPublishedWithoutAWord(language: String, title: String) throws {
        defer { remove() }
        let started = try run("init", "新站", "--language", language, "--title", "“研报”: \"A\" & B")
        #expect(started.status == 0)
        #expect(
            started.outputLines == [
                "新站/site.yaml", "新站/site.schema.json", "新站/content/news/first-post.md",
                "新站/content/news/market-notes.md", "新站/.gitignore",
            ])
        #expect(try read("新站/site.yaml").hasPrefix("# yaml-language-server: $schema=site.schema.json\n"))
        #expect(try read("新站/site.schema.json") == run("schema", "site").output)
        let built = try run("build", "--source", "新站", "--fail-on", "warning")
        #expect(built.status == 0 && built.errors == "")
        #expect(built.output.hasPrefix("2 posts; "))
        let home = try read("新站/public/index.html")
        #expect(home.contains("lang=\"\(language)\"") && home.contains(title))
        #expect(home.contains("“研报”: &quot;A&quot; &amp; B"))
        #expect(try read("新站/public/news/first-post/index.html").contains("href=\"/news/market-notes/\""))
    }

    @Test func whatIsThereStays() throws {
        defer { remove() }
        try "mine\n".write(toFile: "\(folder)/.gitignore", atomically: true, encoding: .utf8)
        try "mine\n".write(toFile: "\(folder)/README.md", atomically: true, encoding: .utf8)
        #expect(try run("init", ".").outputLines.count == 4)
        #expect(try read(".gitignore") == "mine\n" && read("README.md") == "mine\n")
        let again = try run("init", ".")
        #expect(again.status == 2 && again.output == "")
        #expect(again.errors.hasPrefix("./site.yaml: error: a site already exists here\n"))
    }

    @Test func nothingIsWrittenWhereThereIsContent() throws {
        defer { remove() }
        try FileManager.default.createDirectory(atPath: "\(folder)/content", withIntermediateDirectories: false)
        #expect(try run("init", ".").status == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["content"])
    }

    @Test func aFolderThatCannotBeMadeIs3() throws {
        defer { remove() }
        try "".write(toFile: "\(folder)/file", atomically: true, encoding: .utf8)
        let outcome = try run("init", "file/site")
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("the folder cannot be written"))
    }

    private static let released = ["--repository", "someone/inkstone"]

    @Test(arguments: [
        ("github", [".github/workflows/publish.yml"]),
        ("gitlab", [".gitlab-ci.yml", "ci/install.sh", "ci/publish.sh"]),
    ])
    func writesWhatPublishesTheSite(host: String, files: [String]) throws {
        defer { remove() }
        let started = try Command.run(["init", "site", "--ci", host] + Self.released, in: folder)
        #expect(started.status == 0 && started.outputLines.count == 5 + files.count)
        #expect(started.outputLines.suffix(files.count) == files.map { "site/\($0)" }[...])
        let all = try files.map { try read("site/\($0)") }.joined()
        #expect(all.contains("someone/inkstone") && !all.contains("example/inkstone") && !all.contains("0.0.0"))
        // Nobody knows the commit of another's release, but its tag.
        if host == "github" { #expect(all.contains("- uses: someone/inkstone@v0.1.0\n")) }
    }

    @Test func aSiteThatIsThereStays() throws {
        defer { remove() }
        try "title: mine\n".write(toFile: "\(folder)/site.yaml", atomically: true, encoding: .utf8)
        let added = try Command.run(["init", ".", "--ci", "github"] + Self.released, in: folder)
        #expect(added.status == 0 && added.output == "./.github/workflows/publish.yml\n")
        #expect(try read("site.yaml") == "title: mine\n")
        try "mine\n".write(toFile: "\(folder)/.github/workflows/publish.yml", atomically: true, encoding: .utf8)
        let again = try Command.run(["init", ".", "--ci", "github"] + Self.released, in: folder)
        #expect(again.status == 2 && again.output == "")
        #expect(again.errors.hasPrefix("./.github/workflows/publish.yml: error: the file is here already\n"))
        #expect(try read(".github/workflows/publish.yml") == "mine\n")
    }

    /// A workflow that downloads from nowhere is of no use, and one that names a command is dangerous.
    @Test(arguments: [
        ["--ci", "github"], ["--ci", "gitea"], ["--repository", "a/b"], ["--ci", "github", "--repository", "a"],
        ["--ci", "github", "--repository", "https://github.com/a/b"], ["--ci", "gitlab", "--repository", "a/$(b)"],
        ["--ci", "gitlab", "--repository", "a/"],
    ])
    func aMistakeWritesNothing(arguments: [String]) throws {
        defer { remove() }
        #expect(try Command.run(["init", "site"] + arguments, in: folder).status == 2)
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/site"))
    }
}
