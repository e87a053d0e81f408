/// Puts blocks into packs: readers ask for one block, and a site has few files.
struct PackWriter: Sendable {
    struct Block: Sendable {
        /// The first key; empty in packs of facts.
        let first: [UInt8]
        let length: Int
    }

    struct Pack: Sendable {
        let name: [UInt8]
        let blocks: [Block]
    }

    private(set) var packs: [Pack] = []
    private(set) var files: [SearchIndex.File] = []
    private var blocks: [Block] = []
    private var bytes: [UInt8] = []

    /// Adds a block that is compressed already.
    mutating func add(_ block: [UInt8], first: [UInt8] = []) {
        if bytes.count + block.count > IndexFormat.packSize { end() }
        bytes += block
        blocks.append(Block(first: first, length: block.count))
    }

    mutating func end() {
        guard !blocks.isEmpty else { return }
        let name = ContentName.name(bytes)
        packs.append(Pack(name: name, blocks: blocks))
        files.append(SearchIndex.File(name: ContentName.fileName(name), bytes: bytes))
        (blocks, bytes) = ([], [])
    }

    /// The directory of a table whose packs were written in parts.
    static func directory(_ packs: [Pack]) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(packs.count)
        var last: [UInt8] = []
        for pack in packs {
            writer.raw(pack.name)
            writer.number(pack.blocks.count)
            for block in pack.blocks {
                writer.key(block.first, after: last)
                writer.number(block.length)
                last = block.first
            }
        }
        return writer.bytes
    }

    /// The same of packs of facts, which have no keys.
    static func lengths(_ packs: [Pack]) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(packs.count)
        for pack in packs {
            writer.raw(pack.name)
            writer.number(pack.blocks.count)
            for block in pack.blocks { writer.number(block.length) }
        }
        return writer.bytes
    }
}
