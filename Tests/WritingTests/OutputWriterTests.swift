import Foundation
import TestSupport
import Testing

/// What a build does to the output folder.
@Suite struct OutputWriterTests {
    private static let twoPosts = """
        -- content/news/a.md --
        ---
        {title: 一, date: 2025-01-01, tags: [甲]}
        ---
        -- content/news/b.md --
        ---
        {title: 二, date: 2025-01-02}
        ---
        """

    @Test func writesWhatIsPlannedAndNothingElse() throws {
        let site = try TestSite(Self.twoPosts)
        let planned = try site.publish()
        let report = try site.build()
        #expect(site.files(below: "public") == planned.files.sorted())
        #expect(report.written == planned.files.count)
        #expect((report.unchanged, report.removed) == (0, 0))
        #expect(report.posts == 2)
        for file in planned.files { #expect(try site.read("public/\(file)") == planned[file], "\(file)") }
    }

    @Test func aSecondBuildWritesNothing() throws {
        let site = try TestSite(Self.twoPosts)
        let first = try site.build()
        let past = Date(timeIntervalSince1970: 1_000_000_000)
        for file in site.files(below: "public") { try site.setModified(past, "public/\(file)") }
        let second = try site.build()
        #expect((second.written, second.unchanged, second.removed) == (0, first.written, 0))
        #expect(try site.files(below: "public").allSatisfy { try site.modified("public/\($0)") == past })
    }

    @Test func onlyDifferingFilesAreWritten() throws {
        let site = try TestSite(Self.twoPosts)
        try site.build()
        let past = Date(timeIntervalSince1970: 1_000_000_000)
        for file in site.files(below: "public") { try site.setModified(past, "public/\(file)") }
        try site.write("content/news/a.md", "---\n{title: 一, date: 2025-01-01, tags: [甲], keywords: [新]}\n---\n")
        let report = try site.build()
        let written = try site.files(below: "public").filter { try site.modified("public/\($0)") != past }
        #expect(written == ["news/a/index.html"])
        #expect(report.written == 1)
    }

    @Test func filesOfTheSameLengthDiffer() throws {
        let site = try TestSite("-- static/a.txt --\none\n")
        try site.build()
        try site.write("static/a.txt", "two\n")
        #expect(try site.build().written == 1)
        #expect(try site.read("public/a.txt") == "two\n")
    }

    @Test func whatIsNoLongerPlannedIsRemovedWithItsEmptyFolders() throws {
        let site = try TestSite(Self.twoPosts)
        try site.build()
        try site.remove("content/news/a.md")
        let planned = try site.publish()
        let report = try site.build()
        #expect(report.removed > 0)
        #expect(site.files(below: "public") == planned.files.sorted())
        #expect(!site.exists("public/news/a"))
        #expect(!site.exists("public/tags"))
        #expect(site.exists("public/news/b/index.html"))
    }

    @Test func filesOfOthersAreNeverTouched() throws {
        let site = try TestSite(Self.twoPosts)
        try site.build()
        let foreign = ["public/.git/config", "public/CNAME", "public/news/a/report.pdf", "public/mine/x.html"]
        for file in foreign { try site.write(file, "foreign") }
        try site.remove("content/news/a.md")
        try site.build()
        for file in foreign { #expect(try site.read(file) == "foreign") }
        #expect(!site.exists("public/news/a/index.html"))
        // Still theirs after a build that has seen them.
        try site.build()
        for file in foreign { #expect(try site.read(file) == "foreign") }
    }

    @Test func aNameThatIsTakenIsReportedAndStays() throws {
        let site = try TestSite(Self.twoPosts)
        try site.build()
        try site.write("public/news/c/index.html", "foreign")
        try site.write("content/news/c.md", "")
        let report = try site.build()
        #expect(
            report.diagnostics.map(\.headline) == [
                "content/news/c.md: error: in the output, news/c/index.html is a file that Inkstone did not write or that was changed by hand"
            ])
        #expect(try site.read("public/news/c/index.html") == "foreign")
        // It stays when the post goes, too.
        try site.remove("content/news/c.md")
        try site.build()
        #expect(try site.read("public/news/c/index.html") == "foreign")
    }

    /// What somebody changed by hand is theirs from then on.
    @Test func aPageThatWasChangedByHandStaysAndIsReported() throws {
        let site = try TestSite(Self.twoPosts)
        try site.build()
        let page = try site.read("public/news/a/index.html")
        try site.write("public/news/a/index.html", "by hand")
        try site.write("content/news/a.md", "---\n{title: 新, date: 2025-01-01}\n---\n")
        for _ in 1...2 {
            let report = try site.build()
            #expect(report.diagnostics.map(\.severity) == [.error])
            #expect(report.diagnostics.first?.file == "content/news/a.md")
            #expect(try site.read("public/news/a/index.html") == "by hand")
        }
        try site.remove("public/news/a/index.html")
        #expect(try site.build().diagnostics.isEmpty)
        #expect(try site.read("public/news/a/index.html") != page)
    }

    @Test func aPageThatIsNoLongerPlannedStaysWhenItWasChangedByHand() throws {
        let site = try TestSite(Self.twoPosts)
        try site.build()
        try site.write("public/news/a/index.html", "by hand")
        try site.remove("content/news/a.md")
        let report = try site.build()
        #expect(
            report.diagnostics.map(\.headline) == [
                "warning: news/a/index.html in the output is no longer published, but is kept because it was changed by hand"
            ])
        #expect(try site.read("public/news/a/index.html") == "by hand")
        #expect(!site.exists("public/tags"))
    }

    /// A file that was only touched, or written again with its own bytes, is ours still.
    @Test func aPageThatWasTouchedIsStillOurs() throws {
        let site = try TestSite(Self.twoPosts)
        try site.build()
        try site.write("public/news/a/index.html", try site.read("public/news/a/index.html"))
        try site.setModified(Date(timeIntervalSince1970: 1), "public/news/b/index.html")
        try site.write("content/news/a.md", "---\n{title: 新, date: 2025-01-01}\n---\n")
        try site.remove("content/news/b.md")
        #expect(try site.build().diagnostics.isEmpty)
        #expect(!site.exists("public/news/b/index.html"))
    }

    @Test func equalBytesOfOthersAreAdopted() throws {
        let site = try TestSite(Self.twoPosts)
        let planned = try site.publish()
        try site.write("public/.git/config", "")
        try site.write("public/news/a/index.html", bytes: try #require(planned.bytes("news/a/index.html")))
        let report = try site.build { $0.isForced = true }
        #expect(report.diagnostics.isEmpty)
        #expect(report.unchanged == 1)
    }

    // MARK: Files that become folders

    @Test func aFileBecomesAFolder() throws {
        let site = try TestSite("-- static/x --\nfile\n-- content/news/a.md --\n")
        try site.build()
        try site.remove("static/x")
        try site.write("static/x/y", "below")
        let report = try site.build()
        #expect(report.diagnostics.isEmpty)
        #expect(try site.read("public/x/y") == "below")
    }

    @Test func aFolderBecomesAFile() throws {
        let site = try TestSite("-- static/x/y --\nbelow\n-- content/news/a.md --\n")
        try site.build()
        try site.remove("static/x")
        try site.write("static/x", "file")
        let report = try site.build()
        #expect(report.diagnostics.isEmpty)
        #expect(try site.read("public/x") == "file")
        #expect(try site.build().written == 0)
    }

    @Test func aFolderWithFilesOfOthersStaysAFolder() throws {
        let site = try TestSite("-- static/x/y --\nbelow\n")
        try site.build()
        try site.write("public/x/foreign", "foreign")
        try site.remove("static/x")
        try site.write("static/x", "file")
        let report = try site.build()
        #expect(report.diagnostics.map(\.severity) == [.error])
        #expect(try site.read("public/x/foreign") == "foreign")
    }

    // MARK: Links in the output

    @Test func aLinkInTheOutputLeadsNothingOutOfIt() throws {
        let site = try TestSite(Self.twoPosts)
        try site.build()
        let outside = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try FileManager.default.removeItem(atPath: site.path("public/news/a"))
        try FileManager.default.createSymbolicLink(atPath: site.path("public/news/a"), withDestinationPath: outside)
        let report = try site.build()
        #expect(report.diagnostics.map(\.severity) == [.error])
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == [])
        // Nothing is removed through it either.
        try Data("outside".utf8).write(to: URL(filePath: "\(outside)/index.html"))
        try site.remove("content/news/a.md")
        try site.build()
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["index.html"])
    }

    @Test func aLinkInPlaceOfAFileIsReplacedOrReportedButNeverFollowed() throws {
        let site = try TestSite(Self.twoPosts)
        try site.build()
        try site.write("outside.html", "outside")
        try site.remove("public/news/a/index.html")
        try FileManager.default.createSymbolicLink(
            atPath: site.path("public/news/a/index.html"), withDestinationPath: site.path("outside.html"))
        try site.build()
        #expect(try site.read("outside.html") == "outside")
    }
}

extension TestSite {
    func setModified(_ date: Date, _ file: String) throws {
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path(file))
    }

    func modified(_ file: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: path(file))[.modificationDate] as? Date
    }
}
