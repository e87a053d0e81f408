extension Unicode.Scalar {
    /// An ideograph of any Han script, with the iteration mark and the ideographic zero.
    package var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x2E80...0x2FDF,
            0xF900...0xFAFF, 0x20000...0x323AF:
            true
        default: false
        }
    }

    /// Hiragana, katakana and their half-width forms.
    var isKana: Bool {
        switch value {
        case 0x3041...0x309F, 0x30A0...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F, 0x1B000...0x1B16F: true
        default: false
        }
    }

    /// Hangul syllables and letters.
    package var isHangul: Bool {
        switch value {
        case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xD7B0...0xD7FF: true
        default: false
        }
    }

    /// A character that counts as one word of text by itself: Han, kana or hangul.
    package var isEastAsianLetter: Bool { value >= 0x1100 && (isHan || isKana || isHangul) }
}
