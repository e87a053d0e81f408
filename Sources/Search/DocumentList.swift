/// Values of the index that name documents.
enum DocumentList {
    /// - Parameter values: numbers of documents times four plus zone, ascending.
    static func encoded(_ values: ArraySlice<UInt32>) -> [UInt8] {
        var writer = ByteWriter()
        writer.byte(zones(values))
        for zone in SearchDocument.Zone.allCases.indices {
            let documents = values.lazy.filter { Int($0 & 3) == zone }.map { Int($0 >> 2) }
            let count = documents.reduce(0) { count, _ in count + 1 }
            guard count > 0 else { continue }
            writer.number(count)
            var last = 0
            for document in documents {
                writer.number(document - last)
                last = document
            }
        }
        return writer.bytes
    }

    /// A bit for each zone.
    static func zones(_ values: some Sequence<UInt32>) -> UInt8 { values.reduce(0) { $0 | 1 << UInt8($1 & 3) } }
}

/// Values of the table of joins.
enum JoinList {
    /// - Parameters:
    ///   - indices: into the sequence of the corpus, ascending.
    ///   - starts: index of each document's first clause in the sequence.
    static func encoded(
        _ indices: ArraySlice<UInt32>, _ corpus: Corpus, _ lexicon: Lexicon, places: [UInt32], starts: [UInt32]
    ) -> [UInt8] {
        var writer = ByteWriter()
        let before = ranks(indices.map { corpus.sequence[Int($0)] })
        let after = ranks(indices.map { corpus.sequence[Int($0) + 1] })
        writer.list(before.sorted)
        for clause in before.sorted { writer.number(lexicon.length(ofClause: Int(clause))) }
        writer.list(after.sorted)
        writer.byte(DocumentList.zones(indices.lazy.map { places[Int($0)] }))
        for zone in SearchDocument.Zone.allCases.indices {
            let chosen = indices.filter { Int(places[Int($0)] & 3) == zone }
            guard !chosen.isEmpty else { continue }
            write(chosen, corpus, places, starts, before.ranks, after.ranks, to: &writer)
        }
        return writer.bytes
    }

    private static func write(
        _ indices: [UInt32], _ corpus: Corpus, _ places: [UInt32], _ starts: [UInt32], _ before: [UInt32: Int],
        _ after: [UInt32: Int], to writer: inout ByteWriter
    ) {
        var documents: [(document: Int, count: Int)] = []
        var differences: [Int] = []
        var last = 0
        for index in indices {
            let document = Int(places[Int(index)] >> 2)
            if documents.last?.document != document {
                documents.append((document, 0))
                last = Int(starts[document])
            }
            documents[documents.count - 1].count += 1
            differences.append(Int(index) - last)
            last = Int(index)
        }
        writer.list(documents.map { UInt32($0.document) })
        for document in documents { writer.number(document.count) }
        for difference in differences { writer.number(difference) }
        for index in indices { writer.number(before[corpus.sequence[Int(index)]]!) }
        for index in indices { writer.number(after[corpus.sequence[Int(index) + 1]]!) }
    }

    private static func ranks(_ clauses: [UInt32]) -> (sorted: [UInt32], ranks: [UInt32: Int]) {
        var sorted = Array(Set(clauses))
        // Millions of numbers are sorted as such, not by their places.
        sorted.sort()
        return (sorted, Dictionary(uniqueKeysWithValues: zip(sorted, 0...)))
    }
}

extension ByteWriter {
    /// A count, then ascending numbers by their differences.
    package mutating func list(_ numbers: [UInt32]) {
        number(numbers.count)
        var last: UInt32 = 0
        for value in numbers {
            number(Int(value - last))
            last = value
        }
    }
}
