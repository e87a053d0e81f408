extension StringProtocol {
    /// The names of a path, split by bytes: a combining mark behind a slash would hide it from a split by characters.
    package var pathParts: [String] {
        utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    }
}
