/// The character classes of CommonMark CJK-friendly Amendments, chapter 2.1.
/// https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
extension Unicode.Scalar {
    /// East Asian Width W, F or H without default emoji presentation, or script Hangul.
    package var isCJK: Bool {
        if value < 0x1100 { return false }
        // No character between the radicals and the enclosed ideographs has emoji presentation.
        if value >= 0x2E80, value < 0x1F000 { return isWide || isHalfWidth || isHangulScript }
        return ((isWide || isHalfWidth) && !properties.isEmojiPresentation) || isHangulScript
    }

    /// UAX #11, class H.
    private var isHalfWidth: Bool {
        switch value {
        case 0x20A9, 0xFF61...0xFFBE, 0xFFC2...0xFFC7, 0xFFCA...0xFFCF, 0xFFD2...0xFFD7, 0xFFDA...0xFFDC,
            0xFFE8...0xFFEE:
            true
        default: false
        }
    }

    /// UAX #24, where the width does not say it already: vowels and final consonants.
    private var isHangulScript: Bool {
        switch value {
        case 0x1100...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: true
        default: false
        }
    }

    /// Variation selectors that keep the class of the character before them.
    package var isGeneralVariationSelector: Bool { (0xFE00...0xFE0E).contains(value) }

    package var isIdeographicVariationSelector: Bool { (0xE0100...0xE01EF).contains(value) }

    /// Quotation marks that U+FE01 makes full-width (StandardizedVariants.txt).
    package var isAmbiguousQuotationMark: Bool {
        switch value {
        case 0x2018, 0x2019, 0x201C, 0x201D: true
        default: false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether any character is CJK.
    package var containsCJK: Bool {
        for index in indices where self[index] >= 0xE1 {
            if let scalar = scalar(at: index), scalar.isCJK { return true }
        }
        return false
    }
}
