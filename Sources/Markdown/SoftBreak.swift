import CMarkGFM

/// Rule 5 of dialect cjk: a line break of the source between two wide characters shows as nothing.
///
/// CSS Text 3, 4.1.3 (segment break transformation), which browsers do not follow: both characters are East Asian
/// wide and none is Hangul. Quotation marks, dashes and the ellipsis of Chinese text are of ambiguous width and count
/// as wide where the other character is wide. Elements and footnote marks in between are looked through; an image is
/// not.
enum SoftBreak {
    static func vanishes(_ node: SyntaxTree.Node) -> Bool {
        guard let before = visibleScalar(from: node, .before), before.isWideText || before.isAmbiguousPunctuation,
            let after = visibleScalar(from: node, .after)
        else { return false }
        return after.isWideText ? true : after.isAmbiguousPunctuation && before.isWideText
    }

    private enum Direction {
        case before, after
    }

    /// The character next to a break in the same block; `nil` where something else is next.
    private static func visibleScalar(from node: SyntaxTree.Node, _ direction: Direction) -> Unicode.Scalar? {
        var node = node
        while let next = neighbour(node, direction) {
            node = next
            switch node.type {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                let literal = node.literal
                if literal.isEmpty { continue }
                return direction == .before ? literal.scalar(before: literal.count) : literal.scalar(at: 0)
            case CMARK_NODE_HTML_INLINE, CMARK_NODE_FOOTNOTE_REFERENCE: continue
            case CMARK_NODE_IMAGE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return nil
            default: continue
            }
        }
        return nil
    }

    /// The next node in document order or against it, parents left unseen, images not entered.
    private static func neighbour(_ node: SyntaxTree.Node, _ direction: Direction) -> SyntaxTree.Node? {
        var node = node
        while true {
            if let sibling = direction == .before ? node.pointee.prev : node.pointee.next {
                return innermost(sibling, direction)
            }
            guard let parent = node.pointee.parent, !parent.isBlock else { return nil }
            node = parent
        }
    }

    private static func innermost(_ node: SyntaxTree.Node, _ direction: Direction) -> SyntaxTree.Node {
        var node = node
        while node.type != CMARK_NODE_IMAGE,
            let child = direction == .before ? node.pointee.last_child : node.pointee.first_child
        {
            node = child
        }
        return node
    }
}

extension Unicode.Scalar {
    fileprivate var isWideText: Bool { isWide && !isHangul }

    fileprivate var isAmbiguousPunctuation: Bool {
        switch value {
        case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x00B7: true
        default: false
        }
    }
}
