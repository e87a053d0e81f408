/// Cuts a long list into parts, each of which can be read alone.
struct PostingParts {
    private var fields: ByteReader
    private var places: ArraySlice<UInt32>
    private var last = 0

    init(_ fields: [UInt8], _ places: [UInt32]) {
        self.fields = ByteReader(fields)
        self.places = places[...]
    }

    /// The next part, of so many bytes and places or little more; `nil` at the end.
    mutating func next(bytes limit: Int, places placeLimit: Int) -> (fields: [UInt8], places: [UInt32])? {
        guard !fields.isAtEnd else { return nil }
        var part = ByteWriter()
        var own: [UInt32] = []
        var base = 0
        while part.bytes.count < limit, own.count < placeLimit, let difference = try? fields.number() {
            last += difference
            part.number(last - base)
            base = last
            while let place = places.popFirst() {
                own.append(place)
                if place & 1 == 0 { break }
            }
        }
        return (part.bytes, own)
    }
}
