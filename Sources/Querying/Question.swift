import Foundation
import Search
import Text

/// What a reader asked, taken apart: what is looked for, what is left out, and what narrows the answer.
struct Question {
    /// One of what a part of a question may be.
    enum Choice: Equatable {
        /// Words in a row, and their letters. Quotes mean these very words: nothing that only begins like them.
        case words([QueryToken], letters: String, isQuoted: Bool)
        /// Days from one on and before another one (`2025`, `2025-02` or `2025-02-14`).
        case days(from: String, before: String)
        /// A term by its key in the index, and the signs that end its name.
        case term(String, signs: String)

        var tokens: [QueryToken]? {
            if case .words(let tokens, _, _) = self { tokens } else { nil }
        }
    }

    /// What to type instead.
    enum Hint: Equatable {
        /// A word without a space behind its colon.
        case space(String)
        /// A day that there is.
        case date(String)
    }

    /// What is to be found: of each part, one of its choices.
    private(set) var parts: [[Choice]] = []
    /// What is not to be found.
    private(set) var unwanted: [Choice] = []
    private(set) var hints: [Hint] = []
    /// Whether there is more than is looked for.
    private(set) var isCut: Bool

    private let kinds: [String]
    private var room = Self.limit

    /// Tokens that are looked for.
    private static let limit = 100
    /// UTF-16 units that are looked at, as browsers count.
    private static let longest = 500

    /// - Parameter kinds: of terms: `tag`, …
    init(_ text: String, kinds: [String]) {
        self.kinds = kinds
        isCut = text.utf16.count > Self.longest
        let visible = String(decoding: text.utf16.prefix(Self.longest), as: UTF16.self).unicodeScalars
            .filter { !$0.properties.isDefaultIgnorableCodePoint }
        let pieces = QuestionPiece.pieces(of: String(String.UnicodeScalarView(visible)))
        // Nothing can be left out of nothing.
        let hasWanted = pieces.contains { !$0.isMinus }
        var isOr = false
        for (place, piece) in pieces.enumerated() {
            // Between two others it says that one of them is enough.
            if piece.text == "OR", !parts.isEmpty, place < pieces.count - 1 {
                isOr = true
                continue
            }
            add(piece, isUnwanted: hasWanted && piece.isMinus, isOr: isOr)
            isOr = false
        }
    }

    private mutating func add(_ piece: QuestionPiece, isUnwanted: Bool, isOr: Bool) {
        let choices =
            if let quoted = piece.quoted { self.quoted(piece.kind, quoted) } else {
                plain(isUnwanted || !piece.isMinus ? piece.plain : piece.text)
            }
        if isUnwanted {
            unwanted += choices
        } else if isOr, let first = choices.first {
            parts[parts.count - 1].append(first)
        } else {
            parts += choices.filter { !isKnown($0) }.map { [$0] }
        }
    }

    private func isKnown(_ choice: Choice) -> Bool {
        guard case .words(_, let letters, let isQuoted) = choice else { return false }
        return parts.lazy.flatMap(\.self).contains { known in
            guard case .words(_, letters, isQuoted) = known else { return false }
            return true
        }
    }

    /// - Parameter text: between spaces.
    private mutating func plain(_ text: String) -> [Choice] {
        if let month = DayText.month(text) { return [month] }
        let scalars = text.unicodeScalars
        if let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > scalars.startIndex,
            let limits = limits(String(scalars[..<colon]), String(scalars[scalars.index(after: colon)...]))
        {
            return limits
        }
        return words(text, isQuoted: false)
    }

    private mutating func quoted(_ kind: String?, _ text: String) -> [Choice] {
        if let kind {
            if let limits = limits(kind, text) { return limits }
            return words(kind, isQuoted: false) + words(text, isQuoted: true)
        }
        return words(text, isQuoted: true)
    }

    /// What `kind:value` narrows to, if it does.
    private mutating func limits(_ kind: String, _ value: String) -> [Choice]? {
        let name = QueryToken.key(of: kind)
        let isDay = name == "after" || name == "before"
        let known = kinds.first { QueryToken.key(of: $0) == name }
        guard isDay || known != nil else { return nil }
        if value.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            hints.append(.space("\(kind):"))
            return nil
        }
        if isDay {
            guard value.utf8.first?.isASCIIDigit == true else { return nil }
            guard let day = DayText.day(value) else {
                hints.append(.date("\(kind):\(value)"))
                return []
            }
            return [name == "after" ? .days(from: day, before: "9999") : .days(from: "0000", before: day)]
        }
        let signs = String(
            value.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { $0 == "+" || $0 == "#" })
        let key = QueryToken.key(of: value)
        // A value of signs alone finds nothing, and is no word either.
        return key.isEmpty && signs.isEmpty ? [] : [.term("\(known ?? ""):\(key)", signs: signs)]
    }

    private mutating func words(_ text: String, isQuoted: Bool) -> [Choice] {
        let all = QueryToken.tokens(of: text)
        var tokens = Array(all.prefix(room))
        let isCut = tokens.count < all.count
        if isCut { self.isCut = true }
        guard !tokens.isEmpty else { return [] }
        room -= tokens.count
        tokens[tokens.count - 1].isWhole = isQuoted || isCut
        let letters = text.precomposedStringWithCompatibilityMapping.lowercased()
        return [.words(tokens, letters: letters, isQuoted: isQuoted)]
    }
}

/// Days as the index compares them.
private enum DayText {
    /// All days of a month that is written `2025-02`.
    static func month(_ text: String) -> Question.Choice? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, isDigits(parts[0] + parts[1]),
            let month = Int(parts[1]), (1...12).contains(month)
        else { return nil }
        return .days(from: text, before: "\(parts[0])-\(month + 1)")
    }

    /// A day, month or year; nothing where there is none such.
    static func day(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4, isDigits(parts[0]),
            parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) && isDigits($0) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let date = CivilTime(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1, day: numbers.count > 2 ? numbers[2] : 1)
        // What no calendar has comes back as another day.
        guard (1...12).contains(date.month), CivilTime(secondsSince1970: date.secondsSince1970) == date else {
            return nil
        }
        return "\(parts[0])-\(date.month.padded(to: 2))-\(date.day.padded(to: 2))"
    }

    private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy(\.isASCIIDigit) }
}
