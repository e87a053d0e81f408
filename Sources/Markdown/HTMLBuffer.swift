import CMarkGFM
import Text

/// HTML under construction: the escaping and the line rule of cmark-gfm's own renderer.
struct HTMLBuffer {
    private(set) var bytes: [UInt8] = []

    /// - Parameter isKnown: that all pieces were UTF-8; else U+FFFD stands for what is not.
    func string(isKnown: Bool) -> String {
        isKnown ? bytes.withUnsafeBufferPointer { String(known: $0) } : String(decoding: bytes, as: UTF8.self)
    }

    mutating func reserve(_ capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func markup(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    mutating func byte(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func number(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Bytes that pass as they are.
    mutating func raw(_ raw: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: raw)
    }

    mutating func raw(_ raw: String) {
        bytes.append(contentsOf: raw.utf8)
    }

    /// Begins a line unless one has just begun.
    mutating func startLine() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Text between tags or inside a double-quoted attribute.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        var plain = 0
        while let index = Self.firstSpecial(in: text, from: plain) {
            raw(UnsafeBufferPointer(rebasing: text[plain..<index]))
            switch text[index] {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            default: markup("&quot;")
            }
            plain = index + 1
        }
        raw(UnsafeBufferPointer(rebasing: text[plain...]))
    }

    /// `"` and `&` differ in one bit, `<` and `>` in another.
    private static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        text.firstIndex(
            from: start,
            mayHold: {
                $0.hasByte(below: 0x3F) && ($0.hasByte(0x22, ignoring: 0x04) || $0.hasByte(0x3C, ignoring: 0x02))
            },
            passes: { $0 | 0x04 == 0x26 || $0 | 0x02 == 0x3E })
    }

    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text($0) }
    }

    /// Puts ` name="value"` into a tag that was begun before.
    mutating func insertAttribute(_ name: StaticString, _ value: String, at offset: Int) {
        var attribute = HTMLBuffer()
        attribute.byte(UInt8(ascii: " "))
        attribute.markup(name)
        attribute.markup("=\"")
        attribute.text(value)
        attribute.byte(UInt8(ascii: "\""))
        bytes.insert(contentsOf: attribute.bytes, at: offset)
    }

    /// Takes `suffix` and the spaces before it off the end.
    /// - Parameter start: nothing before this offset is touched.
    /// - Returns: whether the bytes ended so.
    mutating func removeSuffix(_ suffix: String.UTF8View, notBefore start: Int) -> Bool {
        bytes.removeSuffix(suffix, notBefore: start)
    }

    /// An address inside a double-quoted attribute, percent-encoded where cmark-gfm does it.
    mutating func address(_ address: UnsafeBufferPointer<UInt8>) {
        for byte in address {
            switch byte {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "'"): markup("&#x27;")
            case _ where Self.isSafeInAddress(byte): bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(Self.hexadecimal(byte >> 4))
                bytes.append(Self.hexadecimal(byte & 0xF))
            }
        }
    }

    mutating func address(_ address: String) {
        var address = address
        address.withUTF8 { self.address($0) }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }

    /// RFC 3986 reserved and unreserved characters and the percent sign, without brackets, which cmark-gfm encodes.
    private static func isSafeInAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
            UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "!"),
            UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

extension [UInt8] {
    mutating func removeSuffix(_ suffix: String.UTF8View, notBefore start: Int) -> Bool {
        let end = count - suffix.count
        guard end >= start, self[end...].elementsEqual(suffix) else { return false }
        removeLast(suffix.count)
        while count > start, last == UInt8(ascii: " ") { removeLast() }
        return true
    }
}

extension cmark_chunk {
    package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: data, count: Int(len)) }
}
