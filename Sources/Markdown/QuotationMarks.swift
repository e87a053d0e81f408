import Scanning
import Text

/// Straight quotes beside Han, kana and Hangul: `他说"你好"。`. cmark-gfm sees no space that tells an opening mark from a
/// closing one there, so the marks of a paragraph open and close in turn; the rest is its own rule for smart quotes.
struct QuotationMarks {
    private let text: UnsafeBufferPointer<UInt8>
    private var edits: [MarkEdit] = []
    /// Lengths of runs of backticks that no other of their length is behind.
    private var unclosed: Set<Int> = []
    private var isOpen: (double: Bool, single: Bool) = (false, false)

    /// - Returns: edits sorted by offset.
    static func edits(for text: UnsafeBufferPointer<UInt8>, replaced: ProtectedRanges) -> [MarkEdit] {
        let hasQuotes =
            text.firstIndex(of: UInt8(ascii: "\""), from: 0) != nil
            || text.firstIndex(of: UInt8(ascii: "'"), from: 0) != nil
        guard hasQuotes, text.containsCJK else { return [] }
        var marks = QuotationMarks(text)
        marks.read(replaced)
        return marks.edits
    }

    private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    private mutating func read(_ replaced: ProtectedRanges) {
        var index = 0
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "\n"):
                if isBlank(lineAt: index + 1) { isOpen = (false, false) }
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "`"): index = endOfCode(at: index) - 1
            case UInt8(ascii: "<"): index = endOfTag(at: index) - 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if !replaced.contains(index..<index + 1) { decide(index) }
            default: break
            }
            index += 1
        }
    }

    private mutating func decide(_ place: Int) {
        let isDouble = text[place] == UInt8(ascii: "\"")
        let before = DelimiterNeighbour(before: place, in: text)
        let after = DelimiterNeighbour(at: place + 1, in: text)
        let flanks = Flanking(before: before.shown, after: after.shown)
        let isBesideCJK = before.meaning == .cjk || after.meaning == .cjk
        let wasOpen = isDouble ? isOpen.double : isOpen.single
        // Where a space is on one side, that side is outside; `6.1"` are inches.
        let isClear = !isBesideCJK || before.shown == .space || after.shown == .space
        let isInches = !wasOpen && place > 0 && text[place - 1].isASCIIDigit
        let opens = isClear || isInches ? flanks.left && !flanks.right : !wasOpen
        if isDouble { isOpen.double = opens } else if isBesideCJK { isOpen.single = opens }
        guard isBesideCJK, opens ? !(flanks.left && !flanks.right) : !flanks.right else { return }
        if opens {
            edits.append(MarkEdit(offset: place, length: 0, mark: .punctuation))
            // A star opens emphasis also behind a letter.
            if after.isPunctuation, !isDelimiter(place + 1) || text[place + 1] == UInt8(ascii: "*") {
                edits.append(MarkEdit(offset: place + 1, length: 0, mark: .letter))
            }
        } else if isDelimiter(place - 1) {
            edits.append(MarkEdit(offset: place + 1, length: 0, mark: .punctuation))
        } else {
            edits.append(MarkEdit(offset: place, length: 0, mark: .letter))
        }
    }

    /// Whether a mark there would change what a run of delimiters is.
    private func isDelimiter(_ index: Int) -> Bool {
        index >= 0 && index < text.count && "*_~\"'".utf8.contains(text[index])
    }

    private func isBlank(lineAt start: Int) -> Bool {
        var index = start
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 || text[index] == 0x0D { index += 1 }
        return index >= text.count || text[index] == UInt8(ascii: "\n")
    }

    /// Behind code that begins at a run of backticks, else behind the run (CommonMark 6.1).
    private mutating func endOfCode(at start: Int) -> Int {
        var open = start
        while open < text.count, text[open] == UInt8(ascii: "`") { open += 1 }
        if unclosed.contains(open - start) { return open }
        var index = open
        while let close = text.firstIndex(of: UInt8(ascii: "`"), from: index) {
            var end = close
            while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
            if end - close == open - start { return end }
            index = end
        }
        unclosed.insert(open - start)
        return open
    }

    private func endOfTag(at start: Int) -> Int {
        guard start + 1 < text.count, text[start + 1].isASCIILetter || text[start + 1] == UInt8(ascii: "/") else {
            return start + 1
        }
        var index = start + 1
        while index < text.count, text[index] != UInt8(ascii: ">") {
            if text[index] == UInt8(ascii: "<") || text[index] == UInt8(ascii: "\n") { return start + 1 }
            index += 1
        }
        return min(index + 1, text.count)
    }
}
