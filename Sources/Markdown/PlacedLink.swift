import CMarkGFM
import Text

/// A link or an image of a body, and where its author wrote it.
package struct PlacedLink: Sendable, Hashable {
    /// As CommonMark reads it, not encoded.
    package let written: String
    /// As the page has it, before it is escaped for HTML.
    package let address: String
    package let isImage: Bool
    /// The bytes of the address in the source; the start of its block where it is written in another way.
    package let range: Range<Int>
}

extension MarkdownRenderer {
    /// The links and images of a body in the order of the text, without bare addresses and raw HTML. Parses the body
    /// again: places are asked for seldom.
    package func links(
        in source: SourceFile, body: Range<Int>, math: Bool? = nil, resolver: (any LinkResolver)? = nil,
        insertions: [Insertion] = []
    ) -> [PlacedLink] {
        var options = options
        options.math = math ?? options.math
        var links: [PlacedLink] = []
        source.bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[body])
            let tree = SyntaxTree(
                parsing: text, isUTF8: text.isUTF8, options,
                insertions: insertions.map { $0.moved(by: -body.lowerBound) })
            guard let root = tree.root else { return }
            var walk = TreeWalk(root)
            var places = SourcePlaces(source, body)
            while let node = walk.next() {
                if node.isBlock { places.moveTo(node) }
                let isImage = node.type == CMARK_NODE_IMAGE
                guard isImage || node.type == CMARK_NODE_LINK else { continue }
                let url = node.pointee.as.link.url.bytes
                let written = String(decoding: url, as: UTF8.self)
                let target = isImage ? resolver?.target(ofImage: written) : resolver?.target(ofLink: written)
                let range = places.next(Array(url))
                links.append(
                    PlacedLink(written: written, address: target?.address ?? written, isImage: isImage, range: range))
            }
        }
        return links
    }
}

/// Finds in the source what the nodes of a tree hold, in the order of the tree; linear for all of them together.
struct SourcePlaces {
    private let source: SourceFile
    private let body: Range<Int>
    /// Of the block that was looked at last, and where it starts.
    private var line = 1
    private var start: Int
    /// Behind what was found last.
    private var end: Int
    /// How many bytes may still be read in vain: what is written in another way is sought in all that follows.
    private var patience: Int

    init(_ source: SourceFile, _ body: Range<Int>) {
        self.source = source
        self.body = body
        start = body.lowerBound
        end = body.lowerBound
        patience = 64 * body.count
    }

    /// The next place at or behind the start of the block that reads as `written`, else the first there; else the
    /// empty range at the start of the block.
    mutating func next(_ written: [UInt8]) -> Range<Int> {
        guard patience > 0 else { return start..<start }
        let from = max(start, end)
        if let range = SourcePlace.find(written, source, from: from, to: body.upperBound) {
            end = range.upperBound
            return range
        }
        patience -= body.upperBound - from
        guard from > start, patience > 0 else { return start..<start }
        // A definition stands once for many links.
        patience -= from - start
        let range = SourcePlace.find(written, source, from: start, to: body.upperBound)
        if let range { end = range.upperBound }
        return range ?? start..<start
    }

    mutating func moveTo(_ block: SyntaxTree.Node) {
        let wanted = Int(block.pointee.start_line)
        if wanted < line { (line, start) = (1, body.lowerBound) }
        while line < wanted, start < body.upperBound {
            if source.bytes[start] == UInt8(ascii: "\n") { line += 1 }
            start += 1
        }
    }
}

/// Finds in the source what the tree holds.
enum SourcePlace {
    /// The first place at or behind the start of a node's block that reads as `written`; else the empty range at the start
    /// of the block.
    static func range(
        of written: [UInt8], in node: SyntaxTree.Node, _ source: SourceFile, _ body: Range<Int>
    ) -> Range<Int> {
        let start = start(ofBlockAround: node, source, body)
        return find(written, source, from: start, to: body.upperBound) ?? start..<start
    }

    fileprivate static func find(_ written: [UInt8], _ source: SourceFile, from start: Int, to end: Int) -> Range<Int>?
    {
        let last = end - written.count
        guard !written.isEmpty, start <= last else { return nil }
        return (start...last).first { source.bytes[$0..<$0 + written.count].elementsEqual(written) }
            .map { $0..<$0 + written.count }
    }

    private static func start(
        ofBlockAround node: SyntaxTree.Node, _ source: SourceFile, _ body: Range<Int>
    ) -> Int {
        var block = node
        while !block.isBlock, let parent = block.pointee.parent { block = parent }
        let wanted = Int(block.pointee.start_line)
        var start = body.lowerBound
        var line = 1
        while line < wanted, start < body.upperBound {
            if source.bytes[start] == UInt8(ascii: "\n") { line += 1 }
            start += 1
        }
        return start
    }
}
