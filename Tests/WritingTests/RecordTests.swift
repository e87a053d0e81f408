import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Publishing
@testable import Threads
@testable import Writing

/// What is Inkstone's in the output, and what stays somebody else's.
@Suite struct RecordTests {
    // MARK: Writes that fail

    @Test func whatCouldNotBeMadeIsInkstonesStill() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.change(to: "新")
        struct Broken: Error {}
        let result = try site.buildMeanwhile { _ in throw Broken() }
        #expect(result.written == 0 && !result.isIncomplete)
        #expect(result.diagnostics.allSatisfy { $0.message.english.contains("cannot be written: Broken()") })
        try site.change(to: "又")
        #expect(try site.build().diagnostics == [])
        #expect(try site.isLikeClean())
    }

    @Test func aFileThatVanishesWhileABuildRunsLeavesNoDamage() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.write("static/file.txt", "two")
        let result = try site.buildMeanwhile { _ in try? site.remove("static/file.txt") }
        #expect(result.diagnostics.map(\.file) == ["static/file.txt"])
        #expect(try site.read("public/file.txt") == "one\n")
        try site.write("static/file.txt", "three")
        #expect(try site.build().diagnostics == [])
        #expect(try site.read("public/file.txt") == "three")
        #expect(try site.isLikeClean())
    }

    /// A folder that became a file and is a folder again.
    @Test func aNameThatIsTakenForAWhileIsFreeAgain() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.remove("public/news")
        try site.write("public/news", "mine")
        try site.change(to: "新")
        let report = try site.build()
        #expect(!report.isIncomplete && report.count(.error) > 2)
        #expect(try site.read("public/news") == "mine")
        try site.remove("public/news")
        #expect(try site.build().diagnostics == [])
        #expect(try site.isLikeClean())
    }

    @Test func whatChangedByHandIsNotForgottenButGoesBackWithItsOldBytes() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        let page = try site.read("public/news/a/index.html")
        try site.write("public/news/a/index.html", "by hand")
        try site.change(to: "新")
        #expect(try site.build().diagnostics.map(\.file) == ["content/news/a.md"])
        try site.write("public/news/a/index.html", page)
        #expect(try site.build().diagnostics == [])
        #expect(try site.isLikeClean())
    }

    // MARK: Addresses

    /// Characters that join the one before them.
    @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{1F3FB}", "\u{3099}"])
    func anAddressMayBeginWithAMark(mark: String) throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.write("static/\(mark)a.txt", "one")
        try site.write("static/\(mark)folder/a.txt", "one")
        try site.build()
        try site.write("static/\(mark)a.txt", "two")
        try site.change(to: "新")
        try site.remove("static/\(mark)folder")
        #expect(try site.build().diagnostics == [])
        #expect(try FileBytes.read(site.path("public/\(mark)a.txt")) == Array("two".utf8))
        #expect(!FileTree.exists(site.path("public/\(mark)folder")))
        #expect(try site.build().written == 0)
    }

    @Test func aFolderOfSourcesIsRefusedHoweverItsPathBegins() throws {
        let site = try TestSite(TestSite.twoPosts)
        #expect(site.failure { $0.output = site.path("content/\u{301}x") }?.exitCode == 2)
        #expect(!site.exists("content/\u{301}x"))
    }

    // MARK: Builds that are killed

    @Test func aKilledBuildIsFinishedByTheNext() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.beginBuild(["news/a/index.html", "index.html"])
        #expect(site.exists("public/index.html") && !site.exists("public/news/b/index.html"))
        try site.write("public/.inkstone-part/1", "half")
        try site.change(to: "新")
        try site.beginBuild(["news/a/index.html"])
        try site.change(to: "又")
        try site.remove("static/file.txt")
        #expect(try site.build().diagnostics == [])
        #expect(try site.isLikeClean())
        #expect(!site.exists("public/.inkstone-part"))
        #expect(site.files(below: ".inkstone") == TestSite.stateFiles)
    }

    @Test func whatAKilledBuildAddedGoesWhenItIsNotPlanned() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.write("content/news/c.md", "")
        try site.beginBuild(["news/c/index.html"])
        #expect(site.exists("public/news/c/index.html"))
        try site.remove("content/news/c.md")
        // The input is that of the last build that ended, and all its files are there.
        #expect(try site.build().removed == 1)
        #expect(!site.exists("public/news/c"))
        #expect(try site.isLikeClean())
    }

    @Test func aFileThatWasEditedByHandIsProtectedAfterAKilledBuild() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.change(to: "新")
        try site.beginBuild(["news/a/index.html"])
        for name in ["a", "b"] { try site.write("public/news/\(name)/index.html", "by hand") }
        for title in ["新", "又"] {
            try site.change(to: title)
            let report = try site.build()
            #expect(report.diagnostics.map(\.file) == ["content/news/a.md", "content/news/b.md"])
            for name in ["a", "b"] { #expect(try site.read("public/news/\(name)/index.html") == "by hand") }
        }
    }

    /// The version that a killed build left is known even after a build that could not replace it.
    @Test func aFailedBuildBehindAKilledOneForgetsNothing() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.change(to: "新")
        try site.beginBuild(["news/a/index.html"])
        struct Broken: Error {}
        try site.buildMeanwhile { _ in throw Broken() }
        try site.change(to: "又")
        #expect(try site.build().diagnostics == [])
        #expect(try site.isLikeClean())
    }

    @Test func aJournalThatBreaksOffIsReadAsFarAsItGoes() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.beginBuild(["news/a/index.html"])
        let journal = try site.read(".inkstone/public.journal")
        try site.write(".inkstone/public.journal", journal + "0123 news/b")
        #expect(Manifest(site: site.folder, output: site.path("public")).files.keys.sorted() == ["news/a/index.html"])
        try site.change(to: "新")
        #expect(try site.build().diagnostics == [])
        #expect(try site.isLikeClean())
    }

    @Test(arguments: ["", "inkstone journal 0\npublic\n", "inkstone journal 1\nelsewhere\n"])
    func aDamagedJournalClaimsNothing(head: String) throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.write("public/.keep", "")
        try site.write("public/robots.txt", "mine")
        try site.write(".inkstone/public.journal", head + "\(ContentHash.whole(Array("mine".utf8))) robots.txt\n")
        let report = try site.build { $0.isForced = true }
        #expect(report.diagnostics.count == 1)
        #expect(try site.read("public/robots.txt") == "mine")
    }

    // MARK: Content that changes while a build runs

    /// The fingerprint tells of the first content, the output holds the second: the next build must look.
    @Test func contentThatChangesAndChangesBackIsPublished() throws {
        let site = try TestSite(TestSite.twoPosts)
        let resources = ResourceDigests(of: ["static/file.txt"], in: site.folder, Parallel(jobs: 1))
        let one = ContentHash.whole(Array("one\n".utf8))
        #expect(resources.areStill(["static/file.txt": one]))
        #expect(!resources.areStill(["static/file.txt": ContentHash.whole(Array("two".utf8))]))
        try site.write("static/file.txt", "two")
        #expect(!resources.areStill(["static/file.txt": one]))
        try site.remove("static/file.txt")
        #expect(!resources.areStill(["static/file.txt": one]))
    }
}
