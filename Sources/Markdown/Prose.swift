import Text

/// Where the plain text of a body is that of paragraphs: what summaries are made of. Headings, tables, code, formulas,
/// notes and what a shortcode put in are none.
struct Prose {
    /// A part of a paragraph between formulas.
    private struct Piece {
        let range: Range<Int>
        let isItem: Bool
        var endsParagraph = false
    }

    private var pieces: [Piece] = []
    private var start: Int?
    private var isItem = false

    /// Makes room for most posts at once.
    mutating func reserve() { pieces.reserveCapacity(16) }

    /// - Parameter isItem: whether the paragraph is one of a list, which stands in where there are no others.
    mutating func open(at start: Int, isItem: Bool) {
        self.start = start
        self.isItem = isItem
    }

    /// A part that is no text, such as a formula.
    mutating func leaveOut(_ range: Range<Int>) {
        guard let start else { return }
        if start < range.lowerBound { pieces.append(Piece(range: start..<range.lowerBound, isItem: isItem)) }
        self.start = range.upperBound
    }

    mutating func close(at end: Int) {
        guard let start else { return }
        self.start = nil
        pieces.append(Piece(range: start..<max(start, end), isItem: isItem, endsParagraph: true))
    }

    /// The paragraphs, one a line; data that is written as a paragraph is none.
    func text(of plain: UnsafeBufferPointer<UInt8>) -> String {
        let all = text(of: plain, isItem: false)
        return String(decoding: all.isEmpty ? text(of: plain, isItem: true) : all, as: UTF8.self)
    }

    private func text(of plain: UnsafeBufferPointer<UInt8>, isItem: Bool) -> [UInt8] {
        var text: [UInt8] = []
        var start = 0
        for piece in pieces where piece.isItem == isItem {
            // The last line end of a text is left out of it.
            text.append(contentsOf: plain[piece.range.clamped(to: plain.indices)])
            guard piece.endsParagraph else { continue }
            while let last = text.last, last.isSpace, text.count > start { text.removeLast() }
            if Self.isData(text[start...]) { text.removeSubrange(start...) }
            if text.count > start { text.append(UInt8(ascii: "\n")) }
            start = text.count
        }
        return text
    }

    /// Whether a paragraph is JSON: a program wrote it into the post by mistake.
    private static func isData(_ text: ArraySlice<UInt8>) -> Bool {
        switch (text.first, text.last) {
        case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "["), UInt8(ascii: "]")): break
        default: return false
        }
        let second = text.dropFirst().first { !$0.isSpace }
        // The first byte of a curly quote is 0xE2.
        return second.map { "\"{[".utf8.contains($0) || $0 == 0xE2 } ?? false
    }
}

extension RenderedMarkdown {
    /// The plain text of paragraphs, one a line; of lists where there is no other.
    package var proseText: String {
        var text = plainText
        return text.withUTF8 { prose.text(of: $0) }
    }
}
