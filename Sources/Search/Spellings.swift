import Text

/// Words that a question may have meant: those of several documents.
enum Spellings {
    struct Word: Sendable {
        let letters: [UInt8]
        let documents: Int
    }

    /// Words of a segment that are kept, the most frequent ones.
    private static let limit = 6000
    private static let length = 4...24

    /// A key with the number of its documents, if it is such a word.
    static func word(_ key: [UInt8], documents: Int) -> Word? {
        guard documents > 1, length.contains(key.count), key.allSatisfy({ $0.isASCIILetter }) else { return nil }
        return Word(letters: key, documents: documents)
    }

    /// - Parameter words: sorted.
    static func content(_ words: [Word]) -> [UInt8] {
        var chosen = Array(words.indices)
        if chosen.count > limit {
            chosen.sort { (words[$1].documents, $0) < (words[$0].documents, $1) }
            chosen = chosen[..<limit].sorted()
        }
        var writer = ByteWriter()
        writer.number(chosen.count)
        var last: [UInt8] = []
        for index in chosen {
            writer.key(words[index].letters, after: last)
            writer.number(words[index].documents)
            last = words[index].letters
        }
        return writer.bytes
    }
}
