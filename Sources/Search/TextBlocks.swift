import Compressing
import Threads

/// The texts of which results show a passage, a few documents a file, compressed after a common dictionary.
struct TextBlocks {
    let size: Int
    let dictionary: [UInt8]
    package let names: [[UInt8]]
    let files: [SearchIndex.File]

    init(_ documents: [SearchDocument], threads: Parallel) {
        let size = IndexFormat.blockSize(documents.count, atLeast: 8, blocks: 640)
        let dictionary = TextDictionary.bytes(for: documents)
        let seed = dictionary.withUnsafeBufferPointer { ContentName.hash($0) }
        let blocks = threads.map((documents.count + size - 1) / size) { index in
            var writer = ByteWriter()
            for document in documents[index * size..<min((index + 1) * size, documents.count)] {
                writer.string(document.text.utf8)
            }
            let name = ContentName.name(writer.bytes, seed: seed)
            let bytes = Gzip.compressed(writer.bytes, after: dictionary)
            return (name, SearchIndex.File(name: ContentName.fileName(name), bytes: bytes))
        }
        self.size = size
        self.dictionary = dictionary
        names = blocks.map(\.0)
        files = blocks.map(\.1)
    }
}

/// What many texts say in the same words.
enum TextDictionary {
    private static let limit = 32 << 10
    private static let sample = 2048

    /// Made of the oldest documents, a power of two of them, so that it stays as it is when a post is added.
    static func bytes(for documents: [SearchDocument]) -> [UInt8] {
        var size = 1
        while size * 2 <= documents.count, size < sample { size *= 2 }
        var lines = ByteTable()
        var counts: [Int] = []
        for document in documents.prefix(size) {
            for line in document.text.utf8.split(whereSeparator: isEnd) {
                let number = lines.intern(Array(line)[...])
                if number == counts.count { counts.append(0) }
                counts[number] += 1
            }
        }
        let gains = counts.indices.map { (counts[$0] - 1) * lines[$0].count }
        let best = counts.indices.filter { counts[$0] > 2 && lines[$0].count > 8 }
            .sorted { (gains[$0], $0) > (gains[$1], $1) }
        var chosen: [ArraySlice<UInt8>] = []
        var length = 0
        for number in best where length + lines[number].count <= limit {
            chosen.append(lines[number])
            length += lines[number].count
        }
        // What is close to the text is cheapest to point to.
        return chosen.reversed().flatMap { $0 }
    }

    /// Ideographic full stops and line ends: the last byte of the former suffices.
    private static func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == 0x82 }
}
