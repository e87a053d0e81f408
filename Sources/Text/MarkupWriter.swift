/// The one writer through which text reaches HTML and XML: everything that is not markup of our own is escaped, and
/// characters that XML 1.0 does not allow are left out.
public struct MarkupWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Markup that is already complete: our own, or the output of this writer.
    public mutating func markup(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Markup that another writer has finished.
    public mutating func markup(bytes markup: ArraySlice<UInt8>) {
        bytes.append(contentsOf: markup)
    }

    /// Text between tags or inside a double-quoted attribute.
    public mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text(utf8: $0) }
    }

    /// Text for a place that is not written by this writer itself.
    public static func escaped(_ text: String) -> String {
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
    public mutating func element(_ name: String, _ text: String) {
        markup("<\(name)>")
        self.text(text)
        markup("</\(name)>")
    }

    /// `<name attribute="value">` and a line end, for elements of HTML that hold nothing.
    public mutating func emptyElement(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        markup("<\(name)")
        for (name, value) in attributes {
            markup(" \(name)=\"")
            text(value)
            markup("\"")
        }
        markup(">\n")
    }

    private mutating func text(utf8: UnsafeBufferPointer<UInt8>) {
        var plain = 0
        var index = 0
        while index < utf8.count {
            if !Self.isSpecial(utf8[index]) {
                index += 1
            } else if let replacement = Self.replacement(utf8, index) {
                bytes.append(contentsOf: utf8[plain..<index])
                bytes.append(contentsOf: replacement.text.utf8)
                index += replacement.length
                plain = index
            } else {
                index += 1
            }
        }
        bytes.append(contentsOf: utf8[plain..<utf8.count])
    }

    /// Whether a byte may be the first of something that is replaced.
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
