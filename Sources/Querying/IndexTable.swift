import Search

/// Sorted keys with their values, in blocks; `IndexFormat` specifies them.
final class IndexTable {
    /// The fields that hold a key, and the bits of a file in which their places are.
    struct Entry {
        let key: [UInt8]
        let value: ArraySlice<UInt8>
        let file: String
        /// In bits.
        let places: Range<Int>
        /// Bits of a place that are written as they are.
        let low: Int
    }

    private let folder: IndexFolder
    private let places: [BlockPlace]
    private var blocks: [Int: [Entry]] = [:]

    init(_ places: [BlockPlace], in folder: IndexFolder) {
        (self.places, self.folder) = (places, folder)
    }

    /// The entries of a key, or of all keys that begin with it, in their order. A long value is in several entries.
    func find(_ key: [UInt8], isPrefix: Bool = false) throws(IndexFault) -> [Entry] {
        func isWanted(_ other: [UInt8]) -> Bool { isPrefix ? other.starts(with: key) : other == key }
        var number = places.partitioningIndex { !$0.first.isBefore(key) }
        // A key that begins a block is in none before it.
        if number > 0, number == places.count || places[number].first != key { number -= 1 }
        var found: [Entry] = []
        var isFirst = true
        while number < places.count, isFirst && places[number].first.isBefore(key) || isWanted(places[number].first) {
            let entries = try block(number)
            let start = entries.partitioningIndex { !$0.key.isBefore(key) }
            found += entries[start...].prefix { isWanted($0.key) }
            number += 1
            isFirst = false
        }
        return found
    }

    private func block(_ number: Int) throws(IndexFault) -> [Entry] {
        if let block = blocks[number] { return block }
        let bytes = try folder.block(places[number])
        let block = try folder.read(bytes, of: places[number].file, Self.entries)
        blocks[number] = block
        return block
    }

    private static func entries(_ reader: inout ByteReader) throws(ByteReader.Damage) -> [Entry] {
        let file = try reader.fileName()
        var end = try reader.number()
        let low = try reader.number()
        var key: [UInt8] = []
        let heads = try reader.list { (reader) throws(ByteReader.Damage) in
            key = try reader.key(after: key)
            let length = try reader.number()
            let start = end
            end += try reader.number()
            return (key: key, length: length, places: start..<end)
        }
        guard low <= 32 else { throw ByteReader.Damage() }
        var entries: [Entry] = []
        for head in heads {
            entries.append(
                Entry(key: head.key, value: try reader.raw(head.length), file: file, places: head.places, low: low))
        }
        return entries
    }

    /// The places of an entry.
    func placeReader(of entry: Entry) throws(IndexFault) -> PlaceReader {
        PlaceReader(
            bytes: try folder.file(entry.file), bit: entry.places.lowerBound, end: entry.places.upperBound,
            low: entry.low)
    }
}

/// Reads places, bit by bit, the highest of a byte first.
struct PlaceReader {
    let bytes: [UInt8]
    var bit: Int
    let end: Int
    /// Bits of a place that are written as they are.
    let low: Int

    /// The next bit; none behind the end.
    mutating func next() -> Bool {
        guard bit < end, bit >> 3 < bytes.count else { return false }
        defer { bit += 1 }
        return bytes[bit >> 3] >> (7 - UInt8(bit & 7)) & 1 == 1
    }

    /// How much further the next place is.
    mutating func step() -> Int {
        var step = 0
        while next() { step += 1 }
        for _ in 0..<low { step = step << 1 | (next() ? 1 : 0) }
        return step
    }
}

extension Array {
    /// The index of the first element that satisfies a condition, as all behind it do; their number where none does.
    func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension [UInt8] {
    func isBefore(_ other: [UInt8]) -> Bool { lexicographicallyPrecedes(other) }
}
