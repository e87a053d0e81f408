import TestSupport
import Testing

@testable import Search
@testable import Threads

@Suite struct SearchIndexTests {
    private func documents(_ count: Int, seed: UInt64 = 1) -> [SearchDocument] {
        var random = SeededGenerator(seed: seed)
        let words = ["光模块", "国产替代", "Qwen2.5-Max", "600519.SH", "第200期", "，", "。", " ", "算力", "deep seek"]
        return (0..<count).map { index in
            func text(_ length: Int) -> String {
                (0..<length).map { _ in words.randomElement(using: &random)! }.joined()
            }
            let date = (2020 + index % 5, 1 + index % 12, 1 + index % 28)
            var document = SearchDocument(title: text(3), place: DocumentPlace(link: "/news/\(index)/", date: date))
            document.zones = [.title: [document.title], .terms: ["估值", "hibor"], .text: [text(60)]]
            document.terms = [("tag", "估值", "估值"), ("category", "hibor", "慧博")]
            return document
        }
    }

    @Test func indexDependsOnDocumentsAlone() {
        let documents = documents(500)
        let index = SearchIndexBuilder.index(documents, threads: Parallel(jobs: 1))
        let other = SearchIndexBuilder.index(documents.reversed(), threads: Parallel(jobs: 64))
        #expect(index.entry == other.entry)
        #expect(index.files.count > 10 && index.files.map(\.name) == other.files.map(\.name))
        #expect(zip(index.files, other.files).allSatisfy { $0.bytes == $1.bytes })
    }

    @Test func fileIsFoundByItsName() {
        let index = SearchIndexBuilder.index(documents(50), threads: Parallel(jobs: 1))
        #expect(!index.files.isEmpty)
        for file in index.files { #expect(index.file(file.name)?.bytes == file.bytes) }
        #expect(index.file("0000000000.bin") == nil)
        #expect(index.files.allSatisfy { $0.name.count == 14 })
    }

    @Test func emptyEditionHasAnIndex() {
        let index = SearchIndexBuilder.index([], threads: Parallel(jobs: 1))
        #expect(!index.entry.isEmpty)
    }

    @Test func blocksAreBounded() {
        for count in [0, 1, 5000, 100_000, 1_000_000] {
            let size = IndexFormat.factBlock(count)
            #expect((count + size - 1) / size <= 1024 && TokenRun.limit % size == 0)
        }
    }

    /// What stays the same keeps its name when a post is added: caches and deployments rely on it.
    @Test func newPostChangesTheYoungestSegmentAlone() {
        var documents = documents(3000)
        let before = segments(documents)
        #expect(before.count == 3 && before.map(\.count).reduce(0, +) == 3000)
        var new = SearchDocument(title: "一篇新报告", place: DocumentPlace(link: "/news/new/", date: (2026, 1, 1)))
        new.zones = [.title: [new.title], .text: ["储能"]]
        documents.append(new)
        let after = segments(documents)
        #expect(before.dropLast() == after.dropLast() && before.last != after.last)
        #expect(after.last!.count < 300)
    }

    @Test func olderPostChangesItsSegmentAlone() {
        var documents = documents(3000)
        let before = segments(documents)
        documents.removeFirst(2)
        let after = segments(documents)
        #expect(zip(before, after).filter { $0 != $1 }.count == 1)
    }

    private func segments(_ documents: [SearchDocument]) -> [[String]] {
        let links = documents.sorted { $0.place < $1.place }.map(\.place.link)
        return Segments.ranges(links).map { Array(links[$0]) }
    }

    /// What one more document changes is small.
    @Test func segmentsAreFourAtMost() {
        let links = (0..<40_000).map { "/news/\($0)/" }
        for count in [0, 1, 255, 256, 2048, 16_384, 20_000, 39_999] {
            let ranges = Segments.ranges(Array(links[..<count]))
            #expect(ranges.count <= 4 && ranges.reduce(0) { $0 + $1.count } == count)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
            if count % 256 > 0 { #expect(ranges.last!.count <= 512) }
        }
    }

    @Test func longListIsCutIntoPartsThatCanBeReadAlone() {
        var writer = TableWriter(blockSize: 1000)
        var fields = ByteWriter()
        for _ in 0..<5000 { fields.number(7) }
        writer.add(Array("a".utf8), [1], [])
        writer.add(Array("the".utf8), fields.bytes, (0..<5000).map { $0 << 1 })
        writer.add(Array("z".utf8), [1], [])
        writer.end()
        let firsts = writer.packs.packs.flatMap(\.blocks).map { String(decoding: $0.first, as: UTF8.self) }
        #expect(firsts.first == "a" && firsts.last == "z")
        #expect(firsts.count > 6 && firsts.dropFirst().dropLast().allSatisfy { $0 == "the" })
        #expect((writer.files + writer.packs.files).allSatisfy { $0.bytes.count <= IndexFormat.packSize })
    }

    @Test func recordOfASegmentIsReadAsItWasWritten() throws {
        let head = SegmentHead(bytes: [1, 2, 3], kinds: ["tag"], simplified: [0x4E00, 0x9FFF], files: ["a.bin"])
        let read = try #require(SegmentHead(record: head.record))
        #expect((read.bytes, read.kinds) == (head.bytes, head.kinds))
        #expect((read.simplified, read.files) == (head.simplified, head.files))
        for end in head.record.indices { #expect(SegmentHead(record: Array(head.record[..<end])) == nil) }
    }

    @Test func wordIsKeptWithTheSignsThatEndIt() {
        var text = "C++与c#；A+H股，C++11、AA+。+ # g++\n## 标题 x+y 7+"
        let words = text.withUTF8 { SignedWords.words($0).map { String(decoding: $0, as: UTF8.self) } }
        #expect(words == ["c++", "c#", "aa+", "g++", "7+"])
    }

    /// Of two neighbours one is short, or both have places.
    @Test(arguments: [
        ("a", true), ("of", false), ("the", false), ("2025", true), ("я", true), ("λ", true),
        ("москва", false), ("٢٠٢٥", true), ("𐐷", false),
    ])
    func wordIsShortByItsLetters(_ word: String, _ isShort: Bool) {
        #expect(Vocabulary.isShort(Array(word.utf8)[...]) == isShort)
    }
}
