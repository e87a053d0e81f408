import Parsing
import Resolving
import Search
import Text
import Theming

/// Lists every file of the published site, sorted by path, each with exactly one recipe.
package struct PlanBuilder {
    private let site: Site
    private let theme: Theme
    private let katex: KaTeX?
    private let sitemapLimit: Int
    private var routes: [Route] = []
    private var sitemaps: [[SitemapEntry]] = []

    /// The plan of a site: its routes by path, and the mistakes that were found on the way.
    /// - Parameters:
    ///   - katex: for a site that holds formulas.
    ///   - sitemapLimit: addresses in one sitemap.
    package static func plan(
        _ site: Site, theme: Theme, katex: KaTeX? = nil, sitemapLimit: Int = maximalSitemap
    ) -> Plan {
        var builder = PlanBuilder(site: site, theme: theme, katex: katex, sitemapLimit: sitemapLimit)
        builder.addAll()
        return Collisions.resolved(builder.routes, groups: site.searchGroups) { route in
            switch route.recipe {
            case .post(let edition, let index): site.editions[edition].posts[index].date
            case .page(let edition, let index): site.editions[edition].pages[index].date
            default: nil
            }
        }
    }

    private init(site: Site, theme: Theme, katex: KaTeX?, sitemapLimit: Int) {
        self.site = site
        self.theme = theme
        self.katex = katex
        self.sitemapLimit = sitemapLimit
    }

    private mutating func addAll() {
        for index in site.editions.editionIndices {
            var map = SitemapEntries(edition: index, site: site)
            addDocuments(index, &map)
            addLists(index, &map)
            addSinglePages(index, &map)
            sitemaps.append(map.entries)
        }
        addDefaultLanguage()
        addSitemaps()
        for resource in site.resources {
            let claim: Claim = resource.isOfSite ? .owner : .content
            add(resource.path, .file(source: resource.source), resource.source, claim)
        }
        for (name, file) in theme.assets.files.sorted(by: { $0.key < $1.key }) {
            add(file.path, .asset(name: name), "themes/\(theme.name)/assets/\(name)")
        }
        addStyles()
        for resource in theme.statics + (katex?.files ?? []) {
            add(resource.path, .file(source: resource.source), resource.source, .theme)
        }
    }

    /// Editions that change the same have one style sheet.
    private mutating func addStyles() {
        var paths: Set<SitePath> = []
        for (edition, style) in theme.styles.enumerated() {
            guard let sheet = style.sheet, paths.insert(sheet.path).inserted else { continue }
            add(sheet.path, .style(edition: EditionIndex(edition)), "params.style")
        }
    }

    private mutating func add(_ path: SitePath, _ recipe: Recipe, _ source: String, _ claim: Claim = .site) {
        routes.append(Route(path: path, recipe: recipe, source: source, claim: claim))
    }

    /// Where there are several languages, the code of the first leads to it, as in Hugo.
    private mutating func addDefaultLanguage() {
        guard site.editions.count > 1 else { return }
        let path = SitePath.root.appending(site.editions[0].language.code.lowercased())
        guard !routes.contains(where: { $0.path == path && $0.claim < .content }) else { return }
        add(path, .redirect(to: site.editions[0].root), Self.languagesSource)
    }

    private mutating func addDocuments(_ edition: EditionIndex, _ map: inout SitemapEntries) {
        let documents = site.editions[edition]
        let posts = zip(documents.posts, documents.posts.typedIndices).map {
            ($0, Recipe.post(edition: edition, index: $1))
        }
        let pages = zip(documents.pages, documents.pages.typedIndices).map {
            ($0, Recipe.page(edition: edition, index: $1))
        }
        for (post, recipe) in posts + pages {
            add(post.path, recipe, post.parsed.source.path, .content)
            addAliases(of: post.parsed, at: post.path)
            if post.parsed.frontMatter.isInSitemap { map.add(post) }
        }
    }

    private mutating func addAliases(of post: ParsedPost, at path: SitePath) {
        for alias in post.frontMatter.aliases {
            // A broken alias has been reported when the post was parsed.
            guard let old = path.alias(alias) else { continue }
            add(old, .redirect(to: path), post.source.path, .alias)
        }
    }

    /// Home, sections, terms and months with their further pages and feeds.
    private mutating func addLists(_ index: EditionIndex, _ map: inout SitemapEntries) {
        let edition = site.editions[index]
        addList(index, .home, "the home page", &map)
        for section in edition.sections.typedIndices {
            addList(index, .section(section), "the section \(edition.sections[section].name)", &map)
        }
        for (number, taxonomy) in zip(edition.taxonomies.typedIndices, edition.taxonomies) {
            guard site.isUsed(taxonomy: number) else { continue }
            addTaxonomy(index, number)
            // Where no post has a term nothing leads to the list.
            guard taxonomy.terms.contains(where: { !$0.posts.isEmpty }) else { continue }
            addIntroduction(index, .taxonomy(number), lastChange: nil, &map)
            for term in taxonomy.terms.typedIndices where !taxonomy.terms[term].posts.isEmpty {
                addList(index, .term(taxonomy: number, term), "\(taxonomy.name) “\(taxonomy.terms[term].name)”", &map)
            }
        }
        guard !edition.months.isEmpty else { return }
        add(edition.archivesPath, .archives(edition: index), "archives")
        map.add(edition.archivesPath)
        for month in edition.months.typedIndices {
            let name = "the archive of \(edition.months[month].year)-\(edition.months[month].month.padded(to: 2))"
            addPages(index, .month(month), name)
            map.add(edition.months[month].path, lastChange: edition.lastChange(of: .month(month)))
        }
    }

    /// All terms on one page; the further pages that Hugo's themes make of them lead to it.
    private mutating func addTaxonomy(_ index: EditionIndex, _ number: TaxonomyIndex) {
        let taxonomy = site.editions[index].taxonomies[number]
        let source = taxonomy.introduction?.source.path ?? "list of \(taxonomy.name)"
        add(taxonomy.path, .taxonomy(edition: index, number), source)
        addFeeds(index, .taxonomy(number), source)
        for page in 1...Pagination.pageCount(taxonomy.terms.count, per: site.configuration.paginate) {
            add(taxonomy.path.appending(["page", String(page)]), .redirect(to: taxonomy.path), source)
        }
    }

    private mutating func addList(
        _ index: EditionIndex, _ subject: ListSubject, _ source: String, _ map: inout SitemapEntries
    ) {
        let edition = site.editions[index]
        let source = edition.introduction(of: subject)?.source.path ?? source
        addPages(index, subject, source)
        addFeeds(index, subject, source)
        addIntroduction(index, subject, lastChange: edition.lastChange(of: subject), &map)
    }

    /// What the `_index.md` of a list says about its addresses.
    private mutating func addIntroduction(
        _ index: EditionIndex, _ subject: ListSubject, lastChange: Timestamp?, _ map: inout SitemapEntries
    ) {
        let edition = site.editions[index]
        let file = edition.introduction(of: subject)
        if let file { addAliases(of: file, at: edition.path(of: subject)) }
        if file?.frontMatter.isInSitemap ?? true {
            map.add(
                edition.path(of: subject), lastChange: lastChange, alternates: site.alternates(of: subject, in: index))
        }
    }

    private mutating func addPages(_ index: EditionIndex, _ subject: ListSubject, _ source: String) {
        let edition = site.editions[index]
        let path = edition.path(of: subject)
        for number in 1...Pagination.pageCount(edition.posts(of: subject).count, per: site.configuration.paginate) {
            add(
                Pagination.path(path, number: number), .list(edition: index, subject, number: number), source)
        }
        // Hugo answers the number of the first page with a redirect.
        add(path.appending(["page", "1"]), .redirect(to: path), source)
    }

    private mutating func addFeeds(_ index: EditionIndex, _ subject: ListSubject, _ source: String) {
        let edition = site.editions[index]
        for format in edition.feedFormats(of: subject, site.configuration) {
            add(edition.path(of: subject).file(format.fileName), .feed(edition: index, subject, format), source)
        }
    }

    private mutating func addSinglePages(_ index: EditionIndex, _ map: inout SitemapEntries) {
        let edition = site.editions[index]
        if site.configuration.search.isEnabled {
            add(edition.searchPath, .search(edition: index), "search page")
            add(edition.searchPath.file(IndexFormat.entryName), .searchEntry(edition: index), "search index")
        }
        add(edition.root.file("404.html"), .notFound(edition: index), "404 page")
        add(edition.webManifestPath, .webManifest(edition: index), "web manifest")
    }
}

extension PlanBuilder {
    /// What messages call the languages of the site.
    package static let languagesSource = "languages"

    /// sitemaps.org: at most 50 000 addresses in a file.
    static let maximalSitemap = 50_000

    /// One sitemap if one suffices, else one or more per edition and an index of them, at the addresses that Hugo uses.
    private mutating func addSitemaps() {
        let root = SitePath.root.file("sitemap.xml")
        if sitemaps.count == 1, sitemaps[0].count <= sitemapLimit {
            add(root, .sitemap(sitemaps[0]), "sitemap")
        } else {
            var parts: [SitePath] = []
            for (edition, entries) in sitemaps.enumerated() where !entries.isEmpty {
                let code = site.editions[edition].language.code.lowercased()
                let count = (entries.count - 1) / sitemapLimit + 1
                for part in 0..<count {
                    let name = part == 0 ? "sitemap.xml" : "sitemap-\(part + 1).xml"
                    let path = SitePath.root.appending(code).file(name)
                    let range = part * sitemapLimit..<min(entries.count, (part + 1) * sitemapLimit)
                    add(path, .sitemap(Array(entries[range])), "sitemap")
                    parts.append(path)
                }
            }
            add(root, .sitemapIndex(parts), "sitemap")
        }
        add(.root.file("robots.txt"), .robots(sitemap: root), "robots.txt")
    }
}

extension SitePath {
    /// Where an alias of this page leads from: the site's root when it starts with `/`, in every language, else beside
    /// the page. A folder as Hugo has it, unless it is the name of a page's file.
    fileprivate func alias(_ alias: String) -> SitePath? {
        let parent = decoded.dropLast().lastIndex(of: "/").map { decoded[...$0] } ?? "/"
        let path = SitePath(written: alias.hasPrefix("/") ? alias : parent + alias)
        guard let path, !path.decoded.hasSuffix("/") else { return path }
        let isPage = [".html", ".htm", ".xhtml"].contains { path.decoded.lowercased().hasSuffix($0) }
        return isPage ? path : SitePath(decoded: path.decoded + "/")
    }
}

extension Site {
    /// Whether a post in any language has a term of a taxonomy.
    fileprivate func isUsed(taxonomy: TaxonomyIndex) -> Bool {
        editions.contains { $0.taxonomies[taxonomy].terms.contains { !$0.posts.isEmpty } }
    }
}
