import CMarkGFM
import Scanning
import Text

/// Writes one syntax tree as HTML and as plain text, in one walk without recursion, so that depth costs no stack.
///
/// Without `decoratesForSite` the HTML is byte for byte what cmark-gfm's own renderer gives.
struct BodyWriter {
    typealias Node = SyntaxTree.Node

    let options: MarkdownOptions
    let source: SourceFile
    let body: Range<Int>
    let resolver: (any LinkResolver)?
    let highlighter: (any CodeHighlighter)?
    /// In the order of their places.
    let insertions: [Insertion]
    let types = CMarkExtensions.shared.types

    var html = HTMLBuffer()
    var plain = PlainTextBuffer()
    var headings: [RenderedMarkdown.Heading] = []
    let headingIDs: HeadingIDs
    /// Where in `plain` and `html` the heading began that is being written; in `html`, the place of its attributes.
    var headingStart = (plain: 0, html: 0)
    /// Of the heading that is being written.
    var headingAttributes: AttributeList?
    var leftOutHTML = LeftOut()
    var leftOutLinks = LeftOut()
    var uncolouredCode = UncolouredCode()
    var textAboveDivider: String?
    var prose = Prose()
    var proseAboveDivider: String?
    var special: SpecialBlocks?
    /// Where in `html` blocks begin that get attributes when they end, the innermost last.
    var attributedBlocks: [Int] = []
    var footnotes = FootnoteState()
    var hasOpenTableBody = false
    var isInTableHeader = false
    /// Of the table cell being written, from 0.
    var column = 0
    /// Columns of the table being written whose cells are figures.
    var numericColumns: Set<Int> = []
    /// Bare addresses become links; known to be idle where the body holds none.
    let linksAddresses: Bool
    /// Names become characters; known to be idle where the body holds none.
    let namesEmoji: Bool
    var linkDepth = 0
    /// Between `<a>` and `</a>` of raw HTML that the site allows; ends with the block.
    var isInsideRawLink = false
    var hasMath = false
    /// See `SyntaxTree`.
    var headingLines: [Node: [UInt8]] = [:]
    var spacedFootnotes: [SpacedFootnote] = []
    /// The image whose alternative text is being written.
    var openImage: Node?

    init(
        _ options: MarkdownOptions, _ source: SourceFile, body: Range<Int>, resolver: (any LinkResolver)?,
        highlighter: (any CodeHighlighter)?, insertions: [Insertion], headingIDs: HeadingIDs
    ) {
        self.options = options
        self.source = source
        self.body = body
        self.resolver = resolver
        self.highlighter = highlighter
        self.insertions = insertions
        self.headingIDs = headingIDs
        namesEmoji =
            options.namesEmoji
            && source.bytes.withUnsafeBufferPointer { Emoji.mayOccur(in: UnsafeBufferPointer(rebasing: $0[body])) }
        linksAddresses =
            options.dialect == .cjk && options.linksAddresses
            && source.bytes.withUnsafeBufferPointer {
                BareAddress.mayOccur(in: UnsafeBufferPointer(rebasing: $0[body]))
            }
    }

    mutating func write(_ tree: borrowing SyntaxTree) {
        guard let root = tree.root else { return }
        headingLines = tree.headingLines
        special = tree.special
        spacedFootnotes = tree.spacedFootnotes
        html.reserve(body.count + body.count / 4)
        plain.reserve(body.count)
        prose.reserve()
        var node = root
        while true {
            var descends = enter(node)
            while true {
                if descends, let child = node.pointee.first_child {
                    node = child
                    break
                }
                leave(node)
                if node == root { return leaveFootnotes() }
                if let next = node.pointee.next {
                    node = next
                    break
                }
                guard let parent = node.pointee.parent else { return leaveFootnotes() }
                node = parent
                descends = false
            }
        }
    }

    /// - Returns: whether the children are to be written.
    private mutating func enter(_ node: Node) -> Bool {
        if openImage != nil { return enterInsideImage(node) }
        return node.isBlock ? enterBlock(node) : enterInline(node)
    }

    private mutating func leave(_ node: Node) {
        if openImage != nil {
            guard openImage == node else { return }
            openImage = nil
        }
        if node.isBlock {
            isInsideRawLink = false
            leaveBlock(node)
        } else {
            leaveInline(node)
        }
    }

    /// Inside an alternative text only text is written (CommonMark 6.4).
    private mutating func enterInsideImage(_ node: Node) -> Bool {
        switch node.type {
        case CMARK_NODE_TEXT where namesEmoji:
            if let named = Emoji.replacingNames(in: node.literal) {
                named.withUnsafeBufferPointer { html.text($0) }
            } else {
                html.text(node.literal)
            }
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: html.text(node.literal)
        case CMARK_NODE_LINEBREAK, CMARK_NODE_SOFTBREAK: html.byte(UInt8(ascii: " "))
        default: break
        }
        return true
    }
}

extension UnsafeMutablePointer<cmark_node> {
    package var type: cmark_node_type { cmark_node_type(rawValue: UInt32(pointee.type)) }

    var isBlock: Bool {
        UInt32(pointee.type) & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
    }

    /// What a block of inlines was parsed from.
    package var content: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: pointee.content.ptr, count: Int(pointee.content.size))
    }

    /// The literal text of a text, code or HTML node.
    package var literal: UnsafeBufferPointer<UInt8> { pointee.as.literal.bytes }
}
