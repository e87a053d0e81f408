import Dispatch
import Markdown
import Synchronization
import Text

/// The same posts on one thread and on all, round after round.
enum Threads {
    static func report(_ posts: [(source: SourceFile, body: Range<Int>)], rounds: Int) {
        let renderer = MarkdownRenderer()
        @Sendable func html(_ index: Int) -> String {
            renderer.render(posts[index].source, body: posts[index].body).html
        }
        let alone = posts.indices.map(html)
        let different = Mutex(0)
        for _ in 0..<rounds {
            DispatchQueue.concurrentPerform(iterations: posts.count) { index in
                if html(index) != alone[index] { different.withLock { $0 += 1 } }
            }
        }
        let count = different.withLock { $0 }
        print("\n\(posts.count) posts, \(rounds) rounds on all threads: \(count) differ from one thread")
    }
}
