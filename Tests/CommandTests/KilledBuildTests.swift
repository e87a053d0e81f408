import Foundation
import TestSupport
import Testing

/// Builds that end at any moment, and disks that are full.
@Suite struct KilledBuildTests {
    /// How many builds are killed; set `INKSTONE_KILLS` for more.
    private static let kills = ProcessInfo.processInfo.environment["INKSTONE_KILLS"].flatMap(Int.init) ?? 12

    private static func text(_ version: Int) -> String {
        (0..<60).map { number in
            """
            -- content/news/\(number).md --
            ---
            {title: 第\(number)篇, date: 2025-01-\(10 + number % 20), tags: [版\(version % 3), 甲\(number % 7)]}
            ---
            \(String(repeating: "储能行业周报，第\(version)版。", count: 60))

            """
        }.joined() + "-- static/data.json --\n\"\(String(repeating: "\(version)", count: 400_000))\"\n"
    }

    /// What a build of a version makes from nothing, by file.
    private static func clean(_ version: Int, _ options: [String]) throws -> [String: Data] {
        let site = try TestSite(text(version), theme: .folio)
        #expect(try Command.run(["build"] + options, in: site.folder).status == 0)
        return site.contents
    }

    @Test(arguments: [[], ["--precompress", "gzip,br"]])
    func everyFileIsWholeAndTheNextBuildEqualsACleanOne(options: [String]) throws {
        let versions = try (0..<3).map { try Self.clean($0, options) }
        let site = try TestSite(Self.text(0), theme: .folio)
        var generator = SeededGenerator(seed: 22)
        let start = ContinuousClock.now
        #expect(try Command.run(["build"] + options, in: site.folder).status == 0)
        let whole = (ContinuousClock.now - start) / .microseconds(1)
        for kill in 1...Self.kills {
            let version = kill % versions.count
            for (path, content) in TextArchive.files(Self.text(version)) { try site.write(path, content) }
            let moment = Double.random(in: 0...1.1, using: &generator) * whole
            try Command.kill(["build"] + options, after: UInt32(moment), in: site.folder)
            for (file, content) in site.contents {
                #expect(versions.contains { $0[file] == content }, "\(file) after kill \(kill) at \(moment) µs")
            }
            // Now and then a second one is killed before any ends.
            if kill % 3 == 0 { continue }
            let outcome = try Command.run(["build"] + options, in: site.folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(site.contents == versions[version], "after kill \(kill) at \(moment) µs")
            #expect(site.files(below: ".inkstone") == TestSite.stateFiles)
        }
    }

    // MARK: Full disks

    /// A limit for the size of files stands in for a full disk: short ones still fit.
    @Test func aFullDiskIs3AndHeals() throws {
        let site = try TestSite(Self.text(0), theme: .folio)
        #expect(try site.run("build").status == 0)
        for (path, content) in TextArchive.files(Self.text(1)) { try site.write(path, content) }
        let full = try Command.run(["build"], in: site.folder, fileLimit: 40)
        #expect(full.status == 3)
        #expect(full.errors.contains(" cannot be written, ") || full.errors.contains("the manifest cannot be written"))
        for (path, content) in TextArchive.files(Self.text(2)) { try site.write(path, content) }
        let outcome = try site.run("build")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try site.contents == Self.clean(2, []))
    }
}

extension TestSite {
    /// Of all files of the output.
    fileprivate var contents: [String: Data] {
        var contents: [String: Data] = [:]
        for file in files(below: "public") where !file.hasPrefix(".inkstone-part/") {
            contents[file] = try? Data(contentsOf: URL(filePath: path("public/\(file)")))
        }
        return contents
    }
}
