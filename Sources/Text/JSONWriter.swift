/// Writes one JSON text (RFC 8259) in the order of the calls, without spaces.
///
/// `<`, `>` and `&` are escaped, so that the text may be put inside a `<script>` element; so are U+2028 and U+2029.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        nested("{", "}", members)
    }

    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        nested("[", "]", elements)
    }

    /// The name of the next value.
    package mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    /// - Parameter value: text as UTF-8.
    package mutating func member(_ name: String, utf8 value: [UInt8]) {
        key(name)
        comma()
        value.withUnsafeBufferPointer { quoted($0) }
    }

    package mutating func member(_ name: String, _ value: Int) {
        key(name)
        literal(String(value))
    }

    package mutating func string(_ value: String) {
        comma()
        var value = value
        value.withUTF8 { quoted($0) }
    }

    /// A number, `true`, `false` or `null`.
    package mutating func literal(_ value: String) {
        comma()
        bytes.append(contentsOf: value.utf8)
    }

    /// A value that another writer has finished.
    package mutating func value(bytes json: [UInt8]) {
        comma()
        bytes.append(contentsOf: json)
    }

    private mutating func nested(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ inside: (inout JSONWriter) -> Void
    ) {
        comma()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        inside(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func quoted(_ utf8: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var plain = 0
        var index = 0
        while let special = utf8.firstIndex(from: index, mayHold: Self.mayHoldSpecial, passes: Self.isSpecial) {
            guard let escaped = Self.escape(utf8, special) else {
                index = special + 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain..<special]))
            bytes.append(contentsOf: escaped.text.utf8)
            index = special + escaped.length
            plain = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
        bytes.append(UInt8(ascii: "\""))
    }

    /// `"` and `&` differ in one bit, `<` and `>` in another.
    private static func mayHoldSpecial(_ eight: UInt64) -> Bool {
        if eight.hasByte(below: 0x3F) {
            if eight.hasByte(below: 0x20) { return true }
            if eight.hasByte(0x22, ignoring: 0x04) || eight.hasByte(0x3C, ignoring: 0x02) { return true }
        }
        return eight.hasByte(0x5C) || eight.hasByte(0xE2) || eight.hasByte(0x7F)
    }

    /// Whether a byte may be the first of something that is escaped.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\\"), 0x7F, 0xE2:
            true
        default: false
        }
    }

    private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (text: String, length: Int)? {
        switch utf8[index] {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case UInt8(ascii: "\n"): return ("\\n", 1)
        case UInt8(ascii: "\r"): return ("\\r", 1)
        case UInt8(ascii: "\t"): return ("\\t", 1)
        case UInt8(ascii: "<"): return ("\\u003c", 1)
        case UInt8(ascii: ">"): return ("\\u003e", 1)
        case UInt8(ascii: "&"): return ("\\u0026", 1)
        case 0x00...0x1F, 0x7F:
            return ("\\u00\(CollectionOfOne(utf8[index]).hexadecimal)", 1)
        // U+2028 and U+2029 end a line of JavaScript.
        case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
            return (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        default: return nil
        }
    }
}
