import Text

extension [UInt8] {
    /// The offset after the line end that follows `offset`.
    package func lineEnd(after offset: Int) -> Int {
        guard offset < count else { return count }
        return self[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? count
    }

    /// Does the line look like `key: value`?
    package func hasKey(at offset: Int) -> Bool {
        let end = lineEnd(after: offset)
        var index = offset
        while index < end, self[index].isASCIILetter || self[index].isASCIIDigit || self[index] == UInt8(ascii: "_") {
            index += 1
        }
        return index > offset && index < end && self[index] == UInt8(ascii: ":")
    }

    /// The offset of the UTF-8 sequence after the one at `offset`.
    func nextScalar(after offset: Int) -> Int {
        var next = offset + 1
        while next < count, self[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}

extension ArraySlice<UInt8> {
    /// What up to eight hexadecimal digits say; `nil` for anything else.
    var hexadecimalNumber: UInt32? {
        var number: UInt32 = 0
        for byte in self {
            guard let digit = byte.hexDigitValue else { return nil }
            number = number << 4 | UInt32(digit)
        }
        return number
    }
}
