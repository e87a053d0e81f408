/// How long a text is for a reader.
package struct WordCount: Sendable, Hashable {
    /// Han, kana and hangul, one each.
    package private(set) var eastAsianLetters = 0
    /// Runs of other letters and digits.
    package private(set) var words = 0

    package init(eastAsianLetters: Int, words: Int) {
        self.eastAsianLetters = eastAsianLetters
        self.words = words
    }

    package init(_ text: String) {
        var text = text
        self = text.withUTF8 { WordCount(utf8: $0) }
    }

    /// Looks at bytes where they tell enough: at letters of ASCII, and at the ideographs from U+5000 to U+8FFF, which are
    /// nearly all of Chinese.
    private init(utf8: UnsafeBufferPointer<UInt8>) {
        var isInWord = false
        var index = 0
        while index < utf8.count {
            let lead = utf8[index]
            switch lead {
            case 0xE5...0xE8:
                eastAsianLetters += 1
                isInWord = false
                index += 3
            case 0x00..<0x80:
                let isWord = lead.isASCIIAlphanumeric
                if isWord && !isInWord { words += 1 }
                isInWord = isWord || isInWord && lead == UInt8(ascii: "'")
                index += 1
            default:
                let length = (~lead).leadingZeroBitCount
                let end = min(index + length, utf8.count)
                count(String(decoding: utf8[index..<end], as: UTF8.self).unicodeScalars.first ?? " ", &isInWord)
                index = end
            }
        }
    }

    private mutating func count(_ scalar: Unicode.Scalar, _ isInWord: inout Bool) {
        if scalar.isEastAsianLetter {
            eastAsianLetters += 1
            isInWord = false
        } else if Self.isWordScalar(scalar) {
            if !isInWord { words += 1 }
            isInWord = true
        } else if scalar != "’" {
            isInWord = false
        }
    }

    package var total: Int { eastAsianLetters + words }

    /// At 500 East Asian letters or 220 words per minute, at least 1.
    package var minutes: Int {
        let share = eastAsianLetters * 220 + words * 500
        return max(1, (share + 110_000 - 1) / 110_000)
    }

    /// Whether a character that is not ASCII is part of a word.
    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // CJK symbols and punctuation, full-width forms that are no letters: most of what is left in Chinese text.
        case 0x3000...0x3020, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0x2010...0x205E: return false
        default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
