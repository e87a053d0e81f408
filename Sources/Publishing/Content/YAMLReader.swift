import Text
import Yams

/// Reads YAML 1.1 through libyaml into metadata with places. One value per text.
///
/// Types are those of the YAML 1.2 core schema, and only for plain scalars whose text survives: `007` and `yes` are
/// strings. Duplicate keys are warnings and the last one wins; anchors, aliases and `<<` work within limits.
struct YAMLReader {
    let source: SourceFile
    let range: Range<Int>
    private(set) var diagnostics: [Diagnostic] = []
    private var cursor: YAMLCursor
    private var remainingValues = MetadataReader.valueLimit

    init(source: SourceFile, range: Range<Int>) {
        self.source = source
        self.range = range
        cursor = YAMLCursor(bytes: source.bytes, range: range)
    }

    /// The entries of the map at the top; an empty text is an empty map; `nil` after an error.
    mutating func read() -> [Metadata.Entry]? {
        let text = String(decoding: source.bytes[range], as: UTF8.self)
        do {
            guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else { return [] }
            switch node {
            case .mapping(let mapping): return try entries(of: mapping, depth: 1)
            case .scalar(let scalar) where scalar.string.isEmpty: return []
            default: return nil
            }
        } catch {
            diagnostics.append(source.diagnostic(.error, at: range.lowerBound..<range.lowerBound, "\(error)"))
            return nil
        }
    }

    private mutating func entries(of mapping: Node.Mapping, depth: Int) throws(YAMLLimit) -> [Metadata.Entry] {
        var entries: [Metadata.Entry] = []
        entries.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            let keyRange = scalarRange(key)
            let value = try metadata(value, depth: depth)
            entries.append(Metadata.Entry(key: key.scalar?.string ?? "", keyRange: keyRange, value: value))
        }
        return entries
    }

    private mutating func metadata(_ node: Node, depth: Int) throws(YAMLLimit) -> Metadata {
        remainingValues -= 1
        if remainingValues < 0 { throw .values }
        switch node {
        case .scalar(let scalar):
            let range = scalarRange(node)
            return Metadata(value(of: scalar, range: range), range: range)
        case .sequence(let sequence):
            let start = offset(of: node)
            if depth >= MetadataReader.depthLimit { throw .depth }
            var list: [Metadata] = []
            list.reserveCapacity(sequence.count)
            for element in sequence { list.append(try metadata(element, depth: depth + 1)) }
            return Metadata(.list(list), range: start..<max(start + 1, list.last?.range.upperBound ?? 0))
        case .mapping(let mapping):
            let start = offset(of: node)
            if depth >= MetadataReader.depthLimit { throw .depth }
            let map = try entries(of: mapping, depth: depth + 1)
            return Metadata(.map(map), range: start..<max(start + 1, map.last?.value.range.upperBound ?? 0))
        case .alias:
            return Metadata(.null)
        }
    }

    private func value(of scalar: Node.Scalar, range: Range<Int>) -> Metadata.Value {
        guard scalar.style == .plain else { return .string(scalar.string) }
        return PlainScalar.value(scalar.string)
    }

    private mutating func offset(of node: Node) -> Int {
        guard let mark = node.mark else { return range.lowerBound }
        return cursor.offset(line: mark.line, column: mark.column)
    }

    /// The bytes of a scalar, quotes included, up to the end of its first line.
    private mutating func scalarRange(_ node: Node) -> Range<Int> {
        let start = offset(of: node)
        guard let scalar = node.scalar else { return start..<start }
        let bytes = source.bytes
        switch scalar.style {
        case .doubleQuoted, .singleQuoted:
            return start..<bytes.endOfQuoted(from: start, limit: range.upperBound)
        default:
            var text = scalar.string
            let count = text.utf8.count
            let isSame = text.withUTF8 { text in
                start + count <= range.upperBound && bytes[start..<(start + count)].elementsEqual(text)
            }
            return start..<(isSame ? start + count : bytes.endOfText(from: start, limit: range.upperBound))
        }
    }
}

/// Why a text is given up although it is YAML.
enum YAMLLimit: Error {
    case depth, values
}

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
    fileprivate func endOfQuoted(from start: Int, limit: Int) -> Int {
        guard start < limit else { return start }
        let quote = self[start]
        var index = start + 1
        while index < limit, !self[index].isLineEnd {
            if self[index] == quote { return index + 1 }
            index += self[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
        }
        return Swift.min(index, limit)
    }

    /// The end of the line, without blanks before it.
    fileprivate func endOfText(from start: Int, limit: Int) -> Int {
        var end = start
        var index = start
        while index < limit, !self[index].isLineEnd {
            index += 1
            if !self[index - 1].isYAMLSpace { end = index }
        }
        return end
    }
}
