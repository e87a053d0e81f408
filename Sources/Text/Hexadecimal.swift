/// Hexadecimal digits, read and written.
extension UInt8 {
    /// What a digit in either case stands for, 0 to 15; `nil` for any other character.
    @inlinable
    package var hexadecimalValue: UInt8? {
        if isASCIIDigit { return self & 0xF }
        return self | 0x20 >= 0x61 && self | 0x20 <= 0x66 ? (self & 0xF) + 9 : nil
    }

    /// The two digits of a byte, in lower case.
    @inlinable
    package var hexadecimalDigits: (high: UInt8, low: UInt8) {
        (Self.digit(self >> 4, 0x61), Self.digit(self & 0xF, 0x61))
    }

    /// The two digits of a byte, in upper case.
    @inlinable
    package var uppercaseHexadecimalDigits: (high: UInt8, low: UInt8) {
        (Self.digit(self >> 4, 0x41), Self.digit(self & 0xF, 0x41))
    }

    /// - Parameters:
    ///   - value: 0 to 15.
    ///   - letter: the digit of 10.
    @usableFromInline
    static func digit(_ value: UInt8, _ letter: UInt8) -> UInt8 { value < 10 ? 0x30 + value : letter - 10 + value }
}

extension Collection<UInt8> {
    /// Two digits a byte, in lower case.
    @inlinable
    package var hexadecimal: String {
        String(unsafeUninitializedCapacity: count * 2) { buffer in
            var end = 0
            for byte in self {
                (buffer[end], buffer[end + 1]) = byte.hexadecimalDigits
                end += 2
            }
            return end
        }
    }
}

extension Unicode.Scalar {
    /// The notation of the Unicode Standard: `U+FEFF`.
    package var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
