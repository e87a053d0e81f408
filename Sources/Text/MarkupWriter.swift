/// The one writer through which text reaches HTML and XML: everything that is not markup of our own is escaped, and
/// characters that XML 1.0 does not allow are left out.
package struct MarkupWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Makes room for bytes that are to come.
    package mutating func reserve(_ capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Markup that is already complete: our own, or the output of this writer.
    package mutating func markup(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Markup that another writer has finished.
    package mutating func markup(bytes markup: ArraySlice<UInt8>) {
        bytes.append(contentsOf: markup)
    }

    /// Text between tags or inside a double-quoted attribute.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text(utf8: $0) }
    }

    /// Text for a place that is not written by this writer itself.
    package static func escaped(_ text: String) -> String {
        var text = text
        if text.withUTF8(MarkupEscaping.document.isPlain) { return text }
        var writer = MarkupWriter()
        writer.text(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// `<name>text</name>`
    package mutating func element(_ name: String, _ text: String) {
        startTag(name)
        self.text(text)
        endTag(name)
    }

    /// `<name>text</name>` of text as UTF-8.
    package mutating func element(_ name: String, utf8 text: [UInt8]) {
        startTag(name)
        self.text(utf8: text)
        endTag(name)
    }

    private mutating func startTag(_ name: String) {
        markup("<")
        markup(name)
        markup(">")
    }

    private mutating func endTag(_ name: String) {
        markup("</")
        markup(name)
        markup(">")
    }

    /// `<name attribute="value">` and a line end, for elements of HTML that hold nothing.
    package mutating func emptyElement(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        markup("<")
        markup(name)
        for (name, value) in attributes {
            markup(" ")
            markup(name)
            markup("=\"")
            text(value)
            markup("\"")
        }
        markup(">\n")
    }

    /// Text as UTF-8, escaped as `text` does it.
    package mutating func text(utf8: [UInt8]) {
        utf8.withUnsafeBufferPointer { text(utf8: $0) }
    }

    private mutating func text(utf8: UnsafeBufferPointer<UInt8>) {
        MarkupEscaping.document.append(utf8, to: &bytes)
    }
}
