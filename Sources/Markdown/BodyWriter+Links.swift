import CMarkGFM
import Scanning
import Text

/// Text, and the addresses in it that become links.
extension BodyWriter {
    mutating func writeText(_ node: Node) {
        if namesEmoji || mayLinkAddress {
            writeRun(node)
        } else {
            html.text(node.literal)
            plain.text(node.literal)
        }
    }

    private var mayLinkAddress: Bool { linksAddresses && linkDepth == 0 && !isInsideRawLink }

    /// Writes a run of text nodes, which cmark-gfm splits at every special character, when its first node comes.
    private mutating func writeRun(_ node: Node) {
        if let previous = node.pointee.prev, previous.type == CMARK_NODE_TEXT { return }
        guard let next = node.pointee.next, next.type == CMARK_NODE_TEXT else { return writeRun(node.literal) }
        var run = Array(node.literal)
        var following: Node? = next
        while let text = following, text.type == CMARK_NODE_TEXT {
            run.append(contentsOf: text.literal)
            following = text.pointee.next
        }
        run.withUnsafeBufferPointer { writeRun($0) }
    }

    private mutating func writeRun(_ text: UnsafeBufferPointer<UInt8>) {
        if namesEmoji, let replaced = Emoji.replacingNames(in: text) {
            return replaced.withUnsafeBufferPointer { writeNamed($0) }
        }
        writeNamed(text)
    }

    private mutating func writeNamed(_ text: UnsafeBufferPointer<UInt8>) {
        if mayLinkAddress { return writeLinkingAddresses(text) }
        html.text(text)
        plain.text(text)
    }

    private mutating func writeLinkingAddresses(_ text: UnsafeBufferPointer<UInt8>) {
        var written = 0
        var addresses = BareAddresses(text)
        while let address = addresses.next() {
            html.text(UnsafeBufferPointer(rebasing: text[written..<address.range.lowerBound]))
            let shown = UnsafeBufferPointer(rebasing: text[address.range])
            writeLinkStart(String(describing: address.prefix) + String(decoding: shown, as: UTF8.self), title: nil)
            html.text(shown)
            html.markup("</a>")
            written = address.range.upperBound
        }
        html.text(UnsafeBufferPointer(rebasing: text[written...]))
        plain.text(text)
    }
}

/// Links and images.
extension BodyWriter {
    /// Whether a link or an image keeps its address; without one, the text stays alone.
    private func keepsLink(_ node: Node) -> Bool {
        options.rawHTML == .allow || options.isUnchanged || !AddressSafety.isUnsafe(node.pointee.as.link.url.bytes)
    }

    mutating func enterLink(_ node: Node) {
        linkDepth += 1
        if isNestedLink { return }
        let link = node.pointee.as.link
        guard keepsLink(node) else { return leftOutLinks.count(link.url.bytes, in: node, source, body) }
        writeLinkStart(String(decoding: link.url.bytes, as: UTF8.self), title: link.title.bytes)
    }

    mutating func leaveLink(_ node: Node) {
        if !isNestedLink, keepsLink(node) { html.markup("</a>") }
        linkDepth -= 1
    }

    /// cmark-gfm leaves an autolink inside a link, which HTML does not allow: on a site the outer link alone remains.
    private var isNestedLink: Bool { linkDepth > 1 && options.decoratesForSite }

    private mutating func writeLinkStart(_ written: String, title: UnsafeBufferPointer<UInt8>?) {
        html.markup("<a href=\"")
        let target = resolver?.target(ofLink: written)
        writeAddress(target?.address, written)
        writeTitle(title)
        let isExternal = target?.isExternal ?? AddressSafety.namesHost(written)
        if options.decoratesForSite, isExternal, let rel = options.externalRel, !rel.isEmpty {
            html.markup("\" rel=\"")
            html.text(rel)
        }
        html.markup("\">")
    }

    private mutating func writeAddress(_ resolved: String?, _ written: String) {
        if let resolved {
            html.address(resolved)
        } else if options.rawHTML == .allow || !AddressSafety.isUnsafe(written) {
            html.address(written)
        }
    }

    private mutating func writeTitle(_ title: UnsafeBufferPointer<UInt8>?) {
        guard let title, !title.isEmpty else { return }
        html.markup("\" title=\"")
        html.text(title)
    }

    mutating func enterImage(_ node: Node) -> Bool {
        let link = node.pointee.as.link
        if link.url.len == 0, !options.isUnchanged { return false }
        guard keepsLink(node) else {
            leftOutLinks.count(link.url.bytes, in: node, source, body)
            return true
        }
        let written = String(decoding: link.url.bytes, as: UTF8.self)
        let target = resolver?.target(ofImage: written)
        if isFigure(node) { html.markup("<figure>") }
        html.markup("<img src=\"")
        writeAddress(target?.address, written)
        if options.decoratesForSite { writeLoading(target, written) }
        html.markup("\" alt=\"")
        openImage = node
        return true
    }

    /// Another host learns nothing of the page; a picture of unknown size gets its box from the style sheet.
    private mutating func writeLoading(_ target: LinkTarget?, _ written: String) {
        html.markup("\" loading=\"lazy\" decoding=\"async")
        if target?.isExternal ?? AddressSafety.namesHost(written) { html.markup("\" referrerpolicy=\"no-referrer") }
        guard let size = target?.size else { return html.markup("\" class=\"unsized") }
        html.markup("\" width=\"")
        html.number(size.width)
        html.markup("\" height=\"")
        html.number(size.height)
    }

    mutating func leaveImage(_ node: Node) {
        if node.pointee.as.link.url.len == 0, !options.isUnchanged { return }
        guard keepsLink(node) else { return }
        let title = node.pointee.as.link.title.bytes
        guard isFigure(node) else {
            writeTitle(title)
            return html.markup("\" />")
        }
        html.markup("\" /><figcaption>")
        html.text(title)
        html.markup("</figcaption></figure>")
    }

    /// Whether an image on a site is alone in its paragraph and has a title, which then is shown below it.
    private func isFigure(_ image: Node) -> Bool {
        image.pointee.parent.map { figure(in: $0) == image } ?? false
    }

    /// The image that a paragraph becomes a figure of.
    func figure(in paragraph: Node) -> Node? {
        guard options.decoratesForSite, options.showsCaptions, paragraph.type == CMARK_NODE_PARAGRAPH,
            paragraph.pointee.parent?.type != CMARK_NODE_FOOTNOTE_DEFINITION,
            let image = paragraph.pointee.first_child, image.pointee.next == nil, image.type == CMARK_NODE_IMAGE,
            image.pointee.as.link.url.len > 0, image.pointee.as.link.title.len > 0, keepsLink(image)
        else { return nil }
        return image
    }
}

extension MarkdownOptions {
    /// cmark-gfm's own result is wanted, byte for byte.
    var isUnchanged: Bool { dialect == .gfm && !decoratesForSite }
}
