/// How text becomes markup: the one place that knows which bytes are special and what is written instead.
package enum MarkupEscaping {
    /// For a page or a feed: between tags or inside an attribute, with what XML 1.0 does not allow left out.
    case document
    /// For the body of a post, as cmark-gfm has it: between tags or inside a double-quoted attribute.
    case body

    /// Appends text, its special bytes replaced.
    package func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var plain = 0
        var index = 0
        while let special = firstSpecial(in: text, from: index) {
            guard let replacement = replacement(in: text, at: special) else {
                index = special + 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<special]))
            let reference = replacement.text
            bytes.append(
                contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
            index = special + replacement.length
            plain = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
    }

    /// Whether text stays as it is.
    package func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let special = firstSpecial(in: text, from: index) {
            if replacement(in: text, at: special) != nil { return false }
            index = special + 1
        }
        return true
    }

    /// The first byte at or after `start` that may begin something that is replaced.
    private func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        switch self {
        case .document: text.firstIndex(from: start, mayHold: Self.mayHoldSpecial, passes: Self.isSpecial)
        // `"` and `&` differ in one bit, `<` and `>` in another.
        case .body:
            text.firstIndex(
                from: start,
                mayHold: {
                    $0.hasByte(below: 0x3F) && ($0.hasByte(0x22, ignoring: 0x04) || $0.hasByte(0x3C, ignoring: 0x02))
                },
                passes: { $0 | 0x04 == 0x26 || $0 | 0x02 == 0x3E })
        }
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

    /// What stands for the special byte at an index, and for how many bytes; `nil` when it stays.
    private func replacement(
        in text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (text: StaticString, length: Int)? {
        switch text[index] {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "\""): return ("&quot;", 1)
        case UInt8(ascii: "'"): return ("&#39;", 1)
        // XML 1.0 2.2: no C0 control but tab and line ends, no U+FFFE, no U+FFFF.
        case 0x09, 0x0A, 0x0D: return nil
        case 0x00..<0x20: return ("", 1)
        case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE: return ("", 3)
        default: return nil
        }
    }
}
