import Dispatch
import Foundation
import Markdown
import Synchronization
import Text

/// The same posts on one thread and on all, round after round.
enum Threads {
    /// - Parameter folder: every Markdown file below it is read, front matter and all.
    static func report(_ folder: String, rounds: Int) {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.sorted() ?? []
        let sources = names.filter { $0.hasSuffix(".md") }.compactMap { name in
            FileManager.default.contents(atPath: "\(folder)/\(name)").map { SourceFile(path: name, bytes: Array($0)) }
        }
        let renderer = MarkdownRenderer()
        func html(_ source: SourceFile) -> String { renderer.render(source, body: 0..<source.bytes.count).html }
        let alone = sources.map(html)
        let different = Mutex(0)
        for _ in 0..<rounds {
            DispatchQueue.concurrentPerform(iterations: sources.count) { index in
                if html(sources[index]) != alone[index] { different.withLock { $0 += 1 } }
            }
        }
        let count = different.withLock { $0 }
        print("\n\(sources.count) posts, \(rounds) rounds on all threads: \(count) differ from one thread")
    }
}
