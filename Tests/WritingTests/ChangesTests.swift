import Foundation
import TestSupport
import Testing
import Text

@testable import Writing

/// What a deploy is told to ship.
@Suite struct ChangesTests {
    private static let text = """
        -- site.yaml --
        theme: plain
        -- content/news/a.md --
        ---
        {title: 一, date: 2025-01-01, summary: 甲, tags: [标签]}
        ---
        正文
        -- content/news/b.md --
        ---
        {title: 二, date: 2025-01-02, summary: 乙}
        ---
        另一篇
        """

    /// Builds and lists what changed, a line a file with a blank instead of the tab.
    private func changes(_ site: TestSite, since: String? = nil, encodings: [Precompression.Encoding] = []) throws
        -> [String]
    {
        let report = try site.build {
            $0.changes = site.path("changes.tsv")
            $0.deployed = since.map(site.path)
            $0.precompression = Precompression(encodings)
        }
        let lines = try site.read("changes.tsv").split(separator: "\n").map {
            $0.split(separator: "\t").joined(separator: " ")
        }
        #expect(report.changes?.files.map { "\($0.kind) \($0.path)" } == lines)
        return lines
    }

    /// What a recipe does after it has shipped everything.
    private func deploy(_ site: TestSite) throws {
        try site.write(".inkstone/deployed", try site.read(".inkstone/public.manifest"))
    }

    @Test func beforeTheFirstDeployEveryFileIsAdded() throws {
        let site = try TestSite(Self.text)
        for _ in 1...2 {
            #expect(try changes(site) == site.files(below: "public").map { "added \($0)" })
        }
        #expect(try site.build { $0.changes = site.path("x") }.changes?.hasBaseline == false)
    }

    @Test func anUnchangedSiteHasNothingToShip() throws {
        let site = try TestSite(Self.text)
        _ = try changes(site)
        try deploy(site)
        // By the fingerprint, then without it: a runner that is fresh knows no build before this one.
        #expect(try changes(site) == [])
        try site.remove(".inkstone/public.manifest")
        try site.remove("public")
        #expect(try changes(site) == [])
        #expect(try site.build { $0.changes = site.path("x") }.changes?.hasBaseline == true)
    }

    @Test func oneEditedBodyShipsItsPageFeedsAndSearch() throws {
        let site = try TestSite(Self.text)
        _ = try changes(site)
        try deploy(site)
        try site.write("content/news/a.md", try site.read("content/news/a.md").replacing("正文", with: "新文"))
        let lines = try changes(site)
        let fixed = lines.filter { !$0.contains(" search/") }
        let feeds = ["", "news/", "tags/标签/"].flatMap { folder in
            ["atom.xml", "feed.json", "index.xml"].map { "changed \(folder)\($0)" }
        }
        let others = ["changed tags/index.xml", "changed news/a/index.html"]
        #expect(fixed.sorted() == (feeds + others).sorted())
        let search = lines.filter { $0.contains(" search/") }
        #expect(search.contains { $0.hasPrefix("changed search/") })
        #expect(search.allSatisfy { $0.hasSuffix(".bin") })
        // Until it is deployed it is listed, however often the site is built.
        #expect(try changes(site) == lines)
        try deploy(site)
        #expect(try changes(site) == [])
    }

    @Test func addedAndRemovedPosts() throws {
        let site = try TestSite(Self.text)
        _ = try changes(site)
        try deploy(site)
        try FileManager.default.moveItem(atPath: site.path("content/news/b.md"), toPath: site.path("content/news/c.md"))
        let lines = try changes(site)
        #expect(lines.contains("added news/c/index.html") && lines.contains("removed news/b/index.html"))
        #expect(lines.contains("changed index.html") && !lines.contains("changed news/a/index.html "))
        #expect(lines.map { $0.drop { $0 != " " } } == lines.map { $0.drop { $0 != " " } }.sorted())
    }

    /// A file that somebody changed in the output is not shipped, and what is deployed in its place stays.
    @Test func whatWasChangedByHandIsNoneOfOurs() throws {
        let site = try TestSite(Self.text)
        _ = try changes(site)
        try deploy(site)
        try site.write("public/news/a/index.html", "by hand")
        #expect(try changes(site) == [])
        try site.remove("content/news/a.md")
        let lines = try changes(site)
        #expect(!lines.contains { $0.hasSuffix(" news/a/index.html") })
        #expect(lines.contains("removed tags/标签/index.html"))
        try site.remove("public/news/a/index.html")
        #expect(try changes(site).contains("removed news/a/index.html"))
    }

    @Test func theBaselineMayComeFromElsewhere() throws {
        let here = try TestSite(Self.text)
        let there = try TestSite(Self.text + "\n-- content/news/c.md --\n---\n{title: 三}\n---\n")
        _ = try changes(here)
        try there.write("from-server", try here.read(".inkstone/public.manifest"))
        #expect(try changes(there, since: "from-server").contains("added news/c/index.html"))
        #expect(try !changes(there, since: "from-server").contains("added news/a/index.html"))
        // A file that is named has to be there: without it every file would be shipped again, and none removed.
        let failure = try #require(
            there.failure {
                $0.changes = there.path("changes.tsv")
                $0.deployed = there.path("nowhere")
            })
        #expect(failure.exitCode == 2)
        #expect(
            failure.messages.first?.hasSuffix("nowhere: error: there is no such file, and --since names it") == true)
    }

    @Test(arguments: ["", "<html>404</html>\n", "inkstone 1\nold\n", "inkstone 4\npublic\n-\n-\nhalf a li"])
    func anythingButAManifestIsRefused(text: String) throws {
        let site = try TestSite(Self.text)
        try site.write(".inkstone/deployed", text)
        let failure = try #require(site.failure { $0.changes = site.path("changes.tsv") })
        #expect(failure.exitCode == 2)
        #expect(failure.messages.first?.contains("this is not a manifest") == true)
        #expect(!site.exists("public") && !site.exists("changes.tsv"))
        #expect(try site.build().diagnostics.isEmpty)
    }

    @Test func aBaselineThatCannotBeReadIsNone() throws {
        let site = try TestSite(Self.text)
        #expect(mkfifo(site.path("pipe"), 0o666) == 0)
        for name in ["pipe", "content"] {
            #expect(throws: SetupError.self) { try Changes.deployed(site.path(name)) }
        }
        #expect(try Changes.deployed(site.path("nowhere")) == nil)
    }

    @Test func aListThatCannotBeWrittenIsTheEnvironment() throws {
        let site = try TestSite(Self.text)
        #expect(site.failure { $0.changes = site.path("none/changes.tsv") }?.exitCode == 3)
    }

    @Test func siblingsAreListedLikeAnyFile() throws {
        let site = try TestSite(Self.text + "\n-- static/long.txt --\n" + String(repeating: "长 ", count: 600))
        _ = try changes(site)
        try deploy(site)
        let lines = try changes(site, encodings: [.gzip])
        #expect(lines.contains("added long.txt.gz") && lines.allSatisfy { $0.hasSuffix(".gz") })
        try deploy(site)
        #expect(try changes(site) == lines.map { $0.replacing("added", with: "removed") })
    }
}
