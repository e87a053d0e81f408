import Text

/// A table while its lines are still being read.
final class TOMLTableBuilder {
    private enum Value {
        case value(Node)
        case table(TOMLTableBuilder)
        case tables([TOMLTableBuilder])
    }

    private var members: [(key: TOMLReader.Key, value: Value)] = []
    /// A header has named it.
    var isDefined = false

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
            let table = TOMLTableBuilder()
            members.append((key, .table(table)))
            return table
        }
    }

    /// Adds a table to a key's tables; `false` when the key is something else.
    func append(_ table: TOMLTableBuilder, to key: TOMLReader.Key) -> Bool {
        guard let index = members.firstIndex(where: { $0.key.name == key.name }) else {
            members.append((key, .tables([table])))
            return true
        }
        guard case .tables(let tables) = members[index].value else { return false }
        members[index].value = .tables(tables + [table])
        return true
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
