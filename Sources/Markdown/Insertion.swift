import CMarkGFM

/// HTML that takes the place of a range of a body: what a site made of a shortcode. The parser sees one character of
/// punctuation in its place.
package struct Insertion: Sendable {
    /// Bytes of the source, within the body.
    package let range: Range<Int>
    /// Balanced, written as it is.
    package let html: String
    /// What stands for it where there is no place for HTML: in code, addresses, titles and the plain text.
    package let text: String
    /// The headings in `html`.
    package let headings: [RenderedMarkdown.Heading]
    /// Whether `html` holds a formula.
    package let hasMath: Bool

    package init(
        range: Range<Int>, html: String, text: String, headings: [RenderedMarkdown.Heading] = [], hasMath: Bool = false
    ) {
        self.range = range
        self.html = html
        self.text = text
        self.headings = headings
        self.hasMath = hasMath
    }

    func moved(by distance: Int) -> Insertion {
        Insertion(
            range: range.lowerBound + distance..<range.upperBound + distance, html: html, text: text,
            headings: headings, hasMath: hasMath)
    }

    /// Whether it begins with an element that cannot be in a paragraph (HTML 4.4.1).
    var isBlock: Bool {
        let start = html.drop { $0.isWhitespace }
        guard start.first == "<" else { return false }
        return Self.blockNames.contains(start.dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased())
    }

    private static let blockNames: Set<String> = [
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form",
        "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]
}

extension UnsafeMutablePointer<cmark_node> {
    /// The number of the insertion that this node stands for.
    package var insertion: Int? {
        guard type == CMARK_NODE_HTML_INLINE, let data = pointee.user_data else { return nil }
        return Int(bitPattern: data) - 1
    }
}

extension BodyWriter {
    /// Whether a paragraph holds blocks that were inserted, and no word beside them.
    func isInserted(_ paragraph: Node) -> Bool {
        guard !insertions.isEmpty, paragraph.type == CMARK_NODE_PARAGRAPH else { return false }
        var isFound = false
        var child = paragraph.pointee.first_child
        while let node = child {
            if let number = node.insertion {
                guard insertions[number].isBlock || insertions[number].html.isEmpty else { return false }
                isFound = true
            } else if node.type == CMARK_NODE_TEXT
                ? !node.literal.allSatisfy(\.isSpace) : node.type != CMARK_NODE_SOFTBREAK
            {
                return false
            }
            child = node.pointee.next
        }
        return isFound
    }

    mutating func writeInsertions(of paragraph: Node) {
        var child = paragraph.pointee.first_child
        while let node = child {
            if let number = node.insertion, !insertions[number].html.isEmpty {
                html.startLine()
                write(insertions[number])
                html.startLine()
                plain.endLine()
            }
            child = node.pointee.next
        }
    }

    /// An insertion among words; a block ends the paragraph around it, which goes on behind it.
    mutating func writeInsertion(_ number: Int, at node: Node) {
        let insertion = insertions[number]
        guard insertion.isBlock, let paragraph = node.pointee.parent, paragraph.type == CMARK_NODE_PARAGRAPH,
            !isInTightList(paragraph), paragraph.pointee.parent?.type != CMARK_NODE_FOOTNOTE_DEFINITION
        else { return write(insertion) }
        if !html.removeSuffix("<p>".utf8, notBefore: 0) { html.markup("</p>\n") }
        plain.endLine()
        write(insertion)
        html.startLine()
        plain.endLine()
        html.markup("<p>")
    }

    /// - Returns: whether a paragraph that a block had ended holds nothing more.
    mutating func removeEmptyParagraph() -> Bool {
        !insertions.isEmpty && html.removeSuffix("<p>".utf8, notBefore: 0)
    }

    private mutating func write(_ insertion: Insertion) {
        html.raw(insertion.html)
        var text = insertion.text
        text.withUTF8 { plain.text($0) }
        headings += insertion.headings
        hasMath = hasMath || insertion.hasMath
    }
}
