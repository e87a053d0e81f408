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
    /// `site.yaml`, what the caller decides instead, and which KaTeX there is.
    let settings: [UInt8]

    func rendering(of route: Route) -> Rendering { renderer.render(route.recipe) }

    /// Files of the output, sorted.
    public var files: [String] { routes.map(\.path.outputFile) }

    /// The bytes of a file of the output, or `nil` when the site does not promise it.
    public func bytes(of file: String) -> [UInt8]? {
        guard let route = routes.first(where: { $0.path.outputFile == file }),
            case .bytes(let bytes) = rendering(of: route)
        else { return nil }
        return bytes
    }

    /// All that the author is told, sorted; renders every body.
    public func allDiagnostics() -> [Diagnostic] { (diagnostics + bodyDiagnostics()).sorted() }

    func bodyDiagnostics() -> [Diagnostic] { renderer.bodyDiagnostics() }

    var theme: Theme { renderer.theme }

    /// Where a file lies that a route publishes as it is.
    func absolutePath(of source: String) -> String { renderer.absolutePath(of: source) }
}
