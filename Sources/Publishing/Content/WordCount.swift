import Text

/// How long a text is for a reader.
struct WordCount: Sendable, Hashable {
    /// Han, kana and hangul, one each.
    private(set) var eastAsianLetters = 0
    /// Runs of other letters and digits.
    private(set) var words = 0

    init(_ text: String) {
        var isInWord = false
        for scalar in text.unicodeScalars {
            if scalar.isEastAsianLetter {
                eastAsianLetters += 1
                isInWord = false
            } else if Self.isWordScalar(scalar) {
                if !isInWord { words += 1 }
                isInWord = true
            } else if scalar != "'" && scalar != "’" {
                isInWord = false
            }
        }
    }

    var total: Int { eastAsianLetters + words }

    /// At 500 East Asian letters or 220 words a minute, at least 1.
    var minutes: Int {
        let share = eastAsianLetters * 220 + words * 500
        return max(1, (share + 110_000 - 1) / 110_000)
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        switch scalar.value {
        // CJK symbols and punctuation, full-width forms that are no letters: most of what is left in Chinese text.
        case 0x3000...0x3020, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0x2010...0x205E: return false
        default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
