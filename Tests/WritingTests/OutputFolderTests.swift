import Foundation
import TestSupport
import Testing

@testable import Planning
@testable import Writing

/// Which folders are published to, and what is remembered about them.
@Suite struct OutputFolderTests {
    private func site() throws -> TestSite {
        try TestSite(
            "-- content/news/a.md --\n-- static/file.txt --\ntext\n-- Sources/x --\n-- Tests/x --\n-- .git/x --\n")
    }

    @Test(arguments: [
        "", "content", "content/news/a", "themes", "static", "static/deep/er", "Sources", "Tests", ".git", ".inkstone",
        "a\nb",
    ])
    func theFoldersOfTheSiteAreRefused(folder: String) throws {
        let site = try site()
        for spelling in [folder, folder + "/", "public/../\(folder)", "./\(folder)"] {
            let failure = try #require(site.failure { $0.output = site.path(spelling) })
            #expect(failure.exitCode == 2)
            #expect(failure.messages.first?.contains("the output folder") == true)
        }
        let forced = site.failure {
            $0.output = site.path(folder)
            $0.isForced = true
        }
        #expect(forced?.exitCode == 2)
        #expect(!site.exists("index.html") && !site.exists("\(folder)/index.html"))
    }

    @Test func theRootAndAncestorsAreRefused() throws {
        let site = try site()
        for folder in ["/", "/tmp/..", URL(filePath: site.folder).deletingLastPathComponent().path()] {
            #expect(site.failure { $0.output = folder }?.exitCode == 2)
        }
    }

    @Test func aLinkToTheContentIsRefused() throws {
        let site = try site()
        try FileManager.default.createSymbolicLink(
            atPath: site.path("public"), withDestinationPath: site.path("content"))
        #expect(site.failure()?.exitCode == 2)
        #expect(site.files(below: "content") == ["news/a.md"])
    }

    @Test func aFolderWithFilesOfOthersIsRefusedUnlessForced() throws {
        let site = try site()
        try site.write("public/photo.jpg", "mine")
        let failure = try #require(site.failure())
        #expect(failure.exitCode == 2)
        #expect(failure.messages.first?.contains("contains “photo.jpg”, which Inkstone did not write") == true)
        #expect(failure.hints.first?.contains("--force") == true)
        #expect(site.files(below: "public") == ["photo.jpg"])
        #expect(try site.build { $0.isForced = true }.diagnostics.isEmpty)
        #expect(try site.read("public/photo.jpg") == "mine")
        // From now on the folder is known.
        #expect(try site.build().written == 0)
    }

    @Test func aFolderWithDotFilesAloneIsEmpty() throws {
        let site = try site()
        try site.write("public/.gitignore", "*\n")
        #expect(try site.build().written > 0)
        #expect(try site.read("public/.gitignore") == "*\n")
    }

    /// However the folder is named, it is the one of the last build.
    @Test func aFolderThatIsCreatedIsKnownAfterwards() throws {
        let site = try site()
        let outside = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: outside) }
        let link = "\(outside)/link"
        try FileManager.default.createDirectory(atPath: "\(outside)/real", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(outside)/real")
        for first in ["dist/", "./other", "deep/er/"].map({ site.path($0) }) + ["\(link)/out"] {
            #expect(try site.build { $0.output = first }.written > 0)
            let again = try site.build { $0.output = first }
            #expect(again.written == 0, "\(first)")
        }
        #expect(try site.build { $0.output = "\(outside)/real/out" }.written == 0)
    }

    @Test func twoOutputsDoNotKnowEachOthersFiles() throws {
        let site = try site()
        let outside = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try site.build()
        try site.build { $0.output = "\(outside)/public" }
        try site.remove("content/news/a.md")
        try site.build()
        #expect(!site.exists("public/news/a/index.html"))
        #expect(FileManager.default.fileExists(atPath: "\(outside)/public/news/a/index.html"))
        try site.build { $0.output = "\(outside)/public" }
        #expect(!FileManager.default.fileExists(atPath: "\(outside)/public/news/a/index.html"))
    }

    @Test(arguments: [
        "", "garbage\n", "inkstone 1\npublic\nnews/a/index.html\n",
        "inkstone 3\nelsewhere\n-\n- - - news/a/index.html\n", "inkstone 3\npublic\n-\n- - - news/a/index.html",
    ])
    func aDamagedRecordNeverDeletes(text: String) throws {
        let site = try site()
        try site.build()
        try site.write(".inkstone/public.manifest", text)
        try site.remove("content/news/a.md")
        try site.write("content/news/b.md", "")
        let report = try site.build()
        #expect(report.removed == 0)
        #expect(site.exists("public/news/a/index.html"))
        #expect(site.exists("public/news/b/index.html"))
    }

    @Test func aLostRecordRefusesAndNeverDeletes() throws {
        let site = try site()
        try site.build()
        try site.remove(".inkstone")
        try site.remove("content/news/a.md")
        #expect(site.failure()?.exitCode == 2)
        let report = try site.build { $0.isForced = true }
        #expect(report.removed == 0)
        #expect(site.exists("public/news/a/index.html"))
        // Lists that changed belong to nobody now: they stay, and the author is told.
        #expect(report.diagnostics.contains { $0.message.english.contains("Inkstone did not write") })
    }

    @Test func theJournalNamesFilesBeforeTheyAreThere() throws {
        let site = try site()
        let planned = try site.publish()
        try site.write("public/robots.txt", "foreign")
        try site.buildMeanwhile { route in
            let known = Set(Manifest(site: site.folder, output: site.path("public")).files.keys)
            #expect(Set(site.files(below: "public")).subtracting(known) == ["robots.txt"])
            #expect(!known.contains(route.path.outputFile))
        }
        let kept = Manifest(site: site.folder, output: site.path("public")).files
        #expect(Set(kept.keys) == Set(planned.files).subtracting(["robots.txt"]))
        #expect(kept.values.allSatisfy { $0.stamp != nil })
        #expect(site.files(below: ".inkstone") == ["public.history", "public.manifest"])
    }

    @Test(arguments: ["file/out", "file/deep/out"])
    func anOutputThatCannotBeWrittenIsTheEnvironment(path: String) throws {
        let site = try site()
        try site.write("file", "")
        let failure = try #require(site.failure { $0.output = site.path(path) })
        #expect(failure.exitCode == 3)
        #expect(failure.messages.first?.contains("the output folder cannot be written: ") == true)
    }

    @Test func aRecordThatCannotBeKeptIsTheEnvironment() throws {
        let site = try site()
        try site.write(".inkstone", "a file")
        let failure = try #require(site.failure())
        #expect(failure.exitCode == 3)
        #expect(site.files(below: "public") == [])
    }
}
