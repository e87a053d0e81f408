import Files
import Text

/// Makes sure that every byte of the output comes from one route.
enum Collisions {
    /// The routes sorted by path. Of two routes for one file the better one is kept, and the author gets a message
    /// unless it is a file of the site that takes the place of a generated one.
    static func resolved(_ routes: [Route]) -> (routes: [Route], diagnostics: [Diagnostic]) {
        var kept: [Route] = []
        var files = Files()
        var diagnostics: [Diagnostic] = []
        kept.reserveCapacity(routes.count)
        // Indices are cheaper to move than routes.
        let order = routes.indices.sorted {
            if routes[$0].path != routes[$1].path { return routes[$0].path < routes[$1].path }
            return (routes[$0].rank, $0) < (routes[$1].rank, $1)
        }
        for route in order.lazy.map({ routes[$0] }) {
            let names = route.path.decoded.pathParts
            if let name = names.first(where: { $0.utf8.count > 255 }) {
                diagnostics.append(tooLong(route, name))
            } else if let winner = kept.last, winner.path == route.path {
                if !route.isReplaceable(by: winner) { diagnostics.append(collision(route, winner)) }
            } else if let winner = files.file(above: route, names) {
                diagnostics.append(noFolder(route, winner))
            } else {
                files.note(route, names)
                kept.append(route)
            }
        }
        return (kept, diagnostics)
    }

    /// The files of the plan so far. A file sorts before anything in a folder of its name.
    private struct Files {
        private var byPath: [String: Route] = [:]
        private var names: Set<String> = []

        mutating func note(_ route: Route, _ names: [String]) {
            guard !route.path.decoded.endsInSlash, let name = names.last else { return }
            byPath[route.path.decoded] = route
            self.names.insert(name)
        }

        /// The file that has the name of a folder of a route.
        func file(above route: Route, _ names: [String]) -> Route? {
            let folders = route.path.decoded.hasSuffix("/") ? names[...] : names.dropLast()
            guard folders.contains(where: self.names.contains) else { return nil }
            return folders.indices.lazy.compactMap { byPath["/" + folders[...$0].joined(separator: "/")] }.first
        }
    }

    /// Every page is published when two of them have an alias in common, as translations do in Hugo's sites.
    private static func collision(_ route: Route, _ winner: Route) -> Diagnostic {
        if let need = route.recipe.ownPage {
            return Diagnostic(
                .error, file: winner.source, "the address \(route.path.decoded) belongs to the \(route.source)",
                hint: "delete the file, because Inkstone makes that page itself\(need), or give it another slug or url")
        }
        return Diagnostic(
            route.isRedirect && winner.isRedirect ? .warning : .error, file: route.source,
            "the address \(route.path.decoded) already belongs to \(winner.source)",
            hint: "give one of the two another slug or url; until then \(winner.source) is published")
    }

    private static func noFolder(_ route: Route, _ winner: Route) -> Diagnostic {
        Diagnostic(
            .error, file: route.source,
            "the address \(route.path.decoded) needs a folder where \(winner.path.decoded) of \(winner.source) is a file",
            hint: "give one of the two another slug or url; until then \(winner.source) is published")
    }

    private static func tooLong(_ route: Route, _ name: String) -> Diagnostic {
        Diagnostic(
            .error, file: route.source, "the name “\(name.prefix(20))…” is \(name.utf8.count) bytes long",
            hint: "file names are limited to 255 bytes, about 85 Han characters; write a shorter slug")
    }
}

extension Recipe {
    /// For a page of Inkstone's own that a site knows by its address: what else would free the address.
    fileprivate var ownPage: String? {
        switch self {
        case .search: ", set search: false"
        case .archives, .notFound: ""
        default: nil
        }
    }
}

extension Route {
    /// Which route is kept when two want one file, the lowest first.
    fileprivate var rank: Int {
        switch recipe {
        case .post, .page: 0
        case .file(let source): source.hasPrefix("/") ? 5 : 1
        case .list(_, _, let number): number == 1 ? 2 : 3
        case .taxonomy, .archives, .search, .notFound, .feed: 2
        case .redirect: 4
        case .sitemap, .sitemapIndex, .robots, .asset, .style, .webManifest, .searchEntry, .searchFile: 3
        }
    }

    fileprivate var isRedirect: Bool { if case .redirect = recipe { true } else { false } }

    /// A file of the site's `static` folder takes the place of what Inkstone or the theme would write.
    fileprivate func isReplaceable(by winner: Route) -> Bool {
        if case .redirect(let target) = recipe {
            if target == path { return true }
            if case .redirect(let other) = winner.recipe { return target == other }
        }
        guard case .file = winner.recipe else { return false }
        switch recipe {
        case .robots, .sitemap, .sitemapIndex, .notFound, .webManifest: return true
        case .file(let source): return source.hasPrefix("/")
        default: return false
        }
    }
}
