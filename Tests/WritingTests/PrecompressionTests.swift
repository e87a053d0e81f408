import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Publishing
@testable import Writing

/// Compressed files beside text files.
@Suite struct PrecompressionTests {
    private static let long = String(repeating: "储能行业周报，需求增长。", count: 100)
    private static let text = """
        -- site.yaml --
        theme: plain
        -- content/news/a.md --
        ---
        {title: 一, date: 2025-01-01, summary: 甲}
        ---
        \(long)
        -- static/data.json --
        "\(long)"
        -- static/photo.jpg --
        \(long)
        -- static/short.txt --
        short
        """

    @discardableResult
    private func build(_ site: TestSite, _ encodings: [Precompression.Encoding], jobs: Int = 1) throws -> Report {
        try site.build {
            $0.precompression = Precompression(encodings)
            $0.jobs = jobs
        }
    }

    private func siblings(_ site: TestSite) -> [String] {
        site.files(below: "public").filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") }
    }

    @Test func longTextsHaveSiblings() throws {
        let site = try TestSite(Self.text)
        let report = try build(site, [.brotli, .gzip])
        let siblings = siblings(site)
        for file in ["data.json", "news/a/index.html", "index.xml"] {
            #expect(siblings.contains("\(file).gz") && siblings.contains("\(file).br"))
        }
        for file in ["photo.jpg", "short.txt"] { #expect(!siblings.contains { $0.hasPrefix(file) }) }
        #expect(!siblings.contains { $0.contains(".bin") })
        #expect(report.written == site.files(below: "public").count)
        #expect(report.stages.contains { $0.name == "compress" && $0.seconds > 0 })
        for file in siblings {
            let whole = try site.size("public/\(file.dropLast(3))")
            let compressed = try site.size("public/\(file)")
            #expect(whole >= Precompression.minimalSize && compressed < whole, "\(file)")
        }
    }

    /// What a program that knows nothing of Inkstone makes of them.
    @Test func gzipReadsThem() throws {
        let site = try TestSite(Self.text)
        try build(site, [.gzip])
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "--decompress", "--stdout", site.path("public/data.json.gz")]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(String(decoding: output, as: UTF8.self) == (try site.read("public/data.json")))
    }

    @Test func theSameBytesOnAnyNumberOfThreads() throws {
        let one = try TestSite(Self.text)
        let many = try TestSite(Self.text)
        try build(one, [.gzip, .brotli])
        try build(many, [.gzip, .brotli], jobs: 64)
        #expect(siblings(one).count > 10 && siblings(one) == siblings(many))
        for file in siblings(one) { #expect(try one.digest("public/\(file)") == many.digest("public/\(file)")) }
    }

    @Test func unchangedTextsAreNotCompressedAgain() throws {
        let site = try TestSite(Self.text)
        try build(site, [.gzip, .brotli])
        #expect(try build(site, [.gzip, .brotli]).written == 0)
        let past = Date(timeIntervalSince1970: 1_000_000_000)
        for file in siblings(site) { try site.setModified(past, "public/\(file)") }
        try build(site, [.gzip, .brotli])
        // The manifest has seen those times; now one text changes.
        try site.write("static/data.json", "\"\(Self.long)。\"")
        let report = try build(site, [.gzip, .brotli])
        #expect(report.written == 3)
        let written = try siblings(site).filter { try site.modified("public/\($0)") != past }
        #expect(written == ["data.json.br", "data.json.gz"])
    }

    @Test func theyGoWithTheOptionAndWithTheirFile() throws {
        let site = try TestSite(Self.text)
        try build(site, [.gzip, .brotli])
        let count = siblings(site).count
        let without = try build(site, [.gzip])
        #expect(without.removed == count / 2 && without.diagnostics.isEmpty)
        #expect(siblings(site).count == count / 2 && siblings(site).allSatisfy { $0.hasSuffix(".gz") })
        try site.remove("static/data.json")
        try build(site, [.gzip])
        #expect(!site.exists("public/data.json.gz") && site.exists("public/news/a/index.html.gz"))
        try build(site, [])
        #expect(siblings(site) == [])
        #expect(try build(site, []).written == 0)
    }

    @Test func aTextThatBecomesShortLosesThem() throws {
        let site = try TestSite(Self.text)
        try build(site, [.gzip])
        #expect(site.exists("public/data.json.gz"))
        try site.write("static/data.json", "1")
        try build(site, [.gzip])
        #expect(!site.exists("public/data.json.gz"))
    }

    @Test func aSiblingThatSomebodyRemovedIsMadeAgain() throws {
        let site = try TestSite(Self.text)
        try build(site, [.gzip])
        let before = try site.digest("public/data.json.gz")
        try site.remove("public/data.json.gz")
        #expect(try build(site, [.gzip]).written == 1)
        #expect(try site.digest("public/data.json.gz") == before)
    }

    /// A sibling beside a file that was changed by hand would hide the change.
    @Test func aFileThatWasChangedByHandHasNoSibling() throws {
        let site = try TestSite(Self.text)
        try build(site, [.gzip])
        #expect(site.exists("public/news/a/index.html.gz"))
        try site.write("public/news/a/index.html", "by hand")
        #expect(try build(site, [.gzip]).diagnostics.count == 1)
        #expect(!site.exists("public/news/a/index.html.gz"))
        #expect(try site.read("public/news/a/index.html") == "by hand")
    }

    @Test func aFileOfTheSiteTakesThePlaceOfASibling() throws {
        let site = try TestSite(Self.text + "\n-- static/data.json.gz --\nmine\n")
        try build(site, [.gzip])
        #expect(try site.read("public/data.json.gz") == "mine\n")
        #expect(try build(site, [.gzip]).written == 0)
        try build(site, [])
        #expect(try site.read("public/data.json.gz") == "mine\n")
    }

    @Test func aSiblingOfSomebodyElseStays() throws {
        let site = try TestSite(Self.text)
        try build(site, [])
        try site.write("public/data.json.gz", "foreign")
        let report = try build(site, [.gzip])
        #expect(report.diagnostics.map(\.file) == ["static/data.json"])
        #expect(try site.read("public/data.json.gz") == "foreign")
    }

    @Test(arguments: [
        ("a/index.html", true), ("x.JSON", true), ("a.svg", true), ("site.webmanifest", true), ("index.xml", true),
        ("search/x.bin", false), ("a.jpg", false), ("html", false), ("a.html/b", false), ("font.woff2", false),
    ])
    func whatIsText(file: String, isText: Bool) {
        #expect(Precompression.isText(file) == isText)
    }
}

extension TestSite {
    fileprivate func size(_ path: String) throws -> Int { try Data(contentsOf: URL(filePath: self.path(path))).count }

    fileprivate func digest(_ path: String) throws -> String {
        ContentHash.whole(Array(try Data(contentsOf: URL(filePath: self.path(path)))))
    }
}
