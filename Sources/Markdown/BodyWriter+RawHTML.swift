import CMarkGFM

/// Raw HTML: omitted and counted, or passed through.
extension BodyWriter {
    mutating func writeHTMLBlock(_ node: Node) {
        var literal = node.literal
        if !options.isUnchanged, let divider = Divider.length(atStartOf: literal) {
            divide()
            literal = UnsafeBufferPointer(rebasing: literal[divider...])
            if literal.allSatisfy(\.isSpace) { return }
        } else if !options.isUnchanged, Divider.end(in: literal) != nil {
            divide()
        }
        if options.rawHTML == .omit, !options.isUnchanged, let breaks = BreakTag.count(in: literal) {
            html.startLine()
            for _ in 0..<breaks { html.markup("<br />\n") }
            return
        }
        switch options.rawHTML {
        case .allow:
            html.startLine()
            writeAllowed(literal)
            html.startLine()
        case .omit where options.isUnchanged:
            html.startLine()
            html.markup("<!-- raw HTML omitted -->")
            html.startLine()
        case .omit: leftOutHTML.count(literal, in: node, source, body)
        }
    }

    mutating func writeInlineHTML(_ node: Node) {
        if let number = node.insertion { return writeInsertion(number, at: node) }
        if !options.isUnchanged, Divider.length(atStartOf: node.literal) != nil { return divideParagraph(at: node) }
        let isBreak = BreakTag.isBreak(node.literal)
        if isBreak { plain.space() }
        switch options.rawHTML {
        case .allow:
            writeAllowed(node.literal)
            if TagFilter.isTag("a", in: node.literal, at: 0) { isInsideRawLink = node.literal[1] != UInt8(ascii: "/") }
        case .omit where options.isUnchanged: html.markup("<!-- raw HTML omitted -->")
        case .omit where isBreak: html.markup("<br />")
        case .omit: leftOutHTML.count(node.literal, in: node, source, body)
        }
    }

    private mutating func writeAllowed(_ literal: UnsafeBufferPointer<UInt8>) {
        guard options.dialect == .gfm else { return html.raw(literal) }
        var plain = 0
        for index in literal.indices where literal[index] == UInt8(ascii: "<") {
            guard TagFilter.filters(literal, at: index) else { continue }
            html.raw(UnsafeBufferPointer(rebasing: literal[plain..<index]))
            html.text("<")
            plain = index + 1
        }
        html.raw(UnsafeBufferPointer(rebasing: literal[plain...]))
    }

    private mutating func divide() {
        if textAboveDivider != nil { return }
        textAboveDivider = plain.string(isKnown: false)
        var above = prose
        above.close(at: plain.bytes.count)
        let text = plain.bytes.withUnsafeBufferPointer { above.text(of: $0) }
        proseAboveDivider = text.isEmpty ? textAboveDivider : text
    }

    /// A divider among words; on a site the text goes on in a paragraph of its own, as in Hugo.
    private mutating func divideParagraph(at node: Node) {
        divide()
        guard options.decoratesForSite, let paragraph = node.pointee.parent, paragraph.type == CMARK_NODE_PARAGRAPH,
            node.pointee.prev != nil, let next = node.pointee.next, !isInTightList(paragraph),
            special?.terms.contains(paragraph) != true,
            paragraph.pointee.parent?.type != CMARK_NODE_FOOTNOTE_DEFINITION
        else { return }
        if next.type == CMARK_NODE_SOFTBREAK || next.type == CMARK_NODE_LINEBREAK { cmark_node_free(next) }
        plain.endLine()
        html.markup("</p>\n<p>")
    }
}

/// The tags that the GFM specification does not let pass (GFM 6.11).
enum TagFilter {
    private static let names = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]

    /// - Parameter index: of a `<`.
    static func filters(_ html: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        names.contains { isTag($0, in: html, at: index) }
    }

    /// Whether an opening or closing tag of a name, in lower case, begins at a `<`.
    static func isTag(_ name: String, in html: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        var start = index + 1
        if start < html.count, html[start] == UInt8(ascii: "/") { start += 1 }
        let end = start + name.utf8.count
        guard end < html.count, html[start..<end].elementsEqual(name.utf8, by: { $0 | 0x20 == $1 }) else {
            return false
        }
        switch html[end] {
        case UInt8(ascii: ">"), 0x20, 0x09...0x0D: return true
        case UInt8(ascii: "/"): return end + 1 < html.count && html[end + 1] == UInt8(ascii: ">")
        default: return false
        }
    }
}
