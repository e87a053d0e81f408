import Files
import Parsing
import Text

/// Makes sure that every byte of the output comes from one route. Of two that want one file the better one is kept, and
/// the author gets a message unless it is a file of the site that takes the place of a generated one.
struct Collisions {
    private var kept: [Route] = []
    private var diagnostics: [Diagnostic] = []
    private var homeless: [String: Diagnostic] = [:]

    /// - Parameters:
    ///   - groups: of files whose names are not known yet.
    ///   - date: of a post.
    static func resolved(
        _ routes: [Route], groups: [RouteGroup], date: (Route) -> Timestamp?
    ) -> Plan {
        var collisions = Collisions()
        collisions.keepOneAPath(routes, groups, date)
        collisions.separateFilesFromFolders()
        collisions.separateCompressedCopies()
        return Plan(
            routes: collisions.kept, diagnostics: collisions.diagnostics, homeless: collisions.homeless)
    }

    private mutating func drop(_ route: Route, _ diagnostic: Diagnostic?) {
        guard let diagnostic else { return }
        diagnostics.append(diagnostic)
        switch route.recipe {
        case .post, .page: homeless[route.source] = diagnostic
        default: break
        }
    }

    private mutating func keepOneAPath(
        _ routes: [Route], _ groups: [RouteGroup], _ date: (Route) -> Timestamp?
    ) {
        kept.reserveCapacity(routes.count)
        let order = PathOrder(routes.lazy.map(\.path)).places { one, other in
            let (left, right) = (routes[one], routes[other])
            guard (left.claim, left.rank) == (right.claim, right.rank) else {
                return (left.claim, left.rank) < (right.claim, right.rank)
            }
            // A new post takes no address of an old one.
            guard case .content = left.claim else { return one < other }
            let (early, late) = (date(left)?.seconds ?? .max, date(right)?.seconds ?? .max)
            return early != late ? early < late : (left.source, one) < (right.source, other)
        }
        for route in order.lazy.map({ routes[$0] }) {
            if let name = route.tooLongName {
                drop(route, CollisionMessages.tooLong(route, name))
            } else if let winner = kept.last, winner.path == route.path {
                drop(route, route.isReplaceable(by: winner) ? nil : CollisionMessages.collision(route, winner))
            } else if route.isIn(groups) {
                drop(route, CollisionMessages.taken(route, by: "the search index"))
            } else {
                kept.append(route)
            }
        }
    }

    /// A file cannot be a folder too. What is in the folder is kept where it has a better claim than the file.
    private mutating func separateFilesFromFolders() {
        var dropped: Set<Int> = []
        // Hardly any site has a folder that is called as the files of pages are.
        let hasFolderOfPageName = kept.contains { $0.path.isBelowPageName }
        for (index, file) in kept.enumerated() where !dropped.contains(index) {
            guard hasFolderOfPageName || !file.path.decoded.endsInSlash else { continue }
            let below = indices(below: "/\(file.path.outputFile)/")
            guard !below.isEmpty else { continue }
            if let stronger = below.first(where: { kept[$0].claim < file.claim }) {
                drop(file, CollisionMessages.noFile(file, kept[stronger]))
                dropped.insert(index)
            } else {
                for index in below where dropped.insert(index).inserted {
                    drop(kept[index], CollisionMessages.noFolder(kept[index], file))
                }
            }
        }
        remove(dropped)
    }

    /// Servers send a file whose name ends in `.gz` or `.br` in the place of the file without that ending.
    private mutating func separateCompressedCopies() {
        var dropped: Set<Int> = []
        for (index, copy) in kept.enumerated() where copy.claim >= .content {
            guard let name = copy.path.nameOfCompressed, let original = route(at: SitePath(file: name)),
                original.claim < .content || original.recipe.kind != nil
            else { continue }
            drop(copy, CollisionMessages.taken(copy, by: "the compressed copy of \(original.path.decoded)"))
            dropped.insert(index)
        }
        remove(dropped)
    }

    private mutating func remove(_ indices: Set<Int>) {
        guard !indices.isEmpty else { return }
        kept = kept.indices.lazy.filter { !indices.contains($0) }.map { [kept] in kept[$0] }
    }

    /// Places of the routes in a folder. O(log n).
    private func indices(below folder: String) -> Range<Int> {
        let start = place(of: SitePath(decoded: folder))
        var end = start
        while end < kept.count, kept[end].path.decoded.utf8.starts(with: folder.utf8) { end += 1 }
        return start..<end
    }

    private func route(at path: SitePath) -> Route? {
        let place = place(of: path)
        return place < kept.count && kept[place].path == path ? kept[place] : nil
    }

    /// The place of the first route whose path is not before one. O(log n).
    private func place(of path: SitePath) -> Int {
        var range = kept.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = kept[middle].path < path ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}

extension SitePath {
    /// The path of the file of which this one would be the compressed copy.
    fileprivate var nameOfCompressed: String? {
        guard decoded.hasSuffix(".gz") || decoded.hasSuffix(".br") else { return nil }
        return String(decoded.dropLast(3))
    }
}

extension Route {
    /// A name in its path that is too long for one of a file.
    fileprivate var tooLongName: String? {
        guard path.decoded.utf8.count > SitePath.nameLimit else { return nil }
        return path.decoded.pathParts.first { $0.utf8.count > SitePath.nameLimit }
    }

    /// Whether its file may be one of a group.
    fileprivate func isIn(_ groups: [RouteGroup]) -> Bool {
        if case .searchEntry = recipe { return false }
        guard path.decoded.hasSuffix(".bin") else { return false }
        let file = path.outputFile
        return groups.contains { $0.contains(file) }
    }

    /// Which route of one claim is kept when two want one file, the lowest first.
    fileprivate var rank: Int {
        switch recipe {
        case .post, .page: 0
        case .file: 1
        case .list(_, _, .first): 2
        case .list: 3
        case .taxonomy, .archives, .search, .notFound, .feed, .listData, .records: 2
        case .redirect: 4
        case .sitemap, .sitemapIndex, .robots, .asset, .style, .titleSheet, .titleFile, .webManifest, .searchEntry,
            .searchFile, .sidebar:
            3
        }
    }

    /// A file of the site's `static` folder takes the place of what Inkstone or the theme would write.
    fileprivate func isReplaceable(by winner: Route) -> Bool {
        if case .redirect(let target) = recipe {
            if target == path { return true }
            if case .redirect(let other) = winner.recipe { return target == other }
        }
        guard winner.claim == .owner else { return false }
        switch recipe {
        case .robots, .sitemap, .sitemapIndex, .notFound, .webManifest: return true
        default: return claim == .theme
        }
    }
}
