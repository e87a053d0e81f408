import CMarkGFM
import Scanning
import Text

/// Renders Markdown bodies through cmark-gfm. Safe to use from many threads at once; the same input gives the same
/// bytes on any number of them.
package struct MarkdownRenderer: Sendable {
    package let options: MarkdownOptions
    /// Colours the code blocks of a site; without one they stay plain.
    package let highlighter: (any CodeHighlighter)?

    package init(_ options: MarkdownOptions = MarkdownOptions(), highlighter: (any CodeHighlighter)? = nil) {
        self.options = options
        self.highlighter = highlighter
    }

    /// Of cmark-gfm: other versions may make other HTML of the same text.
    package static var libraryVersion: String { String(cString: cmark_version_string()) }

    /// Never traps and never throws: what cannot be read becomes a diagnostic.
    /// - Parameters:
    ///   - body: the bytes of `source` after its front matter.
    ///   - math: overrides the option of the same name for this body.
    ///   - insertions: what takes the place of parts of the body, in the order of their places, none inside another.
    ///   - headingIDs: those of the page that the body is a part of; `nil` for a page of its own.
    ///   - isSilent: makes no diagnostics, which take longer the longer the source is.
    package func render(
        _ source: SourceFile, body: Range<Int>, math: Bool? = nil, resolver: (any LinkResolver)? = nil,
        insertions: [Insertion] = [], headingIDs: HeadingIDs? = nil, isSilent: Bool = false
    ) -> RenderedMarkdown {
        var options = options
        options.math = math ?? options.math
        var writer = BodyWriter(
            options, source, body: body, resolver: resolver, highlighter: highlighter, insertions: insertions,
            headingIDs: headingIDs ?? HeadingIDs())
        var isKnown = false
        var excess: (excess: MarkupBounds.Excess, range: Range<Int>)?
        source.bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[body])
            let isUTF8 = text.isUTF8
            // cmark-gfm cuts the label of an undefined footnote anywhere, between the bytes of a character too.
            isKnown = isUTF8 && text.firstIndex(of: "[^") == nil
            let tree = SyntaxTree(
                parsing: text, isUTF8: isUTF8, options, insertions: insertions.map { $0.moved(by: -body.lowerBound) })
            writer.write(tree)
            excess = tree.excess
        }
        if let (excess, range) = excess { return unmarked(source, body, excess, at: range) }
        return RenderedMarkdown(
            html: writer.html.string(isKnown: isKnown), headings: writer.headings,
            plainText: writer.plain.string(isKnown: isKnown), textAboveDivider: writer.textAboveDivider,
            prose: writer.prose, proseAboveDivider: writer.proseAboveDivider,
            diagnostics: isSilent ? [] : writer.diagnostics, hasMath: writer.hasMath)
    }

    /// Whether a body may come to hold formulas when it is rendered with `math`; quick, and true for code that looks like
    /// a formula too.
    package func mayHoldFormulas(_ source: SourceFile, body: Range<Int>) -> Bool {
        guard options.dialect == .cjk else { return false }
        return source.bytes.withUnsafeBufferPointer { !Formulas(UnsafeBufferPointer(rebasing: $0[body])).all().isEmpty }
    }
}
