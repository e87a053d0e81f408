import Dispatch
import Synchronization
import Testing

@testable import Markdown

@Suite struct ThreadTests {
    /// Tables of cmark-gfm that belong to the whole process must not let one document change another.
    @Test func manyThreadsGiveTheBytesOfOne() {
        var generated = GeneratedMarkdown(seed: 5, GeneratedMarkdown.everything)
        let documents = (0..<300).map { _ in generated.document() }
        let dialects = documents.indices.map { $0 % 5 == 0 ? MarkdownOptions.Dialect.gfm : .cjk }
        let alone = documents.indices.map { Rendering.bare(documents[$0], dialects[$0]) }
        for round in 0..<20 {
            let wrong = Mutex<[Int]>([])
            DispatchQueue.concurrentPerform(iterations: documents.count) { index in
                if Rendering.bare(documents[index], dialects[index]) != alone[index] {
                    wrong.withLock { $0.append(index) }
                }
            }
            #expect(wrong.withLock { $0 }.isEmpty, "round \(round)")
        }
    }
}
