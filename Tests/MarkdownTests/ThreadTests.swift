import Testing
import Threads

@testable import Markdown

@Suite struct ThreadTests {
    /// Tables of cmark-gfm that belong to the whole process must not let one document change another.
    @Test func manyThreadsGiveTheBytesOfOne() {
        var generated = GeneratedMarkdown(seed: 5, GeneratedMarkdown.everything)
        let documents = (0..<300).map { _ in generated.document() }
        let dialects = documents.indices.map { $0 % 5 == 0 ? MarkdownOptions.Dialect.gfm : .cjk }
        let alone = documents.indices.map { Rendering.bare(documents[$0], dialects[$0]) }
        for round in 0..<20 {
            let together = Parallel(jobs: 64).map(documents.count) { Rendering.bare(documents[$0], dialects[$0]) }
            #expect(documents.indices.filter { together[$0] != alone[$0] } == [], "round \(round)")
        }
    }
}
