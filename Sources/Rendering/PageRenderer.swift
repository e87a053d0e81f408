import Files
import Highlighting
import Markdown
import Parsing
import Planning
import Records
import Resolving
import Text
import Theming
import Threads

/// Renders the routes of a plan; safe to use from many threads, and in any order.
package final class PageRenderer: Sendable {
    package let site: Site
    package let theme: Theme
    private let katex: KaTeX?
    private let faces: TitleFaces?
    private let folder: String
    private let highlighter: PygmentsHighlighter
    private let parallel: Parallel
    private let stopwatch: Stopwatch
    private let links: SiteLinks
    private let editions: [EditionPages]
    package let searchIndexes: SearchIndexes
    package let bodies: RenderedBodies
    /// Of all that decides about every page; `nil` where nothing is compared with an earlier build.
    private let environment: ContentKey?
    private let siteKeys = LazyTable<EditionIndex, ContentKey>()

    /// - Parameters:
    ///   - bodies: those of this site that have been rendered.
    ///   - katex: for a site that holds formulas.
    ///   - faces: for a site that publishes the face of its titles.
    ///   - folder: absolute path of the site's folder.
    ///   - environment: of program, settings and options, where pages are compared with those of an earlier build.
    package init(
        site: Site, bodies: RenderedBodies, theme: Theme, katex: KaTeX?, faces: TitleFaces? = nil, folder: String,
        highlighter: PygmentsHighlighter, parallel: Parallel, stopwatch: Stopwatch, environment: ContentKey? = nil
    ) {
        self.site = site
        self.environment = environment.map { environment in
            var key = KeyBuilder()
            key.add(environment)
            key.add(theme.key)
            key.add(katex?.hash)
            key.add(faces?.subsetter.version)
            return key.key()
        }
        self.bodies = bodies
        self.theme = theme
        self.katex = katex
        self.faces = faces
        self.folder = folder
        self.parallel = parallel
        self.stopwatch = stopwatch
        links = SiteLinks(site, statics: theme.statics, folder: folder)
        self.highlighter = highlighter
        let attached = AttachedFiles(site, folder: folder)
        var editions: [EditionPages] = []
        for index in site.editions.editionIndices {
            let shortcodes = ShortcodeTemplates(
                theme, language: site.editions[index].language.code, addresses: site.addresses)
            let bodies = BodyRenderer(
                site, edition: index, bodies: bodies, links: links, shortcodes: shortcodes, highlighter: highlighter)
            let context = EditionContext(
                site: site, index: index, theme: theme, katex: katex, titleFace: faces?.editions[index.value],
                bodies: bodies, attached: attached)
            editions.append(EditionPages(context, bodies))
        }
        self.editions = editions
        searchIndexes = SearchIndexes(
            editions, site: site, parallel: parallel, stopwatch: stopwatch, environment: self.environment)
    }

    /// For the same site with other texts.
    package init(_ renderer: PageRenderer, site: Site) {
        self.site = site
        let bodies = RenderedBodies(of: site, keeping: renderer.bodies)
        self.bodies = bodies
        environment = renderer.environment
        theme = renderer.theme
        katex = renderer.katex
        faces = renderer.faces
        folder = renderer.folder
        highlighter = renderer.highlighter
        parallel = renderer.parallel
        stopwatch = renderer.stopwatch
        links = renderer.links
        editions = renderer.editions.map { pages in
            let bodies = BodyRenderer(
                site, edition: pages.context.index, bodies: bodies, links: renderer.links,
                shortcodes: pages.bodies.shortcodes,
                highlighter: renderer.highlighter)
            return EditionPages(EditionContext(pages.context, site: site), bodies)
        }
        searchIndexes = SearchIndexes(
            editions, site: site, parallel: parallel, stopwatch: stopwatch, environment: environment)
    }

    /// For the same site at another address.
    package func at(_ site: Site) -> PageRenderer {
        PageRenderer(
            site: site, bodies: RenderedBodies(of: site), theme: theme, katex: katex, faces: faces, folder: folder,
            highlighter: highlighter, parallel: parallel, stopwatch: stopwatch)
    }

    /// The messages about bodies; renders those that have not been rendered yet.
    package func bodyDiagnostics() -> [Diagnostic] {
        editions.flatMap { $0.bodyDiagnostics() } + missingPrograms()
    }

    /// Of Pygments, where a body may hold code, empty where there is none; asked when the keys are known.
    package var askedForColours: String? {
        let asks = editions.contains { pages in
            (pages.edition.posts + pages.edition.pages).contains {
                pages.bodies.facts(of: $0).questions.contains(.colours)
            } || pages.edition.introductions.contains { $0.mayHoldCode }
        }
        return asks ? highlighter.version ?? "" : nil
    }

    /// Whether what has been rendered would become the same again: no code lacks colours because a program was slow or
    /// ended.
    package var isRepeatable: Bool { !highlighter.hasFailed }

    /// What the rendered bodies need and this machine lacks.
    package func missingPrograms() -> [Diagnostic] {
        guard highlighter.isMissing else { return [] }
        let package = PygmentsHighlighter.package
        return [
            Diagnostic(
                .warning, "code is not coloured: Pygments is not installed",
                hint: "install it with apt install \(package)")
        ]
    }

    package func bodies(ofEdition index: EditionIndex) -> BodyRenderer { pages(index).bodies }

    func pages(_ edition: EditionIndex) -> EditionPages { editions[edition.value] }

    // MARK: Keys

    /// What decides the bytes of a route's file; `nil` where they are compared themselves.
    package func key(of recipe: Recipe) -> RouteKey? {
        guard let environment else { return nil }
        func site(_ edition: EditionIndex) -> ContentKey {
            siteKeys.value(edition) { pages(edition).siteKey(environment) }
        }
        switch recipe {
        case .post(let edition, let index):
            let post = self.site.editions[edition].posts[index]
            return pages(edition).key(ofPost: post, index: index, site: site(edition))
        case .page(let edition, let index):
            let page = self.site.editions[edition].pages[index]
            return pages(edition).key(ofPost: page, index: nil, site: site(edition))
        case .list(let edition, let subject, let page), .listData(let edition, let subject, let page):
            return pages(edition).key(ofList: subject, page, site: site(edition))
        case .feed(let edition, let subject, let format):
            return pages(edition).key(ofFeed: subject, format, site: site(edition))
        case .searchEntry(let edition): return searchIndexes.key(ofFile: nil, edition)
        case .searchFile(let edition, let name): return searchIndexes.key(ofFile: name, edition)
        case .titleFile(let edition, let number): return faces?.editions[edition.value]?.files[number].key
        default: return nil
        }
    }

    /// Puts down what is known about the bodies that were rendered, for the next build.
    package func keep() {
        bodies.keep(coloured: isRepeatable)
        if let builds = bodies.builds, isRepeatable { searchIndexes.keep(builds) }
    }

    /// The bytes of a route's file.
    package func render(_ recipe: Recipe) -> RenderedRoute {
        switch recipe {
        case .post(let edition, let index):
            .bytes(pages(edition).post(site.editions[edition].posts[index], index: index))
        case .page(let edition, let index):
            .bytes(pages(edition).post(site.editions[edition].pages[index], index: nil))
        case .list(let edition, let subject, let page): .bytes(pages(edition).list(subject, page))
        case .listData(let edition, let subject, let page): .bytes(pages(edition).data(of: subject, page))
        case .taxonomy(let edition, let index): .bytes(pages(edition).taxonomy(index))
        case .archives(let edition): .bytes(pages(edition).archives())
        case .search(let edition): .bytes(pages(edition).search())
        case .notFound(let edition): .bytes(pages(edition).notFound())
        case .feed(let edition, let subject, let format): .bytes(pages(edition).feed(subject, format))
        case .records(let edition, let subject, let format): .bytes(pages(edition).records.file(subject, format))
        case .sidebar(let edition, let widgets): .bytes(pages(edition).sharedSidebar(widgets))
        case .redirect(let path):
            .bytes(
                RedirectWriter.page(
                    to: path, language: site.edition(of: path).language.code,
                    script: theme.assets.files[Assets.alias]?.path, site.addresses))
        case .sitemap(let entries): .bytes(SitemapWriter(addresses: site.addresses).sitemap(entries))
        case .sitemapIndex(let paths): .bytes(SitemapWriter(addresses: site.addresses).index(paths))
        case .robots(let sitemap): .bytes(SitemapWriter(addresses: site.addresses).robots(sitemap: sitemap))
        case .searchEntry(let edition): .bytes(searchIndexes.index(ofEdition: edition).entry)
        case .searchFile(let edition, let name):
            bytes(searchIndexes.index(ofEdition: edition).bytes(ofFile: name), "the search index has no file \(name)")
        case .style(let edition):
            bytes(theme.styles[edition.value].sheet?.bytes, "the theme has no style sheet of this site")
        case .titleSheet(let edition):
            bytes(faces?.editions[edition.value]?.css(site.addresses), "the titles of this site have no face")
        case .titleFile(let edition, let number): titleFile(edition, number)
        case .webManifest(let edition): .bytes(pages(edition).webManifest())
        case .asset(let name): bytes(theme.assets.files[name]?.bytes, "the theme has no assets/\(name)")
        case .file(let source): file(source)
        }
    }

    private func titleFile(_ edition: EditionIndex, _ number: Int) -> RenderedRoute {
        guard let faces, let face = faces.editions[edition.value] else { return bytes(nil, "titles have no face") }
        return bytes(
            faces.subsetter.file(of: face.files[number].scalars, face.region),
            "\(faces.subsetter.places.program) makes no font of some characters")
    }

    private func bytes(_ bytes: [UInt8]?, _ reason: Message) -> RenderedRoute {
        bytes.map { .bytes($0) } ?? .failed(reason: reason)
    }

    package func absolutePath(of source: String) -> String { source.hasPrefix("/") ? source : "\(folder)/\(source)" }

    private func file(_ source: String) -> RenderedRoute {
        do {
            return .bytes(try FileBytes.read(absolutePath(of: source)))
        } catch {
            return .failed(reason: error.reason)
        }
    }
}
