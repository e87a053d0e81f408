import CMarkGFM
import Scanning
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
    mutating func insertAttribute(_ name: String, _ value: String, at offset: Int) {
        var attribute = HTMLBuffer()
        attribute.byte(UInt8(ascii: " "))
        attribute.text(name)
        attribute.markup("=\"")
        attribute.text(value)
        attribute.byte(UInt8(ascii: "\""))
        bytes.insert(contentsOf: attribute.bytes, at: offset)
    }

    /// Puts attributes into the first tag of a block; into that of the table where the block is the frame of one.
    mutating func addAttributes(of list: AttributeList, toBlockAt start: Int, isTrusted: Bool) {
        let block = bytes[start...]
        let frame = "<div class=\"table-scroll\"".utf8
        let from = block.starts(with: frame) ? block.firstRange(of: Array("<table".utf8))?.lowerBound ?? start : start
        guard from < bytes.count, bytes[from] == UInt8(ascii: "<"),
            let close = bytes[from...].firstIndex(of: UInt8(ascii: ">"))
        else { return }
        let name = from + 1 + bytes[(from + 1)...].prefix { $0.isASCIIAlphanumeric }.count
        for attribute in list.others.reversed() where isTrusted || AttributeList.isHarmless(attribute.name) {
            insertAttribute(attribute.name, attribute.value, at: name)
        }
        let classes = list.classes.joined(separator: " ")
        if let written = bytes[name..<close].firstRange(of: Array("class=\"".utf8)), !classes.isEmpty {
            var text = HTMLBuffer()
            text.text(classes + " ")
            bytes.insert(contentsOf: text.bytes, at: written.upperBound)
        } else if !classes.isEmpty {
            insertAttribute("class", classes, at: name)
        }
        if let id = list.id { insertAttribute("id", id, at: name) }
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
