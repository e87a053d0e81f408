import Text

/// What one Markdown body became.
package struct RenderedMarkdown: Sendable {
    /// A heading with an entry in the table of contents.
    package struct Heading: Sendable, Hashable {
        /// 1 to 6.
        package let level: Int
        package let id: String
        /// Plain text, not escaped.
        package let text: String

        package init(level: Int, id: String, text: String) {
            self.level = level
            self.id = id
            self.text = text
        }
    }

    /// Balanced HTML of the body.
    package let html: String
    /// All headings in document order.
    package let headings: [Heading]
    /// Everything a reader sees, without markup and not escaped, one line per block.
    package let plainText: String
    /// The plain text above `<!--more-->`, or `nil` when the body holds no such divider.
    package let textAboveDivider: String?
    /// Where in `plainText` paragraphs are.
    let prose: Prose
    /// The paragraphs above the divider; the plain text where there are none.
    package let proseAboveDivider: String?
    /// Sorted by place.
    package let diagnostics: [Diagnostic]
    /// Whether the HTML holds a formula, as TeX in an element of class `math`.
    package let hasMath: Bool

    init(
        html: String, headings: [Heading], plainText: String, textAboveDivider: String?, prose: Prose = Prose(),
        proseAboveDivider: String? = nil, diagnostics: [Diagnostic], hasMath: Bool = false
    ) {
        self.html = html
        self.headings = headings
        self.plainText = plainText
        self.textAboveDivider = textAboveDivider
        self.prose = prose
        self.proseAboveDivider = proseAboveDivider
        self.diagnostics = diagnostics
        self.hasMath = hasMath
    }

    /// A body that is not Markdown, whose lines of plain text are all paragraphs.
    package init(html: String, plainText: String, textAboveDivider: String?, diagnostics: [Diagnostic]) {
        self.init(
            html: html, headings: [], plainText: plainText, textAboveDivider: textAboveDivider,
            proseAboveDivider: textAboveDivider, diagnostics: diagnostics)
    }

    /// The same with more to say about it.
    package func adding(_ more: [Diagnostic]) -> RenderedMarkdown {
        if more.isEmpty { return self }
        return RenderedMarkdown(
            html: html, headings: headings, plainText: plainText, textAboveDivider: textAboveDivider,
            prose: prose, proseAboveDivider: proseAboveDivider, diagnostics: (diagnostics + more).sorted(),
            hasMath: hasMath)
    }
}
