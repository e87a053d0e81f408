import TestSupport
import Testing

@Suite struct PublishedSearchTests {
    static let site = """
        -- site.yaml --
        languages: {zh-CN: {content: content/zh-CN}, en: {content: content/en}}
        -- content/zh-CN/news/a.md --
        ---
        title: 光模块
        date: 2025-02-14
        tags: [估值]
        ---
        国产替代
        -- content/zh-CN/news/b.md --
        ---
        title: 不给人找
        search: false
        ---
        只在这里
        -- content/en/news/a.md --
        ---
        title: Optical modules
        ---
        Text
        """

    @Test func eachEditionHasAnIndex() throws {
        let site = try TestSite(Self.site).publish()
        let files = site.files.filter { $0.hasSuffix(".bin") }
        #expect(files.contains("search/index.bin") && files.contains("en/search/index.bin"))
        #expect(files.allSatisfy { $0.hasPrefix("search/") || $0.hasPrefix("en/search/") })
    }

    /// As the preview asks: one file, before any other.
    @Test func everyFileCanBeAskedForAlone() throws {
        let test = try TestSite(Self.site)
        let all = try test.publish()
        let files = all.files.filter { $0.hasSuffix(".bin") }
        #expect(files.count > 2)
        for file in files { #expect(try test.publish().bytes(file) == all.bytes(file)) }
        #expect(all.bytes("search/0000000000.bin") == nil)
    }

    @Test func noPageNamesAFileOfTheIndex() throws {
        let site = try TestSite(Self.site, theme: .folio).publish()
        let names = site.files.filter { $0.hasSuffix(".bin") && !$0.hasSuffix("index.bin") }
            .map { $0.split(separator: "/").last! }
        #expect(!names.isEmpty)
        for page in site.files where page.hasSuffix(".html") {
            #expect(names.allSatisfy { site[page]?.contains($0) == false }, "\(page)")
        }
    }

    @Test func secondBuildWritesNothingAndAStaleFileGoes() throws {
        let site = try TestSite(Self.site)
        try site.build()
        #expect(try site.build().written == 0)
        let before = site.files(below: "public/search").count
        try site.write("content/zh-CN/news/a.md", "---\ntitle: 储能\n---\n新文")
        #expect(try site.build().removed > 0)
        #expect(site.files(below: "public/search").count <= before)
    }

    @Test func searchCanBeSwitchedOff() throws {
        let site = try TestSite("-- site.yaml --\nsearch: false\n-- content/news/a.md --\n---\ntitle: A\n---\n")
            .publish()
        #expect(!site.files.contains { $0.hasSuffix(".bin") })
    }
}
