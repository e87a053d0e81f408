import Files

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
