/// The beginning of a text, cut where a reader would pause.
package struct Excerpt {
    /// The longest character that stays whole, in scalars: a letter may carry any number of marks.
    private static let longestCharacter = 32

    private let limit: Int
    private var scalars: [Unicode.Scalar] = []
    /// Where the last character of `scalars` begins.
    private var characterStart = 0
    /// Of `scalars` without spaces; a wide character counts 2, any other 1.
    private var length = 0
    private var cuts = Cuts()

    private init(limit: Int) { self.limit = limit }

    /// - Parameters:
    ///   - text: plain, one line per block.
    ///   - limit: length near which it ends; a wide character counts 1, any other a half.
    package static func of(_ text: String, limit: Int) -> String {
        var excerpt = Excerpt(limit: limit)
        var gap = Gap.none
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                gap = scalar == "\n" || gap == .block ? .block : .space
                continue
            }
            guard excerpt.append(scalar, behind: gap) else { return excerpt.cut }
            gap = .none
        }
        return String(String.UnicodeScalarView(excerpt.scalars))
    }

    /// What is between two scalars.
    private enum Gap {
        case none, space, block
    }

    /// - Returns: whether there was room for it.
    private mutating func append(_ scalar: Unicode.Scalar, behind gap: Gap) -> Bool {
        if gap == .none, continuesCharacter(scalar) {
            scalars.append(scalar)
            return true
        }
        // One space for all white space, but for that between a block and the next where a wide mark ends the first.
        if let last = scalars.last, gap == .space || gap == .block && !last.leavesRoom(before: scalar) {
            begin(" ")
        }
        length += scalar.isWide ? 2 : 1
        if length > limit * 5 / 2 {
            cuts.endCharacter(at: scalars.count, before: scalar)
            return false
        }
        begin(scalar)
        return true
    }

    private mutating func begin(_ scalar: Unicode.Scalar) {
        cuts.endCharacter(at: scalars.count, before: scalar)
        characterStart = scalars.count
        scalars.append(scalar)
        cuts.beginCharacter(scalar, isLongEnough: length >= limit, isWithin: length <= limit * 2)
    }

    /// Whether a scalar belongs to the character before it (UAX #29).
    private func continuesCharacter(_ scalar: Unicode.Scalar) -> Bool {
        guard let last = scalars.last, !scalar.isWholeCharacter || !last.isWholeCharacter else { return false }
        guard scalars.count - characterStart < Self.longestCharacter else { return false }
        return String(String.UnicodeScalarView(scalars[characterStart...] + [scalar])).count == 1
    }

    private var cut: String {
        if let sentence = cuts.sentence { return String(String.UnicodeScalarView(scalars.prefix(sentence))) }
        var beginning = scalars.prefix(cuts.pause ?? scalars.count)
        while let last = beginning.last, last == " " || last.isPause || last.closingMark != nil {
            beginning.removeLast()
        }
        return String(String.UnicodeScalarView(beginning)) + "…"
    }
}

/// The best places to cut that have been seen, as numbers of scalars. None is behind a bracket that opens or before one
/// that closes; one outside brackets is better than a later one inside, unless half of the text would go.
private struct Cuts {
    private struct Places {
        var outside: Int?
        var inside: Int?
    }

    /// Behind sentences that are long enough.
    private var sentences = Places()
    /// Behind commas, words and wide characters within the limit.
    private var pauses = Places()
    /// What closes the brackets that are open, the innermost last.
    private var open: [Unicode.Scalar] = []
    private var character: (scalar: Unicode.Scalar, isLongEnough: Bool, isWithin: Bool) = (" ", false, false)
    private var isBehindWide = false
    private var sentenceEnd = SentenceEnd.none

    /// What ended a sentence, if nothing but marks that close is behind it.
    private enum SentenceEnd {
        case none
        /// Of ASCII, which ends one where a space is behind it.
        case narrow
        case wide
    }

    var sentence: Int? {
        if let outside = sentences.outside { return outside }
        guard let inside = sentences.inside else { return nil }
        return pauses.outside.map { $0 * 2 >= inside } == true ? nil : inside
    }

    var pause: Int? {
        guard let outside = pauses.outside, let inside = pauses.inside else { return pauses.outside ?? pauses.inside }
        return outside * 2 >= inside ? outside : max(outside, inside)
    }

    /// - Parameters:
    ///   - isLongEnough: whether the text up to here is.
    ///   - isWithin: whether the text up to here is within the limit.
    mutating func beginCharacter(_ scalar: Unicode.Scalar, isLongEnough: Bool, isWithin: Bool) {
        isBehindWide = character.scalar.isWide
        // A mark that closes comes along with what is before it.
        character = (scalar, isLongEnough, isWithin || scalar.isClosingMark && character.isWithin)
        if let closing = scalar.closingMark { open.append(closing) }
        if scalar.isClosingMark {
            if let index = open.lastIndex(of: scalar) { open.removeSubrange(index...) }
            return
        }
        switch scalar {
        case "。", "！", "？", "；", "…": sentenceEnd = .wide
        case ".", "!", "?", ";": sentenceEnd = .narrow
        case " ": break
        default: sentenceEnd = .none
        }
    }

    /// - Parameters:
    ///   - end: how many scalars there are.
    ///   - next: begins the next character.
    mutating func endCharacter(at end: Int, before next: Unicode.Scalar) {
        guard character.scalar.closingMark == nil, !next.isClosingMark else { return }
        let isSpace = character.scalar == " "
        if character.isLongEnough, isSpace ? sentenceEnd == .narrow : sentenceEnd == .wide {
            note(isSpace ? end - 1 : end, in: &sentences)
        }
        if isSpace { sentenceEnd = .none }
        if character.isWithin, isSpace || character.scalar.isComma || character.scalar.isWide && isBehindWide {
            note(end, in: &pauses)
        }
    }

    /// The last place within the limit, else the first behind it.
    private func note(_ end: Int, in places: inout Places) {
        if open.isEmpty {
            if character.isWithin || places.outside == nil { places.outside = end }
        } else if character.isWithin || places.inside == nil {
            places.inside = end
        }
    }
}

extension Unicode.Scalar {
    /// Never part of a character of several scalars unless its neighbour is none of these: most of all text.
    fileprivate var isWholeCharacter: Bool {
        switch value {
        case 0..<0x300, 0x2010...0x2027, 0x3001...0x3020, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x9FFF,
            0xAC00...0xD7A3, 0xFF01...0xFF9D:
            true
        default: false
        }
    }

    /// Whether the mark that ends a block is as wide as if it had a space behind it.
    fileprivate func leavesRoom(before next: Unicode.Scalar) -> Bool {
        switch self {
        case "。", "，", "、", "；", "：", "！", "？", "》", "】", "」", "』", "）", "〕", "〉", "〗": true
        case "”", "’", "…", "—": next.isWide
        default: false
        }
    }

    fileprivate var isComma: Bool { self == "，" || self == "、" }

    /// What is left out in front of an ellipsis.
    fileprivate var isPause: Bool { "，、,：:；;".unicodeScalars.contains(self) }

    /// What closes a bracket or a quotation mark that this opens.
    fileprivate var closingMark: Unicode.Scalar? {
        switch self {
        case "《": "》"
        case "〈": "〉"
        case "「": "」"
        case "『": "』"
        case "【": "】"
        case "〖": "〗"
        case "〔": "〕"
        case "〘": "〙"
        case "〚": "〛"
        case "（": "）"
        case "［": "］"
        case "｛": "｝"
        case "｢": "｣"
        case "“": "”"
        case "‘": "’"
        case "«": "»"
        case "(": ")"
        case "[": "]"
        case "{": "}"
        default: nil
        }
    }

    fileprivate var isClosingMark: Bool {
        switch self {
        case "》", "〉", "」", "』", "】", "〗", "〕", "〙", "〛", "）", "］", "｝", "｣", "”", "’", "»", ")", "]", "}": true
        default: false
        }
    }
}
