import Text

/// Turns libyaml's places, which count Unicode scalars, into byte offsets. Moves forward; going back starts again at the
/// top.
struct YAMLCursor {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private var scalarCount = 0
    private var offset: Int

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        offset = range.lowerBound
    }

    /// The byte offset of the scalar that so many others precede.
    mutating func offset(after wantedCount: Int) -> Int {
        if wantedCount < scalarCount { (scalarCount, offset) = (0, range.lowerBound) }
        while scalarCount < wantedCount, offset < range.upperBound {
            offset += 1
            while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalarCount += 1
        }
        return offset
    }
}

extension [UInt8] {
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
