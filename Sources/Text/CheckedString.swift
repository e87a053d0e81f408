extension String {
    /// A string of bytes that are known to be UTF-8: the standard library's own check costs a quarter of a post's parse.
    package init(known bytes: UnsafeBufferPointer<UInt8>) {
        assert(bytes.isUTF8)
        if #available(macOS 26, *) {
            self.init(copying: UTF8Span(unchecked: bytes.span))
        } else {
            self.init(decoding: bytes, as: UTF8.self)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether all bytes are well-formed (Unicode 3.9, table 3-7).
    package var isUTF8: Bool {
        guard let baseAddress else { return true }
        let bytes = UnsafeRawPointer(baseAddress)
        var index = 0
        while index < count {
            if index &+ 14 <= count {
                let first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index &+ 6, as: UInt64.self))
                if Self.plainBytes(first) == 6, Self.plainBytes(second) == 6 {
                    index &+= 12
                    continue
                }
            }
            if index &+ 8 <= count {
                let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let plain = Self.plainBytes(eight)
                if plain > 0 {
                    index &+= plain
                    continue
                }
            }
            guard let scalar = scalar(at: index) else { return true }
            if scalar == "\u{FFFD}", !isReplacement(at: index) { return false }
            index += UTF8.width(scalar)
        }
        return true
    }

    /// How many of eight bytes are ASCII or ideographs at the start; 0 when it takes a closer look.
    @inline(__always)
    private static func plainBytes(_ eight: UInt64) -> Int {
        if eight & 0x80 == 0 { return (eight & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3 }
        if eight & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 {
            let second = eight &>> 24
            return !isPlainLead(eight) ? 0 : isPlainLead(second) ? 6 : 3
        }
        return eight & 0xC0_C0F0 == 0x80_80E0 && isPlainLead(eight) ? 3 : 0
    }

    /// Whether three bytes that begin so can be neither overlong nor a surrogate.
    @inline(__always)
    private static func isPlainLead(_ bytes: UInt64) -> Bool {
        let lead = UInt8(truncatingIfNeeded: bytes)
        return lead != 0xE0 && lead != 0xED
    }

    private func isReplacement(at index: Int) -> Bool {
        index + 2 < count && self[index] == 0xEF && self[index + 1] == 0xBF && self[index + 2] == 0xBD
    }
}
