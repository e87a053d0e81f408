import Threads

/// The tables of an index.
struct IndexTables {
    private let corpus: Corpus
    private let lexicon: Lexicon
    private let occurrences: Occurrences
    private let threads: Parallel
    private let pairKeys: ByteTable
    private let sortedPairs: [Int]

    init(_ corpus: Corpus, _ lexicon: Lexicon, _ occurrences: Occurrences, threads: Parallel) {
        self.corpus = corpus
        self.lexicon = lexicon
        self.occurrences = occurrences
        self.threads = threads
        var keys = ByteTable()
        for pair in lexicon.pairs.keys.indices { _ = keys.intern(lexicon.key(ofPair: pair)[...]) }
        pairKeys = keys
        sortedPairs = keys.sorted
    }

    func words(_ documents: [SearchDocument]) -> TableWriter.Result {
        var keys = lexicon.tokens
        var lists: [[UInt32]] = []
        for (index, document) in documents.enumerated() {
            for term in document.terms {
                let name = Array("\(term.kind):\(Folding.folded(term.name))".utf8) + SignedWords.signs(term.name)
                let term = keys.intern(name[...]) - lexicon.tokens.count
                if term == lists.count { lists.append([]) }
                let value = UInt32(index * 4 + SearchDocument.Zone.terms.rawValue)
                if lists[term].last != value { lists[term].append(value) }
            }
        }
        let signed = SignedWords(documents, threads: threads)
        for word in 0..<signed.words.count {
            _ = keys.intern([UInt8(ascii: ":")] + signed.words[word])
            lists.append(signed.places[word])
        }
        let (others, tokens, occurrences) = (lists, lexicon.tokens.count, occurrences)
        return TableWriter(fileSize: 24 << 10, maximalCount: 50).write(
            keys, order: keys.sorted, threads: threads,
            size: { $0 < tokens ? occurrences.tokens.count($0) : others[$0 - tokens].count }
        ) { DocumentList.encoded($0 < tokens ? occurrences.tokens[$0] : others[$0 - tokens][...]) }
    }

    func pairs() -> TableWriter.Result {
        let lists = occurrences.pairs
        return TableWriter(fileSize: 24 << 10, maximalCount: 280).write(
            pairKeys, order: sortedPairs, threads: threads, size: { lists.count($0) }
        ) { DocumentList.encoded(lists[$0]) }
    }

    func phrases() -> TableWriter.Result {
        let (lexicon, joins, isRepeated) = (lexicon, occurrences.joins, repeated)
        var clauseOfPair: [UInt32] = []
        clauseOfPair.reserveCapacity(lexicon.clausePairs.count)
        var notes: [Postings.Note] = []
        notes.reserveCapacity(lexicon.clausePairs.count)
        for clause in 0..<corpus.clauses.count {
            for index in lexicon.pairRange(clause) {
                clauseOfPair.append(UInt32(clause))
                notes.append(.init(number: lexicon.clausePairs[index], value: UInt32(index)))
            }
        }
        let lists = Postings(count: lexicon.pairs.keys.count, notes: [notes])
        let clauses = clauseOfPair
        return TableWriter(fileSize: 12 << 10, maximalCount: 120).write(
            pairKeys, order: sortedPairs, threads: threads, size: { 1 + 3 * lists.count($0) }
        ) { pair in
            var writer = ByteWriter()
            let list = lists[pair]
            writer.number(list.count * 2 + (joins.count(pair) > 0 ? 1 : 0))
            var last = 0
            for index in list {
                let clause = Int(clauses[Int(index)])
                writer.number((clause - last) * 2 + (isRepeated[clause] ? 1 : 0))
                last = clause
            }
            for index in list {
                writer.number(Int(lexicon.places[Int(index) + Int(clauses[Int(index)])]))
            }
            return writer.bytes
        }
    }

    func joins() -> TableWriter.Result {
        let (corpus, lexicon, occurrences) = (corpus, lexicon, occurrences)
        var starts: [UInt32] = []
        for value in corpus.values {
            while starts.count <= value.place.document { starts.append(UInt32(value.clauses.lowerBound)) }
        }
        let documents = starts
        let order = sortedPairs.filter { occurrences.joins.count($0) > 0 }
        return TableWriter(fileSize: 24 << 10, maximalCount: 220).write(
            pairKeys, order: order, threads: threads, size: { 8 + 5 * occurrences.joins.count($0) }
        ) {
            JoinList.encoded(
                occurrences.joins[$0], corpus, lexicon, places: occurrences.places, starts: documents)
        }
    }

    func repeats() -> TableWriter.Result {
        var keys = ByteTable()
        var clauses: [Int] = []
        for (clause, isRepeated) in repeated.enumerated() where isRepeated {
            let key = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: clause >> $0) }
            _ = keys.intern(key[...])
            clauses.append(clause)
        }
        let (lists, numbers) = (occurrences.clauses, clauses)
        return TableWriter(fileSize: 24 << 10, maximalCount: 120).write(
            keys, order: Array(numbers.indices), threads: threads, size: { lists.count(numbers[$0]) }
        ) { DocumentList.encoded(lists[numbers[$0]]) }
    }

    private var repeated: [Bool] { (0..<corpus.clauses.count).map { occurrences.clauses.count($0) > 1 } }

    func readings() -> TableWriter.Result {
        let isTitle = { (zone: Int) in zone <= SearchDocument.Zone.terms.rawValue }
        let clauses = (0..<corpus.clauses.count).lazy
            .filter { clause in occurrences.clauses[clause].contains { isTitle(Int($0 & 3)) } }
            .map { corpus.clauses[$0] }
        var keys = ByteTable()
        var values: [ByteWriter] = []
        for entry in Readings(clauses).entries {
            let key = keys.intern(Array(entry.key.utf8)[...])
            if key == values.count { values.append(ByteWriter()) }
            values[key].string(entry.characters.utf8)
            values[key].string(entry.readings.utf8)
        }
        let texts = values
        return TableWriter(fileSize: 24 << 10, maximalCount: 30).write(
            keys, order: Array(texts.indices), threads: threads, size: { texts[$0].bytes.count }
        ) { texts[$0].bytes }
    }

    func firsts(documents: Int) -> [UInt8] {
        var counts = [Int](repeating: 0, count: documents * 4)
        for first in corpus.firsts { counts[first.document * 4 + first.zone] += 1 }
        var writer = ByteWriter()
        for count in counts { writer.number(count) }
        return writer.bytes
    }
}
