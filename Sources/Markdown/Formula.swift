import Text

/// One piece of TeX in a body.
struct Formula: Equatable {
    /// With its delimiters.
    let range: Range<Int>
    /// Without them.
    let tex: Range<Int>
    /// On a line of its own; otherwise in the line of the text.
    let isDisplay: Bool
}

/// Rule 7: finds `$…$`, `$$…$$`, `\(…\)` and `\[…\]`, none across a blank line or a backtick; linear.
///
/// A dollar sign is money more often than mathematics: `$…$` needs TeX's habit of no space inside the signs and no
/// digit behind them (as Pandoc's `tex_math_dollars` has it), no letter or digit before them, no wide character
/// outside braces, and no word of prose behind a leading number. What is in code is found too and put back as it was.
struct Formulas {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    func all() -> [Formula] {
        var formulas: [Formula] = []
        var index = 0
        while index < text.count {
            let formula: Formula?
            switch text[index] {
            case UInt8(ascii: "$"): formula = dollars(at: index)
            case UInt8(ascii: "\\"): formula = backslash(at: index)
            default:
                index += 1
                continue
            }
            if let formula {
                formulas.append(formula)
                index = formula.range.upperBound
            } else if text[index] == UInt8(ascii: "\\") {
                index += 2
            } else {
                while index < text.count, text[index] == UInt8(ascii: "$") { index += 1 }
            }
        }
        return formulas
    }

    private func dollars(at start: Int) -> Formula? {
        var open = start
        while open < text.count, text[open] == UInt8(ascii: "$") { open += 1 }
        let count = open - start
        guard count <= 2, let close = closingDollar(from: open), count == 2 || isInline(open..<close) else {
            return nil
        }
        let end = close + count
        guard end <= text.count, text[close..<end].allSatisfy({ $0 == UInt8(ascii: "$") }),
            end == text.count || text[end] != UInt8(ascii: "$"), !isBlank(open..<close)
        else { return nil }
        if count == 1 {
            if end < text.count, text[end].isASCIIDigit { return nil }
            if start > 0, text[start - 1].isASCIIAlphanumeric { return nil }
        }
        return Formula(range: start..<end, tex: open..<close, isDisplay: count == 2)
    }

    /// The next dollar sign without a backslash.
    private func closingDollar(from start: Int) -> Int? {
        var index = start
        while index < text.count, !endsParagraph(index) {
            switch text[index] {
            case UInt8(ascii: "$"): return index
            case UInt8(ascii: "`"), 0: return nil
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    private func backslash(at start: Int) -> Formula? {
        guard start + 1 < text.count else { return nil }
        let close: UInt8
        switch text[start + 1] {
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        case UInt8(ascii: "["): close = UInt8(ascii: "]")
        default: return nil
        }
        var index = start + 2
        while index + 1 < text.count, !endsParagraph(index), text[index] != UInt8(ascii: "`"), text[index] != 0 {
            guard text[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            // A formula opened inside another never closes it, so every search ends at the next opening.
            if text[index + 1] == text[start + 1] { return nil }
            if text[index + 1] == close, !isBlank(start + 2..<index) {
                return Formula(
                    range: start..<index + 2, tex: start + 2..<index, isDisplay: close == UInt8(ascii: "]"))
            }
            index += 2
        }
        return nil
    }

    /// Whether the text between two single dollar signs is TeX.
    private func isInline(_ tex: Range<Int>) -> Bool {
        guard let first = tex.first, !text[first].isSpace, !text[tex.upperBound - 1].isSpace else { return false }
        let beginsWithNumber = text[first].isASCIIDigit
        var depth = 0
        var letters = 0
        for index in tex {
            let byte = text[index]
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            if depth > 0 { continue }
            if byte >= 0xE1, let scalar = text.scalar(at: index), scalar.isCJK { return false }
            letters = byte.isASCIILetter ? letters + 1 : 0
            let word = index + 1 - letters
            if beginsWithNumber, letters == 2, text[word - 1] != UInt8(ascii: "\\") { return false }
        }
        return true
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        text[range].allSatisfy(\.isSpace)
    }

    /// Whether there is a line end here with nothing but white space on the next line.
    private func endsParagraph(_ index: Int) -> Bool {
        guard text[index] == UInt8(ascii: "\n") else { return false }
        var next = index + 1
        while next < text.count, text[next] == 0x20 || text[next] == 0x09 || text[next] == 0x0D { next += 1 }
        return next == text.count || text[next] == UInt8(ascii: "\n")
    }
}

extension UInt8 {
    /// White space of CommonMark 2.1.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
