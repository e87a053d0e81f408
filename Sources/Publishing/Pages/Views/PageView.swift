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
        /// Absolute address of a picture.
        var image: String?
        /// Page number within a list.
        var number = 1
        var alternates: [Record] = []
        /// HTML.
        var feedLinks: String
        /// JSON-LD.
        var structuredData: String?
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
        case "head_title": TextValue(headTitle)
        case "description": TextValue(facts.description)
        case "language": TextValue(facts.language)
        case "link": TextValue(context.addresses.link(facts.path))
        case "permalink": TextValue(context.addresses.permalink(facts.path))
        case "og_type": TextValue(facts.kind == .post ? "article" : "website")
        case "image": facts.image.map { TextValue($0) } ?? Absent()
        case "alternates": facts.alternates
        case "feed_links": TextValue(facts.feedLinks)
        case "structured_data": facts.structuredData.map { TextValue($0) } ?? Absent()
        case "header": TextValue(facts.header)
        case "sidebar": facts.sidebar.map { TextValue($0) } ?? Absent()
        case "footer": TextValue(facts.footer)
        case "sidebar_left": facts.isSidebarLeft
        case "has_math": facts.hasMath
        case "is_unlisted": facts.kind == .search || facts.kind == .notFound
        case "is_paginated_further": facts.number > 1
        default: Kind(rawValue: name).map { $0 == facts.kind }
        }
    }

    /// The home page is called like the site; further pages of a list are told apart.
    private var headTitle: String {
        let site = context.edition.title
        let title = facts.kind == .home || facts.title == site ? site : "\(facts.title) – \(site)"
        guard facts.number > 1 else { return title }
        return context.texts.filled("page_title", ["title": title, "page": String(facts.number)])
    }
}
