import CMarkGFM
import Text

extension BodyWriter {
    mutating func enterInline(_ node: Node) -> Bool {
        switch node.type {
        case CMARK_NODE_TEXT:
            html.text(node.literal)
            plain.text(node.literal)
        case CMARK_NODE_SOFTBREAK:
            html.byte(UInt8(ascii: "\n"))
            plain.space()
        case CMARK_NODE_LINEBREAK:
            html.markup("<br />\n")
            plain.space()
        case CMARK_NODE_CODE:
            html.markup("<code>")
            html.text(node.literal)
            html.markup("</code>")
            plain.text(node.literal)
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
        case CMARK_NODE_LINK: if keepsLink(node) { html.markup("</a>") }
        case CMARK_NODE_IMAGE: leaveImage(node)
        default: if node.pointee.type == types.strikethrough { html.markup("</del>") }
        }
    }

    private mutating func writeFootnoteReference(_ node: Node) {
        guard let definition = node.pointee.parent_footnote_def else { return }
        html.markup("<sup class=\"footnote-ref\"><a href=\"#fn-")
        html.address(definition.literal)
        html.markup("\" id=\"fnref-")
        html.address(definition.literal)
        if node.pointee.footnote.ref_ix > 1 {
            html.byte(UInt8(ascii: "-"))
            html.number(Int(node.pointee.footnote.ref_ix))
        }
        html.markup("\" data-footnote-ref>")
        html.address(node.literal)
        html.markup("</a></sup>")
    }
}

/// Links and images.
extension BodyWriter {
    /// Whether a link or an image keeps its address; without one, the text stays alone.
    private func keepsLink(_ node: Node) -> Bool {
        options.rawHTML == .allow || options.isUnchanged || !AddressSafety.isUnsafe(node.pointee.as.link.url.bytes)
    }

    private mutating func enterLink(_ node: Node) {
        guard keepsLink(node) else { return }
        let written = node.pointee.as.link.url.bytes
        html.markup("<a href=\"")
        var isExternal = AddressSafety.namesHost(written)
        if let target = resolver?.target(ofLink: String(decoding: written, as: UTF8.self)) {
            html.address(target.address)
            isExternal = target.isExternal
        } else if options.rawHTML == .allow || !AddressSafety.isUnsafe(written) {
            html.address(written)
        }
        writeTitle(node)
        html.byte(UInt8(ascii: "\""))
        if options.decoratesForSite, isExternal, let rel = options.externalRel, !rel.isEmpty {
            html.markup(" rel=\"")
            html.text(rel)
            html.byte(UInt8(ascii: "\""))
        }
        html.byte(UInt8(ascii: ">"))
    }

    private mutating func writeTitle(_ node: Node) {
        if node.pointee.as.link.title.len == 0 { return }
        html.markup("\" title=\"")
        html.text(node.pointee.as.link.title.bytes)
    }

    private mutating func enterImage(_ node: Node) -> Bool {
        let written = node.pointee.as.link.url.bytes
        if written.isEmpty, !options.isUnchanged { return false }
        guard keepsLink(node) else { return true }
        html.markup("<img src=\"")
        var size: PixelSize?
        if let target = resolver?.target(ofImage: String(decoding: written, as: UTF8.self)) {
            html.address(target.address)
            size = target.size
        } else if options.rawHTML == .allow || !AddressSafety.isUnsafe(written) {
            html.address(written)
        }
        if options.decoratesForSite { writeLazyLoading(size) }
        html.markup("\" alt=\"")
        openImage = node
        return true
    }

    private mutating func writeLazyLoading(_ size: PixelSize?) {
        html.markup("\" loading=\"lazy")
        guard let size else { return }
        html.markup("\" width=\"")
        html.number(size.width)
        html.markup("\" height=\"")
        html.number(size.height)
    }

    private mutating func leaveImage(_ node: Node) {
        if node.pointee.as.link.url.len == 0, !options.isUnchanged { return }
        guard keepsLink(node) else { return }
        writeTitle(node)
        html.markup("\" />")
    }
}

extension MarkdownOptions {
    /// cmark-gfm's own result is wanted, byte for byte.
    var isUnchanged: Bool { dialect == .gfm && !decoratesForSite }
}
