import Parsing
import Resolving
import Theming

/// Which widgets a page of an edition shows, and which of them are published once for all of its pages.
///
/// What a widget shows of other posts would change every page with each new one. Where the side column is shared, such
/// widgets leave a slot in the page, and the theme's script puts them there from a file of their own. The home page alone
/// holds them itself: it changes with every post anyway.
package struct SidebarPlan: Sendable {
    /// The template of a slot; a theme without it has no shared widgets.
    package static let slot = "partials/slot"

    /// Widgets that show or count posts.
    private static let changing: Set<String> = ["archives", "categories", "recent", "taglist"]

    private let names: [String]
    /// What a page shows that chooses nothing itself.
    private let standard: [String]
    /// Widgets that the theme has.
    private let known: Set<String>
    package let isShared: Bool

    package init(_ edition: Edition, _ configuration: SiteConfiguration, theme: Theme) {
        let folder = "widgets/"
        known = Set(
            theme.templates.names.lazy.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) })
        names = configuration.sidebar.widgets
        standard = configuration.sidebar.widgets.filter(known.contains)
        isShared = edition.sharesSidebar(configuration) && theme.templates.contains(Self.slot)
    }

    /// The widgets of a page, in their order; none where it has no side column.
    /// - Parameters:
    ///   - page: whose front matter may choose side and widgets.
    ///   - side: what the site chooses for pages of its kind.
    package func widgets(_ page: ParsedPost?, side: SidebarSide) -> [String] {
        if page?.frontMatter.sidebar ?? side == .none { return [] }
        guard let chosen = page?.frontMatter.widgets, chosen != names else { return standard }
        return chosen.filter(known.contains)
    }

    /// Those of a page's widgets that are not in the page, sorted.
    package func shared(of widgets: [String]) -> [String] {
        isShared ? Set(widgets).intersection(Self.changing).sorted() : []
    }

    /// Whether a page of a list leaves widgets to a file that pages share.
    package static func mayShare(_ page: ListPage, of subject: ListSubject) -> Bool {
        subject != .home || page != .first
    }

    /// Where shared widgets are published. The name holds no hash, so that pages keep their bytes.
    package static func path(ofShared widgets: [String], in edition: Edition) -> SitePath {
        edition.root.appending("fragments").file("sidebar-\(widgets.joined(separator: "-")).html")
    }
}

/// Collects what the pages of an edition leave to files that they share.
struct SidebarUse {
    private let plan: SidebarPlan
    /// Lists of widgets that pages show.
    private var seen: Set<[String]> = []

    /// - Returns: `nil` where every page holds its widgets itself.
    init?(_ plan: SidebarPlan) {
        guard plan.isShared else { return nil }
        self.plan = plan
    }

    /// - Parameters:
    ///   - page: with front matter of its own.
    ///   - side: what the site chooses for pages of its kind.
    mutating func add(_ page: ParsedPost?, side: SidebarSide) {
        seen.insert(plan.widgets(page, side: side))
    }

    /// The sets of widgets that need a file, in order.
    var shared: [[String]] {
        Set(seen.map { plan.shared(of: $0) }).filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
