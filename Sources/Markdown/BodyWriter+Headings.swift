import CMarkGFM
import Scanning
import Text

extension BodyWriter {
    mutating func enterHeading(_ node: Node) {
        html.startLine()
        html.markup("<h")
        html.number(Int(node.pointee.as.heading.level))
        headingStart = (plain.bytes.count, html.bytes.count)
        headingAttributes = options.isUnchanged ? nil : takeAttributes(node)
        html.byte(UInt8(ascii: ">"))
    }

    mutating func leaveHeading(_ node: Node) {
        let level = Int(node.pointee.as.heading.level)
        var text = plain.string(since: headingStart.plain)
        plain.endLine()
        let line = shownLine(of: node)
        if text.isEmpty { text = line }
        while text.last?.isWhitespace == true { text.removeLast() }
        let id = headingAttributes?.id.map { headingIDs.take($0) } ?? headingIDs.id(for: line, options.headingIDs)
        headings.append(.init(level: level, id: id, text: text))
        if options.decoratesForSite {
            if var attributes = headingAttributes {
                attributes.id = nil
                html.addAttributes(
                    of: attributes, toBlockAt: headingStart.html - 3, isTrusted: options.rawHTML == .allow)
            }
            html.insertAttribute("id", id, at: headingStart.html)
        }
        html.markup("</h")
        html.number(level)
        html.markup(">\n")
    }

    /// The last line of a heading as readers see it, with the alternative text of pictures and without the numbers of
    /// footnotes; without addresses that are links, as in Hugo.
    private func shownLine(of heading: Node) -> String {
        let line = shownLine(of: heading, withAddresses: false)
        return line.allSatisfy(\.isWhitespace) ? shownLine(of: heading, withAddresses: true) : line
    }

    private func shownLine(of heading: Node, withAddresses: Bool) -> String {
        var line: [UInt8] = []
        var walk = TreeWalk(heading)
        while let node = walk.next() {
            switch node.type {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                if withAddresses || !node.isAutolinkText { line.append(contentsOf: node.literal) }
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: line.removeAll()
            case CMARK_NODE_HTML_INLINE: if let number = node.insertion { line += insertions[number].text.utf8 }
            default: break
            }
        }
        if linksAddresses, !withAddresses { line = BareAddresses.removed(from: line) }
        return String(decoding: line, as: UTF8.self)
    }

    /// Takes `{#id .class}` off the end of a heading, where it is plain text there.
    private mutating func takeAttributes(_ heading: Node) -> AttributeList? {
        let written = headingLines[heading] ?? Array(heading.content)
        guard options.decoratesForSite, let attributes = AttributeList(endOf: written) else { return nil }
        var last = heading.pointee.last_child
        while let node = last, node.type == CMARK_NODE_TEXT {
            let text = node.literal
            guard let brace = text.lastIndex(of: UInt8(ascii: "{")) else {
                last = node.pointee.prev
                continue
            }
            while let next = node.pointee.next { cmark_node_free(next) }
            var end = brace
            while end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
            cmark_node_set_literal(node, String(decoding: text[..<end], as: UTF8.self))
            return attributes
        }
        return nil
    }
}

extension UnsafeMutablePointer<cmark_node> {
    /// The text of `<https://…>`.
    fileprivate var isAutolinkText: Bool {
        guard let link = pointee.parent, link.type == CMARK_NODE_LINK, link.pointee.first_child == self,
            pointee.next == nil
        else { return false }
        let (address, text) = (link.pointee.as.link.url.bytes, literal)
        return address.elementsEqual(text) && text.contains(UInt8(ascii: ":"))
            || address.elementsEqual(Array("mailto:".utf8) + text)
    }
}
