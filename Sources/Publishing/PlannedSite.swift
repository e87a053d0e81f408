import Markdown
import Parsing
import Planning
import Rendering
import Resolving
import Search
import Text
import Theming
import Writing

/// A site that has been read and planned: every file it promises, rendered when asked for.
package struct PlannedSite: Sendable {
    /// Of the files whose paths are known beforehand.
    package let routes: [Route]
    /// The others.
    package let groups: [RouteGroup]
    let renderer: PageRenderer
    /// Of everything but the bodies, which are rendered later.
    package let diagnostics: [Diagnostic]
    package let withheld: [Withheld]
    /// Everything that was read from the content folders and is published.
    package let sources: [ParsedPost]
    /// The bytes of `site.yaml`; empty where there is none.
    package let settings: [UInt8]
    /// Of KaTeX, where a post holds formulas; empty where it was not found.
    let katexHash: String?
    /// Of what makes the face of titles, where the site asks for one; empty where it was not found.
    let titleFont: String?
    let resolution: Resolution
    /// From when and until when the same posts are due, in seconds since 1970; the end is not included.
    let isDue: Range<Int64>

    /// When a post becomes due or expires, in seconds since 1970; far away when none will.
    package var nextChange: Int64 { isDue.upperBound }

    package func rendering(of route: Route) -> RenderedRoute { renderer.render(route.recipe) }

    /// All routes, sorted by path; has the groups made.
    var allRoutes: [Route] {
        guard !groups.isEmpty else { return routes }
        return (routes + groups.flatMap(routes(of:))).sorted { $0.path < $1.path }
    }

    private func searchRoute(_ group: RouteGroup, _ name: String) -> Route {
        Route(
            path: group.page.file(name), recipe: .searchFile(edition: group.edition, name: name), source: "search index"
        )
    }

    private func routes(of group: RouteGroup) -> [Route] {
        renderer.searchIndexes.index(ofEdition: group.edition).files.map { searchRoute(group, $0) }
    }

    /// Files of the output, sorted.
    package var files: [String] { allRoutes.map(\.path.outputFile) }

    /// The bytes of a file of the output, or `nil` when the site does not promise it.
    package func bytes(of file: String) -> [UInt8]? {
        guard let route = route(of: SitePath(file: "/" + file)), case .bytes(let bytes) = rendering(of: route) else {
            return nil
        }
        return bytes
    }

    /// The route of a path, one of a group included, which is made for it.
    package func route(of path: SitePath) -> Route? {
        if let route = knownRoute(of: path) { return route }
        let file = path.outputFile
        guard let group = groups.first(where: { $0.contains(file) }) else { return nil }
        return routes(of: group).first { $0.path == path }
    }

    /// The route of a path that is known beforehand. O(log n).
    func knownRoute(of path: SitePath) -> Route? {
        var range = routes.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            let route = routes[middle]
            if route.path == path { return route }
            range = route.path < path ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// The same plan for another address; paths do not depend on it.
    package func at(baseURL: String) -> PlannedSite {
        if baseURL == site.addresses.baseURL { return self }
        return with(renderer.at(site.at(baseURL: baseURL)), sources: sources)
    }

    /// The same plan with other texts.
    package func with(_ site: Site, sources: [ParsedPost]) -> PlannedSite {
        with(PageRenderer(renderer, site: site), sources: sources)
    }

    private func with(_ renderer: PageRenderer, sources: [ParsedPost]) -> PlannedSite {
        PlannedSite(
            routes: routes, groups: groups, renderer: renderer, diagnostics: diagnostics,
            withheld: withheld, sources: sources, settings: settings, katexHash: katexHash, titleFont: titleFont,
            resolution: resolution, isDue: isDue)
    }

    /// What is known without rendering bodies, sorted.
    package var knownDiagnostics: [Diagnostic] { diagnostics.sorted() }

    /// All messages for the author, sorted; renders every body.
    package func allDiagnostics() -> [Diagnostic] { (diagnostics + bodyDiagnostics()).sorted() }

    package func bodyDiagnostics() -> [Diagnostic] { renderer.bodyDiagnostics().sorted().withRawHTMLOnce }

    /// Whether what has been rendered would become the same again; see `PageRenderer`.
    var isRepeatable: Bool { renderer.isRepeatable }

    /// The post that a recipe makes a page of.
    package func post(of recipe: Recipe) -> Post? {
        switch recipe {
        case .post(let edition, let index): site.editions[edition].posts[index]
        case .page(let edition, let index): site.editions[edition].pages[index]
        default: nil
        }
    }

    /// The layout of a page, as `layouts/post`; `nil` for what no layout makes.
    package func layout(of recipe: Recipe) -> String? {
        recipe.kind.map { theme.layout(post(of: recipe)?.parsed.frontMatter.layout, of: $0) }
    }

    package var site: Site { renderer.site }

    package var theme: Theme { renderer.theme }

    /// About files of the site's theme that are copies of files which have changed since.
    package var outdatedCopies: [Diagnostic] { theme.outdated }

    /// The links and images of a body as its page has them, with their places in the source.
    package func links(of post: ParsedPost, inEdition edition: EditionIndex) -> [PlacedLink] {
        renderer.bodies(ofEdition: edition).links(of: post)
    }

    /// The address at which pages show a picture that the front matter of a post names.
    package func address(ofPicture written: String, of post: Post, inEdition edition: EditionIndex) -> String {
        renderer.bodies(ofEdition: edition).picture(written, of: post.parsed).address
    }

    /// Where a file is that a route publishes as it is.
    package func absolutePath(of source: String) -> String { renderer.absolutePath(of: source) }
}
