import Threads

/// For each number of a kind, the values that were noted for it, in their order.
struct Postings: Sendable {
    private let starts: [UInt32]
    private let values: [UInt32]

    /// A number and the value noted for it.
    struct Note: Sendable {
        let number: UInt32
        let value: UInt32
    }

    /// - Parameters:
    ///   - count: of numbers.
    ///   - notes: in the order of their values.
    init(count: Int, notes: [[Note]]) {
        var starts = [UInt32](repeating: 0, count: count + 1)
        for chunk in notes {
            for note in chunk { starts[Int(note.number) + 1] += 1 }
        }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        values = Array(unsafeUninitializedCapacity: Int(starts[count])) { buffer, initialized in
            next.withUnsafeMutableBufferPointer { next in
                for chunk in notes {
                    for note in chunk {
                        let place = next[Int(note.number)]
                        next[Int(note.number)] = place + 1
                        buffer[Int(place)] = note.value
                    }
                }
            }
            initialized = Int(starts[count])
        }
        self.starts = starts
    }

    subscript(number: Int) -> ArraySlice<UInt32> { values[Int(starts[number])..<Int(starts[number + 1])] }

    func count(_ number: Int) -> Int { Int(starts[number + 1] - starts[number]) }
}

/// Notes each number once per document and zone.
private struct Noting {
    private var last: [UInt32]
    private(set) var notes: [Postings.Note] = []

    init(count: Int) {
        last = [UInt32](repeating: .max, count: count)
    }

    /// Whether it was new.
    @discardableResult
    mutating func note(_ number: UInt32, _ value: UInt32) -> Bool {
        guard last[Int(number)] != value else { return false }
        last[Int(number)] = value
        notes.append(Postings.Note(number: number, value: value))
        return true
    }
}

/// Which documents hold which clause, token and pair. A value is the number of a document times four plus the zone.
struct Occurrences: Sendable {
    let clauses: Postings
    let tokens: Postings
    let pairs: Postings
    /// By pair: indices into the sequence of the corpus of clauses whose break to the next one the pair spans.
    let joins: Postings
    /// The value of each clause of the sequence.
    let places: [UInt32]

    private typealias Chunk = (clauses: [Postings.Note], tokens: [Postings.Note], pairs: [Postings.Note])

    init(_ corpus: Corpus, _ lexicon: inout Lexicon, threads: Parallel) {
        let joined = Self.joins(corpus, &lexicon)
        joins = Postings(count: lexicon.pairs.keys.count, notes: [joined.notes])
        places = joined.places
        let size = 8192
        let count = (corpus.values.count + size - 1) / size
        let finished = lexicon
        var chunks: [Chunk?] = threads.map(count) { index in
            let start = Self.document(corpus, index * size)
            let end = Self.document(corpus, (index + 1) * size)
            return Self.notes(corpus, finished, joined.pairOfBreak, values: start..<end)
        }
        pairs = Postings(count: lexicon.pairs.keys.count, notes: chunks.map { $0!.pairs })
        tokens = Postings(count: lexicon.tokens.count, notes: chunks.map { $0!.tokens })
        clauses = Postings(count: corpus.clauses.count, notes: chunks.map { $0!.clauses })
        chunks = []
    }

    /// The first value at or after an index that begins a document.
    private static func document(_ corpus: Corpus, _ index: Int) -> Int {
        guard index > 0 else { return 0 }
        var index = min(index, corpus.values.count)
        while index < corpus.values.count,
            corpus.values[index].place.document == corpus.values[index - 1].place.document
        { index += 1 }
        return index
    }

    private static func joins(
        _ corpus: Corpus, _ lexicon: inout Lexicon
    ) -> (notes: [Postings.Note], places: [UInt32], pairOfBreak: [UInt32]) {
        var notes: [Postings.Note] = []
        var places = [UInt32](repeating: 0, count: corpus.sequence.count)
        var pairs = [UInt32](repeating: 0, count: corpus.sequence.count)
        notes.reserveCapacity(corpus.sequence.count)
        for value in corpus.values {
            let place = UInt32(value.place.document * 4 + value.place.zone)
            for index in value.clauses {
                places[index] = place
                guard index + 1 < value.clauses.upperBound else { continue }
                pairs[index] = lexicon.join(corpus.sequence[index], corpus.sequence[index + 1])
                notes.append(.init(number: pairs[index], value: UInt32(index)))
            }
        }
        return (notes, places, pairs)
    }

    private static func notes(
        _ corpus: Corpus, _ lexicon: Lexicon, _ pairOfBreak: [UInt32], values: Range<Int>
    ) -> Chunk {
        var clauses = Noting(count: corpus.clauses.count)
        var tokens = Noting(count: lexicon.tokens.count)
        var pairs = Noting(count: lexicon.pairs.keys.count)
        for value in corpus.values[values] {
            let place = UInt32(value.place.document * 4 + value.place.zone)
            for index in value.clauses {
                let clause = corpus.sequence[index]
                if index + 1 < value.clauses.upperBound { pairs.note(pairOfBreak[index], place) }
                guard clauses.note(clause, place) else { continue }
                for token in lexicon.clauseTokens[lexicon.tokenRange(Int(clause))] {
                    tokens.note(token & ~Lexicon.separated, place)
                }
                for pair in lexicon.clausePairs[lexicon.pairRange(Int(clause))] { pairs.note(pair, place) }
            }
        }
        return (clauses.notes, tokens.notes, pairs.notes)
    }
}
