import Parsing
import Resolving
import Search
import Text
import Theming

/// Lists every file of the published site, sorted by path, each with exactly one recipe.
package struct PlanBuilder {
    let site: Site
    private let theme: Theme
    private let katex: KaTeX?
    private let faces: TitleFaces?
    let sitemapLimit: Int
    private var routes: [Route] = []
    var sitemaps: [SitemapEntries] = []
    /// Of the edition at hand.
    var sidebars: SidebarUse?

    /// The plan of a site: its routes by path, and the mistakes that were found on the way.
    /// - Parameters:
    ///   - katex: for a site that holds formulas.
    ///   - faces: for a site that publishes the face of its titles.
    ///   - sitemapLimit: addresses in one sitemap.
    package static func plan(
        _ site: Site, theme: Theme, katex: KaTeX? = nil, faces: TitleFaces? = nil,
        sitemapLimit: Int = maximalSitemap
    ) -> Plan {
        var builder = PlanBuilder(
            site: site, theme: theme, katex: katex, faces: faces, sitemapLimit: sitemapLimit)
        builder.addAll()
        return Collisions.resolved(builder.routes, groups: site.searchGroups) { route in
            switch route.recipe {
            case .post(let edition, let index): site.editions[edition].posts[index].date
            case .page(let edition, let index): site.editions[edition].pages[index].date
            default: nil
            }
        }
    }

    private init(site: Site, theme: Theme, katex: KaTeX?, faces: TitleFaces?, sitemapLimit: Int) {
        self.site = site
        self.theme = theme
        self.katex = katex
        self.faces = faces
        self.sitemapLimit = sitemapLimit
    }

    private mutating func addAll() {
        for index in site.editions.editionIndices {
            var map = SitemapEntries(edition: index, site: site)
            sidebars = SidebarUse(SidebarPlan(site.editions[index], site.configuration, theme: theme))
            addDocuments(index, &map)
            addLists(index, &map)
            addSinglePages(index, &map)
            for widgets in sidebars?.shared ?? [] {
                let path = SidebarPlan.path(ofShared: widgets, in: site.editions[index])
                add(path, .sidebar(edition: index, widgets: widgets), "sidebar")
            }
            sitemaps.append(map)
        }
        addDefaultLanguage()
        addSitemaps()
        for resource in site.resources {
            let claim: Claim = resource.isOfSite ? .owner : .content
            add(resource.path, .file(source: resource.source), resource.source, claim)
        }
        addPagesOfFiles()
        for (name, file) in theme.assets.files.sorted(by: { $0.key < $1.key }) {
            add(file.path, .asset(name: name), "themes/\(theme.name)/assets/\(name)")
        }
        addStyles()
        addTitleFaces()
        for resource in theme.statics + (katex?.files ?? []) {
            add(resource.path, .file(source: resource.source), resource.source, .theme)
        }
    }

    /// Old addresses of files of HTML, where nothing else is.
    private mutating func addPagesOfFiles() {
        let files = site.resources.filter { $0.page != nil }
        let taken = files.isEmpty ? [] : Set(routes.map(\.path))
        for file in files {
            guard let page = file.page, !taken.contains(page) else { continue }
            add(page, .redirect(to: file.path), file.source, .alias)
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

    /// Editions that need the same characters share the files.
    private mutating func addTitleFaces() {
        guard let faces else { return }
        var paths: Set<SitePath> = []
        for (index, face) in zip(site.editions.editionIndices, faces.editions) {
            guard let face else { continue }
            add(face.sheet, .titleSheet(edition: index), Self.titleFontSource)
            for (number, file) in face.files.enumerated() where paths.insert(file.path).inserted {
                add(file.path, .titleFile(edition: index, number), Self.titleFontSource)
            }
        }
        let licence = faces.subsetter.places.licence
        add(TitleFaces.licence, .file(source: licence), licence, .theme)
    }

    private static let titleFontSource = "params.style.title_font"

    mutating func add(_ path: SitePath, _ recipe: Recipe, _ source: String, _ claim: Claim = .site) {
        routes.append(Route(path: path, recipe: recipe, source: source, claim: claim))
    }

    /// Where there are several languages, the code of the first leads to it, as in Hugo; where it is in a folder, the
    /// root leads there.
    private mutating func addDefaultLanguage() {
        if site.configuration.hasDefaultLanguageInFolder {
            add(.root, .redirect(to: site.editions[0].root), Self.languagesSource)
            // What hosts look for.
            add(SitePath.root.file("404.html"), .notFound(edition: .first), "404 page")
            return
        }
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
            if let own = ownPage(post, documents) {
                if own != post.path { add(post.path, .redirect(to: own), post.parsed.source.path, .alias) }
                addAliases(of: post.parsed, at: own)
                continue
            }
            add(post.path, recipe, post.parsed.source.path, .content)
            addAliases(of: post.parsed, at: post.path)
            if post.parsed.frontMatter.isInSitemap { map.add(post) }
            sidebars?.add(post.parsed, side: site.configuration.sidebar.single)
        }
    }

    /// The page of Inkstone's own that a page of another theme only stands for.
    private func ownPage(_ post: Post, _ edition: Edition) -> SitePath? {
        switch post.parsed.frontMatter.ownPage {
        case .search where site.configuration.search.isEnabled: edition.searchPath
        case .archives where !edition.months.isEmpty: edition.archivesPath
        case .search, .archives, nil: nil
        }
    }

    mutating func addAliases(of post: ParsedPost, at path: SitePath) {
        for alias in post.frontMatter.aliases {
            // A broken alias has been reported when the post was parsed.
            guard let old = path.alias(alias) else { continue }
            add(
                site.configuration.uglyURLs.hold(post.pathFolders.first) ? old.named : old, .redirect(to: path),
                post.source.path, .alias)
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
