import Threads

/// Puts the runs of a segment together to a table.
struct TableMerge: Sendable {
    private let runs: [PostingRun]
    private let vocabulary: Vocabulary
    private let threads: Parallel

    /// Bytes that are written one after the other by one thread; what depends on it is the same on any machine.
    private static let part = 2 << 20
    /// Blocks that a table has at most, roughly, before they grow: the entry names them all.
    private static let blockCount = 500
    /// Bytes of a block before compression.
    private static let blockSizes = 8 << 10...48 << 10

    struct Result: Sendable {
        var packs: [PackWriter.Pack] = []
        var files: [SearchIndex.File] = []
        /// Words that corrections are taken from.
        var spellings: [Spellings.Word] = []
    }

    init(_ runs: [PostingRun], _ vocabulary: Vocabulary, threads: Parallel) {
        self.runs = runs
        self.vocabulary = vocabulary
        self.threads = threads
    }

    func table() -> Result {
        let sizes = sizes()
        let size = min(
            max(sizes.reduce(0, +) / Self.blockCount, Self.blockSizes.lowerBound), Self.blockSizes.upperBound)
        let parts = Self.parts(sizes)
        let written = threads.map(parts.count) { write(parts[$0], blockSize: size) }
        var result = Result()
        for part in written {
            result.packs += part.packs
            result.files += part.files
            result.spellings += part.spellings
        }
        return result
    }

    /// By rank of the first token: bytes of its fields and keys, roughly.
    private func sizes() -> [Int] {
        var sizes = [Int](repeating: 0, count: vocabulary.count)
        for run in runs {
            for index in run.keys.indices {
                sizes[Int(PostingKey.first(run.keys[index]))] += run.fieldRange(index).count + 6
            }
        }
        return sizes
    }

    private static func parts(_ sizes: [Int]) -> [Range<UInt32>] {
        var parts: [Range<UInt32>] = []
        var start = 0
        var sum = 0
        for (rank, size) in sizes.enumerated() {
            sum += size
            if sum >= part || rank == sizes.count - 1 {
                parts.append(UInt32(start)..<UInt32(rank + 1))
                (start, sum) = (rank + 1, 0)
            }
        }
        return parts
    }

    private func write(_ ranks: Range<UInt32>, blockSize: Int) -> Result {
        var writer = TableWriter(blockSize: blockSize)
        var spellings: [Spellings.Word] = []
        var queue = RunQueue(runs, from: PostingKey.word(ranks.lowerBound), to: PostingKey.word(ranks.upperBound))
        var key: [UInt8] = []
        var list = MergedList()
        while let next = queue.next {
            list.removeAll()
            while queue.next == next {
                let (run, index) = queue.pop()
                list.append(runs[run], index)
            }
            write(next, to: &key)
            writer.add(key, list.fields, list.places)
            if let word = Spellings.word(key, documents: list.documents) { spellings.append(word) }
        }
        writer.end()
        return Result(packs: writer.packs.packs, files: writer.packs.files + writer.files, spellings: spellings)
    }

    private func write(_ key: UInt64, to bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        vocabulary.append(PostingKey.first(key), to: &bytes)
        guard PostingKey.hasSecond(key) else { return }
        bytes.append(PostingKey.isSeparated(key) ? IndexFormat.separated : IndexFormat.touching)
        vocabulary.append(PostingKey.rankOfSecond(key), to: &bytes)
    }
}

/// The list of a key, of all runs.
private struct MergedList {
    private(set) var fields: [UInt8] = []
    private(set) var places: [UInt32] = []
    private(set) var documents = 0
    private var last: UInt32 = 0

    mutating func removeAll() {
        fields.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        documents = 0
        last = 0
    }

    /// - Parameter run: of documents behind those before.
    mutating func append(_ run: PostingRun, _ index: Int) {
        let range = run.fieldRange(index)
        var start = range.lowerBound
        if documents > 0 {
            // The first field of a run is the field itself.
            var reader = ByteReader(run.fields, range)
            var writer = ByteWriter()
            writer.number(((try? reader.number()) ?? 0) - Int(last))
            fields += writer.bytes
            start = reader.offset
        }
        fields += run.fields[start..<range.upperBound]
        places += run.places[run.placeRange(index)]
        documents += Int(run.documents[index])
        last = run.lastFields[index]
    }
}
