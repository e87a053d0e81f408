/// Writes values one after the other, without names: `RecordReader` reads them in the same order.
///
/// A number takes one byte for each seven bits, the lowest first, and a signed one has its sign in its lowest bit
/// (https://protobuf.dev/programming-guides/encoding/#varints); a text or a list has its length in front.
package struct RecordWriter {
    package private(set) var bytes: [UInt8] = []

    /// - Parameter start: what precedes the values.
    package init(_ start: [UInt8] = []) {
        bytes = start
    }

    package mutating func add(_ number: Int) { add(bits: UInt64(bitPattern: Int64(number << 1 ^ number >> 63))) }

    private mutating func add(bits: UInt64) {
        var rest = bits
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    package mutating func add(_ number: Double) {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func add(_ content: some Collection<UInt8>) {
        add(content.count)
        bytes.append(contentsOf: content)
    }

    package mutating func add(half: UInt64) {
        withUnsafeBytes(of: half.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func add<Element>(
        list: some Collection<Element>, _ write: (inout RecordWriter, Element) -> Void
    ) {
        add(list.count)
        for element in list { write(&self, element) }
    }

    package mutating func add<Value>(optional value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
        add(value != nil)
        if let value { write(&self, value) }
    }

    package mutating func add(_ text: String?) { add(optional: text) { $0.add($1) } }

    package mutating func add(_ flag: Bool?) { bytes.append(flag.map { $0 ? 1 : 0 } ?? 2) }

    package mutating func add(_ texts: [String]) { add(list: texts) { $0.add($1) } }
}
