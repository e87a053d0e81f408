import Planning
import Writing

/// The posts and pages whose own text is another than at the last build.
struct ChangedPosts {
    let routes: [Route]

    /// More of them are a change of the site, not of posts; the whole of it is looked at by `inkstone check`.
    private static let limit = 200

    /// None when nothing was published before, and none of too many.
    init(_ planned: PlannedSite, from old: [String: Manifest.File], to current: [String: Manifest.File]) {
        guard !old.isEmpty else {
            routes = []
            return
        }
        var routes: [Route] = []
        for route in planned.routes where planned.post(of: route.recipe) != nil {
            let file = route.path.outputFile
            guard let now = current[file], now.digest != old[file]?.digest,
                RouteKey.part(.text, of: now.key) != RouteKey.part(.text, of: old[file]?.key)
            else { continue }
            routes.append(route)
            if routes.count > Self.limit { break }
        }
        self.routes = routes.count > Self.limit ? [] : routes
    }
}
