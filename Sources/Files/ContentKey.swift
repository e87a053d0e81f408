import Text

/// The first 128 bits of a SHA-256: enough to know some content again among all that a site ever holds.
package struct ContentKey: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package init(of bytes: [UInt8]) {
        var hash = ContentHash()
        hash.add(bytes)
        self = hash.key()
    }

    /// Of a file: its path and the key of its bytes.
    package init(ofFile path: String, content: ContentKey) {
        var key = KeyBuilder()
        key.add(path)
        key.add(content)
        self = key.key()
    }

    /// Of a file: its path and its bytes.
    package init(ofFile path: String, _ bytes: [UInt8]) { self.init(ofFile: path, content: ContentKey(of: bytes)) }

    /// In hexadecimal, 32 digits.
    package var text: String {
        String(unsafeUninitializedCapacity: 32) { buffer in
            Self.write(high, to: buffer, at: 0)
            Self.write(low, to: buffer, at: 16)
            return 32
        }
    }

    /// Writes the first half, 16 hexadecimal digits: for a part of a larger key.
    package func writeShort(to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
        Self.write(high, to: buffer, at: start)
    }

    private static func write(_ half: UInt64, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
        for index in 0..<8 {
            let byte = UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64(index)))
            (buffer[start + 2 * index], buffer[start + 2 * index + 1]) = byte.hexadecimalDigits
        }
    }
}

extension ContentKey: Comparable {
    package static func < (left: ContentKey, right: ContentKey) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

/// Puts values together to one key: equal keys mean that all values are equal, each at its place.
package struct KeyBuilder {
    private var hash = ContentHash()

    package init() {}

    package mutating func add(_ number: Int) { add(half: UInt64(bitPattern: Int64(number))) }

    package mutating func add(_ flag: Bool) {
        withUnsafeBytes(of: flag ? 1 : 0 as UInt8) { hash.add($0) }
    }

    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            add(bytes.count)
            hash.add(UnsafeRawBufferPointer(bytes))
        }
    }

    package mutating func add(_ content: [UInt8]) {
        add(content.count)
        hash.add(content)
    }

    /// No value is none of all values.
    package mutating func add(_ text: String?) {
        add(text != nil)
        if let text { add(text) }
    }

    package mutating func add(_ key: ContentKey) {
        withUnsafeBytes(of: (key.high.littleEndian, key.low.littleEndian)) { hash.add($0) }
    }

    private mutating func add(half: UInt64) {
        withUnsafeBytes(of: half.littleEndian) { hash.add($0) }
    }

    package func key() -> ContentKey {
        var hash = hash
        return hash.key()
    }
}
