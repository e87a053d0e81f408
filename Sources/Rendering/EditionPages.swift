import Files
import Markdown
import Parsing
import Planning
import Records
import Resolving
import Text
import Theming
import Threads

/// Renders the pages of one edition.
final class EditionPages: Sendable {
    let context: EditionContext
    let bodies: BodyRenderer
    let fragments: Fragments
    let feeds: FeedBuilder
    private let structuredData: StructuredData
    let breadcrumbs: Breadcrumbs
    let keys: PostKeys
    let frames = LazyTable<FrameName, ContentKey>()
    let lists = LazyTable<ListSubject, ContentKey>()
    var records: EditionRecords { context.records }

    init(_ context: EditionContext, _ bodies: BodyRenderer) {
        keys = PostKeys(context, bodies)
        self.context = context
        self.bodies = bodies
        fragments = Fragments(context, bodies: bodies)
        feeds = FeedBuilder(context, bodies: bodies)
        structuredData = StructuredData(context, bodies: bodies)
        breadcrumbs = Breadcrumbs(context)
    }

    var edition: Edition { context.edition }
    var configuration: SiteConfiguration { context.site.configuration }

    func bodyDiagnostics() -> [Diagnostic] {
        (edition.posts + edition.pages).flatMap {
            bodies.facts(of: $0).diagnostics + context.attached.diagnostics(of: $0.parsed)
        }
            + edition.introductions.flatMap { bodies.introduction($0)?.diagnostics ?? [] }
    }

    // MARK: Posts

    /// - Parameter index: the post's place in the edition; `nil` for pages.
    func post(_ post: Post, index: PostIndex?) -> [UInt8] {
        let kind: PageKind = index == nil ? .page : .post
        var facts = facts(
            kind, post.path, title: post.title, post.parsed, side: configuration.sidebar.single,
            section: post.section.map { edition.sections[$0].path },
            alternates: context.site.alternates(of: post, in: context.index))
        let view = PostView(post, index: index, fragments, isCard: false)
        facts.description = post.parsed.frontMatter.description ?? view.summary
        facts.language = post.language
        var head = head(facts)
        head.language = post.language
        head.image = picture(of: post.parsed)
        let attachments = context.attachments(of: post.parsed)
        head.pdf = attachments.first?.address
        head.alternates = context.site.alternates(of: post, in: context.index)
        if index != nil {
            head.article = .init(
                published: post.date, modified: post.modified,
                section: post.section.map { edition.sections[$0].title },
                tags: edition.names(of: post, in: "tags"))
        }
        head.structuredData = [
            structuredData.article(post, description: facts.description, image: head.image?.address, attachments),
            breadcrumbs.trail(to: post),
        ]
        let content = bodies.content(of: post)
        facts.hasMath = content.facts.hasMath
        return render(facts, view, layout: post.parsed.frontMatter.layout, subjectSize: content.html.utf8.count, head)
    }

    // MARK: Lists

    func list(_ subject: ListSubject, _ page: ListPage) -> [UInt8] {
        let isDay = if case .day = subject { true } else { false }
        let isTable = edition.tableField(of: subject, configuration.fields) != nil
        let list = content(of: subject, page, tables: isTable) {
            isTable ? [] : fragments.cards($0, of: subject, saysDay: !isDay)
        }
        return render(list.facts, list.view, subjectSize: list.size, list.head)
    }

    /// What is on a page of a list.
    struct ListContent {
        let facts: PageView.Facts
        let head: PageHead
        let view: ViewValues
        let posts: ArraySlice<PostIndex>
        /// Bytes of the cards.
        let size: Int
    }

    /// - Parameters:
    ///   - tables: whether it holds the table of its posts.
    ///   - cards: HTML of the cards of some posts.
    func content(
        of subject: ListSubject, _ page: ListPage, tables: Bool = false, cards: (ArraySlice<PostIndex>) -> [UInt8]
    ) -> ListContent {
        let posts = edition.posts(of: subject)
        let path = edition.path(of: subject)
        let pages = ListPages(of: subject, in: edition, configuration)
        let introduction = edition.introduction(of: subject)
        let shown = posts[pages.posts(on: page)]
        var facts = facts(
            subject.kind, path.page(page, configuration), title: title(of: subject), introduction,
            side: subject == .home ? configuration.sidebar.home : configuration.sidebar.list,
            section: path, isWhole: !SidebarPlan.mayShare(page, of: subject), shown: shown,
            alternates: page == .first ? context.site.alternates(of: subject, in: context.index) : [])
        let pagination = ListViews.Pagination(
            pages, page, span: pages.numbering == .oldest ? span(shown) : nil,
            link: { context.addresses.link(path.page($0, configuration)) })
        facts.page = page
        if subject == .home, page == .first { facts.lead = shown.first.map { edition.posts[$0].title } }
        facts.span = pagination.span
        facts.description = introduction?.frontMatter.description ?? (subject == .home ? edition.description : "")
        var head = head(facts)
        if subject.hasFeed { head.feedLinks = fragments.feedLinks(subject, title: facts.title) }
        head.feedLinks += dataLink(subject, page)
        head.image = introduction.flatMap { picture(of: $0) }
        if page == .first {
            head.alternates = context.site.alternates(of: subject, in: context.index)
            head.structuredData = [subject == .home ? structuredData.website() : trail(to: subject)]
        }
        let text = page == .first ? bodies.introduction(introduction) : nil
        facts.hasMath = text?.hasMath ?? false
        let cards = cards(shown)
        let view = ListViews.posts(
            cards: cards, count: pagination.showsTotal ? posts.count : nil,
            introduction: text.map { EditionContext.set($0.html, language: facts.language) },
            pagination: pagination.view, taxonomy: taxonomyLink(of: subject),
            days: page == .first ? days(of: subject) : [],
            table: tables ? records.table(of: subject, shown, headline: headline) : nil,
            about: page == .first ? records.about(subject, draws: tables) : nil,
            older: records.day(beside: subject, by: 1), newer: records.day(beside: subject, by: -1),
            today: page == .first ? records.today(on: subject) : nil)
        return ListContent(facts: facts, head: head, view: view, posts: shown, size: cards.count)
    }

    private func headline(_ index: PostIndex) -> [UInt8] {
        fragments.headline(of: edition.posts[index], index: index)
    }

    func taxonomy(_ number: TaxonomyIndex) -> [UInt8] {
        let taxonomy = edition.taxonomies[number]
        var facts = facts(
            .taxonomy, taxonomy.path, title: context.title(of: taxonomy), taxonomy.introduction,
            side: configuration.sidebar.list, section: nil)
        facts.description = taxonomy.introduction?.frontMatter.description ?? ""
        var head = head(facts)
        head.feedLinks = fragments.feedLinks(.taxonomy(number), title: facts.title)
        head.structuredData = [trail(to: .taxonomy(number))]
        let introduction = bodies.introduction(taxonomy.introduction)
        facts.hasMath = introduction?.hasMath ?? false
        let view = ListViews.terms(
            taxonomy, introduction: introduction.map { EditionContext.set($0.html, language: facts.language) },
            context: context)
        return render(facts, view, head)
    }

    func archives() -> [UInt8] {
        let title = context.texts["archives_title"]
        let facts = facts(
            .archives, edition.archivesPath, title: title, nil, side: configuration.sidebar.list,
            section: nil)
        var head = head(facts)
        head.structuredData = [breadcrumbs.trail([.init(name: title, path: edition.archivesPath)])]
        if edition.hasDayFeeds(configuration) { head.feedLinks = fragments.feedLinks(.days, title: title) }
        let view = ViewValues([
            "years": ListViews.years(context, months: edition.months[...]), "count": edition.posts.count,
        ])
        return render(facts, view, head)
    }

    func sharedSidebar(_ widgets: [String]) -> [UInt8] { fragments.sharedSidebar(widgets) }

    // MARK: Single pages

    func search() -> [UInt8] {
        let facts = facts(
            .search, edition.searchPath, title: context.texts["search_title"], nil, side: .none,
            section: nil)
        return render(facts, fragments.searchView)
    }

    func notFound() -> [UInt8] {
        let facts = facts(
            .notFound, edition.root.file("404.html"), title: context.texts["not_found_title"], nil,
            side: .none, section: nil)
        return render(facts, ViewValues(["search_link": fragments.searchLink]))
    }

    func feed(_ subject: ListSubject, _ format: SiteConfiguration.FeedFormat) -> [UInt8] {
        feeds.feed(subject, format, title: title(of: subject))
    }

    func webManifest() -> [UInt8] {
        let files = context.site.resources + context.theme.statics
        let icon = files.contains { $0.path == WebManifest.iconPath } ? WebManifest.iconPath : nil
        return WebManifest.json(of: context, icon: icon)
    }

    // MARK: What pages have in common

    /// - Parameters:
    ///   - page: whose front matter may choose side and widgets.
    ///   - side: what the site chooses for pages of this kind.
    ///   - section: whose menu entry is the current one.
    ///   - isWhole: whether the page holds all widgets itself, also those that pages share.
    ///   - shown: the posts that it lists.
    ///   - alternates: the page in other languages.
    private func facts(
        _ kind: PageKind, _ path: SitePath, title: String, _ page: ParsedPost?, side: SidebarSide,
        section: SitePath?, isWhole: Bool = false, shown: ArraySlice<PostIndex> = [], alternates: [Alternate] = []
    ) -> PageView.Facts {
        let frame = frame(path, page, side: side, section: section, isWhole: isWhole, shown: shown)
        return PageView.Facts(
            kind: kind, path: path, title: title, description: "", language: edition.language.code,
            frame: frame, header: fragments.header(current: frame.current, alternates: alternates),
            sidebar: sidebar(of: frame),
            footer: fragments.footer, isSidebarLeft: frame.isLeft)
    }

    func frame(
        _ path: SitePath, _ page: ParsedPost?, side: SidebarSide, section: SitePath?, isWhole: Bool = false,
        shown: ArraySlice<PostIndex> = []
    ) -> FrameName {
        let widgets = fragments.sidebarPlan.widgets(page, side: side)
        let holdsRecent = widgets.contains("recent") && (isWhole || !fragments.sidebarPlan.isShared)
        return FrameName(
            current: fragments.currentEntry(path: path, section: section),
            isLeft: page?.frontMatter.sidebar ?? side == .left, widgets: widgets, isWhole: isWhole,
            recent: holdsRecent ? fragments.recent(besides: shown) : nil)
    }

    func sidebar(of frame: FrameName) -> [UInt8]? {
        frame.widgets.isEmpty
            ? nil : fragments.sidebar(.init(widgets: frame.widgets, isWhole: frame.isWhole, recent: frame.recent))
    }

    /// What every page tells machines.
    private func head(_ facts: PageView.Facts) -> PageHead {
        PageHead(
            title: facts.title, description: facts.description,
            permalink: facts.kind == .notFound ? nil : context.addresses.permalink(facts.path),
            language: facts.language, isUnlisted: facts.kind == .search || facts.kind == .notFound,
            feedLinks: fragments.feedLinks(.home, title: edition.title))
    }

    /// The home page has the name of the site; further pages of a list have their number, and their dates where they are
    /// numbered from the oldest.
    func headTitle(_ facts: PageView.Facts) -> String {
        let site = edition.title
        let title = facts.kind == .home || facts.title == site ? site : "\(facts.title) – \(site)"
        guard case .numbered(let number) = facts.page else { return title }
        let values: KeyValuePairs = ["title": title, "page": String(number), "span": facts.span ?? ""]
        let dated = facts.span == nil ? "" : context.texts.filled("dated_page_title", values)
        return dated.isEmpty ? context.texts.filled("page_title", values) : dated
    }

    /// The days of the oldest and of the newest of some posts.
    private func span(_ posts: ArraySlice<PostIndex>) -> String {
        let dates = posts.compactMap { [edition] in edition.posts[$0].date }
        guard let oldest = dates.min(), let newest = dates.max() else { return context.texts["undated"] }
        let (from, to) = (context.texts.date(oldest.civil), context.texts.date(newest.civil))
        return from == to ? from : "\(from) – \(to)"
    }

    /// - Parameters:
    ///   - layout: that the post names.
    ///   - subjectSize: bytes that the subject is expected to take.
    private func render(
        _ facts: PageView.Facts, _ subject: any View, layout: String? = nil, subjectSize: Int = 4096,
        _ head: PageHead? = nil
    ) -> [UInt8] {
        var facts = facts
        facts.metadata = (head ?? self.head(facts)).html(
            headTitle: headTitle(facts), site: edition.title, context.addresses)
        return context.templates.layout(layout, of: facts.kind).rendered(
            PageView(facts, subject: subject, context: context), capacity: facts.size + subjectSize + 4096)
    }

    /// What a page shows of itself elsewhere: a picture with an absolute address.
    func picture(of post: ParsedPost) -> LinkTarget? {
        (post.frontMatter.images.first ?? post.frontMatter.thumbnail?.source).map {
            bodies.absolutePicture($0, of: post)
        }
    }
}
