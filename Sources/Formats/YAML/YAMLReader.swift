import Text

/// Reads YAML 1.1 through libyaml into nodes with their places. One value per text.
///
/// Lines end as in YAML 1.2 (see `YAMLLineSeparators`). Types are those of the YAML 1.2 core schema where the text can be recovered (see `PlainScalar`): what a value means
/// is decided by its key. Of two equal keys the last one wins, with a warning; anchors, aliases and `<<` work within
/// limits.
struct YAMLReader {
    let source: SourceFile
    let range: Range<Int>
    var diagnostics: [Diagnostic] = []
    private var cursor: YAMLCursor
    var anchors: [String: AnchoredValue] = [:]
    var remainingValues = NodeReader.valueLimit
    var remainingAliases = Self.aliasLimit

    /// Most aliases of one text.
    private static let aliasLimit = 32

    init(source: SourceFile, range: Range<Int>) {
        self.source = source
        self.range = range
        cursor = YAMLCursor(bytes: source.bytes, range: range)
    }

    /// The entries of the map at the top; an empty text is an empty map; `nil` after an error.
    mutating func read() -> [Node.Entry]? {
        if range.isEmpty { return [] }
        let separators = YAMLLineSeparators(in: source.bytes[range])
        let bytes = separators?.bytes[...] ?? source.bytes[range]
        do throws(YAMLFailure) {
            return try bytes.withUnsafeBufferPointer { (bytes) throws(YAMLFailure) in
                try document(YAMLEvents(of: bytes, separators))
            }
        } catch {
            report(error)
            return nil
        }
    }

    private mutating func document(_ events: YAMLEvents) throws(YAMLFailure) -> [Node.Entry] {
        guard case .documentStart = try events.next().kind else { return [] }
        let root = try events.next()
        var entries: [Node.Entry]?
        switch root.kind {
        case .mapStart: entries = try self.entries(from: events, depth: 1)
        case .scalar("", _): entries = []
        default: _ = try value(of: root, from: events, depth: 1)
        }
        _ = try events.next()  // The document's end.
        let next = try events.next()
        guard case .streamEnd = next.kind else { throw .secondDocument(next.start) }
        guard let entries else { throw .noMap(root) }
        return entries
    }

    /// The byte offset of one of libyaml's places.
    mutating func offset(of place: Int) -> Int { cursor.offset(after: place) }
}

/// Why a text is given up; places are libyaml's, in Unicode scalars.
enum YAMLFailure: Error {
    case syntax(YAMLSyntaxError)
    case unknownAlias(Int)
    case secondDocument(Int)
    /// What stands at the top.
    case noMap(YAMLEvent)
    /// YAML, but a value is nested too deeply.
    case depth(Int)
    /// YAML, but this is one value too many.
    case values(Int)
}
