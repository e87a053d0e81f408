import Text

/// A planned site as a server sees it: files by their path, at the server's own address.
public struct PreviewedSite: Sendable {
    private let planned: PlannedSite
    private let addresses: Addresses
    private let now: Timestamp

    /// - Parameters:
    ///   - planned: the site.
    ///   - now: the moment that decides what is still to come.
    public init(_ planned: PlannedSite, now: Timestamp) {
        self.planned = planned
        self.now = now
        addresses = planned.site.addresses
    }

    /// The same site at another address of the same path, for a reader who came by another name of this machine.
    /// - Parameter origin: `http://192.168.1.5:8080`
    public func at(origin: String) -> PreviewedSite {
        PreviewedSite(planned.at(baseURL: origin + addresses.basePath), now: now)
    }

    /// Why a page is not published yet.
    public enum Note: String, Sendable {
        case draft, future, expired
    }

    /// A file that the site promises.
    public struct File: Sendable {
        public enum Content: Sendable {
            case bytes([UInt8])
            /// A file on disk that is published as it is: its absolute path.
            case onDisk(String)
        }

        public let content: Content
        public let note: Note?
    }

    /// The file at a decoded path, rendered now; `nil` when the site does not promise it.
    /// - Parameter path: begins with `/`, without the path of the base URL.
    public func file(at path: String) -> File? {
        guard let route = planned.route(of: SitePath(file: path)) else { return nil }
        if case .file(let source) = route.recipe {
            return File(content: .onDisk(planned.absolutePath(of: source)), note: nil)
        }
        guard case .bytes(let bytes) = planned.rendering(of: route) else { return nil }
        return File(content: .bytes(bytes), note: note(of: route))
    }

    public func promises(_ path: String) -> Bool { planned.route(of: SitePath(file: path)) != nil }

    /// The path of the page that an edition shows for missing addresses.
    public func missingPage(for path: String) -> String {
        planned.site.edition(of: SitePath(file: path)).root.file("404.html").decoded
    }

    /// Paths that are published, by likeness to one that is not, as links.
    public func nearest(to path: String, count: Int) -> [String] {
        NearestPaths(planned.routes.lazy.filter(\.isPage).map(\.path)).nearest(to: path, count: count)
            .map(addresses.link)
    }

    /// Links of the files that are published from some of these paths on disk.
    /// - Parameter changed: absolute; a folder stands for all it holds.
    public func links(publishedFrom changed: Set<String>) -> [String] {
        guard !changed.isEmpty else { return [] }
        return planned.routes.compactMap { route in
            guard case .file(let source) = route.recipe else { return nil }
            var path = planned.absolutePath(of: source)
            while !path.isEmpty {
                if changed.contains(path) || changed.contains(path + "/") { return addresses.link(route.path) }
                path = path.parentFolder
            }
            return nil
        }
    }

    /// Decoded paths of everything that is promised, sorted.
    public var paths: [String] { planned.routes.map(\.path.decoded) }

    /// Path of the base URL, encoded, begins and ends with `/`.
    public var basePath: String { addresses.basePath }

    private func note(of route: Route) -> Note? {
        let post: Post
        switch route.recipe {
        case .post(let edition, let index): post = planned.site.editions[edition].posts[index]
        case .page(let edition, let index): post = planned.site.editions[edition].pages[index]
        default: return nil
        }
        let publishing = Withholding(includesDrafts: false, includesFuture: false, includesExpired: false, now: now)
        switch publishing.reason(post.parsed) {
        case .draft: return .draft
        case .future: return .future
        case .expired: return .expired
        case .notRendered, nil: return nil
        }
    }
}

extension Route {
    fileprivate var isPage: Bool { path.decoded.endsInSlash }
}
