/// The terms of a segment: those that are suggested while a question is typed, and the documents of each, by which results
/// are narrowed and counted.
enum TermList {
    struct Term: Hashable, Sendable {
        let kind: String
        let name: String
        /// What readers see.
        let title: String
    }

    /// Documents of a segment by term, ascending.
    typealias Documents = [Term: [Int]]

    /// Terms that are suggested, the most frequent ones.
    private static let limit = 2000

    static func suggestions(_ terms: Documents) -> [UInt8] {
        let sorted = terms.map { (term: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.term.kind, $0.term.name) < ($0.count, $1.term.kind, $1.term.name) }
        var writer = ByteWriter()
        writer.number(min(sorted.count, limit))
        for (term, count) in sorted.prefix(limit) {
            writer.string(term.kind.utf8)
            writer.string(term.name.utf8)
            writer.number(count)
        }
        return writer.bytes
    }

    /// Names of the kinds, sorted.
    static func kinds(_ terms: Documents) -> [String] { Set(terms.keys.lazy.map(\.kind)).sorted() }

    /// The terms of one kind with all of their documents.
    static func documents(_ terms: Documents, kind: String) -> [UInt8] {
        let own = terms.filter { $0.key.kind == kind }.sorted { $0.key.name < $1.key.name }
        var writer = ByteWriter()
        writer.number(own.count)
        for (term, documents) in own {
            writer.string(term.name.utf8)
            writer.string(term.title == term.name ? "".utf8 : term.title.utf8)
            writer.number(documents.count)
            var last = 0
            for document in documents {
                writer.number(document - last)
                last = document
            }
        }
        return writer.bytes
    }
}
