import Markdown
import Text

/// What the passes of dialect cjk cost on top of cmark-gfm.
enum Cost {
    /// Prints one row a way to render; the best of many rounds taken in turns, so that noise meets all alike.
    static func report(_ posts: [(source: SourceFile, body: Range<Int>)]) {
        let all = ["table", "strikethrough", "tasklist", "autolink"]
        let command = CMark(all, checksUTF8: false)
        let checked = CMark(all, checksUTF8: true)
        let least = CMark(["table", "tasklist"], checksUTF8: false)
        let site = MarkdownRenderer()
        var bare = MarkdownOptions()
        bare.decoratesForSite = false
        let plain = MarkdownRenderer(bare)
        func cmark(_ cmark: CMark) -> Int {
            posts.reduce(0) { length, post in
                length
                    + post.source.bytes.withUnsafeBufferPointer {
                        cmark.render(UnsafeBufferPointer(rebasing: $0[post.body]))
                    }
            }
        }
        func inkstone(_ renderer: MarkdownRenderer) -> Int {
            posts.reduce(0) { $0 + renderer.render($1.source, body: $1.body).html.utf8.count }
        }
        let ways: [(name: String, run: () -> Int)] = [
            ("cmark-gfm as its command runs it: table strikethrough tasklist autolink footnotes", { cmark(command) }),
            ("the same with --validate-utf8", { cmark(checked) }),
            ("cmark-gfm, table and tasklist alone", { cmark(least) }),
            ("inkstone, all passes, HTML, plain text and headings", { inkstone(site) }),
            ("inkstone without what a site adds", { inkstone(plain) }),
        ]
        let best = fastest(ways.map(\.run), rounds: max(60, 400 / posts.count)).map { $0 / Double(posts.count) }
        let length = posts.reduce(0) { $0 + $1.body.count } / posts.count
        print("\n\(posts.count) posts of \(length) bytes of Markdown, µs a rendering, and against the first row")
        for (way, time) in zip(ways, best) {
            print(aligned(time, 8), aligned((time / best[0] - 1) * 100, 7) + " %", way.name)
        }
    }

    private static func fastest(_ runs: [() -> Int], rounds: Int) -> [Double] {
        var best = runs.map { _ in Double.infinity }
        for _ in 0..<rounds {
            for (index, run) in runs.enumerated() {
                let time = Clock.seconds { for _ in 0..<10 { if run() == 0 { print("nothing was rendered") } } }
                best[index] = min(best[index], time / 10 * 1e6)
            }
        }
        return best
    }
}

/// A number with one digit behind the point, right-aligned.
func aligned(_ number: Double, _ width: Int) -> String {
    let text = "\((number * 10).rounded() / 10)"
    return String(repeating: " ", count: max(0, width - text.count)) + text
}

enum Clock {
    static func seconds(_ work: () -> Void) -> Double {
        let duration = ContinuousClock().measure(work)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
