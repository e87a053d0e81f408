import Search

/// Tokens in a row, in runs between which separators may stand or not: the meeting of lists of places, each of a token or
/// of two neighbours.
struct Phrase {
    /// Keys of which one stands so many places behind the beginning of the phrase.
    private struct Term {
        let table: IndexTable
        let key: [UInt8]
        var isPrefix = false
        /// Whether what has no places of its own is left out.
        var isPlaced = false
        /// `nil` where it may stand anywhere in the field.
        let place: Int?
    }

    private struct List {
        let entry: IndexTable.Entry
        let fields: [Int]
    }

    private let index: PublishedIndex
    private let ways: [[QueryToken]]
    /// Places of the first tokens of runs, which a pair reaches across only where it has to.
    private let starts: Set<Int>

    /// - Parameter gaps: by way, whether separators stand between runs.
    init(_ runs: [[QueryToken]], gaps: [Bool] = [false], in index: PublishedIndex) {
        self.index = index
        ways = runs.count < 2 ? [runs.flatMap(\.self)] : gaps.compactMap { Self.joined(runs, isSeparated: $0) }
        var start = 0
        starts = Set(
            runs.map { run in
                defer { start += run.count }
                return start
            })
    }

    /// Runs as one, where that is no other run of letters.
    private static func joined(_ runs: [[QueryToken]], isSeparated: Bool) -> [QueryToken]? {
        var tokens: [QueryToken] = []
        for run in runs {
            for (place, token) in run.enumerated() {
                var token = token
                if place == 0, !tokens.isEmpty { token.isSeparated = isSeparated }
                if let last = tokens.last, !token.isSeparated, token.kind != .character, token.kind == last.kind {
                    return nil
                }
                tokens.append(token)
            }
        }
        return tokens
    }

    /// The best zone of each document: with a whole last token, and with one that may go on.
    func zones() throws(IndexFault) -> (whole: Zones, begun: Zones) {
        var whole = Zones(count: index.count)
        var begun = whole
        for tokens in ways {
            guard let last = tokens.last else { continue }
            let isBegun = last.kind != .character && !last.isWhole
            for segment in index.segments {
                try note(cover(tokens, in: segment), segment, &whole)
                for terms in isBegun ? self.begun(tokens, in: segment) : [] { try note(terms, segment, &begun) }
            }
        }
        return (whole, whole.best(begun))
    }

    // MARK: Keys

    /// Keys that cover all tokens: those without places of their own are in a pair.
    private func cover(_ tokens: [QueryToken], in segment: IndexSegment) -> [Term] {
        if tokens.count < 2 { return tokens.map { Term(table: segment.words, key: $0.text, place: 0) } }
        var terms: [Term] = []
        let places = Self.places(of: tokens)
        let isShort = tokens.map(segment.isShort)
        let last = tokens.count - 1
        func addPair(_ place: Int) {
            terms.append(Term(table: segment.pairs, key: Self.pairKey(tokens, place), place: places[place]))
        }
        var place = 0
        while place <= last {
            let isEnd = place == last || starts.contains(place + 1)
            let hasPair = place < last && (isShort[place] || isShort[place + 1])
            if !isShort[place], isEnd || !hasPair {
                terms.append(Term(table: segment.words, key: tokens[place].text, place: places[place]))
            } else if isEnd, place == last || !starts.contains(place) {
                addPair(place - 1)
            } else {
                addPair(place)
                place += 1
            }
            place += 1
        }
        return terms
    }

    /// Keys that cover all tokens of which the last one goes on, in each way in which they can.
    private func begun(_ tokens: [QueryToken], in segment: IndexSegment) -> [[Term]] {
        let last = tokens.count - 1
        let token = tokens[last]
        // The index has lists of all that begins with them.
        let isListed = token.isListedBeginning
        let listed = Term(table: segment.words, key: token.text + [UInt8(ascii: "*")], place: nil)
        if last == 0 {
            return [[isListed ? listed : Term(table: segment.words, key: token.text, isPrefix: true, place: 0)]]
        }
        let places = Self.places(of: tokens)
        let isPair = last == 2 && segment.isShort(tokens[0])
        let pair = Term(
            table: segment.pairs, key: Self.pairKey(tokens, last - 1), isPrefix: true, place: places[last - 1])
        let inPair = cover(Array(tokens[..<(isPair ? 2 : last - 1)]), in: segment) + [pair]
        if segment.isShort(tokens[last - 1]) || token.kind == .digit { return [inPair] }
        // Words that are not short have places of their own.
        let word = Term(table: segment.words, key: token.text, isPrefix: true, isPlaced: true, place: places[last])
        let ownPlaces = cover(Array(tokens[..<last]), in: segment) + (isListed ? [listed] : []) + [word]
        return segment.mayBeginShort(token) ? [inPair, ownPlaces] : [ownPlaces]
    }

    /// How far each token stands behind the first one.
    private static func places(of tokens: [QueryToken]) -> [Int] {
        var place = 0
        return tokens.enumerated().map { number, token in
            if number > 0 { place += Int(token.isSeparated ? IndexFormat.Step.separated : IndexFormat.Step.touching) }
            return place
        }
    }

    /// How the index writes two neighbours.
    private static func pairKey(_ tokens: [QueryToken], _ place: Int) -> [UInt8] {
        let next = tokens[place + 1]
        return tokens[place].text + [next.isSeparated ? IndexFormat.separated : IndexFormat.touching] + next.text
    }

    // MARK: Meeting

    /// Notes the documents of a segment in which terms meet.
    private func note(_ terms: [Term], _ segment: IndexSegment, _ zones: inout Zones) throws(IndexFault) {
        var lists: [[List]] = []
        // By field: the terms that it has, as long as it has all.
        var marks = [UInt8](repeating: 0, count: segment.count * 4)
        for (number, term) in terms.enumerated() {
            let found = try self.lists(of: term, segment)
            lists.append(found)
            var isFound = false
            for field in found.lazy.flatMap(\.fields) {
                // A list without places names only the best field of a document.
                let fields = terms.count > 1 && term.place == nil ? field & ~3..<(field | 3) + 1 : field..<field + 1
                for field in fields where Int(marks[field]) == number {
                    marks[field] += 1
                    isFound = true
                }
            }
            // A long phrase that is nowhere is known early.
            guard isFound else { return }
        }
        let fields = Set(marks.indices.lazy.filter { Int(marks[$0]) == terms.count })
        let placed = zip(terms, lists).compactMap { term, lists in term.place.map { (place: $0, lists: lists) } }
        for field in placed.count > 1 ? try rows(placed, of: fields, segment) : fields {
            zones.note(field, base: segment.base)
        }
    }

    /// What a segment has of a term.
    private func lists(of term: Term, _ segment: IndexSegment) throws(IndexFault) -> [List] {
        var lists: [List] = []
        for entry in try term.table.find(term.key, isPrefix: term.isPrefix) {
            // `tag:…` and `co*` are no words.
            if term.isPrefix, entry.key.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "*") }) {
                continue
            }
            if term.isPlaced, entry.places.isEmpty { continue }
            lists.append(List(entry: entry, fields: try segment.fields(of: entry)))
        }
        return lists
    }

    /// Those of some fields in which terms stand in a row.
    private func rows(
        _ terms: [(place: Int, lists: [List])], of wanted: Set<Int>, _ segment: IndexSegment
    ) throws(IndexFault) -> Set<Int> {
        /// By field: places at which the phrase may begin.
        var starts: [Int: Set<Int>]?
        for (place, lists) in terms {
            var next: [Int: Set<Int>] = [:]
            for list in lists where list.fields.contains(where: wanted.contains) {
                var reader = try segment.words.placeReader(of: list.entry)
                for field in list.fields {
                    let known = starts?[field]
                    let isWanted = starts == nil ? wanted.contains(field) : known != nil
                    var at = 0
                    var isMore = true
                    while isMore {
                        isMore = reader.next()
                        at += reader.step()
                        let start = at - place
                        guard isWanted, start >= 0, known?.contains(start) ?? true else { continue }
                        next[field, default: []].insert(start)
                    }
                }
            }
            starts = next
        }
        return Set((starts ?? [:]).keys)
    }
}
