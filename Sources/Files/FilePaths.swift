extension StringProtocol {
    /// The names of a path, split by bytes: a combining mark behind a slash would hide it from a split by characters.
    package var pathParts: [String] {
        utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension String {
    /// The folder of a file's path, without `/` at its end; empty for a name alone. Looks at bytes, as `pathParts` does.
    package var parentFolder: String {
        utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
    }

    /// Whether the path is that of a folder.
    package var endsInSlash: Bool { utf8.last == UInt8(ascii: "/") }
}
