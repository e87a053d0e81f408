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
            var document = SearchDocument(title: text(3), link: "/news/\(index)/", text: text(60))
            document.date = (2020 + index % 5, 1 + index % 12, 1 + index % 28)
            document.zones = [.title: [document.title], .terms: ["估值", "hibor"], .text: [document.text]]
            document.terms = [("tag", "估值"), ("category", "hibor")]
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

    @Test func blocksAreBoundedAndRegular() {
        #expect(IndexFormat.blockSize(10_000, atLeast: 8, blocks: 640) == 16)
        #expect(IndexFormat.blockSize(10_001, atLeast: 8, blocks: 640) == 16)
        for count in [0, 1, 5000, 100_000, 1_000_000] {
            let size = IndexFormat.blockSize(count, atLeast: 8, blocks: 640)
            #expect((count + size - 1) / size <= 640)
        }
    }

    /// What stays the same keeps its name when a post is added: caches and deployments rely on it.
    @Test func newPostLeavesMostFilesAlone() {
        var documents = documents(2000)
        let before = Set(SearchIndexBuilder.index(documents, threads: Parallel(jobs: 1)).files.map(\.name))
        var new = SearchDocument(title: "一篇新报告", link: "/news/new/", text: "储能")
        new.date = (2026, 1, 1)
        new.zones = [.title: [new.title], .text: [new.text]]
        documents.append(new)
        let after = Set(SearchIndexBuilder.index(documents, threads: Parallel(jobs: 1)).files.map(\.name))
        #expect(
            before.subtracting(after).count < before.count / 4, "\(before.subtracting(after).count) of \(before.count)")
    }

    @Test func clauseIsTextWithoutABreak() {
        var scanner = ClauseScanner()
        scanner.scan(Array("光模块800G，Qwen2.5-Max：free cash flow\n光模块800G。😀。".utf8), at: .init(document: 0, zone: 3))
        let clauses = (0..<scanner.clauses.count).map { String(decoding: scanner.clauses[$0], as: UTF8.self) }
        #expect(clauses == ["光模块800g", "qwen2 5 max", "free cash flow"])
        #expect(scanner.sequence == [0, 1, 2, 0])
    }

    @Test func wordIsKeptWithTheSignsThatEndIt() {
        let words = SignedWords.words("C++与c#；A+H股，C++11、AA+。+ # g++\n## 标题 x+y 7+").map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(words == ["c++", "c#", "aa+", "g++", "7+"])
        var document = SearchDocument(title: "C++", link: "/a/", text: "")
        document.zones = [.title: ["C++ C++"], .text: ["c++", "C#"]]
        let signed = SignedWords(
            [SearchDocument(title: "", link: "/b/", text: ""), document], threads: Parallel(jobs: 1))
        #expect(signed.places == [[4, 7], [7]])
    }
}
