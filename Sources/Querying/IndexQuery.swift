import Search
import Text

/// A question to the index of an edition, answered by the rules of the search page (`assets/search/query.js` of the theme).
package struct IndexQuery {
    /// Documents that hold all that is asked for, the best first: those with the very words before those with words that
    /// begin like them; then by the zone of the worst part, parts that stand together before scattered ones, then the
    /// most recent.
    package let documents: [Int]
    /// What to type instead of a part, and whether only the beginning of the question was looked for.
    package let hints: [Message]

    /// How well words match: to the sign, as whole words, with a last word that goes on.
    private static let levels = 0..<3

    package init(_ text: String, in index: PublishedIndex) throws(IndexFault) {
        let question = Question(text, kinds: index.kinds)
        hints =
            question.hints.map(\.message)
            + (question.isCut ? ["the question is too long; its beginning is looked for"] : [])
        guard !question.parts.isEmpty else {
            documents = []
            return
        }
        let answers = Answers(index: index)
        var levels = Self.levels.map { _ in Zones.all(count: index.count) }
        for part in question.parts {
            let found = try answers.levels(of: part)
            for level in Self.levels { levels[level] = levels[level].worst(found[level]) }
        }
        for choice in question.unwanted {
            let found = try answers.levels(of: choice)[0]
            for level in Self.levels { levels[level].remove(found) }
        }
        let runs = question.parts.compactMap { $0.first?.tokens }
        let together =
            runs.count > 1
            ? try Phrase(runs, gaps: [true, false], in: index).zones().begun : Zones(count: index.count)
        documents = Self.ranked(levels, together)
    }

    private static func ranked(_ levels: [Zones], _ together: Zones) -> [Int] {
        let none = Int(Zones.none)
        var ranked = [[Int]](repeating: [], count: levels.count * none * 2)
        for document in (0..<together.count).reversed() {
            guard let level = levels.firstIndex(where: { $0[document] < Zones.none }) else { continue }
            let rank = (level * none + Int(levels[level][document])) * 2
            ranked[rank + (together[document] == Zones.none ? 1 : 0)].append(document)
        }
        return ranked.flatMap(\.self)
    }
}

/// Where choices of a question stand.
private struct Answers {
    let index: PublishedIndex

    /// The zones of a part by level: those of the best of its choices.
    func levels(of part: [Question.Choice]) throws(IndexFault) -> [Zones] {
        var best: [Zones]?
        for choice in part {
            let levels = try levels(of: choice)
            best = best.map { best in zip(best, levels).map { $0.best($1) } } ?? levels
        }
        return best ?? []
    }

    /// The zones of a choice by level.
    func levels(of choice: Question.Choice) throws(IndexFault) -> [Zones] {
        switch choice {
        case .days(let from, let before):
            let zones = try days(from, before)
            return [zones, zones, zones]
        case .term(let key, let signs):
            let zones = try term(key, signs)
            return [zones, zones, zones]
        case .words(let tokens, let letters, let isQuoted):
            let (whole, begun) = try Phrase([tokens], in: index).zones()
            guard Self.hasSigns(letters) else { return [whole, whole, begun] }
            let signed = try documents(":" + letters)
            return isQuoted ? [signed, signed, signed] : [signed, whole, begun]
        }
    }

    /// Whether signs belong to a word, as in `c++`.
    private static func hasSigns(_ letters: String) -> Bool {
        let signs = letters.utf8.reversed().prefix { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") }
        let word = letters.utf8.dropLast(signs.count)
        return !signs.isEmpty && !word.isEmpty && word.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter }
    }

    /// The documents of a key of the index as it is.
    private func documents(_ key: String, isPrefix: Bool = false) throws(IndexFault) -> Zones {
        var zones = Zones(count: index.count)
        try index.note(key, isPrefix: isPrefix, in: &zones)
        return zones
    }

    private func term(_ key: String, _ signs: String) throws(IndexFault) -> Zones {
        let exact = try documents(key + signs)
        // Who leaves the signs out means any of them, unless there is a term without.
        if !signs.isEmpty || !exact.isEmpty { return exact.flat }
        return try documents(key + "+", isPrefix: true).best(documents(key + "#", isPrefix: true)).flat
    }

    private func days(_ from: String, _ before: String) throws(IndexFault) -> Zones {
        let first = max(index.months.first?.first ?? index.count, try index.firstSince(from))
        let end = try index.firstSince(before)
        var zones = Zones(count: index.count)
        for document in first..<max(first, end) { zones[document] = 0 }
        return zones
    }
}

extension Question.Hint {
    fileprivate var message: Message {
        switch self {
        case .space(let typed): "write “\(typed)” and what it is to be without a space between them"
        case .date(let typed): "“\(typed)” has no such day; write one as 2025-02-14, 2025-02 or 2025"
        }
    }
}
