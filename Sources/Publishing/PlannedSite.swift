import Text

/// A site that has been read and planned: every file it promises, rendered when asked for.
public struct PlannedSite: Sendable {
    let site: Site
    /// Of the files whose paths are known beforehand.
    let routes: [Route]
    /// The others.
    let groups: [RouteGroup]
    let renderer: PageRenderer
    /// Of everything but the bodies, which are rendered later.
    let diagnostics: [Diagnostic]
    public let withheld: [Withheld]
    /// Everything that was read from the content folders and is published.
    let sources: [ParsedPost]
    /// `site.yaml`, what the caller decides instead, and which KaTeX there is.
    let settings: [UInt8]

    func rendering(of route: Route) -> Rendering { renderer.render(route.recipe) }

    /// All routes, sorted by path; has the groups made.
    var allRoutes: [Route] {
        guard !groups.isEmpty else { return routes }
        return (routes + groups.flatMap(routes(of:))).sorted { $0.path < $1.path }
    }

    private func routes(of group: RouteGroup) -> [Route] {
        renderer.searchIndexes.index(ofEdition: group.edition).files.map { file in
            Route(
                path: group.page.file(file.name), recipe: .searchFile(edition: group.edition, name: file.name),
                source: "search index")
        }
    }

    /// Files of the output, sorted.
    public var files: [String] { allRoutes.map(\.path.outputFile) }

    /// The bytes of a file of the output, or `nil` when the site does not promise it.
    public func bytes(of file: String) -> [UInt8]? {
        guard let route = route(of: file), case .bytes(let bytes) = rendering(of: route) else { return nil }
        return bytes
    }

    private func route(of file: String) -> Route? {
        if let route = routes.first(where: { $0.path.outputFile == file }) { return route }
        guard let group = groups.first(where: { $0.contains(file) }) else { return nil }
        return routes(of: group).first { $0.path.outputFile == file }
    }

    /// All that the author is told, sorted; renders every body.
    public func allDiagnostics() -> [Diagnostic] { (diagnostics + bodyDiagnostics()).sorted() }

    func bodyDiagnostics() -> [Diagnostic] { renderer.bodyDiagnostics() }

    var theme: Theme { renderer.theme }

    /// Where a file lies that a route publishes as it is.
    func absolutePath(of source: String) -> String { renderer.absolutePath(of: source) }
}
