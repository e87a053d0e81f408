/// A value of front matter, of `site.yaml` or of a theme's settings, whatever format it was written in, with its place.
public struct Metadata: Sendable {
    public indirect enum Value: Sendable {
        case null
        case boolean(Bool)
        case integer(Int)
        case real(Double)
        /// Dates too: what they mean is decided by the key.
        case string(String)
        case list([Metadata])
        /// In the order of the source; keys as written.
        case map([Entry])
    }

    /// One `key: value` of a map.
    public struct Entry: Sendable {
        public let key: String
        /// The bytes of the key in the source.
        public let keyRange: Range<Int>
        public let value: Metadata

        public init(key: String, keyRange: Range<Int>, value: Metadata) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }
    }

    public let value: Value
    /// The bytes of the value in the source.
    public let range: Range<Int>

    public init(_ value: Value, range: Range<Int> = 0..<0) {
        self.value = value
        self.range = range
    }
}
