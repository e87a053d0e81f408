import Formats
import Text

/// The first lines of a text, split wherever an editor may show a line's end: at most 64 with something on them.
package struct LeadingLines {
    package struct Line {
        /// The bytes of what can be seen on it; empty where nothing can.
        package let range: Range<Int>
        /// What can be seen on it.
        package let text: String
        /// Whether it is indented with a blank.
        package let isIndented: Bool
        /// The characters that end it; `nil` at the end of the text.
        package let end: String?

        package var isBlank: Bool { range.isEmpty }
    }

    package private(set) var lines: [Line] = []
    private let source: SourceFile

    private static let limit = 64
    /// Blank lines among them.
    private static let blankLimit = 1_000
    /// Bytes of one line that are looked at.
    private static let lineLimit = 2_000

    /// - Parameter range: where the text is in the file.
    init(_ range: Range<Int>, of source: SourceFile) {
        self.source = source
        var start = range.lowerBound
        var seen = 0
        while start < range.upperBound, seen < Self.limit, lines.count < Self.limit + Self.blankLimit {
            let (stop, length) = Self.end(of: start..<range.upperBound, in: source.bytes)
            lines.append(line(start..<stop, end: length == 0 ? nil : source.text(stop..<(stop + length))))
            if lines.last?.isBlank == false { seen += 1 }
            start = stop + length
        }
    }

    private func line(_ range: Range<Int>, end: String?) -> Line {
        let text = source.text(range.prefix(Self.lineLimit))
        let seen = text.withoutInvisibleEnds
        if seen.isEmpty {
            return Line(range: range.lowerBound..<range.lowerBound, text: "", isIndented: false, end: end)
        }
        let indent = text.unicodeScalars.prefix { $0.isInvisible }
        let start = range.lowerBound + indent.reduce(0) { $0 + UTF8.width($1) }
        return Line(
            range: start..<(start + seen.utf8.count), text: seen,
            isIndented: indent.contains { $0.properties.isWhitespace }, end: end)
    }

    /// Where a line ends, and the length of its end: LF, CR LF, CR, VT, FF, NEL, U+2028 or U+2029.
    private static func end(of range: Range<Int>, in bytes: [UInt8]) -> (stop: Int, length: Int) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case 0x0A, 0x0B, 0x0C: return (index, 1)
            case 0x0D:
                let isPair = index + 1 < range.upperBound && bytes[index + 1] == 0x0A
                return (index, isPair ? 2 : 1)
            case 0xC2 where index + 1 < range.upperBound && bytes[index + 1] == 0x85: return (index, 2)
            case 0xE2 where index + 2 < range.upperBound && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
                return (index, 3)
            default: index += 1
            }
        }
        return (range.upperBound, 0)
    }
}
