/// What a decoder takes for the value of a key, as JSON Schema can say it.
///
/// A value that is not set (null, an empty text, list or map) is taken everywhere, as decoders do.
package indirect enum Shape: Sendable {
    /// Text; numbers and booleans count as they are written.
    case text
    /// Text that a regular expression (ECMA-262) finds something in.
    case matching(String, takesNumbers: Bool = true)
    /// A number, or text that a regular expression finds something in.
    case number(String)
    /// A value that is not set.
    case unset
    /// A text or a list of texts.
    case texts
    /// `true` or `false`, also as words.
    case flag
    /// `true` and `false`, no words.
    case boolean
    /// `false`, where another value turns something on.
    case off
    /// A date in any form that `DateParser` reads.
    case date
    case integer(ClosedRange<Int>)
    /// One of some words, in any case.
    case choice([String])
    /// A list; anything else counts as a list of one.
    case list(Shape)
    /// A list and nothing else.
    case listOnly(Shape)
    /// Keys of these names only; `needs` are alternatives, each of keys that must be there together.
    case map([Property], needs: [[String]] = [])
    /// Keys of these names, and any others.
    case open([Property])
    /// Keys that the author names, each with such a value; the expression says what a name is.
    case named(Shape, [Property] = [], names: String? = nil)
    case either([Shape])
    /// Anything at all.
    case free
    /// What the whole schema describes.
    case whole
    /// What another part of the schema describes, by its place (RFC 6901).
    case same(as: String)
}

/// One key of a map.
package struct Property: Sendable {
    package let name: String
    /// One sentence for the author, shown by editors.
    package let description: String
    package let shape: Shape

    package init(_ name: String, _ description: String, _ shape: Shape) {
        self.name = name
        self.description = description
        self.shape = shape
    }
}
