import Search

/// The search index of an edition, as a build has published it.
package final class PublishedIndex {
    /// What is shown of a document.
    package struct Facts: Sendable, Equatable {
        package let title: String
        /// Of its page, from the root of the host.
        package let link: String
        /// `2025-02-14`, or empty.
        package let date: String
        package let source: String
    }

    /// A month with its first document.
    struct Month {
        /// Year × 12 + month from 0.
        let number: Int
        let first: Int
    }

    /// Documents, numbered from the oldest.
    package let count: Int
    let months: [Month]
    /// What narrows a question besides dates: `tag`, …
    let kinds: [String]
    /// The oldest documents first.
    let segments: [IndexSegment]

    /// - Parameter path: the folder of an edition's index.
    package init(folder path: String) throws(IndexFault) {
        let folder = IndexFolder(path)
        let entry = IndexFormat.entryName
        let bytes = try folder.content(of: entry)
        guard bytes.starts(with: IndexFormat.magic + [IndexFormat.version]) else { throw .otherVersion }
        let read = try folder.read(Array(bytes.dropFirst(IndexFormat.magic.count + 1)), of: entry) {
            (reader) throws(ByteReader.Damage) in
            let count = try reader.number()
            // The table by which texts were folded is that of this program.
            _ = try reader.list { (reader) throws(ByteReader.Damage) in (try reader.number(), try reader.signed()) }
            var (month, first) = (0, 0)
            let months = try reader.list { (reader) throws(ByteReader.Damage) in
                month += try reader.number()
                first += try reader.number()
                return Month(number: month, first: first)
            }
            let kinds = try reader.list { (reader) throws(ByteReader.Damage) in try reader.text() }
            var base = 0
            let segments = try reader.list { (reader) throws(ByteReader.Damage) in
                let segment = try IndexSegment(base: base, &reader, folder)
                base += segment.count
                return segment
            }
            guard base == count else { throw ByteReader.Damage() }
            return (count: count, months: months, kinds: kinds, segments: segments)
        }
        (count, months, kinds, segments) = (read.count, read.months, read.kinds, read.segments)
    }

    /// - Parameter document: from 0.
    package func facts(of document: Int) throws(IndexFault) -> Facts {
        guard let segment = segments.last(where: { $0.base <= document }), document - segment.base < segment.count
        else {
            throw .damaged(IndexFormat.entryName)
        }
        return try segment.facts(of: document - segment.base)
    }

    /// Notes the best zone of each document that holds a key as it is, or one that begins with it.
    func note(_ key: String, isPrefix: Bool = false, in zones: inout Zones) throws(IndexFault) {
        for segment in segments {
            for entry in try segment.words.find(Array(key.utf8), isPrefix: isPrefix) {
                for field in try segment.fields(of: entry) { zones.note(field, base: segment.base) }
            }
        }
    }

    /// The first document of a date or later.
    /// - Parameter date: `2025`, `2025-02` or `2025-02-14`.
    func firstSince(_ date: String) throws(IndexFault) -> Int {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        let wanted = (parts.first ?? 0) * 12 + (parts.count > 1 ? parts[1] : 1) - 1
        guard let index = months.firstIndex(where: { $0.number >= wanted }) else { return count }
        var low = months[index].first
        if parts.count < 3 || parts[2] == 1 || months[index].number > wanted { return low }
        var high = index + 1 < months.count ? months[index + 1].first : count
        while low < high {
            let middle = (low + high) / 2
            if try facts(of: middle).date < date { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
