import Foundation
import TestSupport
import Testing

/// Random edits of a site, and builds between them that are killed at any moment: the next one is as if nothing had ever
/// been built.
@Suite struct RandomBuildTests {
    /// Set `INKSTONE_SEQUENCES` for more.
    private static let sequences = ProcessInfo.processInfo.environment["INKSTONE_SEQUENCES"].flatMap { Int($0) } ?? 2
    private static let edits = 8

    @Test(arguments: 0..<sequences)
    func aBuildAfterKilledOnesIsAsWithoutCache(seed: Int) throws {
        let site = try TestSite(RandomEdits.site.replacing("THEME", with: "folio"))
        var edits = RandomEdits(seed: UInt64(seed))
        var random = SeededGenerator(seed: UInt64(seed) &+ 1 << 32)
        var done = "seed \(seed)"
        var whole = try compare(site, done)
        for _ in 0..<Self.edits {
            done += ", \(try edits.edit(site))"
            while Int.random(in: 0..<3, using: &random) == 0 {
                let moment = UInt32.random(in: 0...whole, using: &random)
                try Command.kill(["build"], after: moment, in: site.folder)
                done += ", killed after \(moment) µs"
            }
            whole = try compare(site, done)
        }
    }

    /// - Returns: how long the build took, in microseconds.
    private func compare(_ site: TestSite, _ done: String) throws -> UInt32 {
        let start = ContinuousClock.now
        let built = try site.run("build")
        let duration = (ContinuousClock.now - start) / .microseconds(1)
        // A folder of its own, and no cache.
        let clean = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: clean) }
        let anew = try site.run("build", "--no-cache", "--output", "\(clean)/public", "--state", "\(clean)/state")
        #expect(built.status == anew.status && built.status < 2, "\(built.errors) after \(done)")
        #expect(Self.lasting(built.errors) == anew.errors, "\(done)")
        let (left, right) = (Self.files(site.path("public")), Self.files("\(clean)/public"))
        #expect(Set(left.keys) == Set(right.keys), "\(done)")
        for (file, bytes) in right { #expect(left[file] == bytes, "\(file) after \(done)") }
        return UInt32(duration)
    }

    /// Without what is said of posts because they changed.
    private static func lasting(_ messages: String) -> String {
        messages.replacing(/notice: in the posts that changed, .*\n  hint: .*\n/, with: "")
    }

    private static func files(_ folder: String) -> [String: Data] {
        var files: [String: Data] = [:]
        for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
            files[path] = try? Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
        }
        return files
    }
}
