import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Files
@testable import Writing

/// An output folder in which others put what no build expects, before and while it runs.
@Suite struct HostileOutputTests {
    private func pipe(_ site: TestSite, _ path: String) throws {
        try? site.remove(path)
        #expect(mkfifo(site.path(path), 0o666) == 0)
    }

    private func isPipe(_ site: TestSite, _ path: String) -> Bool {
        (try? OpenFolder(site.path(path.parentFolder)))?.status(of: path.lastName)?.kind == .other
    }

    // MARK: What is no file

    /// Whoever opens a pipe waits for somebody at its other end.
    @Test func aPipeInPlaceOfAFileIsSomebodyElses() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        for file in ["news/a/index.html", "file.txt"] { try pipe(site, "public/\(file)") }
        try site.write("content/news/a.md", "---\n{title: 新, date: 2025-01-01}\n---\n")
        #expect(try site.build().diagnostics.map(\.file) == ["content/news/a.md", "static/file.txt"])
        try site.remove("content/news/a.md")
        let report = try site.build()
        #expect(report.count(.error) == 1 && report.count(.warning) == 1)
        #expect(isPipe(site, "public/news/a/index.html") && isPipe(site, "public/file.txt"))
    }

    @Test func aPipeInPlaceOfAFolderIsReported() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try pipe(site, "public/news")
        let report = try site.build()
        #expect(report.count(.error) > 2 && !report.isIncomplete)
        #expect(isPipe(site, "public/news"))
    }

    @Test func aPipeInPlaceOfAPartGoes() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try pipe(site, "public/.inkstone-part")
        try site.write("static/file.txt", "two")
        #expect(try site.build().diagnostics == [])
        #expect(!site.exists("public/.inkstone-part"))
    }

    @Test func aPipeInPlaceOfTheRecordIsNone() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try pipe(site, ".inkstone/deployed")
        #expect(site.failure { $0.changes = site.path("x") }?.exitCode == 3)
        try pipe(site, ".inkstone/public.manifest")
        try pipe(site, ".inkstone/public.history")
        #expect(site.failure()?.exitCode == 2)
        // Neither does the one of the lock make a build wait.
        try pipe(site, ".inkstone/public.lock")
        #expect(site.failure()?.exitCode == 2)
    }

    @Test(arguments: ["/dev/null", "/dev/zero"])
    func aDeviceBehindALinkIsNotRead(device: String) throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        try site.remove("public/file.txt")
        try FileManager.default.createSymbolicLink(atPath: site.path("public/file.txt"), withDestinationPath: device)
        #expect(try site.build().diagnostics.map(\.file) == ["static/file.txt"])
    }

    // MARK: Links that come while a build runs

    /// A folder is swapped for a link to another place at every moment of a build.
    @Test(arguments: ["news", "news/a", "tags", ".inkstone-part"])
    func aFolderThatBecomesALinkIsNeverWrittenThrough(folder: String) throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        let count = try site.publish().files.count
        for moment in 0..<count {
            let outside = try Scratch.folder()
            defer { try? FileManager.default.removeItem(atPath: outside) }
            try site.write("content/news/a.md", "---\n{title: 第\(moment), date: 2025-01-01, tags: [甲\(moment)]}\n---\n")
            let number = Counter()
            let swapped = site.path("public/\(folder)")
            try site.buildMeanwhile { _ in
                guard number.next() == moment else { return }
                try? FileManager.default.moveItem(atPath: swapped, toPath: site.path("public/old\(moment)"))
                try? FileManager.default.createSymbolicLink(atPath: swapped, withDestinationPath: outside)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == [], "\(moment)")
            try? FileManager.default.removeItem(atPath: swapped)
            try? site.remove("public/old\(moment)")
        }
        #expect(try site.build().diagnostics == [])
        let (here, clean) = try site.outputs()
        #expect(here == clean)
    }

    // MARK: Disks that know a file under two names

    /// A hard link stands in for a disk that does not tell capital letters: both names are one file.
    @Test func whatIsBehindALinkStaysInTheRecord() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        let (folder, aside) = (site.path("public/news/a"), site.path("aside"))
        let files = FileManager.default
        try files.moveItem(atPath: folder, toPath: aside)
        try files.createDirectory(atPath: site.path("empty"), withIntermediateDirectories: false)
        try files.createSymbolicLink(atPath: folder, withDestinationPath: site.path("empty"))
        try site.remove("content/news/a.md")
        try site.build()
        try site.build()
        try site.remove("public/news/a")
        try files.moveItem(atPath: aside, toPath: folder)
        try site.build()
        #expect(!FileTree.exists(site.path("public/news/a/index.html")))
    }

    @Test func theOldNameOfAFileThatStaysIsNotRemoved() throws {
        let site = try TestSite(TestSite.twoPosts + "\n-- static/Logo.png --\npicture\n")
        try site.build()
        try site.remove("static/Logo.png")
        try site.write("static/logo.png", "picture\n")
        #expect(link(site.path("public/Logo.png"), site.path("public/logo.png")) == 0)
        let report = try site.build()
        #expect(report.diagnostics == [] && report.removed == 0)
        #expect(try site.read("public/logo.png") == "picture\n" && site.exists("public/Logo.png"))
        // Nor later, when the record has forgotten it.
        #expect(try site.build().removed == 0)
        #expect(site.exists("public/logo.png"))
    }
}

/// Counts calls from any thread.
private final class Counter: Sendable {
    private let count = Mutex(0)

    /// From 0.
    func next() -> Int {
        count.withLock { count in
            count += 1
            return count - 1
        }
    }
}
