import Compressing
import Threads

/// Makes the index of one edition.
package enum SearchIndexBuilder {
    /// The index of documents in any order. The bytes depend on the documents alone, not on their order or on the threads.
    package static func index(_ documents: [SearchDocument], threads: Parallel) -> SearchIndex {
        let documents = documents.sorted { $0.place < $1.place }
        let segments = Segments.ranges(documents.map(\.place.link)).map { range in
            SegmentBuilder.segment(range.count, threads: threads) { documents[range.lowerBound + $0] }
        }
        return SearchIndex(
            entry: entry(documents.map(\.place), segments.map(\.head)), files: segments.flatMap(\.files))
    }

    /// The entry of an index.
    /// - Parameters:
    ///   - places: of all documents, in their order.
    ///   - segments: in theirs.
    package static func entry(_ places: [DocumentPlace], _ segments: [SegmentHead]) -> [UInt8] {
        var entry = ByteWriter()
        entry.raw(IndexFormat.magic)
        entry.byte(IndexFormat.version)
        entry.number(places.count)
        write(simplificationOf: segments, to: &entry)
        write(monthsOf: places, to: &entry)
        let kinds = Set(segments.flatMap(\.kinds)).sorted()
        entry.number(kinds.count)
        for kind in kinds { entry.string(kind.utf8) }
        entry.number(segments.count)
        for segment in segments { entry.raw(segment.bytes) }
        return Gzip.compressed(entry.bytes)
    }

    /// Only of characters that are in the texts: others find nothing in either script.
    private static func write(simplificationOf segments: [SegmentHead], to entry: inout ByteWriter) {
        let used = Set(segments.flatMap(\.simplified))
        let pairs = Simplification.icu.pairs { used.contains($0) }
        entry.number(pairs.count)
        var last: UInt32 = 0
        for pair in pairs {
            entry.number(Int(pair.traditional - last))
            entry.signed(Int(pair.simplified) - Int(pair.traditional))
            last = pair.traditional
        }
    }

    private static func write(monthsOf places: [DocumentPlace], to entry: inout ByteWriter) {
        var months: [(month: Int, first: Int)] = []
        for (index, place) in places.enumerated() {
            guard let date = place.date else { continue }
            let month = date.year * 12 + date.month - 1
            if months.last?.month != month { months.append((month, index)) }
        }
        entry.number(months.count)
        var last = (month: 0, first: 0)
        for month in months {
            entry.number(month.month - last.month)
            entry.number(month.first - last.first)
            last = month
        }
    }
}
