import Parsing
import Planning
import Theming

/// One whole page: what every page has, then what its subject adds.
final class PageView: View {
    /// What every page says about itself.
    struct Facts: Sendable {
        var kind: PageKind
        var path: SitePath
        /// The h1.
        var title: String
        /// The title of the post that leads the front page.
        var lead: String?
        /// Plain text, for search engines.
        var description: String
        /// BCP 47.
        var language: String
        /// Of a list.
        var page = ListPage.first
        /// The dates of the posts of a list's page that is numbered from the oldest.
        var span: String?
        /// HTML of what the head tells machines.
        var metadata: [UInt8] = []
        /// What decides header and sidebar.
        let frame: FrameName
        var header: [UInt8]
        var sidebar: [UInt8]?
        var footer: [UInt8]
        var isSidebarLeft: Bool
        var hasMath = false

        var largeTitles: [String] { [title] + [lead].compactMap { $0 } }

        /// Bytes of the fragments.
        var size: Int { metadata.count + header.count + (sidebar?.count ?? 0) + footer.count }
    }

    private let facts: Facts
    private let subject: any View
    private let context: EditionContext

    init(_ facts: Facts, subject: any View, context: EditionContext) {
        self.facts = facts
        self.subject = subject
        self.context = context
    }

    func value(named name: String) -> Value? {
        own(name) ?? subject.value(named: name) ?? context.value(named: name)
            ?? (ThemeContract.everySubject[name] == nil ? nil : .absent)
    }

    /// Languages of the Arabic, Hebrew, Thaana and Syriac scripts (CLDR).
    private static func isWrittenFromTheRight(_ language: String) -> Bool {
        let base = String(language.lowercased().prefix { $0 != "-" })
        return ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"].contains(base)
    }

    private func own(_ name: String) -> Value? {
        switch name {
        case "title": .text(facts.title)
        case "style": context.styleWithoutFace(forTitles: facts.largeTitles).map { .view($0) }
        case "description": .text(facts.description)
        case "language": .text(facts.language)
        case "direction": .text(Self.isWrittenFromTheRight(facts.language) ? "rtl" : nil)
        case "link": .text(context.addresses.link(facts.path))
        case "permalink": .text(context.addresses.permalink(facts.path))
        case "metadata": .markup(facts.metadata)
        case "header": .markup(facts.header)
        case "sidebar": .markup(facts.sidebar)
        case "footer": .markup(facts.footer)
        case "sidebar_left": .flag(facts.isSidebarLeft)
        case "has_math": .flag(facts.hasMath)
        case "math": facts.hasMath ? .view(context.math) : .absent
        case "is_paginated_further": .flag(facts.page != .first)
        default: PageKind.flags[name].map { .flag($0 == facts.kind) }
        }
    }
}
