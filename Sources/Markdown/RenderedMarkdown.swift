import Text

/// What one Markdown body became.
public struct RenderedMarkdown: Sendable {
    /// A heading with an entry in the table of contents.
    public struct Heading: Sendable, Hashable {
        /// 1 to 6.
        public let level: Int
        public let id: String
        /// Plain text, not escaped.
        public let text: String

        public init(level: Int, id: String, text: String) {
            self.level = level
            self.id = id
            self.text = text
        }
    }

    /// Balanced HTML of the body.
    public let html: String
    /// All headings in document order.
    public let headings: [Heading]
    /// Everything a reader sees, without markup and not escaped, one line a block.
    public let plainText: String
    /// The plain text above `<!--more-->`, or `nil` when the body holds no such divider.
    public let textAboveDivider: String?
    /// Sorted by place.
    public let diagnostics: [Diagnostic]
    /// Whether the HTML holds a formula, as TeX in an element of class `math`.
    public let hasMath: Bool

    public init(
        html: String, headings: [Heading], plainText: String, textAboveDivider: String?, diagnostics: [Diagnostic],
        hasMath: Bool = false
    ) {
        self.html = html
        self.headings = headings
        self.plainText = plainText
        self.textAboveDivider = textAboveDivider
        self.diagnostics = diagnostics
        self.hasMath = hasMath
    }

    /// The same with more to say about it.
    public func adding(_ more: [Diagnostic]) -> RenderedMarkdown {
        if more.isEmpty { return self }
        return RenderedMarkdown(
            html: html, headings: headings, plainText: plainText, textAboveDivider: textAboveDivider,
            diagnostics: (diagnostics + more).sorted(), hasMath: hasMath)
    }
}
