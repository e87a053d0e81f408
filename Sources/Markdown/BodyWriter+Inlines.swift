import Scanning
import CMarkGFM

extension BodyWriter {
    mutating func enterInline(_ node: Node) -> Bool {
        switch node.type {
        case CMARK_NODE_TEXT: writeText(node)
        case CMARK_NODE_SOFTBREAK:
            if options.breaksLines || special != nil { return writeBreak(node) }
            if options.dialect == .cjk, SoftBreak.vanishes(node) { return true }
            html.byte(UInt8(ascii: "\n"))
            plain.space()
        case CMARK_NODE_LINEBREAK:
            html.markup("<br />\n")
            plain.space()
        case CMARK_NODE_CODE: writeCode(node)
        case CMARK_NODE_STRONG: html.markup("<strong>")
        case CMARK_NODE_EMPH: html.markup("<em>")
        case CMARK_NODE_LINK: enterLink(node)
        case CMARK_NODE_IMAGE: return enterImage(node)
        case CMARK_NODE_HTML_INLINE: writeInlineHTML(node)
        case CMARK_NODE_FOOTNOTE_REFERENCE: writeFootnoteReference(node)
        default: if node.pointee.type == types.strikethrough { html.markup("<del>") }
        }
        return true
    }

    mutating func leaveInline(_ node: Node) {
        switch node.type {
        case CMARK_NODE_STRONG: html.markup("</strong>")
        case CMARK_NODE_EMPH: html.markup("</em>")
        case CMARK_NODE_LINK: leaveLink(node)
        case CMARK_NODE_IMAGE: leaveImage(node)
        default: if node.pointee.type == types.strikethrough { html.markup("</del>") }
        }
    }

    /// A soft break where lines of the source may be lines of the page.
    private mutating func writeBreak(_ node: Node) -> Bool {
        if let paragraph = node.pointee.parent, special?.terms.contains(paragraph) == true {
            plain.endLine()
            html.markup("</dt>\n<dt>")
        } else if options.breaksLines {
            html.markup("<br />\n")
            plain.space()
        } else if options.dialect != .cjk || !SoftBreak.vanishes(node) {
            html.byte(UInt8(ascii: "\n"))
            plain.space()
        }
        return true
    }

    private mutating func writeCode(_ node: Node) {
        let start = plain.bytes.count
        plain.text(node.literal)
        if node.isFormula {
            prose.leaveOut(start..<plain.bytes.count)
            hasMath = true
            html.markup(node.isDisplayFormula ? "<span class=\"math display\">" : "<span class=\"math inline\">")
            html.text(node.literal)
            html.markup("</span>")
        } else {
            html.markup("<code>")
            html.text(node.literal)
            html.markup("</code>")
        }
    }
}
