import Files
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
            return Glob.matches(
                pattern.lowercased().split(separator: "/")[...], path.lowercased().split(separator: "/")[...])
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
