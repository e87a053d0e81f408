import Foundation
import TestSupport
import Testing

@testable import Writing

/// Builds that would take most of a site off the web.
@Suite struct MassRemovalTests {
    private static let posts = (10..<60).map { "-- content/news/\($0).md --\n---\n{title: \($0)}\n---\n" }.joined()

    private func refusal(_ known: [String], _ planned: [String]) -> String? {
        do {
            try MassRemoval.check(known, planned: Set(planned), place: "from the output folder")
            return nil
        } catch { return error.diagnostics.first?.message.english }
    }

    @Test func moreThanHalfAndAtLeastTwenty() {
        let pages = (10..<60).map { "\($0).html" }
        #expect(refusal(pages, Array(pages.dropFirst(25))) == nil)
        #expect(
            refusal(pages, Array(pages.dropFirst(26)))
                == "from the output folder, this build would remove 26 of 50 published files, 10.html, 11.html, 12.html among them; nothing was changed"
        )
        #expect(refusal(Array(pages.prefix(20)), []) != nil)
        #expect(refusal(Array(pages.prefix(19)), []) == nil)
        // An address that changes is a page that goes.
        #expect(refusal(pages, pages.map { "new/\($0)" }) != nil)
    }

    /// New versions of the theme, of KaTeX or of the search index, and compressed copies, are no pages.
    @Test func filesCalledAfterTheirContentDoNotCount() {
        let pages = (10..<40).map { "\($0).html" }
        let hashed = (100..<200).flatMap {
            [
                "assets/a.123456789\($0).css", "assets/katex-0123456789ab/fonts/\($0).woff2",
                "search/abcdef0\($0).bin", "en/search/abcdef0\($0).bin",
            ]
        }
        #expect(refusal(pages + hashed, pages) == nil)
        #expect(refusal(pages + pages.flatMap { [$0 + ".gz", $0 + ".br"] }, pages) == nil)
        #expect(refusal(pages + hashed, []) != nil)
        // A download of the author's own is a file like any other.
        #expect(refusal(pages.map { "files/\($0).gz" }, []) != nil)
        #expect(refusal(pages.map { "assets/photos/\($0)" }, []) != nil)
    }

    @Test func nothingIsWrittenUnlessForced() throws {
        let site = try TestSite(Self.posts)
        try site.build()
        let before = site.files(below: "public")
        for number in 11..<60 { try site.remove("content/news/\(number).md") }
        try site.write("content/news/10.md", "---\ntitle: new\n---\n")
        let page = try site.read("public/news/10/index.html")
        for _ in 1...2 {
            let failure = try #require(site.failure())
            #expect(failure.exitCode == 1)
            #expect(failure.messages.first?.contains("error: from the output folder, this build would remove ") == true)
            #expect(failure.hints.first?.contains("--force") == true)
            #expect(site.files(below: "public") == before)
            #expect(try site.read("public/news/10/index.html") == page)
        }
        #expect(try site.build { $0.isForced = true }.removed >= 49)
        #expect(try site.build().written == 0)
    }

    /// A runner has no output of an earlier build, but it removes what is deployed.
    @Test func whatIsDeployedCountsToo() throws {
        let site = try TestSite(Self.posts)
        try site.build()
        try site.write("deployed", try site.read(".inkstone/public.manifest"))
        try site.remove(".inkstone")
        try site.remove("public")
        for number in 11..<60 { try site.remove("content/news/\(number).md") }
        let failure = try #require(
            site.failure {
                $0.changes = site.path("changes.tsv")
                $0.deployed = site.path("deployed")
            })
        #expect(failure.exitCode == 1)
        #expect(failure.messages.first?.contains("error: from what is deployed, this build would remove ") == true)
        #expect(site.files(below: "public") == [] && !site.exists("changes.tsv"))
    }

    @Test func permalinksOfAllPostsAreForced() throws {
        let site = try TestSite(Self.posts)
        try site.build()
        try site.write("site.yaml", "theme: plain\npermalinks: {news: \"/reports/:slug/\"}\n")
        #expect(site.failure()?.exitCode == 1)
        #expect(try site.build { $0.isForced = true }.removed >= 50)
    }
}
