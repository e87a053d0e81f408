import Text

/// The first 128 bits of a SHA-256: enough to know some content again among all that a site ever holds.
package struct ContentKey: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package init(of bytes: [UInt8]) { self.init(ContentHash.digest(bytes)) }

    /// Of a file: its path and the key of its bytes.
    package init(ofFile path: String, content: ContentKey) {
        var key = KeyBuilder()
        key.add(path)
        key.add(content)
        self = key.key()
    }

    /// Of a file: its path and its bytes.
    package init(ofFile path: String, _ bytes: [UInt8]) { self.init(ofFile: path, content: ContentKey(of: bytes)) }

    /// - Parameter digest: SHA-256.
    fileprivate init(_ digest: [UInt8]) {
        func half(_ range: Range<Int>) -> UInt64 { digest[range].reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(high: half(0..<8), low: half(8..<16))
    }

    /// In hexadecimal, 32 digits.
    package var text: String { Self.text(high) + Self.text(low) }

    /// The first half, 16 digits: for a part of a larger key.
    package var short: String { Self.text(high) }

    private static func text(_ half: UInt64) -> String {
        (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64($0))) }.hexadecimal
    }
}

extension ContentKey: Comparable {
    package static func < (left: ContentKey, right: ContentKey) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

/// Puts values together to one key: equal keys mean that all values are equal, each at its place.
package struct KeyBuilder {
    private var bytes: [UInt8] = []

    package init() {}

    package mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    package mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func add(_ content: [UInt8]) {
        add(content.count)
        bytes.append(contentsOf: content)
    }

    /// No value is none of all values.
    package mutating func add(_ text: String?) {
        add(text != nil)
        if let text { add(text) }
    }

    package mutating func add(_ key: ContentKey) {
        for half in [key.high, key.low] {
            withUnsafeBytes(of: half.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }

    package func key() -> ContentKey { ContentKey(ContentHash.digest(bytes)) }
}
