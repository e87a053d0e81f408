import Compressing

/// Writes keys with their fields and places into blocks.
struct TableWriter {
    /// Bytes of a block before compression, keys included.
    private let blockSize: Int
    private(set) var packs = PackWriter()
    /// Of places.
    private(set) var files: [SearchIndex.File] = []
    private var block = TableBlock()
    private var places = BitWriter()
    /// Blocks whose places are among these.
    private var waiting: [(first: [UInt8], offset: Int, content: [UInt8])] = []

    /// Places of one block, half of what a file of places may have at some 14 bits each.
    private static let placeLimit = IndexFormat.packSize / 4

    init(blockSize: Int) {
        self.blockSize = blockSize
    }

    /// - Parameter key: greater than those before.
    mutating func add(_ key: [UInt8], _ fields: [UInt8], _ places: [UInt32]) {
        if fields.count > blockSize || places.count > Self.placeLimit {
            // Each part of a long list has a block.
            var rest = PostingParts(fields, places)
            endBlock()
            while let part = rest.next(bytes: blockSize, places: Self.placeLimit) {
                block.add(key, part.fields, part.places)
                endBlock()
            }
            return
        }
        if block.size + key.count + fields.count > blockSize || block.placeCount + places.count > Self.placeLimit {
            endBlock()
        }
        block.add(key, fields, places)
    }

    mutating func end() {
        endBlock()
        endPlaces()
        packs.end()
    }

    private mutating func endBlock() {
        guard block.size > 0 else { return }
        let bits = block.bits
        if places.count + bits > IndexFormat.packSize * 8 { endPlaces() }
        let offset = places.count
        waiting.append((block.first, offset, block.content(places: &places)))
        block = TableBlock()
    }

    private mutating func endPlaces() {
        let bytes = places.bytes
        var name = [UInt8](repeating: 0, count: ContentName.length)
        if !bytes.isEmpty {
            name = ContentName.name(bytes)
            files.append(SearchIndex.File(name: ContentName.fileName(name), bytes: bytes))
        }
        for block in waiting {
            var content = ByteWriter()
            content.raw(name)
            content.number(block.offset)
            content.raw(block.content)
            packs.add(Gzip.compressed(content.bytes), first: block.first)
        }
        waiting = []
        places = BitWriter()
    }
}
