import Text

/// A table while its lines are still being read.
final class TOMLTableBuilder {
    private enum Value {
        case value(Node)
        case table(TOMLTableBuilder)
        case tables([TOMLTableBuilder])
    }

    /// What made it.
    enum Origin {
        /// A header or an inline table below it: `a` in `[a.b]`.
        case implied
        /// `[a]`.
        case header
        /// `a.b = 1`.
        case dottedKey
    }

    private var members: [(key: TOMLReader.Key, value: Value)] = []
    var origin = Origin.implied
    /// Of lists and maps around its values, the map at the top not counted.
    let depth: Int

    init(depth: Int) {
        self.depth = depth
    }

    /// Sets a key; returns the place of an earlier value of it, which is lost.
    func set(_ value: Node, for key: TOMLReader.Key) -> Range<Int>? {
        let earlier = members.firstIndex { $0.key.name == key.name }
        let range = earlier.map { members.remove(at: $0).key.range }
        members.append((key, .value(value)))
        return range
    }

    /// The table of a key, which is made when there is none, or the last of its tables; `nil` for a plain value.
    func table(_ key: TOMLReader.Key) -> TOMLTableBuilder? {
        switch members.last(where: { $0.key.name == key.name })?.value {
        case .table(let table): return table
        case .tables(let tables): return tables.last
        case .value: return nil
        case nil:
            let table = TOMLTableBuilder(depth: depth + 1)
            members.append((key, .table(table)))
            return table
        }
    }

    /// Whether a key names a list of tables.
    func hasTables(_ key: TOMLReader.Key) -> Bool {
        if case .tables = members.last(where: { $0.key.name == key.name })?.value { true } else { false }
    }

    /// One more of a key's tables; `nil` when the key is something else.
    func appendTable(to key: TOMLReader.Key) -> TOMLTableBuilder? {
        let table = TOMLTableBuilder(depth: depth + 2)
        guard let index = members.firstIndex(where: { $0.key.name == key.name }) else {
            members.append((key, .tables([table])))
            return table
        }
        guard case .tables(var tables) = members[index].value else { return nil }
        // Not to be copied for each of them.
        members[index].value = .tables([])
        tables.append(table)
        members[index].value = .tables(tables)
        return table
    }

    /// In the order of the source; a table's range is the key that first named it.
    var entries: [Node.Entry] {
        members.map { member in
            let range = member.key.range
            let value: Node =
                switch member.value {
                case .value(let value): value
                case .table(let table): Node(.map(table.entries), range: range)
                case .tables(let tables):
                    Node(.list(tables.map { Node(.map($0.entries), range: range) }), range: range)
                }
            return Node.Entry(key: member.key.name, keyRange: range, value: value)
        }
    }
}
