import Text

/// `[^a b]`: a footnote in the mind of its author. The label of a footnote holds no space (GFM's footnotes), so that
/// cmark-gfm takes its definition for that of a link, and the text of the note for an address. Dialect cjk leaves both as
/// they were written and says so.
struct SpacedFootnote {
    /// From `[^` to `]`, in the text.
    let label: Range<Int>
    /// Of the colon behind a definition.
    let colon: Int?

    /// The longest label that cmark-gfm reads, in bytes (CommonMark 4.7).
    private static let longestLabel = 1_000

    static func all(in text: UnsafeBufferPointer<UInt8>) -> [SpacedFootnote] {
        var all: [SpacedFootnote] = []
        var index = 0
        while let start = text.firstIndex(of: "[^", from: index) {
            index = start + 2
            guard let end = end(of: start, in: text), end > index else { continue }
            let isDefinition = end + 1 < text.count && text[end + 1] == UInt8(ascii: ":") && text.isFirstOfBlock(start)
            all.append(SpacedFootnote(label: start..<end + 1, colon: isDefinition ? end + 1 : nil))
        }
        return all
    }

    /// Where the bracket is closed, if there is a space before.
    private static func end(of start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var hasSpace = false
        var index = start + 2
        let last = min(text.count, start + longestLabel)
        while index < last {
            switch text[index] {
            case UInt8(ascii: "]"): return hasSpace ? index : nil
            case UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "<"): return nil
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "\n"):
                if index + 1 < text.count, text[index + 1] == UInt8(ascii: "\n") { return nil }
                hasSpace = true
            case 0x20, 0x09: hasSpace = true
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Keep cmark-gfm from reading `[^` as that of a footnote, and the definition as that of a link.
    func edits(number: Int) -> [MarkEdit] {
        [MarkEdit(offset: label.lowerBound + 1, length: 0, mark: .label, number: number)]
            + (colon.map { [MarkEdit(offset: $0, length: 0, mark: .punctuation)] } ?? [])
    }

    /// One for all of a body, at the place of the first.
    static func diagnostic(_ all: [SpacedFootnote], _ source: SourceFile, _ body: Range<Int>) -> Diagnostic? {
        guard let first = all.first else { return nil }
        let place = body.lowerBound + first.label.lowerBound..<body.lowerBound + first.label.upperBound
        let label = source.text(place).split(whereSeparator: \.isWhitespace)
        let more: Message =
            all.count > 1 ? ", nor \(all.count - 1, one: "is", many: "are") \(all.count - 1) more below" : ""
        return source.diagnostic(
            .warning, at: place,
            "“\(label.joined(separator: " "))” is not a footnote, because its label holds a space\(more)",
            hint: "write \(label.joined(separator: "-")), here and where the note is")
    }
}
