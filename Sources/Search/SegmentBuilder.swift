import Compressing
import Threads

/// One segment of an index: what the entry says of it, and its files.
package struct SearchSegment: Sendable {
    package let head: SegmentHead
    /// Sorted by name.
    package let files: [SearchIndex.File]

    package func file(_ name: String) -> SearchIndex.File? { SearchIndex.file(name, in: files) }
}

/// Makes a segment. The bytes depend on its documents alone, not on the threads.
package struct SegmentBuilder {
    private let count: Int
    private let threads: Parallel
    private var files: [SearchIndex.File] = []

    /// The segment of some documents in their order.
    /// - Parameter document: makes one of them; called once for each, from all threads.
    package static func segment(
        _ count: Int, threads: Parallel, document: @Sendable (Int) -> SearchDocument
    ) -> SearchSegment {
        var builder = SegmentBuilder(count: count, threads: threads)
        return builder.segment(document)
    }

    private init(count: Int, threads: Parallel) {
        self.count = count
        self.threads = threads
    }

    private struct Scanned {
        var tokens = TokenRun()
        var facts: FactBlocks
        var rows: Set<Readings.Row> = []
    }

    private mutating func segment(_ document: @Sendable (Int) -> SearchDocument) -> SearchSegment {
        let factBlock = IndexFormat.factBlock(count)
        var scanned: [Scanned] = scan(factBlock, document)
        var head = ByteWriter()
        head.number(count)
        head.number(factBlock)
        var facts = PackWriter()
        for block in scanned.flatMap(\.facts.blocks) { facts.add(block) }
        facts.end()
        head.raw(PackWriter.lengths(facts.packs))
        let rows = scanned.reduce(into: Set<Readings.Row>()) { $0.formUnion($1.rows) }
        let terms = scanned.reduce(into: TermList.Documents()) { $0.merge($1.tokens.terms, uniquingKeysWith: +) }
        let vocabulary = Vocabulary(scanned.map(\.tokens))
        let sorted = sorted(scanned.map(\.tokens), vocabulary)
        scanned = []
        let words = TableMerge(sorted.words, vocabulary, threads: threads).table()
        let pairs = TableMerge(sorted.pairs, vocabulary, threads: threads).table()
        let readings = Readings(rows).packs()
        head.raw(keep(Spellings.content(words.spellings)))
        head.raw(keep(TermList.suggestions(terms)))
        let kinds = TermList.kinds(terms)
        head.number(kinds.count)
        for kind in kinds {
            head.string(kind.utf8)
            head.raw(keep(TermList.documents(terms, kind: kind)))
        }
        write(common: vocabulary, to: &head)
        for packs in [words.packs, pairs.packs, readings.packs] { head.raw(PackWriter.directory(packs)) }
        let all = SearchIndex.distinct(files + facts.files + words.files + pairs.files + readings.files)
        return SearchSegment(
            head: SegmentHead(
                bytes: head.bytes, kinds: kinds,
                simplified: vocabulary.characters.filter(Simplification.icu.isTarget), files: all.map(\.name)),
            files: all)
    }

    private func scan(_ factBlock: Int, _ document: @Sendable (Int) -> SearchDocument) -> [Scanned] {
        let (count, limit) = (count, TokenRun.limit)
        return threads.map((count + limit - 1) / limit) { number in
            var scanned = Scanned(facts: FactBlocks(size: factBlock))
            for index in number * limit..<min((number + 1) * limit, count) {
                let document = document(index)
                scanned.tokens.add(document, number: index)
                scanned.facts.add(document)
            }
            scanned.facts.end()
            scanned.rows = Readings.rows(scanned.tokens)
            return scanned
        }
    }

    private func sorted(
        _ runs: [TokenRun], _ vocabulary: Vocabulary
    ) -> (words: [PostingRun], pairs: [PostingRun]) {
        let sorted = threads.map(runs.count) { number in
            let sorter = RunSorter(
                runs[number], number: number, vocabulary, base: UInt32(number * TokenRun.limit * 4))
            return (sorter.words(), sorter.pairs())
        }
        return (sorted.map(\.0), sorted.map(\.1))
    }

    private func write(common vocabulary: Vocabulary, to head: inout ByteWriter) {
        head.number(vocabulary.common.count)
        var last: [UInt8] = []
        for rank in vocabulary.common {
            var word: [UInt8] = []
            vocabulary.append(rank, to: &word)
            head.key(word, after: last)
            last = word
        }
    }

    /// Keeps a file and gives its name.
    private mutating func keep(_ content: [UInt8]) -> [UInt8] {
        let name = ContentName.name(content)
        files.append(SearchIndex.File(name: ContentName.fileName(name), bytes: Gzip.compressed(content)))
        return name
    }
}
