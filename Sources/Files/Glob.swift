/// Patterns of names and paths: `*` stands for any part of a name, `?` for one character, `**` for any number of folders.
package enum Glob {
    /// - Parameters:
    ///   - pattern: names between slashes.
    ///   - path: the same.
    package static func matches(_ pattern: ArraySlice<Substring>, _ path: ArraySlice<Substring>) -> Bool {
        guard let first = pattern.first else { return path.isEmpty }
        if first == "**" {
            if pattern.count == 1 { return true }
            return (path.startIndex...path.endIndex).contains { matches(pattern.dropFirst(), path[$0...]) }
        }
        guard let name = path.first, matches(name: name, first) else { return false }
        return matches(pattern.dropFirst(), path.dropFirst())
    }

    /// `*` and `?` in one name, without recursion.
    package static func matches(name: Substring, _ pattern: Substring) -> Bool {
        let (pattern, name) = (Array(pattern.unicodeScalars), Array(name.unicodeScalars))
        var (index, position) = (0, 0)
        var star: (index: Int, position: Int)?
        while position < name.count {
            if index < pattern.count, pattern[index] == "*" {
                star = (index, position)
                index += 1
            } else if index < pattern.count, pattern[index] == "?" || pattern[index] == name[position] {
                index += 1
                position += 1
            } else if let last = star {
                star = (last.index, last.position + 1)
                (index, position) = (last.index + 1, last.position + 1)
            } else {
                return false
            }
        }
        return pattern[index...].allSatisfy { $0 == "*" }
    }
}

/// A pattern of `ignore`, as git has them: without a slash it is of a name, of a file or of a folder, wherever it stands;
/// with one it is of a path from the content folder on. A slash at its end means folders only.
package struct IgnoredName: Sendable, Hashable {
    private let parts: [Substring]
    private let isOfPath: Bool
    private let isOfFolders: Bool

    package init(_ pattern: String) {
        parts = pattern.split(separator: "/")
        isOfFolders = pattern.hasSuffix("/")
        isOfPath = parts.count > 1 || pattern.hasPrefix("/")
    }

    /// - Parameter path: of a file, from the content folder on.
    package func matches(_ path: Substring) -> Bool {
        let names = path.split(separator: "/")
        guard let pattern = parts.first else { return false }
        let own = isOfFolders ? names.dropLast() : names[...]
        if !isOfPath { return own.contains { Glob.matches(name: $0, pattern) } }
        return (0...own.count).contains { $0 > 0 && Glob.matches(parts[...], own.prefix($0)) }
    }
}
