/// What a run of documents holds of each key: fields and places, as the index writes them.
///
/// A class, because it is looked into for millions of keys: a structure of arrays would be copied each time.
final class PostingRun: Sendable {
    /// Ascending; see `PostingKey`.
    let keys: [UInt64]
    let fields: [UInt8]
    /// Differences within a field times two, plus one where another place of the field follows.
    let places: [UInt32]
    /// By key: where its fields and places end.
    private let fieldEnds: [UInt32]
    private let placeEnds: [UInt32]
    /// By key: the last field, after which the next run goes on.
    let lastFields: [UInt32]
    /// By key: the number of documents.
    let documents: [UInt32]

    init(_ list: PostingList) {
        (keys, fields, places) = (list.keys, list.fields, list.places)
        (fieldEnds, placeEnds, lastFields, documents) = (
            list.fieldEnds, list.placeEnds, list.lastFields, list.documents
        )
    }

    /// The index of the first key at or after one.
    func index(of key: UInt64) -> Int {
        var range = 0..<keys.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = keys[middle] < key ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    func fieldRange(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(fieldEnds[index - 1]))..<Int(fieldEnds[index])
    }

    func placeRange(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(placeEnds[index - 1]))..<Int(placeEnds[index])
    }
}

/// A run that is being written.
struct PostingList {
    fileprivate(set) var keys: [UInt64] = []
    fileprivate(set) var fields: [UInt8] = []
    fileprivate(set) var places: [UInt32] = []
    fileprivate(set) var fieldEnds: [UInt32] = []
    fileprivate(set) var placeEnds: [UInt32] = []
    fileprivate(set) var lastFields: [UInt32] = []
    fileprivate(set) var documents: [UInt32] = []

    /// Adds a key that is greater than those before.
    /// - Parameters:
    ///   - notes: ascending; see `Note`.
    ///   - base: the field that notes count from.
    mutating func add(_ key: UInt64, _ notes: UnsafeBufferPointer<UInt64>, base: UInt32, hasPlaces: Bool) {
        var last: UInt32 = 0
        var lastPlace: UInt32 = 0
        var count: UInt32 = 0
        var isFirst = true
        for index in notes.indices {
            let field = Note.field(notes[index]) + base
            if isFirst || field != last {
                if isFirst || field >> 2 != last >> 2 { count += 1 }
                Self.write(field - last, to: &fields)
                (last, lastPlace, isFirst) = (field, 0, false)
            }
            guard hasPlaces else { continue }
            let place = Note.place(notes[index])
            let isLast = index + 1 == notes.count || Note.field(notes[index + 1]) + base != field
            places.append((place - lastPlace) << 1 | (isLast ? 0 : 1))
            lastPlace = place
        }
        keys.append(key)
        fieldEnds.append(UInt32(fields.count))
        placeEnds.append(UInt32(places.count))
        lastFields.append(last)
        documents.append(count)
    }

    @inline(__always)
    private static func write(_ value: UInt32, to bytes: inout [UInt8]) {
        var value = value
        while value > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: value))
    }
}

/// A key as a number: the rank of the first token, in 24 bits whether a separator follows and the rank of the second
/// one plus 1, 0 for a key of one token. Their order is that of the keys' bytes.
enum PostingKey {
    static let shift: UInt64 = 24

    /// Less than all pairs of that token.
    static func word(_ rank: UInt32) -> UInt64 { UInt64(rank) << shift }

    /// - Parameter second: see `second`.
    static func pair(_ first: UInt32, _ second: UInt64) -> UInt64 { UInt64(first) << shift | second }

    /// The lower 24 bits.
    @inline(__always)
    static func second(_ rank: UInt32, isSeparated: Bool) -> UInt64 { UInt64(rank + 1) | (isSeparated ? 1 << 23 : 0) }

    static func hasSecond(_ key: UInt64) -> Bool { key & 0xFF_FFFF != 0 }
    static func first(_ key: UInt64) -> UInt32 { UInt32(key >> shift) }
    static func rankOfSecond(_ key: UInt64) -> UInt32 { UInt32(key & 0x7F_FFFF) - 1 }
    static func isSeparated(_ key: UInt64) -> Bool { key & 1 << 23 != 0 }
}

/// Where a token stands: 24 bits for the second token of a pair, 16 for the field, counted from the run's first one, 24
/// for the place.
enum Note {
    static let endOfPlaces: UInt32 = 1 << 24

    @inline(__always)
    static func note(_ second: UInt64, field: UInt32, place: UInt32) -> UInt64 {
        second << 40 | UInt64(field) << 24 | UInt64(place)
    }

    @inline(__always)
    static func field(_ note: UInt64) -> UInt32 { UInt32(note >> 24 & 0xFFFF) }
    @inline(__always)
    static func place(_ note: UInt64) -> UInt32 { UInt32(note & 0xFF_FFFF) }
    @inline(__always)
    static func second(_ note: UInt64) -> UInt64 { note >> 40 }
}
