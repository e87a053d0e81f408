import Text

/// What libyaml counts as lines and columns, as byte offsets. Moves forward; going back starts again at the top.
struct YAMLCursor {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private var line = 1
    private var column = 1
    private var offset: Int

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        offset = range.lowerBound
    }

    /// The byte offset of a line and a column, both counted from 1, the column in Unicode scalars.
    mutating func offset(line wantedLine: Int, column wantedColumn: Int) -> Int {
        if wantedLine < line || (wantedLine == line && wantedColumn < column) {
            (line, column, offset) = (1, 1, range.lowerBound)
        }
        while offset < range.upperBound, line < wantedLine || column < wantedColumn {
            let breakLength = bytes.yamlBreak(at: offset, limit: range.upperBound)
            if breakLength > 0 {
                if line == wantedLine { return offset }
                line += 1
                column = 1
                offset += breakLength
            } else {
                offset += 1
                while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
                column += 1
            }
        }
        return offset
    }
}

extension [UInt8] {
    /// Length of the line break at an offset: CR LF, CR, LF, NEL, LS or PS (YAML 1.1 4.2); 0 when there is none.
    func yamlBreak(at offset: Int, limit: Int) -> Int {
        switch self[offset] {
        case 0x0A: 1
        case 0x0D: offset + 1 < limit && self[offset + 1] == 0x0A ? 2 : 1
        case 0xC2: offset + 1 < limit && self[offset + 1] == 0x85 ? 2 : 0
        case 0xE2:
            offset + 2 < limit && self[offset + 1] == 0x80 && self[offset + 2] | 1 == 0xA9 ? 3 : 0
        default: 0
        }
    }

    /// The offset after the closing quote of a quoted scalar, or the end of its first line.
    func endOfQuoted(from start: Int, limit: Int) -> Int {
        guard start < limit else { return start }
        let quote = self[start]
        var index = start + 1
        while index < limit, !self[index].isLineEnd {
            if self[index] == quote {
                // Two single quotes are one that belongs to the text.
                guard quote == UInt8(ascii: "'"), index + 1 < limit, self[index + 1] == quote else { return index + 1 }
                index += 1
            }
            index += self[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
        }
        return Swift.min(index, limit)
    }

    /// The end of the line, without blanks before it.
    package func endOfText(from start: Int, limit: Int) -> Int {
        var end = start
        var index = start
        while index < limit, !self[index].isLineEnd {
            index += 1
            if !self[index - 1].isYAMLSpace { end = index }
        }
        return end
    }
}
