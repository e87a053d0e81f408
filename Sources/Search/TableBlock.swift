/// One block of a table while its keys are gathered.
struct TableBlock {
    private(set) var first: [UInt8] = []
    private var last: [UInt8] = []
    /// What each key shares with the one before and what is left of it, one after the other.
    private var keys = ByteWriter()
    /// Of each key: where it ends among these, the bytes of its fields, the number of its places.
    private var heads: [(end: Int, fields: Int, places: Int)] = []
    private var fields: [UInt8] = []
    private var places: [UInt32] = []

    /// Bytes without places, roughly; 0 for none.
    var size: Int { keys.bytes.count + 2 * heads.count + fields.count }

    var placeCount: Int { places.count }

    /// - Parameters:
    ///   - key: greater than those before.
    ///   - places: see `PostingRun`.
    mutating func add(_ key: [UInt8], _ fields: [UInt8], _ places: [UInt32]) {
        if heads.isEmpty { first = key }
        keys.key(key, after: last)
        self.fields += fields
        self.places += places
        heads.append((keys.bytes.count, fields.count, places.count))
        last = key
    }

    /// Low bits of a place: those by which all places need the fewest, close to those of the mean.
    private var low: Int {
        guard !places.isEmpty else { return 0 }
        let mean = places.reduce(0) { $0 + Int($1 >> 1) } / places.count
        let near = Int.bitWidth - 1 - max(1, mean).leadingZeroBitCount
        return (max(0, near - 1)...near).min { bits(low: $0) < bits(low: $1) } ?? near
    }

    /// Bits of all places.
    var bits: Int { bits(low: low) }

    private func bits(low: Int) -> Int {
        places.reduce(0) { $0 + 2 + low + Int($1 >> 1) >> low }
    }

    /// What the block says from the number of low bits on.
    /// - Parameter bits: where the places go.
    func content(places bits: inout BitWriter) -> [UInt8] {
        let low = low
        var writer = ByteWriter()
        writer.number(low)
        writer.number(heads.count)
        var (start, place) = (0, 0)
        for head in heads {
            let before = bits.count
            for value in places[place..<place + head.places] { bits.place(value, low: low) }
            writer.raw(keys.bytes[start..<head.end])
            writer.number(head.fields)
            writer.number(bits.count - before)
            (start, place) = (head.end, place + head.places)
        }
        writer.raw(fields)
        return writer.bytes
    }
}
