import Text

extension UnsafeBufferPointer<UInt8> {
    /// Whether a word in lower case ends before `end`, in either case.
    func holds(_ word: StaticString, endingAt end: Int) -> Bool {
        let start = end - word.utf8CodeUnitCount
        guard start >= 0, end <= count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where self[start + offset] | 0x20 != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The first byte at or after `start` that a test finds, eight bytes at a time.
    /// - Parameters:
    ///   - mayHold: whether any of eight bytes may pass; never false when one does.
    ///   - passes: whether one byte does.
    @inline(__always)
    func firstIndex(from start: Int, mayHold: (UInt64) -> Bool, passes: (UInt8) -> Bool) -> Int? {
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

    /// Whether any character is CJK.
    var containsCJK: Bool {
        for index in indices where self[index] >= 0xE1 {
            if let scalar = scalar(at: index), scalar.isCJK { return true }
        }
        return false
    }

    /// The scalar that begins at `index`; U+FFFD where the bytes are not UTF-8, `nil` at the end.
    func scalar(at index: Int) -> Unicode.Scalar? {
        guard index < count else { return nil }
        let lead = self[index]
        if lead < 0x80 { return Unicode.Scalar(lead) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, lead < 0xF5, index + length <= count else { return "\u{FFFD}" }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = self[index + offset]
            guard byte & 0xC0 == 0x80 else { return "\u{FFFD}" }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000
        return isOverlong ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// Where the scalar begins that ends before `index`.
    func startOfScalar(before index: Int) -> Int {
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return Swift.max(start, 0)
    }

    /// The scalar that ends before `index`; `nil` at the start.
    func scalar(before index: Int) -> Unicode.Scalar? {
        index > 0 ? scalar(at: startOfScalar(before: index)) : nil
    }
}

extension UInt64 {
    /// Whether any of its eight bytes is ASCII and below a limit of at most 0x80.
    @inline(__always)
    func hasByte(below limit: UInt64) -> Bool {
        (self &- 0x0101_0101_0101_0101 &* limit) & ~self & 0x8080_8080_8080_8080 != 0
    }

    /// Whether any of its eight bytes equals one, the bits of `ignoring` aside.
    @inline(__always)
    func hasByte(_ byte: UInt64, ignoring bits: UInt64) -> Bool {
        ((self | 0x0101_0101_0101_0101 &* bits) ^ (0x0101_0101_0101_0101 &* (byte | bits))).hasByte(below: 1)
    }

    /// The top bit of every byte that equals one.
    @inline(__always)
    func bytesEqual(to byte: UInt64) -> UInt64 {
        let difference = self ^ (0x0101_0101_0101_0101 &* byte)
        return ~(((difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | difference | 0x7F7F_7F7F_7F7F_7F7F)
    }
}
