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
        let isPlain = text.withUTF8 { utf8 in
            utf8.indices.allSatisfy { !isSpecial(utf8[$0]) || replacement(utf8, $0) == nil }
        }
        if isPlain { return text }
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
        var plain = 0
        var index = 0
        while let special = Self.firstSpecial(in: utf8, from: index) {
            guard let replacement = Self.replacement(utf8, special) else {
                index = special + 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain..<special]))
            bytes.append(contentsOf: replacement.text.utf8)
            index = special + replacement.length
            plain = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
    }

    /// The first byte at or after `start` that may begin something that is replaced.
    private static func firstSpecial(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        utf8.firstIndex(from: start, mayHold: mayHoldSpecial, passes: isSpecial)
    }

    /// `&`, `'` and `"` differ in two bits, `<` and `>` in another. U+FFFE and U+FFFF are EF BF and one more; full-width
    /// punctuation, which Chinese is full of, begins with EF too.
    private static func mayHoldSpecial(_ eight: UInt64) -> Bool {
        if eight.hasByte(below: 0x3F) {
            if eight.hasByte(below: 0x20) { return true }
            if eight.hasByte(0x22, ignoring: 0x05) || eight.hasByte(0x3C, ignoring: 0x02) { return true }
        }
        return eight.hasByte(0xEF) && (eight.hasByte(0xBF) || eight >> 56 == 0xEF)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"), 0xEF:
            true
        default: false
        }
    }

    /// XML 1.0 2.2: no C0 control but tab and line ends, no U+FFFE, no U+FFFF.
    private static func replacement(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (text: String, length: Int)? {
        switch utf8[index] {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "\""): return ("&quot;", 1)
        case UInt8(ascii: "'"): return ("&#39;", 1)
        case 0x09, 0x0A, 0x0D: return nil
        case 0x00..<0x20: return ("", 1)
        case 0xEF where index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE: return ("", 3)
        default: return nil
        }
    }

}
