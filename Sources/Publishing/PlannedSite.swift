import Text

/// A site that has been read and planned: every file it promises, rendered when asked for.
public struct PlannedSite: Sendable {
    let site: Site
    let routes: [Route]
    let renderer: PageRenderer
    /// Of everything but the bodies, which are rendered later.
    let diagnostics: [Diagnostic]
    public let withheld: [Withheld]
    /// Everything that was read from the content folders and is published.
    let sources: [ParsedPost]
    /// `site.yaml` and what the caller decides instead.
    let settings: [UInt8]
    /// When a post becomes due or expires, in seconds since 1970; far away when none will.
    public var nextChange = Int64.max

    func rendering(of route: Route) -> Rendering { renderer.render(route.recipe) }

    /// Files of the output, sorted.
    public var files: [String] { routes.map(\.path.outputFile) }

    /// The bytes of a file of the output, or `nil` when the site does not promise it.
    public func bytes(of file: String) -> [UInt8]? {
        guard let route = route(at: SitePath(file: "/" + file)), case .bytes(let bytes) = rendering(of: route) else {
            return nil
        }
        return bytes
    }

    /// The route of a path. O(log n).
    func route(at path: SitePath) -> Route? {
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
    func at(baseURL: String) -> PlannedSite? {
        if baseURL == site.addresses.baseURL { return self }
        let site = site.at(baseURL: baseURL)
        guard
            let renderer = try? PageRenderer(
                site: site, theme: theme, folder: renderer.folder, highlighter: renderer.highlighter)
        else { return nil }
        return PlannedSite(
            site: site, routes: routes, renderer: renderer, diagnostics: diagnostics, withheld: withheld,
            sources: sources, settings: settings, nextChange: nextChange)
    }

    /// The same plan with other texts.
    func with(_ site: Site, sources: [ParsedPost]) -> PlannedSite {
        PlannedSite(
            site: site, routes: routes, renderer: PageRenderer(renderer, site: site), diagnostics: diagnostics,
            withheld: withheld, sources: sources, settings: settings, nextChange: nextChange)
    }

    /// What is known without rendering bodies, sorted.
    public var knownDiagnostics: [Diagnostic] { diagnostics.sorted() }

    /// All that the author is told, sorted; renders every body.
    public func allDiagnostics() -> [Diagnostic] { (diagnostics + bodyDiagnostics()).sorted() }

    func bodyDiagnostics() -> [Diagnostic] { renderer.bodyDiagnostics() }

    var theme: Theme { renderer.theme }

    /// Where a file lies that a route publishes as it is.
    func absolutePath(of source: String) -> String { renderer.absolutePath(of: source) }
}
