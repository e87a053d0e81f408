import Text

/// The lines of a text, and where blocks begin and end among them, as near as lines alone tell it. A border too many costs
/// a formula over several lines; one too few would join two blocks.
package struct BlockLines {
    package struct Line {
        /// Without its line end.
        package let range: Range<Int>
        /// Behind the marks of quotations.
        package let unquoted: Int
        /// Behind the marks of quotations and lists.
        package let content: Int
        /// Marks of quotations.
        package let quotes: Int
        /// Marks of lists.
        package let items: Int
        /// Of the first mark of a list, in columns.
        package let column: Int
        package let kind: Kind
        /// Whether inline text of the line before cannot go on here.
        package var beginsBlock = false
        package var isTableRow = false

        package var isItem: Bool { items > 0 }
        package var isBlank: Bool { content == range.upperBound && !isItem && quotes == 0 }
        /// In bytes, from the marks of quotations on.
        var indentation: Int { content - unquoted }
        /// Whether inline text cannot go on in the next line.
        var endsBlock: Bool { isTableRow || kind == .heading || kind == .rule }
    }

    package enum Kind {
        case text, heading, fence
        /// Of `-`, `=`, `*` or `_` alone: below a heading, or between blocks.
        case rule
        /// Raw HTML or a footnote, which may begin in the middle of a paragraph.
        case other
    }

    package private(set) var lines: [Line] = []

    package init(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < text.count {
            let end = text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count
            var line = Self.line(text, start..<end)
            let isInside = lines.last.map { !$0.isBlank && line.quotes <= $0.quotes } ?? false
            line.beginsBlock = line.isItem || line.kind != .text || !isInside
            lines.append(line)
            start = end + 1
        }
        findTables(text)
    }

    private static func line(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Line {
        var index = range.lowerBound
        var quotes = 0
        var unquoted = index
        var items = 0
        var column = 0
        var isRule = false
        while index < range.upperBound {
            let byte = text[index]
            if byte == 0x20 || byte == 0x09 || byte == 0x0D {
                index += 1
                if items == 0 { column += byte == 0x09 ? 4 : 1 }
            } else if byte == UInt8(ascii: ">") {
                index += 1
                quotes += 1
                unquoted = index
                if items == 0 { column = 0 }
            } else if !isRule, let end = endOfItemMark(text, index, range.upperBound) {
                // Three of them are no items (CommonMark 4.1).
                isRule = items == 0 && isThematicBreak(UnsafeBufferPointer(rebasing: text[index..<range.upperBound]))
                if isRule { break }
                index = end
                items += 1
            } else {
                break
            }
        }
        return Line(
            range: range, unquoted: unquoted, content: index, quotes: quotes, items: items, column: column,
            kind: kind(UnsafeBufferPointer(rebasing: text[index..<range.upperBound])))
    }

    private static func isThematicBreak(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = content.first, "-*_".utf8.contains(first) else { return false }
        return content.allSatisfy { $0 == first || $0.isSpace } && content.count { $0 == first } >= 3
    }

    /// CommonMark 5.2.
    private static func endOfItemMark(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var index = start
        switch text[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): index += 1
        case let byte where byte.isASCIIDigit:
            while index < end, index < start + 9, text[index].isASCIIDigit { index += 1 }
            guard index < end, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")") else { return nil }
            index += 1
        default: return nil
        }
        return index == end || text[index].isSpace ? index : nil
    }

    private static func kind(_ content: UnsafeBufferPointer<UInt8>) -> Kind {
        guard let first = content.first else { return .text }
        let run = content.prefix { $0 == first }.count
        let next = run < content.count ? content[run] : 0x20
        switch first {
        case UInt8(ascii: "#"): return run <= 6 && next.isSpace ? .heading : .text
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return run >= 3 ? .fence : .text
        case UInt8(ascii: "<"):
            let isTag = next.isASCIILetter || "/!?".utf8.contains(next)
            return isTag ? .other : .text
        case UInt8(ascii: "["): return next == UInt8(ascii: "^") && content.firstIndex(of: "]:") != nil ? .other : .text
        case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"):
            return content.allSatisfy { $0 == first || $0.isSpace } ? .rule : .text
        default: return .text
        }
    }

    /// GFM 4.10.
    private mutating func findTables(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 1
        while index < lines.count {
            let (above, line) = (lines[index - 1], lines[index])
            let columns = TableRow.delimiters(text, line.unquoted..<line.range.upperBound)
            guard columns > 0, !above.isBlank,
                TableRow.cells(text, above.content..<above.range.upperBound) == columns
            else {
                index += 1
                continue
            }
            lines[index - 1].isTableRow = true
            lines[index - 1].beginsBlock = true
            repeat {
                lines[index].isTableRow = true
                lines[index].beginsBlock = true
                index += 1
            } while index < lines.count && !lines[index].isBlank && !lines[index].beginsBlock
        }
    }
}

/// The cells of a row of a table.
package enum TableRow {
    /// How many cells a delimiter row has; 0 for what is none.
    package static func delimiters(_ text: UnsafeBufferPointer<UInt8>, _ row: Range<Int>) -> Int {
        var hasDash = false
        var isDelimiter = false
        for index in row {
            switch text[index] {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): isDelimiter = true
            case 0x20, 0x09, 0x0D: break
            default: return 0
            }
        }
        return hasDash && isDelimiter ? cells(text, row) : 0
    }

    package static func cells(_ text: UnsafeBufferPointer<UInt8>, _ row: Range<Int>) -> Int {
        var row = row
        while let last = row.last, text[last].isSpace { row = row.dropLast() }
        while let first = row.first, text[first].isSpace { row = row.dropFirst() }
        guard let first = row.first else { return 0 }
        var index = text[first] == UInt8(ascii: "|") ? first + 1 : first
        var cells = 1
        while index < row.upperBound {
            if text[index] == UInt8(ascii: "\\") {
                index += 1
            } else if text[index] == UInt8(ascii: "|"), index + 1 < row.upperBound {
                cells += 1
            }
            index += 1
        }
        return cells
    }
}
