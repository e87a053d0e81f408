extension UInt8 {
    /// Space or tab.
    package var isYAMLSpace: Bool { self == 0x20 || self == 0x09 }
    package var isLineEnd: Bool { self == 0x0A || self == 0x0D }
    package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    package var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
