import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Writing

/// Outputs that are not as the last build left them, and are right again after the next.
@Suite struct HealingTests {
    /// Keeps a copy of the output to be brought back.
    private func keep(_ site: TestSite) throws {
        try FileManager.default.copyItem(atPath: site.path("public"), toPath: site.path("kept"))
    }

    private func bringBack(_ site: TestSite) throws {
        try site.remove("public")
        try FileManager.default.copyItem(atPath: site.path("kept"), toPath: site.path("public"))
    }

    /// What `git checkout` or a backup brings back, with a page that is no longer published.
    @Test func anOlderOutputIsReplaced() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.write("content/news/c.md", "")
        try site.build()
        try keep(site)
        try site.remove("content/news/c.md")
        try site.change(to: "新")
        try site.build()
        try bringBack(site)
        #expect(site.exists("public/news/c/index.html"))
        for title in ["又", "再"] {
            try site.change(to: title)
            #expect(try site.build().diagnostics == [])
            #expect(try site.isLikeClean())
        }
    }

    @Test func anOlderOutputIsReplacedByAnUnchangedSite() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try keep(site)
        try site.change(to: "新")
        try site.build()
        try bringBack(site)
        #expect(try site.build().diagnostics == [])
        #expect(try site.isLikeClean())
    }

    @Test func aLostManifestCostsNothing() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.remove(".inkstone/public.manifest")
        try site.change(to: "新")
        let messages = try site.build().diagnostics
        // Search files are called after their content, so that old ones stay.
        #expect(
            messages.map(\.severity) == [.warning] && messages[0].message.english.contains(" search/"), "\(messages)")
        let (here, clean) = try site.outputs()
        #expect(clean.allSatisfy { here[$0.key] == $0.value })
    }

    /// A lost manifest deletes nothing, but what stays readable is told.
    @Test func aLostManifestKeepsAndTells() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.write("content/news/c.md", "")
        try site.build()
        try site.write("public/mine.html", "mine")
        try site.remove(".inkstone/public.manifest")
        try site.remove("content/news/c.md")
        let report = try site.build()
        #expect(report.removed == 0 && site.exists("public/news/c/index.html"))
        #expect(report.diagnostics.map(\.severity) == [.warning])
        let message = try #require(report.diagnostics.first?.message.english)
        #expect(message.hasPrefix("the manifest was lost, so ") && message.contains(" news/c/"))
        // From now on there is a manifest again, and it is not asked about any more.
        #expect(try site.build().diagnostics == [])
        #expect(try site.read("public/mine.html") == "mine")
    }

    /// On a disk without locks, another build may do its work in the middle of one.
    @Test func twoBuildsAtOnceLeaveNoLastingDamage() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.change(to: "甲")
        let other = Once()
        try site.buildMeanwhile { _ in
            try other.run {
                try site.change(to: "乙")
                try site.build()
            }
        }
        try site.change(to: "丙")
        #expect(try site.build().diagnostics == [])
        #expect(try site.isLikeClean())
    }

    @Test(arguments: ["", "garbage", "inkstone history 1\nelsewhere\n12345678", "inkstone history 1\npublic\n123"])
    func aDamagedHistoryIsNoneAndIsWrittenAnew(text: String) throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try keep(site)
        try site.write(".inkstone/public.history", text)
        try site.change(to: "新")
        #expect(try site.build().diagnostics == [])
        try bringBack(site)
        try site.change(to: "又")
        // What the damaged one knew, the manifest told to the new one.
        #expect(try site.build().diagnostics.isEmpty == !text.hasSuffix("123"))
    }

    // MARK: The history itself

    @Test func theNewestAreKept() throws {
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let limit = History.limit
        func files(_ range: Range<Int>) -> [(path: String, digest: String)] { range.map { ("\($0)", "d") } }
        try History(at: "\(folder)/public", output: "public").add(files(0..<10))
        try History(at: "\(folder)/public", output: "public").add(files(10..<limit + 5))
        let size = try FileBytes.read("\(folder)/public.history").count
        #expect(size <= limit * 8 + 100)
        let history = History(at: "\(folder)/public", output: "public")
        #expect(history.holds("d", "\(limit + 4)") && history.holds("d", "1000"))
        #expect(!history.holds("d", "1") && !history.holds("e", "1000"))
        #expect(!History(at: "\(folder)/public", output: "other").holds("d", "1000"))
    }

    @Test func halfAnEntryIsNoEntry() throws {
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let history = History(at: "\(folder)/public", output: "public")
        try history.add([("a", "d"), ("b", "d")])
        let bytes = try FileBytes.read("\(folder)/public.history")
        try FileBytes.replace("\(folder)/public.history", with: bytes.dropLast(3))
        let damaged = History(at: "\(folder)/public", output: "public")
        try damaged.add([("c", "d")])
        let read = History(at: "\(folder)/public", output: "public")
        #expect(read.holds("d", "a") && !read.holds("d", "b") && read.holds("d", "c"))
    }

    // MARK: Adopting

    @Test func whatIsInTheWayIsReplacedWhenAskedFor() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.write("public/news/a/index.html", "by hand")
        try site.write("public/other.html", "mine")
        try site.change(to: "新")
        let refused = try site.build()
        #expect(refused.diagnostics.map(\.file) == ["content/news/a.md"])
        #expect(
            refused.diagnostics.first?.hint
                == "move it out of the output folder to keep it, or build once with --adopt to replace it")
        let report = try site.build { $0.adopts = true }
        #expect(
            report.diagnostics.map(\.message.english) == [
                "in the output, news/a/index.html, which Inkstone did not write, was replaced"
            ])
        #expect(try site.read("public/other.html") == "mine")
        try site.remove("public/other.html")
        #expect(try site.isLikeClean())
    }

    @Test func aFolderInTheWayStays() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.remove("public/robots.txt")
        try site.write("public/robots.txt/mine", "mine")
        let report = try site.build { $0.adopts = true }
        #expect(report.diagnostics.first?.hint == "move it out of the output folder")
        #expect(try site.read("public/robots.txt/mine") == "mine")
    }

    @Test func aFolderOfOthersIsNotAdopted() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.write("public/index.html", "mine")
        for isForced in [false, true] {
            let failure = try #require(
                site.failure {
                    $0.adopts = true
                    $0.isForced = isForced
                })
            #expect(failure.exitCode == 2)
            #expect(failure.messages.first?.contains("there is no record that Inkstone ever wrote") == true)
        }
        #expect(site.files(below: "public") == ["index.html"] && !site.exists(".inkstone"))
    }

    @Test func manyInTheWayHaveOneMessage() throws {
        let posts = (10..<40).map { "-- content/news/\($0).md --\n---\n{title: \($0)}\n---\n" }.joined()
        let site = try TestSite(posts)
        try site.build()
        for number in 10..<40 { try site.write("public/news/\(number)/index.html", "by hand") }
        let report = try site.build()
        #expect(report.diagnostics.count == 11)
        #expect(
            report.diagnostics.filter { $0.file == nil }.map(\.message.english) == [
                "20 other files of the output that Inkstone did not write or that were changed by hand are in the way"
            ])
    }
}

/// Something that is done once, however often it is asked for.
private final class Once: @unchecked Sendable {
    private var isDone = false

    func run(_ work: () throws -> Void) rethrows {
        if isDone { return }
        isDone = true
        try work()
    }
}
