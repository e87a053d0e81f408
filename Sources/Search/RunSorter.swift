/// Puts the tokens of a run in the order of the index's keys, by counting.
struct RunSorter {
    private let run: TokenRun
    private let vocabulary: Vocabulary
    /// The first field of the run's documents.
    private let base: UInt32
    /// By token of the run.
    private let ranks: [UInt32]
    /// By word of the run.
    private let wordRanks: [UInt32]

    init(_ run: TokenRun, number: Int, _ vocabulary: Vocabulary, base: UInt32) {
        self.run = run
        self.vocabulary = vocabulary
        self.base = base
        let (words, characters) = (vocabulary.ranks(ofRun: number), vocabulary.ranksOfCharacters)
        wordRanks = words
        ranks = run.tokens.map { token in
            let token = TokenRun.token(token)
            return token < TokenRun.firstWord ? characters[Int(token)] : words[Int(token - TokenRun.firstWord)]
        }
    }

    /// Keys of one token.
    func words() -> PostingRun {
        var notes = Buckets(count: vocabulary.count)
        for isCounting in [true, false] {
            note(to: &notes, isCounting: isCounting)
            if isCounting { notes.endCounting() }
        }
        var postings = PostingList()
        notes.forEach { rank, notes in
            postings.add(
                PostingKey.word(rank), UnsafeBufferPointer(notes), base: base,
                hasPlaces: !vocabulary.isShort[Int(rank)])
        }
        return PostingRun(postings)
    }

    private func note(to notes: inout Buckets, isCounting: Bool) {
        var last = [UInt32](repeating: .max, count: vocabulary.count)
        // Without places only the best field of a document is of use.
        func once(_ rank: UInt32, _ field: UInt32) {
            guard rank != Vocabulary.none, last[Int(rank)] != field >> 2 else { return }
            last[Int(rank)] = field >> 2
            notes.add(rank, Note.note(0, field: field, place: 0), isCounting: isCounting)
        }
        forEachToken { index, field, place in
            let rank = ranks[index]
            let isNew = last[Int(rank)] != field >> 2
            if isNew {
                once(vocabulary.beginnings[Int(rank)].one, field)
                once(vocabulary.beginnings[Int(rank)].two, field)
                last[Int(rank)] = field >> 2
            }
            if isNew || !vocabulary.isShort[Int(rank)] {
                notes.add(rank, Note.note(0, field: field, place: place), isCounting: isCounting)
            }
        }
        for label in run.labels.sorted(by: { $0.field < $1.field }) {
            once(wordRanks[Int(label.word)], label.field - base)
        }
    }

    /// Keys of two tokens of which one is short.
    func pairs() -> PostingRun {
        var notes = Buckets(count: vocabulary.count)
        for isCounting in [true, false] {
            forEachToken { index, field, place in
                guard index + 1 < run.tokens.count, let second = second(after: index) else { return }
                notes.add(ranks[index], Note.note(second, field: field, place: place), isCounting: isCounting)
            }
            if isCounting { notes.endCounting() }
        }
        var postings = PostingList()
        var spare: [UInt64] = []
        notes.forEach { first, notes in
            NoteOrder.sort(notes, &spare)
            var start = 0
            while start < notes.count {
                let second = Note.second(notes[start])
                var end = start + 1
                while end < notes.count, Note.second(notes[end]) == second { end += 1 }
                postings.add(
                    PostingKey.pair(first, second), UnsafeBufferPointer(rebasing: notes[start..<end]), base: base,
                    hasPlaces: true)
                start = end
            }
        }
        return PostingRun(postings)
    }

    /// The second token of a pair that the index knows, and how it stands after the first one.
    @inline(__always)
    private func second(after index: Int) -> UInt64? {
        let token = run.tokens[index + 1]
        let (first, second) = (Int(ranks[index]), Int(ranks[index + 1]))
        guard vocabulary.isShort[first] || vocabulary.isShort[second] else { return nil }
        switch TokenRun.Joint(rawValue: token >> 30) {
        case .touching: return PostingKey.second(ranks[index + 1], isSeparated: false)
        case .separated: return PostingKey.second(ranks[index + 1], isSeparated: true)
        default: return nil
        }
    }
}

extension RunSorter {
    /// Calls a function with the index, the field (from the run's first one) and the place of each token that has a
    /// place.
    @inline(__always)
    private func forEachToken(_ body: (_ index: Int, _ field: UInt32, _ place: UInt32) -> Void) {
        for (number, field) in run.fields.enumerated() {
            var place: UInt32 = 0
            let range = run.range(ofField: number)
            for index in range {
                if index > range.lowerBound { place += TokenRun.step(run.tokens[index]) }
                guard place < Note.endOfPlaces else { break }
                body(index, field.field - base, place)
            }
        }
    }
}
