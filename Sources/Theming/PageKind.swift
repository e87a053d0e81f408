/// The kinds of pages, each with a layout of its own.
package enum PageKind: Int, Sendable, CaseIterable {
    case home, section, taxonomy, term, post, page, archives, month, search, notFound

    /// The template that renders it, unless a post chooses another layout.
    package var layout: String { self == .notFound ? "layouts/404" : "layouts/\(self)" }

    /// The name by which templates ask for it.
    package var flag: String { self == .notFound ? "is_not_found" : "is_\(self)" }

    package static let flags = Dictionary(uniqueKeysWithValues: allCases.map { ($0.flag, $0) })
}

extension Theme {
    /// The template of a page: `layout` of the front matter when the theme has it.
    package func layout(_ name: String?, of kind: PageKind) -> String {
        // The frame of all layouts is none itself.
        if let name, name != "base", templates.contains("layouts/\(name)") { return "layouts/\(name)" }
        return kind.layout
    }
}
