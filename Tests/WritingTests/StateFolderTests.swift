import Foundation
import TestSupport
import Testing

@testable import Writing

/// What is kept between builds, elsewhere than in the site's folder.
@Suite struct StateFolderTests {
    @Test func everythingIsThereAndNothingInTheSite() throws {
        let site = try TestSite(TestSite.twoPosts)
        let elsewhere = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: elsewhere) }
        let state = "\(elsewhere)/deep/state"
        for expected in [true, false] {
            let report = try site.build {
                $0.state = state
                $0.output = "\(elsewhere)/out"
            }
            #expect((report.written > 0) == expected)
        }
        try site.build { $0.state = state }
        #expect(!site.exists(".inkstone"))
        let names = try FileManager.default.contentsOfDirectory(atPath: state).sorted()
        #expect(names.filter { $0.hasPrefix("public.") } == ["public.history", "public.manifest", "public.told"])
        #expect(names.filter { $0.hasPrefix("out-") }.count == 3 && names.contains("site") && names.count == 8)
        // The last deploy is looked for there too.
        try FileManager.default.copyItem(atPath: "\(state)/public.manifest", toPath: "\(state)/deployed")
        let report = try site.build {
            $0.state = state
            $0.changes = site.path("changes.tsv")
        }
        #expect(report.changes?.hasBaseline == true && report.changes?.files.isEmpty == true)
    }

    @Test func twoSitesDoNotShareOne() throws {
        let (one, two) = (try TestSite(TestSite.twoPosts), try TestSite(TestSite.twoPosts))
        let state = one.path("../\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(atPath: state) }
        try one.build { $0.state = state }
        let failure = try #require(two.failure { $0.state = state })
        #expect(failure.exitCode == 2)
        #expect(
            failure.messages.first?.contains("error: the state folder is that of the site in \(one.folder)") == true)
        #expect(!two.exists("public"))
        #expect(try one.build { $0.state = state }.written == 0)
    }

    /// A runner has the site in another place each time.
    @Test func aSiteThatWasMovedKeepsIts() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.write("state/site", "/nowhere/at/all\n")
        #expect(try site.build { $0.state = site.path("state") }.written > 0)
        #expect(try site.read("state/site") == "\(site.folder)\n")
    }

    @Test func itsOwnFolderNamedNeedsNoMark() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        #expect(try site.build { $0.state = site.path(".inkstone/") }.written == 0)
        #expect(site.files(below: ".inkstone") == TestSite.stateFiles)
    }

    @Test(arguments: [
        ("", "is the site's folder"), ("content/state", "is in the site's content"),
        ("static", "is in the site's static"),
        ("public/state", "would be published"), ("public", "would be published"), ("file", "is a file"),
    ])
    func whereItMustNotBe(folder: String, reason: String) throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.write("file", "")
        let failure = try #require(site.failure { $0.state = site.path(folder) })
        #expect(failure.exitCode == 2)
        #expect(failure.messages.first?.contains("error: the state folder \(reason)") == true)
        #expect(!site.exists("public") && !site.exists("content/state"))
    }
}
