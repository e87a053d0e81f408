import Text

/// One whole page: what every page has, then what its subject adds.
final class PageView: View {
    /// What every page says of itself.
    struct Facts: Sendable {
        var kind: Kind
        var path: SitePath
        /// The h1.
        var title: String
        /// Plain text, for search engines.
        var description: String
        /// BCP 47.
        var language: String
        /// Page number within a list.
        var number = 1
        /// HTML of what the head tells machines.
        var metadata = ""
        var header: String
        var sidebar: String?
        var footer: String
        var isSidebarLeft: Bool
        var hasMath = false
    }

    enum Kind: String, Sendable {
        case home = "is_home"
        case section = "is_section"
        case taxonomy = "is_taxonomy"
        case term = "is_term"
        case post = "is_post"
        case page = "is_page"
        case archives = "is_archives"
        case month = "is_month"
        case search = "is_search"
        case notFound = "is_not_found"
    }

    private let facts: Facts
    private let subject: any View
    private let context: EditionContext

    init(_ facts: Facts, subject: any View, context: EditionContext) {
        self.facts = facts
        self.subject = subject
        self.context = context
    }

    func child(named name: String) -> Any? {
        own(name) ?? subject.child(named: name) ?? context.child(named: name)
            ?? (ViewShapes.everySubject[name] == nil ? nil : Absent())
    }

    private func own(_ name: String) -> Any? {
        switch name {
        case "title": TextValue(facts.title)
        case "description": TextValue(facts.description)
        case "language": TextValue(facts.language)
        case "link": TextValue(context.addresses.link(facts.path))
        case "permalink": TextValue(context.addresses.permalink(facts.path))
        case "metadata": TextValue(facts.metadata)
        case "header": TextValue(facts.header)
        case "sidebar": facts.sidebar.map { TextValue($0) } ?? Absent()
        case "footer": TextValue(facts.footer)
        case "sidebar_left": facts.isSidebarLeft
        case "has_math": facts.hasMath
        case "math": facts.hasMath ? context.math ?? Absent() : Absent()
        case "is_paginated_further": facts.number > 1
        default: name.hasPrefix("is_") ? Kind(rawValue: name).map { $0 == facts.kind } : nil
        }
    }
}
