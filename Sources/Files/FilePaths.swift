import Foundation

extension StringProtocol {
    /// The names of a path, split by bytes: a combining mark behind a slash would hide it from a split by characters.
    package var pathParts: [String] {
        let slash = UInt8(ascii: "/")
        if !utf8.contains(slash) { return isEmpty ? [] : [String(self)] }
        return utf8.split(separator: slash).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension StringProtocol {
    /// Whether a part of a path is `.` or `..`, which name no file but another folder.
    package var isDots: Bool { self == "." || self == ".." }
}

extension Sequence where Element: StringProtocol {
    /// The names of a path as seen from a folder, with `.` and `..` followed; nothing lies above the root
    /// (RFC 3986 5.2.4).
    package func withoutDots(in folder: [Element] = []) -> [Element] {
        var names = folder
        for name in self where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(name) }
        }
        return names
    }
}

extension String {
    /// The path of a file on disk made absolute, without `.`, `..` and `/` at its end; links stay.
    package var standardizedPath: String {
        let path = URL(filePath: self).standardizedFileURL.path(percentEncoded: false)
        return path.utf8.count > 1 && path.endsInSlash ? String(path.dropLast()) : path
    }

    /// The folder of a file's path, without `/` at its end; empty for a name alone. Looks at bytes, as `pathParts` does.
    package var parentFolder: String {
        utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
    }

    /// Whether the path is that of something in a folder, at any depth. Looks at bytes, as `pathParts` does.
    package func isBelow(_ folder: String) -> Bool {
        folder.utf8.count < utf8.count && utf8.starts(with: folder.utf8)
            && (folder.endsInSlash || utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/"))
    }

    /// The name behind the last `/`.
    package var lastName: String {
        utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
    }

    /// Whether the path is that of a folder.
    package var endsInSlash: Bool { utf8.last == UInt8(ascii: "/") }
}
