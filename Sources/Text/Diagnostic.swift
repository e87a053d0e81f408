/// One message to the author: what is wrong, where, and what to type instead.
///
/// A diagnostic never stops the run; what stops the run is thrown as an error.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable {
        /// Not a mistake: something that the author may not expect.
        case notice
        case warning, error
    }

    /// The marked piece of one source line.
    package struct Excerpt: Sendable, Hashable {
        /// The line, without its line end; of a long one, what is near the mark.
        package let line: String
        /// How much of a long line is left out before, in Unicode scalars.
        package let skipped: Int
        /// Length of the mark in Unicode scalars, at least 1.
        package let length: Int

        package init(line: String, skipped: Int = 0, length: Int) {
            self.line = line
            self.skipped = skipped
            self.length = length
        }
    }

    package let severity: Severity
    /// Relative to the site's folder; `nil` for a message about the whole site.
    package let file: String?
    /// `nil` for a message about the whole file.
    package let position: SourcePosition?
    package let excerpt: Excerpt?
    /// A sentence without a full stop, present tense, the offending text in quotes.
    package let message: Message
    /// One sentence with the text to type.
    package let hint: Message?

    package init(
        _ severity: Severity, file: String? = nil, position: SourcePosition? = nil, excerpt: Excerpt? = nil,
        _ message: Message, hint: Message? = nil
    ) {
        self.severity = severity
        self.file = file
        self.position = position
        self.excerpt = excerpt
        self.message = message
        self.hint = hint
    }
}

extension SourceFile {
    /// A diagnostic about a range of this file; the mark ends where the range's first line ends.
    package func diagnostic(
        _ severity: Diagnostic.Severity, at range: Range<Int>, _ message: Message, hint: Message? = nil
    ) -> Diagnostic {
        let line = lineRange(at: range.lowerBound)
        let start = min(range.lowerBound, line.upperBound)
        let end = max(start, min(range.upperBound, line.upperBound))
        let shown = near(start, in: line)
        return Diagnostic(
            severity, file: path, position: position(at: range.lowerBound),
            excerpt: .init(
                line: text(shown), skipped: scalarCount(line.lowerBound..<shown.lowerBound),
                length: max(1, scalarCount(start..<end))), message, hint: hint)
    }

    /// What is kept of a line on both sides of a place, in bytes: more than any terminal shows, and little even where a
    /// thousand messages are about one line of a megabyte.
    private static let keptNearby = 1_024

    private func near(_ place: Int, in line: Range<Int>) -> Range<Int> {
        var start = max(line.lowerBound, place - Self.keptNearby)
        var end = min(line.upperBound, place + Self.keptNearby)
        while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    /// A diagnostic about this file as a whole.
    package func diagnostic(_ severity: Diagnostic.Severity, _ message: Message, hint: Message? = nil) -> Diagnostic {
        Diagnostic(severity, file: path, message, hint: hint)
    }
}

extension Diagnostic: Comparable {
    /// By file, then by place, then by the English text, so that the order depends neither on threads nor on language.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let (leftPlace, rightPlace) = (left.place, right.place)
        if leftPlace != rightPlace { return leftPlace < rightPlace }
        let (leftText, rightText) = (left.message.english, right.message.english)
        if leftText != rightText { return leftText < rightText }
        return left.hint?.english ?? "" < right.hint?.english ?? ""
    }

    private var place: (String, Int, Int) { (file ?? "", position?.line ?? 0, position?.column ?? 0) }
}
