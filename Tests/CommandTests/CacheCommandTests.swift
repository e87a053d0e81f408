import Foundation
import TestSupport
import Testing

/// What a build says and does that uses what earlier ones left, by the real program.
@Suite struct CacheCommandTests {
    private static let site = """
        -- site.yaml --
        title: 报
        base_url: https://example.org/sub/
        -- content/news/a.md --
        ---
        {title: 一, date: 2025-01-01, tags: [甲]}
        ---
        文 [b](nowhere.md)
        -- content/news/b.md --
        ---
        {title: 二, date: 2025-01-02, tags: [甲]}
        ---
        文 {{< nosuch >}}
        -- content/news/c.md --
        ---
        {title: 三, date: 2025-01-03, draft: true}
        ---
        文

        """

    private func edit(_ site: TestSite, _ path: String, _ old: String, _ new: String) throws {
        try site.write(path, try site.read(path).replacing(old, with: new))
    }

    @Test("An unchanged build does nothing and says the same, withheld posts and warnings included")
    func unchanged() throws {
        let site = try TestSite(Self.site, theme: .folio)
        let first = try site.run("build", "--now", "2025-06-01")
        #expect(first.errors.contains("nosuch") && first.errors.contains("draft"))
        let again = try site.run("build", "--now", "2025-06-01")
        #expect(again.errors == first.errors && again.status == first.status)
        #expect(again.output.contains("0 files written") && again.output.contains("1 withheld"))
        let compressed = try site.run(
            "build", "--now", "2025-06-01", "--precompress", "gzip", "--changes", "changes.txt")
        #expect(!compressed.output.contains(" 0 files written"))
        let stages = try site.run("build", "--now", "2025-06-01", "--precompress", "gzip", "--timings")
        #expect(stages.output.contains("0 files written"))
        #expect(stages.output.contains(try Regex("(?m)^render +0\\.000 s")), "\(stages.output)")
        #expect(stages.output.contains(try Regex("(?m)^parse +0\\.000 s")), "\(stages.output)")
    }

    @Test("A post that becomes due is published although no file has changed")
    func due() throws {
        let site = try TestSite(Self.site, theme: .folio)
        try edit(site, "content/news/c.md", "draft: true", "publishDate: 2025-07-01")
        #expect(try site.run("build", "--now", "2025-06-01").output.contains("1 withheld"))
        #expect(try site.run("build", "--now", "2025-07-02").status == 0)
        #expect(site.exists("public/news/c/index.html"))
        // And taken back, where a build is asked for an earlier moment.
        #expect(try site.run("build", "--now", "2025-06-01").output.contains("1 withheld"))
        #expect(!site.exists("public/news/c/index.html"))
    }

    @Test("An edit is found in the one page it changes, and said to be of its text")
    func explained() throws {
        let site = try TestSite(Self.site, theme: .folio)
        #expect(try site.run("explain", "/news/a/", "--changes").status == 2, "nothing is deployed")
        _ = try site.run("build", "--now", "2025-06-01")
        try FileManager.default.copyItem(
            atPath: site.path(".inkstone/public.manifest"), toPath: site.path(".inkstone/deployed"))
        try edit(site, "content/news/a.md", "文 [b]", "新文 [b]")
        let built = try site.run("build", "--now", "2025-06-01", "--changed-pages", "pages.txt")
        #expect(built.output.contains("written"))
        #expect(try site.read("pages.txt") == "https://example.org/sub/news/a/\n")
        let reason = try site.run("explain", "/news/a/", "--changes")
        #expect(reason.output.contains("its own text") && reason.status == 0, "\(reason.output)")
        #expect(!reason.output.contains("neighbours") && !reason.output.contains("site.yaml"))
        #expect(try site.run("explain", "content/news/b.md", "--changes").output.contains("is as it was deployed"))
        try edit(site, "content/news/a.md", "title: 一", "title: 壹")
        _ = try site.run("build", "--now", "2025-06-01")
        #expect(try site.run("explain", "/news/b/", "--changes").output.contains("the posts before and after it"))
        #expect(try site.run("explain", "/nowhere/", "--changes").status == 1)
    }

    @Test("Both ways are compared, and a cache that lies is found")
    func verified() throws {
        let site = try TestSite(Self.site, theme: .folio)
        _ = try site.run("build", "--now", "2025-06-01")
        let same = try site.run("build", "--now", "2025-06-01", "--verify")
        #expect(same.status == 0 && same.output.contains("all the same without a cache"), "\(same)")
        // Another digest for a page, under the same key.
        let manifest = try site.read(".inkstone/public.manifest")
        let line = try #require(manifest.split(separator: "\n").first { $0.hasSuffix(" news/a/index.html") })
        let lie = String(repeating: "0", count: 64) + line.dropFirst(64)
        try site.write(".inkstone/public.manifest", manifest.replacing(line, with: lie))
        let differs = try site.run("build", "--now", "2025-06-01", "--verify")
        #expect(differs.status == 1 && differs.errors.contains("news/a/index.html"), "\(differs)")
        #expect(try site.run("build", "--verify", "--no-cache").status == 2)
    }

    @Test("Without a cache nothing is left for the next build")
    func withoutCache() throws {
        let site = try TestSite(Self.site, theme: .folio)
        #expect(try site.run("build", "--now", "2025-06-01", "--no-cache").status == 0)
        #expect(!site.exists(".inkstone/cache"))
        #expect(try site.run("build", "--now", "2025-06-01").output.contains("0 files written"))
        #expect(site.exists(".inkstone/cache"))
    }
}
