import Formats
import Text

/// The cells of a file of comma-separated values (RFC 4180), with their places. Lines without any text are left out.
struct DelimitedText {
    struct Cell {
        /// Without the quotation marks and blanks around it.
        var text: String
        /// Bytes of the file.
        var range: Range<Int>
    }

    private(set) var rows: [[Cell]] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether its lines are one cell each, because another sign than a comma separates them.
    private(set) var hasOtherSeparator = false
    private let source: SourceFile
    private var index: Int

    init(_ source: SourceFile) {
        self.source = source
        index = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < source.bytes.count {
            let row = readRow()
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        }
        checkSeparators()
    }

    private mutating func readRow() -> [Cell] {
        var row: [Cell] = []
        while true {
            row.append(readCell())
            guard index < source.bytes.count else { return row }
            let byte = source.bytes[index]
            index += 1
            if byte == UInt8(ascii: ",") { continue }
            if byte == 0x0D, index < source.bytes.count, source.bytes[index] == 0x0A { index += 1 }
            return row
        }
    }

    private mutating func readCell() -> Cell {
        let bytes = source.bytes
        while index < bytes.count, bytes[index].isYAMLSpace { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return readQuoted() }
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), !bytes[index].isLineEnd { index += 1 }
        return Cell(text: source.text(start..<index).trimmed, range: start..<index)
    }

    private mutating func readQuoted() -> Cell {
        let bytes = source.bytes
        let start = index
        var text: [UInt8] = []
        index += 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
            }
            text.append(bytes[index])
            index += 1
        }
        let isClosed = index - start > 1 && bytes[index - 1] == UInt8(ascii: "\"")
        let end = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), !bytes[index].isLineEnd { index += 1 }
        let hasMore = bytes[end..<index].contains { !$0.isYAMLSpace }
        if !isClosed || hasMore {
            diagnostics.append(
                source.diagnostic(
                    .error, at: start..<end, "the quotation mark is never closed, or text follows behind it",
                    hint: "close it before the next comma, and write a quotation mark inside a text twice: \"\""))
        }
        return Cell(text: String(decoding: text, as: UTF8.self).trimmed, range: start..<max(start + 1, end))
    }

    /// A table that was saved with another separator has one column.
    private mutating func checkSeparators() {
        guard let header = rows.first, header.count == 1, let cell = header.first else { return }
        let others: KeyValuePairs = ["\t": "tabs", "，": "“，”", ";": "“;”"]
        let other = others.first { cell.text.contains($0.key) }
        guard let other else { return }
        hasOtherSeparator = true
        diagnostics.append(
            source.diagnostic(
                .error, at: cell.range, "the cells of the table are separated by \(other.value)",
                hint: "save it with commas: key,name,aliases"))
    }
}
