import Parsing
import Planning
import Resolving
import Text
import Theming
import Threads

extension Fragments {
    /// What a page has beside its text.
    struct Sidebar: Hashable {
        /// Widgets that exist.
        let widgets: [String]
        /// Whether the page holds all of them itself.
        let isWhole: Bool
        /// The newest posts besides those that the page lists, where it lists some of them.
        var recent: [PostIndex]?
    }

    func sidebar(_ sidebar: Sidebar) -> [UInt8] {
        sidebars.value(sidebar) {
            let shared = sidebar.isWhole ? [] : sidebarPlan.shared(of: sidebar.widgets)
            let first = sidebar.widgets.first(where: shared.contains)
            let widgets = sidebar.widgets.map { name -> [UInt8] in
                if shared.contains(name) { return slot(name, of: shared, isFirst: name == first) }
                return name == "recent" ? recent(sidebar.recent) : widget(name)
            }
            return render(
                templates.sidebar, ViewValues(["widgets": widgets.filter { !$0.isEmpty }.map { Value.markup($0) }]))
        }
    }

    /// The file that holds widgets for all pages, each in an element by which the script finds it.
    func sharedSidebar(_ names: [String]) -> [UInt8] {
        var html = MarkupWriter()
        for name in names {
            let widget = name == "recent" ? recent(reserved) : widget(name)
            guard !widget.isEmpty else { continue }
            html.markup("<div data-widget=\"")
            html.text(name)
            if name == "recent" { html.markup("\" data-count=\"\(context.site.configuration.widgets.recentCount)") }
            html.markup("\">\n")
            html.markup(bytes: widget[...])
            html.markup("</div>\n")
        }
        return html.bytes
    }

    /// The newest posts, and as many more as a page may list of them: the script leaves out what stands on the page.
    private var reserved: [PostIndex] {
        let configuration = context.site.configuration
        let reserve = min(2 * configuration.paginate, Self.mostInReserve)
        return Array(edition.homePosts.prefix(configuration.widgets.recentCount + reserve))
    }

    /// A shared file is loaded by every page.
    private static let mostInReserve = 40

    private func widget(_ name: String) -> [UInt8] {
        widgets.value(name) {
            guard let view = widgetView(name), let template = context.templates.widget(name) else { return [] }
            return render(template, view)
        }
    }

    /// The place of a widget that is published apart. The first of a page leads to the same posts without a script.
    private func slot(_ name: String, of shared: [String], isFirst: Bool) -> [UInt8] {
        context.templates.slot.map { render($0, slotView(name, of: shared, isFirst: isFirst)) } ?? []
    }

    func slotView(_ name: String, of shared: [String], isFirst: Bool) -> ViewValues {
        ViewValues([
            "name": name, "fragment": addresses.link(SidebarPlan.path(ofShared: shared, in: edition)),
            "links": isFirst ? browsing : [], "has_links": isFirst,
        ])
    }

    /// What leads to all posts: sections, taxonomies, archives.
    private var browsing: [ViewValues] {
        let sections = edition.sections.filter { section in
            !section.posts.isEmpty && !edition.sections.contains { section.isInside($0) }
        }.prefix(Self.mostSections).map { ViewValues.titled($0.title, addresses.link($0.path)) }
        let taxonomies = edition.taxonomies.filter { $0.terms.contains { !$0.posts.isEmpty } }
            .map { ViewValues.titled(context.title(of: $0), addresses.link($0.path)) }
        let archives = ViewValues.titled(context.texts["archives_title"], addresses.link(edition.archivesPath))
        return sections + taxonomies + (edition.months.isEmpty ? [] : [archives])
    }

    /// A page has these links for readers without a script; the archives lead to every post.
    private static let mostSections = 12

    /// What a widget shows, or `nil` when it has nothing to show.
    func widgetView(_ name: String) -> ViewValues? {
        let settings = context.site.configuration.widgets
        switch name {
        case "search": return searchLink.map { ViewValues(["search_link": $0]) }
        case "recent": return recentView(edition.homePosts.prefix(settings.recentCount))
        case "categories": return terms(of: "categories", limit: .max, showsCount: settings.categoriesCounter)
        case "taglist": return terms(of: "tags", limit: settings.tagListCount, showsCount: settings.tagListCounter)
        case "archives":
            if edition.months.isEmpty { return nil }
            return ViewValues([
                "years": ListViews.years(context, months: edition.months.prefix(settings.archivesCount)),
                "show_count": settings.archivesCounter, "all_link": addresses.link(edition.archivesPath),
            ])
        case "social":
            if settings.social.isEmpty { return nil }
            return ViewValues(["links": settings.social.map { SocialLinkView($0, addresses) }])
        case "languages": return languages().isEmpty ? nil : ViewValues(["languages": languages()])
        case "sidemenu":
            let menu = menu("side", current: nil)
            return menu.isEmpty ? nil : ViewValues(["menu": menu])
        // A widget that the site's own theme adds sees what every template sees.
        default: return ViewValues([:])
        }
    }

    /// The newest posts.
    /// - Parameter shown: by a page that lists some of them; no post stands twice on a page.
    /// - Returns: `nil` where the page lists none of the newest.
    func recent(besides shown: ArraySlice<PostIndex>) -> [PostIndex]? {
        let count = context.site.configuration.widgets.recentCount
        let listed = Set(shown)
        guard edition.homePosts.prefix(count).contains(where: listed.contains) else { return nil }
        return Array(edition.homePosts.lazy.filter { !listed.contains($0) }.prefix(count))
    }

    private func recent(_ posts: [PostIndex]?) -> [UInt8] {
        guard let posts else { return widget("recent") }
        guard let view = recentView(posts), let template = context.templates.widget("recent") else { return [] }
        return render(template, view)
    }

    private func recentView(_ posts: some Sequence<PostIndex>) -> ViewValues? {
        let links = posts.map { link(toPost: $0) }
        return links.isEmpty ? nil : ViewValues(["posts": links])
    }

    func terms(of name: String, limit: Int, showsCount: Bool) -> ViewValues? {
        guard let taxonomy = edition.taxonomies.first(where: { $0.name == name }) else { return nil }
        let shown = taxonomy.termsByCount.prefix(limit)
        guard !shown.isEmpty else { return nil }
        return ViewValues([
            "terms": shown.map { ViewValues.term(taxonomy.terms[$0], addresses) }, "show_count": showsCount,
            "all_link": addresses.link(taxonomy.path), "has_more": shown.count < taxonomy.termsByCount.count,
            "total": taxonomy.termsByCount.count,
        ])
    }
}

extension Section {
    fileprivate func isInside(_ other: Section) -> Bool {
        path != other.path && path.decoded.utf8.starts(with: other.path.decoded.utf8)
    }
}
