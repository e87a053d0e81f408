/// Which documents of an edition are in which segment.
package enum Segments {
    /// Documents of the youngest segment, and of those before it, at least.
    private static let sizes = [16_384, 2_048, 256]
    /// One document in so many may begin a segment.
    private static let rarity: UInt64 = 32

    /// At most four ranges of documents, the oldest first.
    ///
    /// Borders are near multiples of the sizes, at documents that their own links choose: a new post only makes the
    /// youngest segment longer until that is full, and one that is dated back or removed changes the segment it is in,
    /// while the others go on to begin where they did.
    /// - Parameter links: of all documents in their order.
    package static func ranges(_ links: [String]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for size in sizes {
            let end = border(links.count / size * size, size, links)
            if end > start {
                ranges.append(start..<end)
                start = end
            }
        }
        if links.count > start { ranges.append(start..<links.count) }
        return ranges
    }

    /// The last document that may begin a segment, at a place or before it.
    private static func border(_ place: Int, _ size: Int, _ links: [String]) -> Int {
        guard place < links.count else { return place }
        for index in stride(from: place, to: max(0, place - 256), by: -1) where mayBegin(links[index]) { return index }
        return place
    }

    private static func mayBegin(_ link: String) -> Bool {
        var link = link
        return link.withUTF8 { ContentName.hash($0) } % rarity == 0
    }
}
