import Search

/// Documents of an index that follow each other, with files of their own.
final class IndexSegment {
    /// Documents before it.
    let base: Int
    let count: Int
    let words: IndexTable
    let pairs: IndexTable
    private let folder: IndexFolder
    /// Documents in a block of facts.
    private let blockSize: Int
    private let factBlocks: [BlockPlace]
    private var facts: [Int: [PublishedIndex.Facts]] = [:]
    /// Words that are in a pair with each of their neighbours.
    private let common: Set<[UInt8]>

    init(base: Int, _ reader: inout ByteReader, _ folder: IndexFolder) throws(ByteReader.Damage) {
        (self.base, self.folder) = (base, folder)
        count = try reader.number()
        blockSize = max(1, try reader.number())
        factBlocks = try reader.blockPlaces(hasKeys: false)
        // Spellings and terms are for suggestions.
        _ = (try reader.fileName(), try reader.fileName())
        _ = try reader.list { (reader) throws(ByteReader.Damage) in (try reader.text(), try reader.fileName()) }
        var key: [UInt8] = []
        common = Set(
            try reader.list { (reader) throws(ByteReader.Damage) in
                key = try reader.key(after: key)
                return key
            })
        words = IndexTable(try reader.blockPlaces(hasKeys: true), in: folder)
        pairs = IndexTable(try reader.blockPlaces(hasKeys: true), in: folder)
        // Readings are for what sounds alike.
        _ = try reader.blockPlaces(hasKeys: true)
    }

    /// Whether the index knows the pairs that hold a token, instead of its places.
    func isShort(_ token: QueryToken) -> Bool {
        token.kind == .character || token.kind == .digit || token.isOneLetter || common.contains(token.text)
    }

    /// Whether a short token may begin with some letters.
    func mayBeginShort(_ token: QueryToken) -> Bool {
        token.isOneLetter || common.contains { $0.starts(with: token.text) }
    }

    /// - Parameter document: from 0 in this segment.
    func facts(of document: Int) throws(IndexFault) -> PublishedIndex.Facts {
        let number = document / blockSize
        guard number < factBlocks.count else { throw .damaged(IndexFormat.entryName) }
        let file = factBlocks[number].file
        let block: [PublishedIndex.Facts]
        if let known = facts[number] {
            block = known
        } else {
            block = try folder.read(try folder.block(factBlocks[number]), of: file) {
                (reader) throws(ByteReader.Damage) in
                var block: [PublishedIndex.Facts] = []
                while !reader.isAtEnd {
                    block.append(
                        PublishedIndex.Facts(
                            title: try reader.text(), link: try reader.text(), date: try reader.text(),
                            source: try reader.text()))
                }
                return block
            }
            facts[number] = block
        }
        guard document % blockSize < block.count else { throw .damaged(file) }
        return block[document % blockSize]
    }

    /// The fields that hold a key: document × 4 + zone, ascending, from 0 in this segment.
    func fields(of entry: IndexTable.Entry) throws(IndexFault) -> [Int] {
        let fields = try folder.read(Array(entry.value), of: entry.file) { (reader) throws(ByteReader.Damage) in
            var fields: [Int] = []
            var field = 0
            while !reader.isAtEnd {
                field += try reader.number()
                guard field < count * 4 else { throw ByteReader.Damage() }
                fields.append(field)
            }
            return fields
        }
        return fields
    }
}
