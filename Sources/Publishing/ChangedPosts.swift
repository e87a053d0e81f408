import Parsing
import Planning
import Writing

/// The posts and pages whose own text is another than at the last build.
struct ChangedPosts {
    let routes: [Route]

    /// More of them are a change of the site, not of posts; the whole of it is looked at by `inkstone check`.
    private static let limit = 200

    /// None when nothing was published before, and none of too many.
    init(_ planned: PlannedSite, from old: [String: Manifest.File], to result: OutputWriter.Result) {
        var routes: [Route] = []
        for file in old.isEmpty ? [] : result.changed where routes.count <= Self.limit {
            guard RouteKey.part(.text, of: result.files[file]?.key) != RouteKey.part(.text, of: old[file]?.key),
                let route = planned.knownRoute(of: SitePath(outputFile: file)),
                planned.post(of: route.recipe) != nil
            else { continue }
            routes.append(route)
        }
        self.routes = routes.count > Self.limit ? [] : routes
    }
}
