import Markdown
import Text

/// Renders the routes of a plan; safe to use from many threads, and in any order.
final class PageRenderer: Sendable {
    let site: Site
    let theme: Theme
    let folder: String
    let highlighter: PygmentsHighlighter
    private let links: SiteLinks
    private let editions: [EditionPages]

    /// - Parameter folder: absolute path of the site's folder.
    init(
        site: Site, theme: Theme, folder: String, highlighter: PygmentsHighlighter
    ) throws(TemplateError) {
        self.site = site
        self.theme = theme
        self.folder = folder
        links = SiteLinks(site, folder: folder)
        self.highlighter = highlighter
        var editions: [EditionPages] = []
        for index in site.editions.indices {
            let contents = Contents(site, edition: index, links: links, highlighter: highlighter)
            let context = try EditionContext(site: site, index: index, theme: theme, contents: contents)
            editions.append(EditionPages(context, contents))
        }
        self.editions = editions
    }

    /// For the same site with other texts.
    init(_ renderer: PageRenderer, site: Site) {
        self.site = site
        theme = renderer.theme
        folder = renderer.folder
        highlighter = renderer.highlighter
        links = renderer.links
        editions = renderer.editions.enumerated().map { index, pages in
            let contents = Contents(site, edition: index, links: renderer.links, highlighter: renderer.highlighter)
            return EditionPages(EditionContext(pages.context, site: site), contents)
        }
    }

    /// What is to be said about bodies; renders those that have not been rendered yet.
    func bodyDiagnostics() -> [Diagnostic] {
        editions.flatMap { $0.bodyDiagnostics() } + missingPrograms()
    }

    /// What is missing on this machine, as far as bodies have asked for it.
    func missingPrograms() -> [Diagnostic] {
        guard highlighter.isMissing else { return [] }
        let package = PygmentsHighlighter.package
        return [
            Diagnostic(
                .warning, "code is not coloured: there is no Pygments", hint: "install it with apt install \(package)")
        ]
    }

    func contents(ofEdition index: Int) -> Contents { editions[index].contents }

    /// The bytes of a route's file.
    func render(_ recipe: Recipe) -> Rendering {
        switch recipe {
        case .post(let edition, let index):
            html(editions[edition].post(site.editions[edition].posts[index], index: index))
        case .page(let edition, let index):
            html(editions[edition].post(site.editions[edition].pages[index], index: nil))
        case .list(let edition, let subject, let number): html(editions[edition].list(subject, number: number))
        case .taxonomy(let edition, let index): html(editions[edition].taxonomy(index))
        case .archives(let edition): html(editions[edition].archives())
        case .search(let edition): html(editions[edition].search())
        case .notFound(let edition): html(editions[edition].notFound())
        case .feed(let edition, let subject, let format): .bytes(editions[edition].feed(subject, format))
        case .redirect(let path): .bytes(RedirectWriter.page(to: path, site.addresses))
        case .sitemap(let entries): .bytes(SitemapWriter(addresses: site.addresses).sitemap(entries))
        case .sitemapIndex(let paths): .bytes(SitemapWriter(addresses: site.addresses).index(paths))
        case .robots(let sitemap): .bytes(SitemapWriter(addresses: site.addresses).robots(sitemap: sitemap))
        case .asset(let name): .bytes(theme.assets.files[name]?.bytes ?? [])
        case .file(let source): file(source)
        }
    }

    func absolutePath(of source: String) -> String { source.hasPrefix("/") ? source : "\(folder)/\(source)" }

    private func html(_ page: String) -> Rendering { .bytes(Array(page.utf8)) }

    private func file(_ source: String) -> Rendering {
        do {
            return .bytes(try FileBytes.read(absolutePath(of: source)))
        } catch {
            return .failed(reason: error.reason)
        }
    }
}
