import Markdown
import Text

/// Texts that make careless parsers take minutes.
enum Hostile {
    private static let pieces = [
        "*", "**", "*甲。", "**甲", "_", "__甲。", "~", "~~", "~~甲。", "[", "]", "![", "[甲](", "`", "``a", "`甲", "$", "$a",
        "\\(",
        "> ", "<", "<b>", "*ST甲", "***ST甲", "https://a", "www.", "a@", "&#", "|", "[^1]", "甲\n", "*甲**", "**~~甲",
    ]

    /// Prints the time of 100 000 of each piece in dialect cjk with formulas, and the ratio to half as many.
    static func report() {
        var options = MarkdownOptions()
        options.math = true
        let renderer = MarkdownRenderer(options)
        var slowest = 0.0
        print("\n100 000 times, seconds, and against 50 000 times")
        for piece in pieces {
            let (half, whole) = (time(piece, 50_000, renderer), time(piece, 100_000, renderer))
            slowest = max(slowest, whole)
            print(aligned(whole * 1000, 8) + " ms", aligned(whole / half, 5), piece.debugDescription)
        }
        print("the slowest: \(aligned(slowest * 1000, 1)) ms")
    }

    private static func time(_ piece: String, _ count: Int, _ renderer: MarkdownRenderer) -> Double {
        let source = SourceFile(path: "a.md", text: String(repeating: piece, count: count))
        return Clock.seconds { _ = renderer.render(source, body: 0..<source.bytes.count) }
    }
}
