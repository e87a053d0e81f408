/// Reads what `RecordWriter` wrote. Of bytes that were not written so it makes an error, never a trap.
package struct RecordReader {
    /// The bytes are no record of this kind.
    package struct Damage: Error {
        package init() {}
    }

    private let bytes: UnsafeRawBufferPointer
    private var index = 0

    /// Of the value that is read next.
    package var offset: Int { index }

    package init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    package var isAtEnd: Bool { index == bytes.count }

    package mutating func number() throws(Damage) -> Int {
        var bits: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard index < bytes.count, shift < 64 else { throw Damage() }
            let byte = bytes[index]
            index += 1
            bits |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        let magnitude = Int(bitPattern: UInt(bits >> 1))
        return bits & 1 == 0 ? magnitude : ~magnitude
    }

    package mutating func flag() throws(Damage) -> Bool { try byte() != 0 }

    package mutating func optionalFlag() throws(Damage) -> Bool? {
        switch try byte() {
        case 0: false
        case 1: true
        default: nil
        }
    }

    package mutating func byte() throws(Damage) -> UInt8 {
        guard index < bytes.count else { throw Damage() }
        defer { index += 1 }
        return bytes[index]
    }

    package mutating func half() throws(Damage) -> UInt64 {
        let part = try take(8)
        return UInt64(littleEndian: part.loadUnaligned(as: UInt64.self))
    }

    package mutating func real() throws(Damage) -> Double { Double(bitPattern: try half()) }

    /// - Returns: U+FFFD in the place of what is not UTF-8.
    package mutating func text() throws(Damage) -> String {
        String(decoding: try take(length()), as: UTF8.self)
    }

    package mutating func content() throws(Damage) -> [UInt8] { Array(try take(length())) }

    /// Goes on behind some content.
    /// - Returns: its place.
    package mutating func skipContent() throws(Damage) -> Range<Int> {
        let count = try length()
        index += count
        return index - count..<index
    }

    package mutating func optionalText() throws(Damage) -> String? { try flag() ? try text() : nil }

    package mutating func list<Element>(
        _ read: (inout RecordReader) throws(Damage) -> Element
    ) throws(Damage) -> [Element] {
        let count = try length()
        var elements: [Element] = []
        elements.reserveCapacity(min(count, 64))
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }

    package mutating func optional<Value>(
        _ read: (inout RecordReader) throws(Damage) -> Value
    ) throws(Damage) -> Value? { try flag() ? try read(&self) : nil }

    package mutating func texts() throws(Damage) -> [String] {
        try list { reader throws(Damage) in try reader.text() }
    }

    /// Of what follows; every element takes a byte at least.
    private mutating func length() throws(Damage) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - index else { throw Damage() }
        return count
    }

    private mutating func take(_ count: Int) throws(Damage) -> UnsafeRawBufferPointer {
        guard count <= bytes.count - index else { throw Damage() }
        defer { index += count }
        return UnsafeRawBufferPointer(rebasing: bytes[index..<index + count])
    }
}
