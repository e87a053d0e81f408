import Text

/// What a character is to the search.
package enum CharacterClass: UInt8 {
    /// Neither letter nor digit: a run of these counts as one position between tokens.
    case separator
    /// A token by itself: Han, kana or hangul, or of a script that puts no spaces between words.
    case character
    case latin
    case digit
    /// Of any other script, with the marks that belong to it.
    case letter
    /// Folds to something else, or to nothing: `Ａ`, `é`, `㎡`, a letter of another script, a soft hyphen.
    case foldable

    package init(_ scalar: UInt32) {
        self = scalar < 0x80 ? Self.ascii[Int(scalar)] : Self.beyondASCII(scalar)
    }

    /// The class of a character that has been folded.
    package static func folded(_ scalar: UInt32) -> CharacterClass {
        let found = CharacterClass(scalar)
        return found != .foldable ? found : isLatinLetter(scalar) ? .latin : ofOtherScript(scalar)
    }

    private static func ofOtherScript(_ scalar: UInt32) -> CharacterClass {
        guard !isModifier(scalar), let scalar = Unicode.Scalar(scalar) else { return .separator }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark:
            return isWithoutSpaces(scalar.value) ? .character : .letter
        case .decimalNumber: return .digit
        default: return .separator
        }
    }

    /// Letter-like signs: U+02BC is an apostrophe.
    private static func isModifier(_ scalar: UInt32) -> Bool { (0x2B0...0x2FF).contains(scalar) }

    /// Thai, Lao, Myanmar and Khmer: a word is found anywhere in a line.
    private static func isWithoutSpaces(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
        default: false
        }
    }

    private static let ascii: [CharacterClass] = (0..<0x80).map { scalar in
        let byte = UInt8(scalar)
        return byte.isASCIIDigit ? .digit : byte.isASCIILetter ? .latin : .separator
    }

    private static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0x3007, 0xAC00...0xD7A3, 0x3041...0x3096, 0x309D...0x309E,
            0x30A1...0x30FA, 0x30FC...0x30FE, 0x31F0...0x31FF, 0x1100...0x115E, 0x1161...0x11FF, 0x20000...0x2F7FF,
            0x30000...0x323AF:
            .character
        case 0x80...0x9F, 0xA1...0xA7, 0x2010...0x201F, 0x2026, 0x3000...0x3002, 0x3008...0x3011, 0x3014...0x301B,
            0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
            .separator
        default: .foldable
        }
    }

    /// Latin letters that stay when everything is folded.
    private static func isLatinLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xDF...0xF6, 0xF8...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA722...0xA787,
            0xAB30...0xAB64:
            true
        default: false
        }
    }

    /// What readers leave out: accents of Latin, Greek and Cyrillic letters and what looks like them, the points of
    /// Hebrew and Arabic, tones beside Han; and what nobody sees, such as a soft hyphen or a zero-width space.
    static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0xAD: false
        case 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A, 0x640,
            0x64B...0x65F, 0x670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x302A...0x302F, 0xFE20...0xFE2F:
            true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Marks that join the letter before them, so that the two are folded as one.
    static func joinsBefore(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3099, 0x309A, 0xFF9E, 0xFF9F, 0x1160...0x11FF: true
        default: false
        }
    }
}
