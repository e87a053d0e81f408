/// Documents put together from pieces of Markdown, the same for the same seed.
struct GeneratedMarkdown {
    private var numbers: FixedNumbers
    private let pieces: [String]

    init(seed: UInt64, _ pieces: [String]) {
        numbers = FixedNumbers(seed)
        self.pieces = pieces
    }

    mutating func document(upTo length: Int = 24) -> String {
        let count = Int.random(in: 1...length, using: &numbers)
        return (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
    }

    /// What means the same in both dialects: no wide character, bare address, tilde, `*ST`, raw HTML, unsafe link or
    /// empty image.
    static let common = [
        "a", "b c", "word", " ", "  ", "\n", "\n\n", "\n\n", "\t", "    ", "# ", "## ", "\n---\n", "\n===\n", "> ",
        "- ",
        "\n- ", "\n  - ", "1. ", "\n2) ", "- [ ] ", "- [x] ", "*", "**", "***", "_", "__", "`", "``", "\n```\n",
        "\n```sh x\n", "[", "]", "](/u \"t\")", "](<a b>)", "](/u)", "[r]", "[r]: /u 'x'\n", "![", "![i](/i.png)", "\\",
        "\\*", "&amp;", "&#65;", "&nope;", "&", "\"", "'", "(", ")", "|", "\n|a|b|\n|:-|-:|\n|c|d|\n", "|-|\n", "[^1]",
        "\n[^1]: note\n", "[^n b]", "  \n", "<", ">", "< a", "é", "“", "”", "…", "ß", "\u{A0}", "!", "#", "+ ", "=",
        "\r\n", ".", ":", "1", "--", "\u{FE00}", "%20", ";",
    ]

    /// What only one dialect changes.
    static let everything =
        common + [
            "甲", "乙。", "，", "“丙”", "한국", "カナ", "🎉", "~", "~~", "~~~\n", "<b>", "</b>", "<!-- x -->", "\n<div>\n",
            "<script>", "<a@b.c>", "<https://a.cn>", "https://a.cn/b", "www.a.cn", "a@b.cn", "*ST", "![]()",
            "](javascript:x)", "](data:text/html,x)", "$x$", "$$\ny\n$$", "\\(z\\)", "\u{0}", "\u{1}", "\u{FFFD}", "𠮷",
            "<!--more-->", "{#id}", " {.c}\n",
        ]
}
