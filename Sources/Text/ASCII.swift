/// The classes of ASCII characters; no other byte belongs to any of them.
extension UInt8 {
    /// Space or tab.
    @inlinable
    package var isYAMLSpace: Bool { self == 0x20 || self == 0x09 }

    /// White space of CommonMark 2.1.
    @inlinable
    package var isSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }

    @inlinable
    package var isLineEnd: Bool { self == 0x0A || self == 0x0D }

    @inlinable
    package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

    @inlinable
    package var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

    /// 0 to 15, of a digit or a letter of either case.
    @inlinable
    package var hexDigitValue: UInt8? {
        if isASCIIDigit { return self - 0x30 }
        let letter = self | 0x20
        return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : nil
    }

    @inlinable
    package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
}

extension Unicode.Scalar {
    @inlinable
    package var isASCIIAlphanumeric: Bool { value < 0x80 && UInt8(truncatingIfNeeded: value).isASCIIAlphanumeric }
}
