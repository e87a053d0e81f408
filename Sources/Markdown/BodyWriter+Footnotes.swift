import CMarkGFM

/// The footnotes written so far.
struct FootnoteState {
    var count = 0
    var linkedBack = 0
}

/// Footnotes: cmark-gfm's own markup, or, for a site, Hugo's addresses with labels that a screen reader can say.
extension BodyWriter {
    mutating func writeFootnoteReference(_ node: Node) {
        guard let definition = node.pointee.parent_footnote_def else { return }
        let number = Int(node.pointee.footnote.ref_ix)
        if options.decoratesForSite {
            html.markup("<sup id=\"fnref:")
            html.address(node.literal)
            writeRepetition(number)
            guard linkDepth == 0 else {
                html.markup("\">")
                html.address(node.literal)
                return html.markup("</sup>")
            }
            html.markup("\"><a href=\"#fn:")
            html.address(node.literal)
            html.markup("\" class=\"footnote-ref\" role=\"doc-noteref\">")
        } else {
            html.markup("<sup class=\"footnote-ref\"><a href=\"#fn-")
            html.address(definition.literal)
            html.markup("\" id=\"fnref-")
            html.address(definition.literal)
            writeRepetition(number)
            html.markup("\" data-footnote-ref>")
        }
        html.address(node.literal)
        html.markup("</a></sup>")
    }

    mutating func enterFootnote(_ node: Node) {
        if footnotes.count == 0 { enterFootnotes() }
        footnotes.count += 1
        if options.decoratesForSite {
            html.markup("<li id=\"fn:")
            html.number(footnotes.count)
        } else {
            html.markup("<li id=\"fn-")
            html.address(node.literal)
        }
        html.markup("\">\n")
    }

    private mutating func enterFootnotes() {
        if options.decoratesForSite {
            html.markup("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
            html.text(options.labels.footnotes)
            html.markup("\">\n<ol>\n")
        } else {
            html.markup("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
        }
    }

    mutating func leaveFootnotes() {
        if footnotes.count > 0 { html.markup("</ol>\n</section>\n") }
    }

    /// - Returns: whether links back were still missing.
    mutating func writeBackLinks(_ definition: Node) -> Bool {
        if footnotes.linkedBack >= footnotes.count { return false }
        footnotes.linkedBack = footnotes.count
        for number in 1...max(1, Int(definition.pointee.footnote.def_count)) {
            if number > 1 { html.byte(UInt8(ascii: " ")) }
            writeBackLink(definition, number)
            if number > 1 {
                html.markup("<sup class=\"footnote-ref\">")
                html.number(number)
                html.markup("</sup>")
            }
            html.markup("</a>")
        }
        return true
    }

    private mutating func writeBackLink(_ definition: Node, _ number: Int) {
        guard options.decoratesForSite else {
            html.markup("<a href=\"#fnref-")
            html.address(definition.literal)
            writeRepetition(number)
            html.markup("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
            return
        }
        html.markup("<a href=\"#fnref:")
        html.number(footnotes.count)
        writeRepetition(number)
        html.markup("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
        html.text(options.labels.backToText)
        html.byte(UInt8(ascii: " "))
        html.number(footnotes.count)
        writeRepetition(number)
        // U+FE0E keeps phones from showing the arrow as an emoji.
        html.markup("\">↩\u{FE0E}")
    }

    private mutating func writeRepetition(_ number: Int) {
        guard number > 1 else { return }
        html.byte(UInt8(ascii: "-"))
        html.number(number)
    }
}
