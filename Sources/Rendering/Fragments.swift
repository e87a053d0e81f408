import Parsing
import Planning
import Resolving
import Text
import Theming
import Threads

/// The parts that many pages share, rendered once and reused: cards, header, sidebar, footer. They are why the cost of
/// a page does not grow with the site.
final class Fragments: Sendable {
    let context: EditionContext
    let bodies: BodyRenderer
    /// By index of the post.
    private let cards: [Lazily<[UInt8]>]
    private let metaLines: [Lazily<[UInt8]>]
    private let headlines: [Lazily<[UInt8]>]
    private let links: [Lazily<ViewValues>]
    private let feedLinkTexts = LazyTable<ListSubject, [UInt8]>()
    /// By number of the current menu entry.
    private let headers = LazyTable<Int?, [UInt8]>()
    let sidebars = LazyTable<Sidebar, [UInt8]>()
    let widgets = LazyTable<String, [UInt8]>()
    let sidebarPlan: SidebarPlan
    private let footerText = Lazily<[UInt8]>()
    /// Which newer posts are related to one.
    private let newer: RelatedPosts.Newer
    /// Where the entries of the main menu lead, those below one right after it.
    private let mainLinks: [String?]

    init(_ context: EditionContext, bodies: BodyRenderer) {
        self.context = context
        self.bodies = bodies
        sidebarPlan = SidebarPlan(context.edition, context.site.configuration, theme: context.theme)
        newer = .init(in: context.edition, context.site.configuration)
        mainLinks = (context.edition.menus["main"] ?? []).flattened.map { $0.url.map(context.addresses.relative) }
        cards = context.edition.posts.map { _ in Lazily() }
        metaLines = context.edition.posts.map { _ in Lazily() }
        headlines = context.edition.posts.map { _ in Lazily() }
        links = context.edition.posts.map { _ in Lazily() }
    }

    var edition: Edition { context.edition }
    var addresses: Addresses { context.addresses }
    var templates: RequiredTemplates<Template> { context.templates.required }

    func card(_ index: PostIndex) -> [UInt8] {
        let card = cards[index.value]
        return card {
            render(templates.card, PostView(edition.posts[index], index: index, self, isCard: true)).withoutLineEnd
        }
    }

    /// The line below a post's title.
    func metaLine(_ view: PostView, index: PostIndex?) -> [UInt8] {
        guard let index else { return render(templates.metaLine, view) }
        let line = metaLines[index.value]
        return line { render(templates.metaLine, view) }
    }

    /// The title of a post as HTML that is broken between words.
    func headline(of post: Post, index: PostIndex?) -> [UInt8] {
        guard let index else { return context.headlines.markup(of: post.title) }
        let headline = headlines[index.value]
        return headline { context.headlines.markup(of: post.title) }
    }

    /// One part of the line below a post's title; nothing for a part that the theme does not have.
    func metaField(_ name: String, of view: PostView) -> [UInt8] {
        context.templates.metaField(name).map { render($0, view).withoutLineEnd } ?? []
    }

    /// Title, link and date of a post; other pages lead to it more than once.
    func link(toPost index: PostIndex) -> ViewValues {
        let link = links[index.value]
        return link {
            let post = edition.posts[index]
            return ViewValues([
                "title": post.title, "headline": Value.markup(headline(of: post, index: index)),
                "link": addresses.link(post.path), "date": post.date.map { ViewValues.date($0, context.texts) },
            ])
        }
    }

    /// The posts that the page of a post leads to.
    func neighbours(ofPost index: PostIndex) -> (older: PostIndex?, newer: PostIndex?, related: [PostIndex]) {
        let showsPager = edition.posts[index].parsed.frontMatter.pager ?? context.site.configuration.pager
        let beside = showsPager ? edition.neighbours[index.value] : nil
        let related = RelatedPosts.indices(
            of: index, in: edition, count: context.site.configuration.relatedCount, newer: newer)
        return (beside?.older, beside?.newer, related)
    }

    // MARK: Header and footer

    /// - Parameter current: number of the menu entry that leads to the page, or to its section.
    ///   - alternates: the page in other languages, to which the switch of languages leads.
    func header(current: Int?, alternates: [Alternate] = []) -> [UInt8] {
        if !alternates.isEmpty { return render(templates.header, headerView(current: current, alternates: alternates)) }
        return headers.value(current) { render(templates.header, headerView(current: current)) }
    }

    /// - Parameters:
    ///   - path: of the page.
    ///   - section: of the post, whose menu entry is current when the page has none of its own.
    func currentEntry(path: SitePath, section: SitePath?) -> Int? {
        currentEntry(path) ?? section.flatMap { currentEntry($0) }
    }

    var footer: [UInt8] {
        footerText { render(templates.footer, footerView) }
    }

    func headerView(current: Int?, alternates: [Alternate] = []) -> ViewValues {
        ViewValues([
            "menu": menu("main", current: current), "languages": languages(alternates), "search_link": searchLink,
        ])
    }

    var footerView: ViewValues {
        func parameter(_ name: String) -> String? { context.parameters.value(named: name)?.text }
        let last = edition.months.first?.year
        let first = edition.months.last?.year
        return ViewValues([
            "menu": menu("footer", current: nil), "feeds": feeds(of: .home, title: edition.title).map(\.view),
            "icp": parameter("icp"), "police": parameter("police"), "disclaimer": parameter("disclaimer"),
            "copyright": context.copyright, "first_year": first == last ? nil : first, "year": last,
        ])
    }

    private func currentEntry(_ path: SitePath) -> Int? {
        if mainLinks.isEmpty { return nil }
        let link = addresses.link(path)
        return mainLinks.firstIndex(of: link)
    }

    /// Links to a page in all editions, to the home page of those that lack it; none when there is only one edition.
    func languages(_ alternates: [Alternate] = []) -> [ViewValues] {
        guard context.site.editions.count > 1 else { return [] }
        return zip(context.site.editions.editionIndices, context.site.editions).map { index, edition in
            let partner = alternates.first { $0.language == edition.language.code }
            return ViewValues([
                "code": edition.language.code, "name": edition.language.name, "title": edition.title,
                "link": addresses.link(partner?.path ?? edition.root), "is_current": index == context.index,
            ])
        }
    }

    var searchLink: String? {
        context.site.configuration.search.isEnabled ? addresses.link(edition.searchPath) : nil
    }

    // MARK: Head

    /// The links in a page's head that announce the feeds of a list.
    func feedLinks(_ subject: ListSubject, title: String) -> [UInt8] {
        feedLinkTexts.value(subject) {
            var html = MarkupWriter()
            for feed in feeds(of: subject, title: title) {
                html.emptyElement(
                    "link",
                    ["rel": "alternate", "type": feed.format.mediaType, "title": feed.title, "href": feed.link])
            }
            return html.bytes
        }
    }

    /// The feeds beside a list, in the order of the configuration.
    private func feeds(of subject: ListSubject, title: String) -> [FeedLink] {
        edition.feedFormats(of: subject, context.site.configuration).map { format in
            FeedLink(
                format: format, title: context.texts.filled("feed_title", ["title": title]),
                link: addresses.link(edition.path(of: subject).file(context.site.configuration.feeds.fileName(format))))
        }
    }

    func render(_ template: Template, _ own: any View) -> [UInt8] {
        // A copy, because what is kept should not keep more than its bytes.
        Array(template.rendered(FragmentView(context, own), capacity: 0)[...])
    }
}

/// Where a feed is found.
private struct FeedLink {
    let format: SiteConfiguration.FeedFormat
    let title: String
    let link: String

    var view: ViewValues {
        ViewValues(["type": format.mediaType, "name": format.name, "title": title, "link": link])
    }
}

extension SiteConfiguration.FeedFormat {
    /// Its name for readers.
    fileprivate var name: String {
        switch self {
        case .rss: "RSS"
        case .atom: "Atom"
        case .json: "JSON Feed"
        }
    }

    /// RFC 4287 for Atom, JSON Feed 1.1 for JSON; RSS has no registered type but this one is what readers look for.
    var mediaType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .json: "application/feed+json"
        }
    }
}

extension [UInt8] {
    /// Without the line end of a template's last line.
    fileprivate var withoutLineEnd: [UInt8] { last == UInt8(ascii: "\n") ? Array(dropLast()) : self }
}
