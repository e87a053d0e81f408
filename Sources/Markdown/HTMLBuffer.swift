import CMarkGFM
import Text

/// HTML under construction: the line rule of cmark-gfm's own renderer, and its escaping, which `Text` does.
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
        MarkupEscaping.body.append(text, to: &bytes)
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
        bytes.appendWrittenAddress(address)
    }

    mutating func address(_ address: String) {
        var address = address
        address.withUTF8 { self.address($0) }
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
