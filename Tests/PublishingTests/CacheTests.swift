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
        var preview = PlanCache()
        var done: [String] = []
        var changed: Set<String>?
        for _ in 0...Self.edits {
            try compare(site, &preview, changed, "seed \(seed): \(done)")
            let before = site.inputs
            done.append(try edits.edit(site))
            changed = site.changes(since: before)
        }
        try compare(site, &preview, changed, "seed \(seed): \(done)")
    }

    /// - Parameter changed: absolute paths, as a preview is told them; `nil` for its first plan.
    private func compare(
        _ site: TestSite, _ preview: inout PlanCache, _ changed: Set<String>?, _ done: String
    ) throws {
        let report = try site.build()
        let clean = try site.publish()
        #expect(site.files(below: "public") == clean.files.sorted(), "\(done)")
        for file in clean.files {
            #expect(try site.bytes("public/\(file)") == clean.bytes(file), "\(file) after \(done)")
        }
        #expect(report.diagnostics.map(\.headline) == clean.messages, "\(done)")
        try compare(site, &preview, changed, with: clean, done)
        let again = try site.build()
        #expect(again.written == 0 && again.removed == 0, "\(done)")
        #expect(again.diagnostics == report.diagnostics && again.withheld == report.withheld, "\(done)")
        #expect(again.posts == report.posts && again.pages == report.pages, "\(done)")
    }

    private func compare(
        _ site: TestSite, _ preview: inout PlanCache, _ changed: Set<String>?, with clean: PublishedSite, _ done: String
    ) throws {
        let shown = try Publisher(site.options()).plan(&preview, changed: changed)
        // A post whose front matter has a mistake stays as it was, because its author is still typing.
        if clean.messages.contains(where: { $0.contains(".md:") && $0.contains(" error: ") }) { return }
        #expect(shown.files == clean.files, "preview, \(done)")
        for file in clean.files {
            let kept = shown.bytes(of: file)
            #expect(kept == clean.bytes(file), "\(file) in the preview after \(done)")
        }
        #expect(shown.allDiagnostics().map(\.headline) == clean.messages, "preview, \(done)")
    }
}

extension TestSite {
    /// The bytes of everything that the site is made from, by absolute path.
    fileprivate var inputs: [String: Data] {
        let found = ["content", "static", "themes"].flatMap { folder in files(below: folder).map { "\(folder)/\($0)" } }
        var inputs: [String: Data] = [:]
        for file in found + ["site.yaml"] { inputs[path(file)] = try? Data(contentsOf: URL(filePath: path(file))) }
        return inputs
    }

    fileprivate func changes(since before: [String: Data]) -> Set<String> {
        let now = inputs
        return Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }
    }

    fileprivate func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: self.path(path))))
    }
}
