/// The templates that every theme has: Inkstone renders them without asking, so a theme that lacks one is refused when it
/// is read. Held as sources by the theme, and compiled by each edition.
package struct RequiredTemplates<Element: Sendable>: Sendable {
    package let card: Element
    package let header: Element
    package let footer: Element
    /// The line below the title of a post.
    package let metaLine: Element
    package let sidebar: Element
    /// In the order of `PageKind.allCases`.
    private let layouts: [Element]

    /// - Parameter make: the element of a template by its name.
    package init<Failure: Error>(_ make: (String) throws(Failure) -> Element) throws(Failure) {
        card = try make("partials/card")
        header = try make("partials/header")
        footer = try make("partials/footer")
        metaLine = try make("partials/post-meta")
        sidebar = try make("partials/sidebar")
        var layouts: [Element] = []
        for kind in PageKind.allCases { layouts.append(try make(kind.layout)) }
        self.layouts = layouts
    }

    package func layout(_ kind: PageKind) -> Element { layouts[kind.rawValue] }

    /// The same templates as something else.
    package func map<Other: Sendable>(_ transform: (Element) -> Other) -> RequiredTemplates<Other> {
        RequiredTemplates<Other>(
            card: transform(card), header: transform(header), footer: transform(footer), metaLine: transform(metaLine),
            sidebar: transform(sidebar), layouts: layouts.map(transform))
    }

    private init(
        card: Element, header: Element, footer: Element, metaLine: Element, sidebar: Element, layouts: [Element]
    ) {
        self.card = card
        self.header = header
        self.footer = footer
        self.metaLine = metaLine
        self.sidebar = sidebar
        self.layouts = layouts
    }
}
