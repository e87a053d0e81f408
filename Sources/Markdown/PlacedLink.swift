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
        var end = body.lowerBound
        source.bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[body])
            let tree = SyntaxTree(
                parsing: text, isUTF8: text.isUTF8, options,
                insertions: insertions.map { $0.moved(by: -body.lowerBound) })
            guard let root = tree.root else { return }
            var walk = TreeWalk(root)
            while let node = walk.next() {
                let isImage = node.type == CMARK_NODE_IMAGE
                guard isImage || node.type == CMARK_NODE_LINK else { continue }
                let url = node.pointee.as.link.url.bytes
                let written = String(decoding: url, as: UTF8.self)
                let target = isImage ? resolver?.target(ofImage: written) : resolver?.target(ofLink: written)
                let range = SourcePlace.range(of: Array(url), in: node, source, body, after: end)
                if !range.isEmpty { end = range.upperBound }
                links.append(
                    PlacedLink(written: written, address: target?.address ?? written, isImage: isImage, range: range))
            }
        }
        return links
    }
}

/// Finds in the source what the tree holds.
enum SourcePlace {
    /// The first place at or behind the start of a node's block that reads as `written`, preferably behind `end`; else
    /// the empty range at the start of the block.
    static func range(
        of written: [UInt8], in node: SyntaxTree.Node, _ source: SourceFile, _ body: Range<Int>, after end: Int? = nil
    ) -> Range<Int> {
        let start = start(ofBlockAround: node, source, body)
        return find(written, source, from: max(start, end ?? start), to: body.upperBound)
            ?? find(written, source, from: start, to: body.upperBound) ?? start..<start
    }

    private static func find(_ written: [UInt8], _ source: SourceFile, from start: Int, to end: Int) -> Range<Int>? {
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
        var start = body.lowerBound
        var line = 1
        while line < Int(block.pointee.start_line), start < body.upperBound {
            if source.bytes[start] == UInt8(ascii: "\n") { line += 1 }
            start += 1
        }
        return start
    }
}
