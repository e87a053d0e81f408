extension UnsafeBufferPointer<UInt8> {
    /// Whether a word in lower case ends before `end`, in either case.
    @inlinable package func holds(_ word: StaticString, endingAt end: Int) -> Bool {
        let start = end - word.utf8CodeUnitCount
        guard start >= 0, end <= count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where self[start + offset] | 0x20 != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The scalar that begins at `index`; U+FFFD where the bytes are not UTF-8, `nil` at the end.
    @inlinable package func scalar(at index: Int) -> Unicode.Scalar? {
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
    @inlinable package func startOfScalar(before index: Int) -> Int {
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return Swift.max(start, 0)
    }

    /// The scalar that ends before `index`; `nil` at the start.
    @inlinable package func scalar(before index: Int) -> Unicode.Scalar? {
        index > 0 ? scalar(at: startOfScalar(before: index)) : nil
    }
}
