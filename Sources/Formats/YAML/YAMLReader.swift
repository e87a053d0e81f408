import Text
import Yams

/// Reads YAML 1.1 through libyaml into nodes with their places. One value per text.
///
/// Types are those of the YAML 1.2 core schema where the text can be recovered (see `PlainScalar`): what a value means
/// is decided by its key. Of two equal keys the last one wins, with a warning; anchors, aliases and `<<` work within
/// limits.
struct YAMLReader {
    let source: SourceFile
    let range: Range<Int>
    package var diagnostics: [Diagnostic] = []
    var cursor: YAMLCursor
    /// Keys that a later one of the same map replaces: their offsets in the source and what they are called meanwhile,
    /// because libyaml's composer refuses two equal keys.
    var replacedKeys: [(offset: Int, name: Unicode.Scalar)] = []
    private var remainingValues = NodeReader.valueLimit

    init(source: SourceFile, range: Range<Int>) {
        self.source = source
        self.range = range
        cursor = YAMLCursor(bytes: source.bytes, range: range)
    }

    /// The entries of the map at the top; an empty text is an empty map; `nil` after an error.
    mutating func read() -> [Node.Entry]? {
        guard let root = composedRoot() else { return nil }
        switch root {
        case .mapping(let mapping):
            do throws(YAMLLimit) {
                return try entries(of: mapping, depth: 1)
            } catch {
                report(error)
                return nil
            }
        case .scalar(let scalar) where scalar.string.isEmpty: return []
        default:
            reportNoMap(root)
            return nil
        }
    }

    private mutating func entries(of mapping: Yams.Node.Mapping, depth: Int) throws(YAMLLimit) -> [Node.Entry] {
        var entries: [Node.Entry] = []
        var merged: [Node.Entry] = []
        entries.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            guard case .scalar(let name) = key else {
                reportKey(at: offset(of: key.mark))
                continue
            }
            let keyRange = scalarRange(name)
            let read = try self.value(of: value, depth: depth)
            if isReplaced(keyRange) {
                reportReplaced(keyRange)
            } else if name.string == "<<", name.style == .plain {
                merged += read.mergedEntries
            } else {
                entries.append(Node.Entry(key: plainKey(name.string, keyRange), keyRange: keyRange, value: read))
            }
        }
        for entry in merged where !entries.contains(where: { $0.key == entry.key }) { entries.append(entry) }
        return entries
    }

    private mutating func value(of node: Yams.Node, depth: Int) throws(YAMLLimit) -> Node {
        remainingValues -= 1
        if remainingValues < 0 { throw .values(offset(of: node.mark)) }
        switch node {
        case .scalar(let scalar):
            let range = scalarRange(scalar)
            let isPlain = scalar.style == .plain && range.count == scalar.string.utf8.count
            return Node(isPlain ? PlainScalar.value(scalar.string) : .string(scalar.string), range: range)
        case .sequence(let sequence):
            let start = offset(of: sequence.mark)
            if depth >= NodeReader.depthLimit { throw .depth(start) }
            var list: [Node] = []
            list.reserveCapacity(sequence.count)
            for element in sequence { list.append(try value(of: element, depth: depth + 1)) }
            return Node(.list(list), range: start..<max(start + 1, list.last?.range.upperBound ?? 0))
        case .mapping(let mapping):
            let start = offset(of: mapping.mark)
            if depth >= NodeReader.depthLimit { throw .depth(start) }
            let map = try entries(of: mapping, depth: depth + 1)
            return Node(.map(map), range: start..<max(start + 1, map.last?.value.range.upperBound ?? 0))
        case .alias:
            return Node(.null)
        }
    }

    mutating func offset(of mark: Mark?) -> Int {
        guard let mark else { return range.lowerBound }
        return cursor.offset(line: mark.line, column: mark.column)
    }

    /// The bytes of a scalar, quotes included, up to the end of its first line.
    private mutating func scalarRange(_ scalar: Yams.Node.Scalar) -> Range<Int> {
        let start = offset(of: scalar.mark)
        switch scalar.style {
        case .doubleQuoted, .singleQuoted:
            return start..<source.bytes.endOfQuoted(from: start, limit: range.upperBound)
        default:
            var text = scalar.string
            let end = start + text.utf8.count
            let isWritten = text.withUTF8 { text in
                end <= range.upperBound && source.bytes[start..<end].elementsEqual(text)
            }
            return start..<(isWritten ? end : source.bytes.endOfText(from: start, limit: range.upperBound))
        }
    }
}

/// Why a text is given up although it is YAML; with the offset of the value that is too much.
enum YAMLLimit: Error {
    case depth(Int)
    case values(Int)
}

extension Node {
    /// What `<<` takes over: the entries of a map, or of the maps of a list, the first ones first.
    fileprivate var mergedEntries: [Entry] {
        switch value {
        case .map(let entries): entries
        case .list(let list): list.flatMap(\.mergedEntries)
        default: []
        }
    }
}
