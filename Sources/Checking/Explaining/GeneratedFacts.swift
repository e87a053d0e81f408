import Parsing
import Planning
import Publishing
import Resolving
import Text

/// What makes a generated page: lists, feeds, sitemaps, redirects, files.
struct GeneratedFacts {
    private let planned: PlannedSite
    private let site: Site

    init(_ planned: PlannedSite) {
        self.planned = planned
        site = planned.site
    }

    func add(_ route: Route, to explanation: inout Explanation) {
        switch route.recipe {
        case .post, .page: break
        case .list(let edition, let subject, let page):
            add(site.editions[edition], subject, page, to: &explanation)
        case .listData(let edition, let subject, let page):
            let path = site.editions[edition].path(of: subject).page(page, site.configuration)
            explanation.add("is", "\(path.decoded) for programs, as “inkstone schema list” describes it")
            explanation.add("source", "\(route.source)")
            add(site.editions[edition], to: &explanation)
        case .taxonomy(let edition, let index):
            let taxonomy = site.editions[edition].taxonomies[index]
            explanation.add("is", "the list of \(counted(taxonomy.terms.count, "term")) in \(taxonomy.name)")
            explanation.add(
                "source",
                (taxonomy.introduction?.source.path).map { "\($0)" } ?? "taxonomies in \(SiteConfiguration.fileName)")
            add(site.editions[edition], to: &explanation)
        case .archives(let edition):
            explanation.add("is", "the list of \(counted(site.editions[edition].months.count, "month")) with posts")
            add(site.editions[edition], to: &explanation)
        case .search(let edition):
            explanation.add("is", "the search page; search: {enabled: false} leaves it out")
            add(site.editions[edition], to: &explanation)
        case .notFound(let edition):
            explanation.add("is", "what a host shows for addresses that do not exist")
            add(site.editions[edition], to: &explanation)
        case .feed(let edition, let subject, let format):
            add(site.editions[edition], subject, format, to: &explanation)
        case .records(let edition, let subject, let format):
            explanation.add("is", "the table of \(site.editions[edition].name(of: subject)) as \(format.rawValue)")
            explanation.add("source", "fields in \(SiteConfiguration.fileName)")
            add(site.editions[edition], to: &explanation)
        case .sidebar(let edition, let widgets):
            explanation.add("is", "widgets that pages share: \(widgets.listed)")
            explanation.add("source", "sidebar in \(SiteConfiguration.fileName)")
            add(site.editions[edition], to: &explanation)
        case .redirect(let target):
            explanation.add("is", "a redirect to \(target.decoded)")
            explanation.add("source", redirectSource(route, target))
        case .asset(let name):
            explanation.add("is", "the theme's assets/\(name); the name contains a hash of its content")
            explanation.add("source", "\(themeFile("assets/\(name)") ?? route.source)")
        case .style(let edition):
            explanation.add("is", "the style sheet of params.style; the name contains a hash of its content")
            explanation.add("source", "\(SiteConfiguration.fileName)")
            add(site.editions[edition], to: &explanation)
        case .titleSheet(let edition):
            explanation.add("is", "the style sheet of title_font: which file holds which characters of titles")
            explanation.add("source", "\(SiteConfiguration.fileName)")
            add(site.editions[edition], to: &explanation)
        case .titleFile(let edition, _):
            explanation.add("is", "some characters of the face of titles, which title_font asks for")
            explanation.add("source", "\(SiteConfiguration.fileName)")
            add(site.editions[edition], to: &explanation)
        case .webManifest(let edition):
            explanation.add("is", "the web manifest, which lets devices install the site as an app")
            add(site.editions[edition], to: &explanation)
        case .file(let source):
            explanation.add("is", "a file that is published as it is")
            explanation.add("source", "\(source)")
        case .sitemap(let entries):
            explanation.add("is", "a sitemap of \(counted(entries.count, "address", plural: "addresses"))")
        case .sitemapIndex(let parts): explanation.add("is", "the list of \(counted(parts.count, "sitemap"))")
        case .robots: explanation.add("is", "what robots may read; a static/robots.txt takes its place")
        case .searchEntry, .searchFile: explanation.add("is", "a file of the search index")
        }
        if let layout = planned.layout(of: route.recipe) { explanation.add("layout", layoutText(layout)) }
    }

    /// `layouts/post of themes/folio/layouts/post.mustache`
    func layoutText(_ layout: String) -> Message {
        if let file = themeFile("\(layout).mustache") {
            return "\(layout) of the theme \(planned.theme.name): \(file)"
        }
        return "\(layout) of the theme \(planned.theme.name)"
    }

    /// The first theme of those that extend each other that has a file.
    private func themeFile(_ name: String) -> String? {
        planned.theme.inputs.first { $0.path.hasSuffix("/\(name)") }?.path
    }

    private func redirectSource(_ route: Route, _ target: SitePath) -> Message {
        if let reason = numberReason(route, target) { return reason }
        if route.path.decoded.hasPrefix(target.appending([site.configuration.paginatePath]).decoded) {
            return "a page that Hugo's themes make for a list of terms"
        }
        let isLanguage = route.source == PlanBuilder.languagesSource
        return isLanguage ? "the code of the default language, which Hugo redirects" : "aliases of \(route.source)"
    }

    /// Why the number of a page leads to its list.
    private func numberReason(_ route: Route, _ target: SitePath) -> Message? {
        let target = planned.route(of: target)
        guard case .list(let edition, let subject, .first) = target?.recipe else {
            return route.path == target?.path.page(.numbered(1), site.configuration) ? Self.firstPage : nil
        }
        let pages = ListPages(of: subject, in: site.editions[edition], site.configuration)
        guard pages.redirected.contains(where: { route.path == target?.path.page(.numbered($0), site.configuration) })
        else { return nil }
        return pages.numbering == .newest
            ? Self.firstPage : "the number of a page that is not full yet, so that its posts are on the list's own"
    }

    private static let firstPage: Message = "the number of a list's first page, which Hugo redirects"

    private func add(_ edition: Edition, to explanation: inout Explanation) {
        explanation.add("edition", "\(edition.language.code), at \(edition.root.decoded)")
    }

    private func add(_ edition: Edition, _ subject: ListSubject, _ page: ListPage, to explanation: inout Explanation) {
        let pages = ListPages(of: subject, in: edition, site.configuration)
        explanation.add("is", "\(pages.name(of: page)) of \(edition.name(of: subject))")
        if let introduction = edition.introduction(of: subject) {
            explanation.add("source", "\(introduction.source.path)")
        } else if case .term(let taxonomy, let term) = subject,
            let first = edition.taxonomies[taxonomy].terms[term].posts.map({ edition.posts[$0] }).last
        {
            explanation.add(
                "source", "\(edition.taxonomies[taxonomy].name) of \(first.parsed.source.path), for example")
        }
        let shown = pages.posts(on: page)
        if shown.isEmpty {
            explanation.add("posts", "none")
        } else {
            let count = edition.posts(of: subject).count
            explanation.add(
                "posts",
                "\(shown.lowerBound + 1) to \(shown.upperBound) of \(count); paginate is \(site.configuration.paginate)"
            )
        }
        add(edition, to: &explanation)
        if subject.hasFeed {
            let feeds = edition.feedFormats(of: subject, site.configuration)
            let path = edition.path(of: subject)
            explanation.add(
                "feeds", lines: feeds.map { ["\(path.file(site.configuration.feeds.fileName($0)).decoded)"] })
        }
    }

    private func add(
        _ edition: Edition, _ subject: ListSubject, _ format: SiteConfiguration.FeedFormat,
        to explanation: inout Explanation
    ) {
        let feeds = site.configuration.feeds
        let posts = edition.feedPosts(of: subject, limit: feeds.limit)
        explanation.add("is", "the feed of \(edition.name(of: subject)) as \(format.rawValue)")
        explanation.add(
            "posts",
            feeds.isFull
                ? "the newest \(posts.count), whole; feeds.limit is \(feeds.limit)"
                : "the newest \(posts.count), their summaries; feeds.limit is \(feeds.limit)")
        add(edition, to: &explanation)
    }
}

extension ListPages {
    /// `page 2 of 9`
    fileprivate func name(of page: ListPage) -> Message {
        switch (numbering, page) {
        case (.newest, .first): "page 1 of \(total)"
        case (.newest, .numbered(let number)): "page \(number) of \(total)"
        case (.oldest, .first): "the page with the newest posts"
        case (.oldest, .numbered(let number)): "page \(number), counted from the oldest,"
        }
    }
}

extension Edition {
    /// `the section news`
    package func name(of subject: ListSubject) -> Message {
        switch subject {
        case .home: "the home page"
        case .section(let index): "the section \(sections[index].name)"
        case .term(let taxonomy, let term): "“\(taxonomies[taxonomy].terms[term].name)” in \(taxonomies[taxonomy].name)"
        case .changes(let number): "the list of changes at \(path(of: .changes(number)).decoded)"
        case .days: "the days"
        case .taxonomy(let index): "all posts with \(taxonomies[index].name)"
        case .month(let index):
            "the month \(months[index].year)-\(months[index].month.padded(to: 2))"
        case .day(let month, let day):
            "the day \(months[month].year)-\(months[month].month.padded(to: 2))-\(months[month].days[day].number.padded(to: 2))"
        }
    }
}
