import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Writing

/// The forms in which a deploy is told what to ship.
@Suite struct ChangeFormatsTests {
    /// Deployed with one post, then edited, with names that lists of files might misread.
    private func site() throws -> TestSite {
        let site = try TestSite(
            "-- content/news/a.md --\n---\n{title: 一, date: 2025-01-01}\n---\n-- static/gone.txt --\nold\n")
        try site.build()
        try site.write(".inkstone/deployed", try site.read(".inkstone/public.manifest"))
        try site.remove("static/gone.txt")
        for name in ["#1 of 2.txt", ";x.txt", " blank.txt", "[a]*.txt", "引“号”.txt"] {
            try site.write("static/\(name)", "text")
        }
        return site
    }

    private func list(_ site: TestSite, _ format: Changes.Format) throws -> String {
        try site.build {
            $0.changes = site.path("list")
            $0.changesFormat = format
        }
        return try site.read("list")
    }

    @Test func rcloneHasTwoLists() throws {
        let site = try site()
        #expect(
            try list(site, .rclone).split(separator: "\n").map(String.init) == [
                " blank.txt", "#1 of 2.txt", ";x.txt", "[a]*.txt", "引“号”.txt",
            ])
        #expect(try site.read("list.removed") == "gone.txt\n")
        try site.write("static/gone.txt", "old\n")
        _ = try list(site, .rclone)
        #expect(try site.read("list.removed") == "")
    }

    @Test func rsyncHasNoComments() throws {
        let lines = try list(site(), .rsync).split(separator: "\n")
        #expect(lines.count == 6 && lines.allSatisfy { $0.hasPrefix("./") })
        #expect(lines.contains("./gone.txt") && lines.contains("./#1 of 2.txt"))
    }

    @Test func jsonSaysItAll() throws {
        struct List: Decodable {
            struct Count: Decodable, Equatable {
                let files: Int
                let bytes: Int
            }
            struct File: Decodable {
                let path: String
                let kind: String
                let size: Int?
                let sha256: String
            }
            let version: Int
            let baseline: Bool
            let added: Count
            let changed: Count
            let removed: Count
            let files: [File]
        }
        let text = try list(site(), .json)
        #expect(text.hasSuffix("}\n"))
        let list = try JSONDecoder().decode(List.self, from: Data(text.utf8))
        #expect((list.version, list.baseline) == (1, true))
        #expect(list.added == .init(files: 5, bytes: 20) && list.changed == .init(files: 0, bytes: 0))
        #expect(list.removed == .init(files: 1, bytes: 4))
        #expect(list.files.map(\.path) == list.files.map(\.path).sorted())
        let gone = try #require(list.files.first { $0.path == "gone.txt" })
        #expect((gone.kind, gone.size) == ("removed", 4))
        #expect(gone.sha256 == ContentHash.whole(Array("old\n".utf8)))
    }

    @Test func aListThatCannotBeWrittenStopsTheBuildBefore() throws {
        let site = try TestSite("-- content/a.md --\n")
        for name in ["none/changes.tsv", "content"] {
            #expect(site.failure { $0.changes = site.path(name) }?.exitCode == 3)
        }
        #expect(!site.exists("public"))
    }

    /// Version 4 of the manifest is what sites have deployed until now.
    @Test func aManifestOfTheVersionBeforeIsRead() throws {
        let site = try site()
        var lines = try site.read(".inkstone/deployed").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "inkstone 5")
        lines[0] = "inkstone 4"
        lines.remove(at: 4)
        let files = lines[4...].map { line in
            var fields = line.split(separator: " ", maxSplits: 4)
            if fields.count == 5 { fields.remove(at: 3) }
            return fields.joined(separator: " ")
        }
        try site.write(".inkstone/deployed", (lines[..<4].map(String.init) + files).joined(separator: "\n"))
        #expect(try list(site, .text).contains("removed\tgone.txt\n"))
    }
}
