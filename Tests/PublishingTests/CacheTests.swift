import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A build that uses what earlier ones left is a build without it, byte for byte.
@Suite struct CacheTests {
    private static let sequences = ProcessInfo.processInfo.environment["INKSTONE_SEQUENCES"].flatMap { Int($0) } ?? 8
    private static let edits = 8

    @Test(arguments: 0..<sequences)
    func anyEditsAreAsWithoutCache(seed: Int) throws {
        let theme = seed % 4 == 0 ? "folio" : "plain"
        let site = try TestSite(RandomEdits.site.replacing("THEME", with: theme))
        var edits = RandomEdits(seed: UInt64(seed))
        var done: [String] = []
        for _ in 0...Self.edits {
            try compare(site, "seed \(seed): \(done)")
            done.append(try edits.edit(site))
        }
        try compare(site, "seed \(seed): \(done)")
    }

    private func compare(_ site: TestSite, _ done: String) throws {
        let report = try site.build()
        let clean = try site.publish()
        #expect(site.files(below: "public") == clean.files.sorted(), "\(done)")
        for file in clean.files {
            #expect(try site.bytes("public/\(file)") == clean.bytes(file), "\(file) after \(done)")
        }
        #expect(report.diagnostics.map(\.headline) == clean.messages, "\(done)")
        let again = try site.build()
        #expect(again.written == 0 && again.removed == 0, "\(done)")
        #expect(again.diagnostics == report.diagnostics && again.withheld == report.withheld, "\(done)")
        #expect(again.posts == report.posts && again.pages == report.pages, "\(done)")
    }
}

extension TestSite {
    fileprivate func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: self.path(path))))
    }
}
