import Compressing
import Threads

/// Makes the index of one edition. The bytes depend on the documents alone, not on their order or on the threads.
package struct SearchIndexBuilder {
    private let documents: [SearchDocument]
    private let threads: Parallel
    private var files: [SearchIndex.File] = []

    /// The index of documents in any order.
    package static func index(_ documents: [SearchDocument], threads: Parallel) -> SearchIndex {
        var builder = SearchIndexBuilder(documents, threads)
        return builder.index()
    }

    private init(_ documents: [SearchDocument], _ threads: Parallel) {
        self.documents = documents.sorted {
            ($0.day, $0.moment, $0.link) < ($1.day, $1.moment, $1.link)
        }
        self.threads = threads
    }

    private mutating func index() -> SearchIndex {
        let corpus = Corpus(documents, threads: threads)
        var lexicon = Lexicon(corpus.clauses)
        let occurrences = Occurrences(corpus, &lexicon, threads: threads)
        let tables = IndexTables(corpus, lexicon, occurrences, threads: threads)
        let texts = TextBlocks(documents, threads: threads)
        let facts = FactBlocks(documents, threads: threads)
        var entry = head(lexicon, factBlock: facts.size, textBlock: texts.size)
        let firsts = keep(tables.firsts(documents: documents.count))
        let directory = keep(keep(texts.dictionary) + texts.names.flatMap { $0 })
        let joins = tables.joins()
        let repeats = tables.repeats()
        let rare = keep(joins.directory + repeats.directory)
        for name in [firsts, directory, rare] { entry.raw(name) }
        let frequent = [tables.words(documents), tables.pairs(), tables.phrases(), tables.readings()]
        for table in frequent { entry.raw(table.directory) }
        for name in facts.names { entry.raw(name) }
        files += (frequent + [joins, repeats]).flatMap(\.files) + facts.files + texts.files
        return SearchIndex(entry: Gzip.compressed(entry.bytes), files: files)
    }

    /// Keeps a file and gives its name.
    private mutating func keep(_ content: [UInt8]) -> [UInt8] {
        let name = ContentName.name(content)
        files.append(SearchIndex.File(name: ContentName.fileName(name), bytes: Gzip.compressed(content)))
        return name
    }

    private func head(_ lexicon: Lexicon, factBlock: Int, textBlock: Int) -> ByteWriter {
        var entry = ByteWriter()
        entry.raw(IndexFormat.magic)
        entry.byte(IndexFormat.version)
        entry.number(documents.count)
        entry.number(factBlock)
        entry.number(textBlock)
        write(simplificationOf: lexicon, to: &entry)
        write(monthsTo: &entry)
        let kinds = Set(documents.lazy.flatMap(\.terms).map(\.kind)).sorted()
        entry.number(kinds.count)
        for kind in kinds { entry.string(kind.utf8) }
        return entry
    }

    /// Only of characters that are in the texts: others find nothing in either script.
    private func write(simplificationOf lexicon: Lexicon, to entry: inout ByteWriter) {
        var used: Set<UInt32> = []
        for token in 0..<lexicon.tokens.count {
            used.insert(lexicon.tokens[token].withUnsafeBufferPointer { Folding.scalar($0, 0).0 })
        }
        let pairs = Simplification.icu.pairs { used.contains($0) }
        entry.number(pairs.count)
        var last: UInt32 = 0
        for pair in pairs {
            entry.number(Int(pair.traditional - last))
            entry.signed(Int(pair.simplified) - Int(pair.traditional))
            last = pair.traditional
        }
    }

    private func write(monthsTo entry: inout ByteWriter) {
        var months: [(month: Int, first: Int)] = []
        for (index, document) in documents.enumerated() {
            guard let date = document.date else { continue }
            let month = date.year * 12 + date.month - 1
            if months.last?.month != month { months.append((month, index)) }
        }
        entry.number(months.count)
        var last = (month: 0, first: 0)
        for month in months {
            entry.number(month.month - last.month)
            entry.number(month.first - last.first)
            last = month
        }
    }
}
