/// Writes bits, the highest of a byte first.
struct BitWriter {
    private var written: [UInt8] = []
    private var rest: UInt64 = 0
    private var restCount = 0

    var count: Int { written.count * 8 + restCount }

    /// With zeros up to a whole byte.
    var bytes: [UInt8] {
        restCount == 0 ? written : written + [UInt8(truncatingIfNeeded: rest << (8 - UInt64(restCount)))]
    }

    /// A place as `PostingRun` has it.
    mutating func place(_ value: UInt32, low: Int) {
        bits(UInt64(value & 1), 1)
        let place = UInt64(value >> 1)
        for _ in 0..<place >> UInt64(low) { bits(1, 1) }
        bits(0, 1)
        bits(place & (1 << UInt64(low) - 1), low)
    }

    /// - Parameter count: at most 32.
    @inline(__always)
    private mutating func bits(_ value: UInt64, _ count: Int) {
        rest = rest << UInt64(count) | value
        restCount += count
        while restCount >= 8 {
            restCount -= 8
            written.append(UInt8(truncatingIfNeeded: rest >> UInt64(restCount)))
        }
    }
}
