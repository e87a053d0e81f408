/// Reads the numbers and strings of the index.
package struct ByteReader: Sendable {
    private let bytes: [UInt8]
    private(set) var offset = 0
    private let end: Int

    /// The bytes end too early, or are not what they ought to be.
    package struct Damage: Error {
        package init() {}
    }

    package init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
        self.bytes = bytes
        offset = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    package var isAtEnd: Bool { offset >= end }

    package mutating func byte() throws(Damage) -> UInt8 {
        guard offset < end else { throw Damage() }
        offset += 1
        return bytes[offset - 1]
    }

    package mutating func number() throws(Damage) -> Int {
        var value = 0
        var shift = 0
        while true {
            let byte = try byte()
            guard shift < 56 else { throw Damage() }
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    package mutating func signed() throws(Damage) -> Int {
        let value = try number()
        return value & 1 == 1 ? -(value + 1) / 2 : value / 2
    }

    /// The number of things that follow, each of at least one byte.
    package mutating func count() throws(Damage) -> Int {
        let count = try number()
        guard count <= end - offset else { throw Damage() }
        return count
    }

    package mutating func raw(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
        guard count <= end - offset else { throw Damage() }
        offset += count
        return bytes[offset - count..<offset]
    }

    package mutating func string() throws(Damage) -> ArraySlice<UInt8> { try raw(count()) }

    package mutating func text() throws(Damage) -> String { String(decoding: try string(), as: UTF8.self) }

    /// What follows the key before in a list.
    package mutating func key(after last: [UInt8]) throws(Damage) -> [UInt8] {
        let shared = try number()
        guard shared <= last.count else { throw Damage() }
        return Array(last[..<shared]) + Array(try string())
    }

    package mutating func list<Element>(
        _ read: (inout ByteReader) throws(Damage) -> Element
    ) throws(Damage) -> [Element] {
        var list: [Element] = []
        for _ in 0..<(try count()) { list.append(try read(&self)) }
        return list
    }
}
