import Planning
import Theming

/// The templates that Inkstone renders for one edition, compiled. Those that every theme has are here for certain; what
/// else a site may ask for is found by its name.
struct PageTemplates: Sendable {
    let required: RequiredTemplates<Template>
    /// Widgets, parts of the line of a post, and layouts besides those of `PageKind`.
    private let others: [String: Template]

    /// - Parameter constant: the text of a dotted name that is the same on all pages of the edition.
    init(_ theme: Theme, constant: ([String]) -> String?) {
        required = theme.required.map { theme.templates.compiled($0, constant: constant) }
        let names = ThemeContract(theme).rendered(of: theme.templates.names)
        others = Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                theme.templates.compiled(name, constant: constant).map { (name, $0) }
            })
        day = theme.templates.isBlank("partials/day") ? nil : others["partials/day"]
    }

    /// The layout of a page: the one that a post names when the theme has it.
    func layout(_ name: String?, of kind: PageKind) -> Template {
        name.flatMap { others["layouts/\($0)"] } ?? required.layout(kind)
    }

    /// The place of a widget that pages share; a theme need not have it.
    var slot: Template? { others[SidebarPlan.slot] }

    /// The heading of a day in a list; in a theme without it, or with an empty one, cards say their date.
    let day: Template?

    func widget(_ name: String) -> Template? { others["widgets/\(name)"] }

    /// A part of the line below the title of a post.
    func metaField(_ name: String) -> Template? { others["partials/meta/\(name)"] }
}
