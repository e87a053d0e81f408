import Planning
import Text

/// Paths that some hosts take for the same: they differ only in case.
enum LookalikePaths {
    static func diagnostics(_ routes: [Route]) -> [Diagnostic] {
        var known: [String: Route] = [:]
        return routes.compactMap { route in
            let folded = route.path.decoded.lowercased()
            guard let other = known[folded] else {
                known[folded] = route
                return nil
            }
            return Diagnostic(
                .warning, file: route.source,
                "the address \(route.path.decoded) differs from \(other.path.decoded) of \(other.source) only in case",
                hint: "some hosts and every Mac keep only one of the two; give one of them another slug or url")
        }
    }
}
