import Text

/// One piece of TeX in a body.
package struct Formula: Equatable {
    /// With its delimiters.
    package let range: Range<Int>
    /// Without them.
    package let tex: Range<Int>
    /// On a line of its own; otherwise in the line of the text.
    package let isDisplay: Bool
}

/// Rule 7: finds `$…$`, `$$…$$`, `\(…\)` and `\[…\]`; linear.
///
/// A formula lives inside one inline run: it crosses neither a blank line nor the border of a block or of a cell, neither
/// an address nor a backtick. Only one that is first and last on its lines may hold lines that look like blocks of
/// Markdown. What is in code is found too and put back as it was.
///
/// A dollar sign is money more often than mathematics: `$…$` needs TeX's habit of no space inside the signs and no
/// digit behind them (as Pandoc's `tex_math_dollars` has it), no letter or digit before them, no word behind them, no wide
/// character outside braces, and no word of prose behind a leading number.
package struct Formulas {
    private let text: UnsafeBufferPointer<UInt8>
    private let lines: [BlockLines.Line]
    private let barriers: FormulaBarriers
    /// Index of the line that is looked at.
    private var line = 0

    package init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        let isIdle =
            text.firstIndex(of: UInt8(ascii: "$"), from: 0) == nil
            && text.firstIndex(of: "\\(") == nil && text.firstIndex(of: "\\[") == nil
        lines = isIdle ? [] : BlockLines(text).lines
        barriers = FormulaBarriers(isIdle ? UnsafeBufferPointer(start: nil, count: 0) : text)
    }

    package consuming func all() -> [Formula] {
        var formulas: [Formula] = []
        var index = lines.isEmpty ? text.count : 0
        while index < text.count {
            let formula: Formula?
            switch text[index] {
            case UInt8(ascii: "$"): formula = barriers.hides(index) ? nil : dollars(at: index)
            case UInt8(ascii: "\\"): formula = barriers.hides(index) ? nil : backslash(at: index)
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

    private mutating func dollars(at start: Int) -> Formula? {
        var open = start
        while open < text.count, text[open] == UInt8(ascii: "$") { open += 1 }
        let count = open - start
        guard count <= 2 else { return nil }
        let delimiter = Delimiter(open: nil, close: UInt8(ascii: "$"), length: count)
        guard let close = close(of: delimiter, openedAt: start) else { return nil }
        let end = close + count
        guard end <= text.count, text[close..<end].allSatisfy({ $0 == UInt8(ascii: "$") }),
            end == text.count || text[end] != UInt8(ascii: "$"), !isBlank(open..<close)
        else { return nil }
        if count == 1, !isTeX(open..<close) || !isFree(start..<end) { return nil }
        return Formula(range: start..<end, tex: open..<close, isDisplay: count == 2)
    }

    private mutating func backslash(at start: Int) -> Formula? {
        guard start + 1 < text.count else { return nil }
        let close: UInt8
        switch text[start + 1] {
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        case UInt8(ascii: "["): close = UInt8(ascii: "]")
        default: return nil
        }
        let isDisplay = close == UInt8(ascii: "]")
        let delimiter = Delimiter(open: text[start + 1], close: close, length: 2)
        guard let end = self.close(of: delimiter, openedAt: start), !isBlank(start + 2..<end) else { return nil }
        if isDisplay, isBracketed(start + 2..<end) { return nil }
        return Formula(range: start..<end + 2, tex: start + 2..<end, isDisplay: isDisplay)
    }
}

/// Where a formula ends.
extension Formulas {
    private struct Delimiter {
        /// Behind a backslash, begins a formula; `nil` for dollar signs.
        let open: UInt8?
        let close: UInt8
        /// Of the opening and the closing one, in bytes.
        let length: Int
    }

    /// The closing delimiter of a formula that is first on its line and last on another, else of one inside its run.
    private mutating func close(of delimiter: Delimiter, openedAt start: Int) -> Int? {
        while line + 1 < lines.count, lines[line + 1].range.lowerBound <= start { line += 1 }
        if delimiter.length == 2, delimiter.close != UInt8(ascii: ")"), lines[line].content == start,
            !lines[line].isTableRow, let close = search(delimiter, from: start, isBlock: true)
        {
            return close
        }
        return search(delimiter, from: start, isBlock: false)
    }

    private func search(_ delimiter: Delimiter, from start: Int, isBlock: Bool) -> Int? {
        var line = line
        var index = start + delimiter.length
        var brackets = 0
        var crosses = false
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "\n"):
                line += 1
                guard line < lines.count, goesOn(from: self.line, to: line, isBlock: isBlock) else { return nil }
                crosses = crosses || lines[line].beginsBlock || lines[line - 1].endsBlock
            case UInt8(ascii: "`"), 0: return nil
            case UInt8(ascii: "|") where lines[line].isTableRow && !isBlock: return nil
            case UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "]"):
                brackets -= 1
                // The end of a link that began before the formula.
                if brackets < 0, index + 1 < text.count, text[index + 1] == UInt8(ascii: "(") { return nil }
            case UInt8(ascii: "$") where delimiter.open == nil:
                return ends(delimiter, start, index, line, isBlock, crosses) ? index : nil
            case UInt8(ascii: "\\"):
                guard index + 1 < text.count else { return nil }
                if delimiter.open == nil {
                    index += 1
                } else if text[index + 1] == delimiter.open {
                    // A formula opened inside another never closes it, so every search ends at the next opening.
                    return nil
                } else if text[index + 1] == delimiter.close {
                    return ends(delimiter, start, index, line, isBlock, crosses) ? index : nil
                } else {
                    index += 1
                }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether a formula that was opened on a line may hold the beginning of another.
    private func goesOn(from first: Int, to next: Int, isBlock: Bool) -> Bool {
        let (first, line) = (lines[first], lines[next])
        if line.isBlank || line.content == line.range.upperBound && !line.isItem { return false }
        if !isBlock { return !line.beginsBlock && !lines[next - 1].endsBlock }
        guard line.quotes == first.quotes, line.kind != .fence else { return false }
        // The containers of the first line, and not a block beside them.
        let isInside = !first.isItem && !line.beginsBlock || firstInk(of: line) - line.unquoted >= first.indentation
        return isInside
    }

    /// Where a line begins that may begin with the mark of an item.
    private func firstInk(of line: BlockLines.Line) -> Int {
        var index = line.unquoted
        while index < line.range.upperBound, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
        return index
    }

    private func ends(
        _ delimiter: Delimiter, _ start: Int, _ close: Int, _ line: Int, _ isBlock: Bool, _ crosses: Bool
    ) -> Bool {
        let end = close + delimiter.length
        if end > text.count || barriers.hides(close) || barriers.cuts(start..<close) { return false }
        if !isBlock { return true }
        let line = lines[line]
        guard isBlank(end..<max(end, line.range.upperBound)) else { return false }
        if !crosses { return true }
        let tex = start + delimiter.length..<close
        let isAlone = tex.first.map { text[$0] == UInt8(ascii: "\n") || text[$0] == 0x0D } ?? false
        return isAlone && line.content == close || !holdsWideText(tex)
    }
}

/// What is TeX and what is money or prose.
extension Formulas {
    /// Whether the text between two single dollar signs is TeX.
    private func isTeX(_ tex: Range<Int>) -> Bool {
        guard let first = tex.first, let last = tex.last, !text[first].isSpace, !text[last].isSpace else {
            return false
        }
        // `($), ($)` and `$A/$B` are units and shares.
        if "),;/".utf8.contains(text[first]) || "(/".utf8.contains(text[last]) { return false }
        return !holdsWideText(tex) && !(text[first].isASCIIDigit && holdsWord(tex))
    }

    /// Whether there is a wide character outside braces.
    private func holdsWideText(_ tex: Range<Int>) -> Bool {
        var depth = 0
        for index in tex {
            let byte = text[index]
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            if depth <= 0, byte >= 0xE1, let scalar = text.scalar(at: index), scalar.isCJK { return true }
        }
        return false
    }

    /// Whether there are two letters beside each other outside braces that are no command.
    private func holdsWord(_ tex: Range<Int>) -> Bool {
        var depth = 0
        var letters = 0
        for index in tex {
            let byte = text[index]
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            if depth > 0 { continue }
            letters = byte.isASCIILetter ? letters + 1 : 0
            if letters == 2, text[index - 2] != UInt8(ascii: "\\") { return true }
        }
        return false
    }

    /// Whether no letter or digit touches a formula, but for the ending of an English word such as `$n$th`.
    private func isFree(_ range: Range<Int>) -> Bool {
        if range.lowerBound > 0, text[range.lowerBound - 1].isASCIIAlphanumeric { return false }
        let behind = text[range.upperBound...].prefix { $0.isASCIIAlphanumeric }.prefix(3)
        return behind.isEmpty || ["s", "th", "st", "nd", "rd"].contains(String(decoding: behind, as: UTF8.self))
    }

    /// Whether what stands between `\[` and `\]` is text in brackets, as a note of its source: `\[1\]`, `\[注\]`.
    private func isBracketed(_ tex: Range<Int>) -> Bool {
        let written = text[tex]
        if written.contains(where: \.isSpace) { return false }
        return written.allSatisfy { $0.isASCIIDigit || ",;-".utf8.contains($0) }
            || written.count > 1 && written.allSatisfy(\.isASCIILetter) || holdsWideText(tex)
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        text[range].allSatisfy(\.isSpace)
    }
}
