import Files
import Parsing
import Publishing
import Resolving
import Text
import Threads

/// What an author may have meant by an address that leads nowhere.
struct LinkHints: Sendable {
    private let planned: PlannedSite
    private let pages: NearestPaths
    private let pictures: NearestPaths
    /// Withheld files by the name that their pages would have.
    private let withheld: [String: Withheld]
    /// Addresses for which the nearest page or picture is looked for.
    private let searched: Set<String>
    private let nearestPages = LazyTable<String, SitePath?>()
    private let nearestPictures = LazyTable<String, SitePath?>()
    /// The path of the base URL, decoded, unless pages of the site are in a folder of that name.
    private let repeatedBase: String?

    /// - Parameter wrong: the addresses in question, by page, in the order of the pages. A search looks at all pages of the
    ///   site, so that only the first addresses of a large site get one.
    init(_ planned: PlannedSite, _ wrong: [(page: SitePath, addresses: [String])]) {
        self.planned = planned
        pages = NearestPaths(planned.routes.lazy.filter { $0.recipe.kind != nil }.map(\.path))
        pictures = NearestPaths(planned.site.resources.lazy.map(\.path).filter(\.isPicture))
        withheld = Dictionary(planned.withheld.map { ($0.pageName, $0) }) { first, _ in first }
        let base = planned.site.addresses.basePath.removingEncoding
        let isFolder = base == "/" || planned.routes.contains { $0.path.decoded.hasPrefix(base) }
        repeatedBase = isFolder ? nil : base
        let limit = NearestPaths.searches(among: planned.routes.count)
        var searched: Set<String> = []
        for (page, addresses) in wrong where searched.count < limit {
            for address in addresses { searched.insert(Self.path(address, page, planned.site.addresses, repeatedBase)) }
        }
        self.searched = searched
    }

    private func nearestPage(to path: String) -> SitePath? {
        guard searched.contains(path) else { return nil }
        return nearestPages.value(path) { pages.nearest(to: path, count: 1).first }
    }

    private func nearestPicture(to path: String) -> SitePath? {
        guard searched.contains(path) else { return nil }
        return nearestPictures.value(path) { pictures.nearest(to: path, count: 1).first }
    }

    /// - Parameters:
    ///   - file: that holds the link; `nil` for a template.
    ///   - page: that shows it.
    func hint(for mistake: Links.Mistake, in file: String?, on page: SitePath) -> Message? {
        switch mistake.kind {
        case .place: return "link to the page alone, or look up the id of the heading"
        case .image:
            let near = nearestPicture(to: path(mistake.address, page)).map {
                "; the nearest is \(text(for: $0, insteadOf: mistake.address))" as Message
            }
            let folder: Message = file.map { "beside \($0)" } ?? "into the theme's static folder"
            return "put it \(folder), or into static/ and write its path from the root\(near ?? "")"
        case .dead:
            let path = path(mistake.address, page)
            if let post = withheld[path.pathParts.last.map(Self.plainName) ?? ""] { return post.linkHint }
            return nearestPage(to: path).map { "did you mean \(text(for: $0, insteadOf: mistake.address))?" }
        }
    }

    /// What to write: a path of the site, before which Inkstone writes that of the base URL, unless the wrong address
    /// stands on the page as it was written, in HTML or as a URL.
    private func text(for path: SitePath, insteadOf address: String) -> String {
        let addresses = planned.site.addresses
        let below = Addresses.written(String(path.decoded.dropFirst()))
        if Addresses.isAbsolute(address) { return addresses.baseURL + below }
        let isAsWritten = address.hasPrefix("/") && !address.hasPrefix(addresses.basePath)
        return (isAsWritten ? addresses.basePath : "/") + below
    }

    /// The decoded path that an address names.
    private func path(_ address: String, _ page: SitePath) -> String {
        Self.path(address, page, planned.site.addresses, repeatedBase)
    }

    /// - Parameter repeatedBase: what authors write before a path of the site, and Inkstone once more.
    private static func path(
        _ address: String, _ page: SitePath, _ addresses: Addresses, _ repeatedBase: String?
    ) -> String {
        var path = address
        if path.hasPrefix(addresses.origin + "/") { path = String(path.dropFirst(addresses.origin.count)) }
        path = String(path.prefix { $0 != "?" && $0 != "#" }).removingEncoding
        for base in [addresses.basePath.removingEncoding, repeatedBase].compactMap({ $0 }) where path.hasPrefix(base) {
            path = "/" + path.dropFirst(base.count)
        }
        return AddressPath.withoutDots(path.hasPrefix("/") ? path : AddressPath.joined(page.decoded, path))
    }

    /// A file's name without its ending, in lower case.
    fileprivate static func plainName(_ name: String) -> String {
        let name = name.lowercased()
        return ContentFile.markdownStem(name) ?? name
    }
}

extension Withheld {
    /// Of a folder that is a post, the folder's.
    fileprivate var pageName: String {
        let parts = file.pathParts
        let name = LinkHints.plainName(parts.last ?? "")
        return name == "index" && parts.count > 1 ? parts[parts.count - 2].lowercased() : name
    }
}

extension SitePath {
    fileprivate var isPicture: Bool {
        let name = decoded.lowercased()
        return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"].contains { name.hasSuffix($0) }
    }
}
