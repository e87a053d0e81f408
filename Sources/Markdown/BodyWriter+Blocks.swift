import CMarkGFM

extension BodyWriter {
    mutating func enterBlock(_ node: Node) -> Bool {
        if let special, let descends = enterSpecial(node, special) { return descends }
        switch node.type {
        case CMARK_NODE_PARAGRAPH: return enterParagraph(node)
        case CMARK_NODE_HEADING: enterHeading(node)
        case CMARK_NODE_LIST: enterList(node)
        case CMARK_NODE_ITEM: enterItem(node)
        case CMARK_NODE_BLOCK_QUOTE:
            html.startLine()
            html.markup("<blockquote>\n")
        case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
        case CMARK_NODE_HTML_BLOCK: writeHTMLBlock(node)
        case CMARK_NODE_THEMATIC_BREAK:
            html.startLine()
            html.markup("<hr />\n")
        case CMARK_NODE_FOOTNOTE_DEFINITION: enterFootnote(node)
        default: enterTablePart(node)
        }
        return true
    }

    mutating func leaveBlock(_ node: Node) {
        guard let special else { return leavePlainBlock(node) }
        if !leaveSpecial(node, special) { leavePlainBlock(node) }
        addAttributes(node, special)
    }

    private mutating func leavePlainBlock(_ node: Node) {
        switch node.type {
        case CMARK_NODE_PARAGRAPH: leaveParagraph(node)
        case CMARK_NODE_HEADING: leaveHeading(node)
        case CMARK_NODE_LIST:
            let isBulleted = node.pointee.as.list.list_type == CMARK_BULLET_LIST
            html.markup(isBulleted ? "</ul>\n" : "</ol>\n")
        case CMARK_NODE_ITEM:
            plain.endLine()
            html.markup("</li>\n")
        case CMARK_NODE_BLOCK_QUOTE:
            html.startLine()
            html.markup("</blockquote>\n")
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            if writeBackLinks(node) { html.byte(UInt8(ascii: "\n")) }
            html.markup("</li>\n")
        default: leaveTablePart(node)
        }
    }

    @inline(__always)
    func isInTightList(_ paragraph: Node) -> Bool {
        guard let item = paragraph.pointee.parent, let list = item.pointee.parent, list.type == CMARK_NODE_LIST else {
            return false
        }
        return special == nil ? list.pointee.as.list.tight : special?.closeItems[item] ?? list.pointee.as.list.tight
    }

    private mutating func enterParagraph(_ node: Node) -> Bool {
        if isInserted(node) {
            writeInsertions(of: node)
            return false
        }
        if node.isFormulaParagraph, let formula = node.pointee.first_child {
            hasMath = true
            html.startLine()
            html.markup("<div class=\"math display\">")
            html.text(formula.literal)
            html.markup("</div>\n")
            plain.text(formula.literal)
            return false
        }
        let container = node.pointee.parent?.type
        if container != CMARK_NODE_FOOTNOTE_DEFINITION {
            prose.open(at: plain.bytes.count, isItem: container == CMARK_NODE_ITEM)
        }
        let isFigure = figure(in: node) != nil
        if isFigure || !isInTightList(node) { html.startLine() }
        if !isFigure, !isInTightList(node) { html.markup("<p>") }
        return true
    }

    private mutating func leaveParagraph(_ node: Node) {
        plain.endLine()
        prose.close(at: plain.bytes.count)
        if figure(in: node) != nil { return html.byte(UInt8(ascii: "\n")) }
        if isInTightList(node) || node.isFormulaParagraph || isInserted(node) || removeEmptyParagraph() { return }
        if let parent = node.pointee.parent, parent.type == CMARK_NODE_FOOTNOTE_DEFINITION, node.pointee.next == nil {
            html.byte(UInt8(ascii: " "))
            _ = writeBackLinks(parent)
        }
        html.markup("</p>\n")
    }

    private mutating func enterList(_ node: Node) {
        html.startLine()
        if node.pointee.as.list.list_type == CMARK_BULLET_LIST {
            html.markup("<ul>\n")
        } else if node.pointee.as.list.start == 1 {
            html.markup("<ol>\n")
        } else {
            html.markup("<ol start=\"")
            html.number(Int(node.pointee.as.list.start))
            html.markup("\">\n")
        }
    }

    private mutating func enterItem(_ node: Node) {
        html.startLine()
        html.markup("<li>")
        guard let taskList = CMarkExtensions.shared.taskList, node.pointee.extension == taskList else { return }
        html.markup("<input type=\"checkbox\"")
        if node.pointee.as.list.checked { html.markup(" checked=\"\"") }
        html.markup(" disabled=\"\"")
        if options.decoratesForSite { writeTaskLabel(node) }
        html.markup(" /> ")
    }

    /// WCAG 4.1.2: a check box has a name, that of its item.
    private mutating func writeTaskLabel(_ item: Node) {
        var label = PlainTextBuffer()
        if let first = item.pointee.first_child, first.type == CMARK_NODE_PARAGRAPH {
            var walk = TreeWalk(first)
            while let node = walk.next() {
                switch node.type {
                case CMARK_NODE_TEXT, CMARK_NODE_CODE: label.text(node.literal)
                case CMARK_NODE_LINEBREAK: label.space()
                case CMARK_NODE_HTML_INLINE: if BreakTag.isBreak(node.literal) { label.space() }
                case CMARK_NODE_SOFTBREAK:
                    if options.breaksLines || options.dialect == .gfm || !SoftBreak.vanishes(node) { label.space() }
                default: break
                }
            }
        }
        let text = label.string(since: 0)
        html.markup(" aria-label=\"")
        html.text(text.isEmpty ? options.labels.task : text)
        html.markup("\"")
    }
}
