import Parsing
import Resolving
import Text
import Theming

/// One promised file: its path and how its bytes are made.
package struct Route: Sendable {
    package let path: SitePath
    package let recipe: Recipe
    /// What made it, for messages: a file of the site, or what it lists.
    package let source: String
    /// How well it defends its path.
    let claim: Claim

    package init(path: SitePath, recipe: Recipe, source: String, claim: Claim = .site) {
        self.path = path
        self.recipe = recipe
        self.source = source
        self.claim = claim
    }
}

extension Route {
    /// What made it, inside of a message: Inkstone's own names for pages have sentences in other languages.
    package var sourceName: Message { Message(stringLiteral: source) }
}

/// Who has an address that several want, the strongest first. Content is not trusted: a post that calls itself
/// `/robots.txt`, or `/assets/folio.css`, takes nothing away from the site.
package enum Claim: Int, Sendable, Comparable {
    /// A file of `static`.
    case owner
    /// What Inkstone makes: lists, feeds, search, sitemaps, styles.
    case site
    /// A file that the theme or a library brings.
    case theme
    /// A post, a page, or a file beside one.
    case content
    /// An old address of a page.
    case alias

    package static func < (left: Claim, right: Claim) -> Bool { left.rawValue < right.rawValue }
}

/// How the bytes of a route are made. Indices are those of the site; editions come first.
package enum Recipe: Sendable {
    case post(edition: EditionIndex, index: PostIndex)
    case page(edition: EditionIndex, index: PostIndex)
    case list(edition: EditionIndex, ListSubject, ListPage)
    /// The same page of a list for programs.
    case listData(edition: EditionIndex, ListSubject, ListPage)
    case taxonomy(edition: EditionIndex, TaxonomyIndex)
    case archives(edition: EditionIndex)
    case search(edition: EditionIndex)
    /// The file of a search index by which the others are found.
    case searchEntry(edition: EditionIndex)
    /// One of the others, by its name.
    case searchFile(edition: EditionIndex, name: String)
    case notFound(edition: EditionIndex)
    case feed(edition: EditionIndex, ListSubject, SiteConfiguration.FeedFormat)
    /// The posts of a table, as a file for programs.
    case records(edition: EditionIndex, ListSubject, RecordFormat)
    /// Widgets that pages of an edition share.
    case sidebar(edition: EditionIndex, widgets: [String])
    /// A page that leads to another path of the site.
    case redirect(to: SitePath)
    /// A sitemap of a range of the plan's pages.
    case sitemap([SitemapEntry])
    case sitemapIndex([SitePath])
    case robots(sitemap: SitePath)
    case asset(name: String)
    /// What an edition changes about the theme's looks.
    case style(edition: EditionIndex)
    /// Which of an edition's files holds which characters of its titles.
    case titleSheet(edition: EditionIndex)
    /// One of these files, by its place among them.
    case titleFile(edition: EditionIndex, Int)
    /// What a device needs to install the site as an app.
    case webManifest(edition: EditionIndex)
    /// A file that is published as it is.
    case file(source: String)
}

extension Recipe {
    /// The kind of page that it makes for readers; `nil` for every other file.
    package var kind: PageKind? {
        switch self {
        case .post: .post
        case .page: .page
        case .list(_, let subject, _): subject.kind
        case .taxonomy: .taxonomy
        case .archives: .archives
        case .search: .search
        case .notFound: .notFound
        case .listData, .feed, .records, .sidebar, .redirect, .sitemap, .sitemapIndex, .robots,
            .asset, .style, .titleSheet,
            .titleFile, .webManifest, .file,
            .searchEntry, .searchFile:
            nil
        }
    }
}
