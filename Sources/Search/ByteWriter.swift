/// Writes the numbers and strings of the index.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// Seven bits per byte, the lowest first; the highest bit says that more follow (LEB128).
    mutating func number(_ value: Int) {
        var value = UInt(bitPattern: value)
        while value > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: value))
    }

    mutating func signed(_ value: Int) { number(value < 0 ? -value * 2 - 1 : value * 2) }

    mutating func raw(_ string: some Collection<UInt8>) { bytes.append(contentsOf: string) }

    /// Its length, then its bytes.
    mutating func string(_ string: some Collection<UInt8>) {
        number(string.count)
        raw(string)
    }

    mutating func byte(_ value: UInt8) { bytes.append(value) }
}

extension ByteWriter {
    /// What a key shares with the one before, then the rest.
    mutating func key(_ key: [UInt8], after last: [UInt8]) {
        let shared = zip(last, key).prefix { $0 == $1 }.count
        number(shared)
        string(key[shared...])
    }
}
