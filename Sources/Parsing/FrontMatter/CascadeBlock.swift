import Formats

/// One block of `cascade` in an `_index.md`: defaults for everything below its folder.
package struct CascadeBlock: Sendable {
    /// The pages for which the defaults are meant.
    package struct Target: Sendable, Hashable {
        /// A pattern of paths such as `/news/**`: `*` stands for any part of a name, `**` for any number of folders.
        package var path: String?
        /// `page`, `section`, `home`, `taxonomy` or `term`.
        package var kind: String?
        /// A language code in lower case.
        package var language: String?

        package init(path: String? = nil, kind: String? = nil, language: String? = nil) {
            self.path = path
            self.kind = kind
            self.language = language
        }

        /// - Parameters:
        ///   - path: of the content, without extension and language: `/news/a`.
        ///   - kind: one of the names above.
        ///   - language: a code in any case.
        package func matches(path: String, kind: String, language: String) -> Bool {
            if let wanted = self.kind, wanted != kind { return false }
            if let wanted = self.language, wanted != language.lowercased() { return false }
            guard let pattern = self.path else { return true }
            return Self.matches(
                pattern.lowercased().split(separator: "/")[...], path.lowercased().split(separator: "/")[...])
        }

        private static func matches(_ pattern: ArraySlice<Substring>, _ path: ArraySlice<Substring>) -> Bool {
            guard let first = pattern.first else { return path.isEmpty }
            if first == "**" {
                if pattern.count == 1 { return true }
                return (path.startIndex...path.endIndex).contains { matches(pattern.dropFirst(), path[$0...]) }
            }
            guard let name = path.first, matches(Array(first.unicodeScalars), Array(name.unicodeScalars)) else {
                return false
            }
            return matches(pattern.dropFirst(), path.dropFirst())
        }

        /// `*` and `?` in one name, without recursion.
        private static func matches(_ pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
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

    /// `nil` for everything below.
    package var target: Target?
    /// Front matter for pages that do not set it themselves; see `FrontMatterParser.fill`.
    package var values: [Node.Entry]

    package init(target: Target? = nil, values: [Node.Entry]) {
        self.target = target
        self.values = values
    }
}
