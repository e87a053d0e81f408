import CMarkGFM
import Scanning
import Text

/// Blocks of a tree that are written otherwise than their types say, because `SecondReading` made them so.
struct SpecialBlocks {
    typealias Node = SyntaxTree.Node

    /// Lists whose items are definitions.
    fileprivate(set) var definitions: Set<Node> = []
    /// Items of those lists, and whether their paragraphs have no tags.
    fileprivate(set) var closeItems: [Node: Bool] = [:]
    /// Paragraphs whose lines are terms.
    fileprivate(set) var terms: Set<Node> = []
    fileprivate(set) var attributes: [Node: AttributeList] = [:]
    /// Comments in the place of attributes.
    fileprivate(set) var silent: Set<Node> = []
}

extension SecondReading {
    /// - Returns: the blocks of the last tree; their lines become those of the source.
    func specialBlocks(of root: Node) -> SpecialBlocks {
        var special = SpecialBlocks()
        var walk = TreeWalk(root)
        while let node = walk.next() {
            guard node.isBlock else { continue }
            let line = Int(node.pointee.start_line)
            switch node.type {
            case CMARK_NODE_ITEM:
                guard let isClose = isClose(node), let list = node.pointee.parent, let term = list.pointee.prev
                else { break }
                special.definitions.insert(list)
                special.closeItems[node] = isClose
                special.terms.insert(term)
            case CMARK_NODE_HTML_BLOCK:
                guard let list = attributes[line] else { break }
                special.silent.insert(node)
                // A paragraph of a tight list has no tag.
                if let block = node.pointee.prev, !block.isTightParagraph { special.attributes[block] = list }
            default: break
            }
            guard !added.isEmpty else { continue }
            // A line that was added is a part of the one above it.
            node.pointee.start_line -= CInt(added.count { $0 <= line })
        }
        return special
    }
}

extension UnsafeMutablePointer<cmark_node> {
    fileprivate var isTightParagraph: Bool {
        guard type == CMARK_NODE_PARAGRAPH, let list = pointee.parent?.pointee.parent, list.type == CMARK_NODE_LIST
        else {
            return false
        }
        return list.pointee.as.list.tight
    }
}

extension BodyWriter {
    /// - Returns: whether the children are to be written; `nil` for a block like any other.
    mutating func enterSpecial(_ node: Node, _ special: SpecialBlocks) -> Bool? {
        if special.silent.contains(node) { return false }
        if special.attributes[node] != nil {
            html.startLine()
            attributedBlocks.append(html.bytes.count)
        }
        if special.definitions.contains(node) { return true }
        if special.terms.contains(node) {
            html.startLine()
            if node.pointee.prev.map(special.definitions.contains) != true { html.markup("<dl>\n") }
            html.markup("<dt>")
            return true
        }
        guard special.closeItems[node] != nil else { return nil }
        html.startLine()
        html.markup("<dd>")
        return true
    }

    /// - Returns: whether nothing else is to be written.
    mutating func leaveSpecial(_ node: Node, _ special: SpecialBlocks) -> Bool {
        if special.silent.contains(node) { return true }
        if special.terms.contains(node) {
            plain.endLine()
            html.markup("</dt>\n")
            return true
        }
        if special.closeItems[node] != nil {
            plain.endLine()
            html.markup("</dd>\n")
            return true
        }
        guard special.definitions.contains(node) else { return false }
        if node.pointee.next.map(special.terms.contains) != true { html.markup("</dl>\n") }
        return true
    }

    /// Writes the attributes of a block that was just left.
    mutating func addAttributes(_ node: Node, _ special: SpecialBlocks) {
        guard let list = special.attributes[node], let start = attributedBlocks.popLast() else { return }
        html.addAttributes(of: list, toBlockAt: start, isTrusted: options.rawHTML == .allow)
    }
}
