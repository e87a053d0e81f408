/// A value of front matter, of `site.yaml` or of a theme's settings, whatever format it was written in, with its place.
package struct Node: Sendable {
    package indirect enum Value: Sendable {
        case null
        case boolean(Bool)
        case integer(Int)
        case real(Double)
        /// Dates too: what they mean is decided by the key.
        case string(String)
        case list([Node])
        /// In the order of the source; keys as written.
        case map([Entry])
    }

    /// One `key: value` of a map.
    package struct Entry: Sendable {
        package let key: String
        /// The bytes of the key in the source.
        package let keyRange: Range<Int>
        package let value: Node

        package init(key: String, keyRange: Range<Int>, value: Node) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }
    }

    package let value: Value
    /// The bytes of the value in the source.
    package let range: Range<Int>

    package init(_ value: Value, range: Range<Int> = 0..<0) {
        self.value = value
        self.range = range
    }
}
