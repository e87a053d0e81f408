import Files
import Formats
import Foundation
import Parsing
import TestSupport
import Testing
import Text

@testable import Caching

@Suite struct RecordStoreTests {
    /// The bytes of a value, and what is read of them.
    private func bytes(_ write: (inout RecordWriter) -> Void) -> [UInt8] {
        var writer = RecordWriter()
        write(&writer)
        return writer.bytes
    }

    private func reading<Value>(
        _ bytes: [UInt8], _ read: (inout RecordReader) throws(RecordReader.Damage) -> Value
    ) throws -> Value {
        try bytes.withUnsafeBytes { bytes in
            var reader = RecordReader(bytes)
            return try read(&reader)
        }
    }

    @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, Int.max, Int.min])
    func numbers(number: Int) throws {
        let bytes = bytes { $0.add(number) }
        #expect(try reading(bytes) { reader throws(RecordReader.Damage) in try reader.number() } == number)
    }

    private static let posts = [
        "---\ntitle: 甲\n---\n文", "文", "---\n---\n", "+++\ntitle = \"甲\"\nweight = -3\n+++\n文",
        "{\"title\": \"甲\", \"draft\": true}\n文",
        """
        ---
        title: "锂电 🔋"
        linkTitle: 短
        date: 2025-02-14 15:12:52
        lastmod: 2025-02-15T00:00:00-05:00
        publishDate: 2025-02-01
        expiryDate: 2035-01-01
        draft: true
        summary: 摘
        description: 述
        slug: "lü"
        aliases: [/a/, /b/c/]
        weight: 7
        tags: [甲, 乙]
        categories: 丙
        lang: [zh-CN, en]
        translationKey: k
        menu: {main: {name: 菜单, weight: 3}, footer: {}}
        thumbnail: {src: /a.png, visibility: [list]}
        lead: 导
        author: 某
        comments: false
        authorbox: true
        pager: false
        toc: true
        mathjax: true
        sidebar: left
        widgets: [search, recent]
        post_meta: [date]
        type: news
        layout: wide
        keywords: [k]
        images: [/i.png]
        search: false
        build: {list: never, render: always}
        sitemap: {disable: true}
        outputs: [RSS]
        params: {a: 1, b: 1.5, c: [x, {y: true}], d: null, e: "text"}
        own: {deep: {deeper: [1, 2, [3]]}}
        ---
        文
        """,
        "---\nurl: /:year/:slug/x\ncascade:\n  - _target: {path: /news/**, lang: en}\n    toc: true\n  - sidebar: left\n---\n",
        // Mistakes, whose messages are kept too.
        "---\ntitel: 甲\ndate: 2025-13-01\ntags: {a: 1}\n---\n文", "---\ntitle: [\n---\n文",
        "title: 甲\ndraft: true\n---\n文",
    ]

    @Test(arguments: posts)
    func frontMatterComesBack(post: String) throws {
        let source = SourceFile(path: "content/a.md", text: post)
        let parsed = FrontMatterParser(SiteConfiguration()).parse(source)
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/records"
        let version = ContentKey(ofFile: "v", [1])
        let key = ContentKey(ofFile: source.path, source.bytes)
        let first = RecordStore(at: path, kind: "test", environment: version)
        KeptFrontMatter(first).keep(parsed, of: key)
        #expect(first.save([key]) == nil)
        let kept = try #require(
            KeptFrontMatter(RecordStore(at: path, kind: "test", environment: version)).result(of: key))
        #expect(kept.body == parsed.body && kept.diagnostics == parsed.diagnostics)
        #expect(kept.frontMatter?.terms == parsed.frontMatter?.terms)
        // Sets of terms have no order of their own.
        func others(_ result: FrontMatterParser.Result) -> String {
            var frontMatter = result.frontMatter
            frontMatter?.terms = [:]
            return String(reflecting: frontMatter)
        }
        #expect(others(kept) == others(parsed))
    }

    /// Cut short at every place, with every bit of a byte turned, or of another version: an empty store, and no trap.
    @Test func damageIsAnEmptyStore() throws {
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/records"
        let version = ContentKey(ofFile: "v", [1])
        let keys = (0..<3).map { ContentKey(ofFile: "\($0)", []) }
        let store = RecordStore(at: path, kind: "test", environment: version)
        for key in keys { store.keep(key) { $0.add(key.text) } }
        #expect(store.save(Set(keys)) == nil)
        func text(_ version: ContentKey) -> String? {
            RecordStore(at: path, kind: "test", environment: version).value(keys[1]) {
                reader throws(RecordReader.Damage) in
                try reader.text()
            }
        }
        #expect(text(version) == keys[1].text)
        #expect(text(ContentKey(ofFile: "w", [1])) == nil)
        let other = RecordStore(at: path, kind: "other", environment: version)
        #expect(other.value(keys[1]) { reader throws(RecordReader.Damage) in try reader.text() } == nil)
        let whole = try FileBytes.read(path)
        for count in whole.indices {
            try FileBytes.replace(path, with: Array(whole[..<count]))
            #expect(text(version) == nil)
            var turned = whole
            turned[count] ^= 1 << UInt8(count % 8)
            try FileBytes.replace(path, with: turned)
            #expect(text(version) == nil)
        }
    }

    /// What is no record is an error, whatever it is.
    @Test func noBytesTrap() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            _ = try? reading(bytes) { reader throws(RecordReader.Damage) in try reader.frontMatter() }
            _ = try? reading(bytes) { reader throws(RecordReader.Damage) in try reader.diagnostics() }
            _ = try? reading(bytes) { reader throws(RecordReader.Damage) in try reader.node() }
        }
    }

    @Test func whatIsNotAskedForIsDropped() throws {
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/records"
        let version = ContentKey(ofFile: "v", [1])
        let (one, other) = (ContentKey(ofFile: "1", []), ContentKey(ofFile: "2", []))
        let first = RecordStore(at: path, kind: "test", environment: version)
        first.keep(one) { $0.add("1") }
        first.keep(other) { $0.add("2") }
        #expect(first.save([one, other]) == nil)
        let size = try FileBytes.read(path).count
        let second = RecordStore(at: path, kind: "test", environment: version)
        #expect(second.save([other]) == nil)
        #expect(try FileBytes.read(path).count < size)
        let third = RecordStore(at: path, kind: "test", environment: version)
        #expect(third.value(other) { reader throws(RecordReader.Damage) in try reader.text() } == "2")
        #expect(third.value(one) { reader throws(RecordReader.Damage) in try reader.text() } == nil)
    }

    /// Some records stay, some are replaced, dropped or new: the file holds what a dictionary would.
    @Test func anyBuildsLeaveWhatTheyAskedFor() throws {
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let version = ContentKey(ofFile: "v", [1])
        let keys = (0..<40).map { ContentKey(ofFile: "\($0)", []) }
        var random = SeededGenerator(seed: 14)
        var known: [ContentKey: String] = [:]
        for build in 0..<60 {
            let store = RecordStore(at: "\(folder)/records", kind: "test", environment: version)
            for key in keys {
                let value = store.value(key) { reader throws(RecordReader.Damage) in try reader.text() }
                #expect(value == known[key])
            }
            let asked =
                build % 7 == 6
                ? keys.filter { known[$0] != nil } : keys.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
            var next: [ContentKey: String] = [:]
            for key in asked {
                next[key] = known[key]
                if known[key] == nil && Bool.random(using: &random) || Int.random(in: 0..<9, using: &random) == 0 {
                    let text = String(repeating: "文", count: Int.random(in: 0..<300, using: &random))
                    store.keep(key) { $0.add(text) }
                    next[key] = text
                }
            }
            #expect(store.save(Set(asked)) == nil)
            known = next
        }
    }
}
