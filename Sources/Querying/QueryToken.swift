import Search
import Text

/// What a question is made of: a character of a script without spaces between words, or a run of letters or digits.
struct QueryToken: Hashable {
    /// Folded, as the keys of the index have it.
    var text: [UInt8]
    let kind: CharacterClass
    /// Whether separators stand before it.
    var isSeparated: Bool
    /// Whether it has no more letters than were typed, of the last token of a part.
    var isWhole = false

    /// The tokens of a text, in its order.
    static func tokens(of text: String) -> [QueryToken] {
        var tokens: [QueryToken] = []
        var isSeparated = false
        for scalar in Folding.folded(text).unicodeScalars {
            let kind = CharacterClass.folded(scalar.value)
            if kind == .separator {
                isSeparated = !tokens.isEmpty
            } else if let last = tokens.last, !isSeparated, kind != .character, last.kind == kind {
                tokens[tokens.count - 1].text += Array(String(scalar).utf8)
            } else {
                tokens.append(QueryToken(text: Array(String(scalar).utf8), kind: kind, isSeparated: isSeparated))
                isSeparated = false
            }
        }
        return tokens
    }

    /// The fold of a text as the keys of the index have it.
    static func key(of text: String) -> String { Folding.folded(text) }

    /// Whether it has a single letter, counted as scripts of browsers count.
    var isOneLetter: Bool { String(decoding: text, as: UTF8.self).utf16.count < 2 }

    /// One or two ASCII letters or digits: the index lists what begins with them.
    var isListedBeginning: Bool { text.count <= 2 && text.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } }
}
