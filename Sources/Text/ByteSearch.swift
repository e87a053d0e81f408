import Foundation

extension UnsafeBufferPointer<UInt8> {
    /// The first place of a byte at or after `start`.
    @inlinable
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard let baseAddress, start < count,
            let found = memchr(baseAddress + start, CInt(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    }

    /// The first place of a text of ASCII at or after `start`; O(n) for texts whose first byte is rare.
    package func firstIndex(of text: StaticString, from start: Int = 0) -> Int? {
        let length = text.utf8CodeUnitCount
        var start = start
        while let baseAddress, let found = firstIndex(of: text.utf8Start.pointee, from: start) {
            if found + length > count { return nil }
            if memcmp(baseAddress + found, text.utf8Start, length) == 0 { return found }
            start = found + 1
        }
        return nil
    }

    /// The first byte at or after `start` that a test finds, eight bytes at a time.
    /// - Parameters:
    ///   - mayHold: whether any of eight bytes may pass; never false when one does.
    ///   - passes: whether one byte does.
    @inlinable
    @inline(__always)
    package func firstIndex(from start: Int, mayHold: (UInt64) -> Bool, passes: (UInt8) -> Bool) -> Int? {
        guard let baseAddress else { return nil }
        let bytes = UnsafeRawPointer(baseAddress)
        var index = start
        while index < count {
            if index + 8 <= count, !mayHold(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index += 8
                continue
            }
            let end = Swift.min(index + 8, count)
            while index < end {
                if passes(self[index]) { return index }
                index += 1
            }
        }
        return nil
    }
}

extension UInt64 {
    /// Whether any of its eight bytes is ASCII and below a limit of at most 0x80.
    @inlinable
    @inline(__always)
    package func hasByte(below limit: UInt64) -> Bool {
        (self &- 0x0101_0101_0101_0101 &* limit) & ~self & 0x8080_8080_8080_8080 != 0
    }

    /// Whether any of its eight bytes equals one, the bits of `ignoring` aside.
    @inlinable
    @inline(__always)
    package func hasByte(_ byte: UInt64, ignoring bits: UInt64 = 0) -> Bool {
        ((self | 0x0101_0101_0101_0101 &* bits) ^ (0x0101_0101_0101_0101 &* (byte | bits))).hasByte(below: 1)
    }

    /// The top bit of every byte that equals one.
    @inlinable
    @inline(__always)
    package func bytesEqual(to byte: UInt64) -> UInt64 {
        let difference = self ^ (0x0101_0101_0101_0101 &* byte)
        return ~(((difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | difference | 0x7F7F_7F7F_7F7F_7F7F)
    }
}
