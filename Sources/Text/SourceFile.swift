/// One text file of the site as it was read: its path relative to the site and its bytes.
///
/// Every place that a diagnostic names is a byte offset into a `SourceFile`; lines and columns are computed only when
/// a diagnostic is made.
package struct SourceFile: Sendable {
    /// Relative to the site's folder, with `/` between its parts.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of a range, with U+FFFD for bytes that are not UTF-8.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Line and column of a byte offset; an offset past the end is the place after the last byte. O(offset).
    package func position(at offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        var line = 1
        var lineStart = 0
        for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        return SourcePosition(line: line, column: scalarCount(lineStart..<offset) + 1)
    }

    /// The byte offset of a line and a column, both counted from 1, the column in Unicode scalars.
    package func offset(line: Int, column: Int) -> Int {
        var index = lineStart(line)
        var scalars = 1
        while scalars < column, index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            scalars += 1
        }
        return index
    }

    /// The bytes of the line that holds an offset, without its line end.
    package func lineRange(at offset: Int) -> Range<Int> {
        var start = min(max(offset, 0), bytes.count)
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    func scalarCount(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private func lineStart(_ line: Int) -> Int {
        var remaining = line - 1
        var index = 0
        while remaining > 0, index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { remaining -= 1 }
            index += 1
        }
        return index
    }
}

/// A place in a text: both counted from 1, the column in Unicode scalars.
package struct SourcePosition: Sendable, Hashable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
