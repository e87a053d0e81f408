extension UInt8 {
    /// Space or tab.
    package var isYAMLSpace: Bool { self == 0x20 || self == 0x09 }
    package var isLineEnd: Bool { self == 0x0A || self == 0x0D }
    package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    package var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

    /// 0 to 15, of a digit or a letter of either case.
    package var hexDigitValue: UInt8? {
        if isASCIIDigit { return self - 0x30 }
        let letter = self | 0x20
        return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : nil
    }
}
