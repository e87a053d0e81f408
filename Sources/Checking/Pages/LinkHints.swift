import Files
import Parsing
import Publishing
import Resolving
import Text

/// What an author may have meant by an address that leads nowhere.
struct LinkHints: Sendable {
    private let planned: PlannedSite
    private let pages: NearestPaths
    private let pictures: NearestPaths
    /// Withheld files by the name that their pages would have.
    private let withheld: [String: Withheld]

    init(_ planned: PlannedSite) {
        self.planned = planned
        pages = NearestPaths(planned.routes.lazy.filter { $0.recipe.kind != nil }.map(\.path))
        pictures = NearestPaths(planned.site.resources.lazy.map(\.path).filter(\.isPicture))
        withheld = Dictionary(planned.withheld.map { ($0.pageName, $0) }) { first, _ in first }
    }

    /// - Parameters:
    ///   - written: as the author has it.
    ///   - file: that holds the link; `nil` for a template.
    ///   - page: that shows it.
    func hint(for mistake: Links.Mistake, written: String, in file: String?, on page: SitePath) -> String? {
        switch mistake.kind {
        case .place: return "link to the page alone, or look up the id of the heading"
        case .image:
            let near = pictures.nearest(to: path(written, page), count: 1).first.map {
                "; the nearest is \($0.decoded)"
            }
            let folder = file.map { "beside \($0)" } ?? "into the theme's static folder"
            return "put it \(folder), or into static/ and write its path from the root\(near ?? "")"
        case .dead:
            let path = path(written, page)
            if let post = withheld[path.pathParts.last.map(Self.plainName) ?? ""] { return post.linkHint }
            return pages.nearest(to: path, count: 1).first.map { "did you mean \($0.decoded)?" }
        }
    }

    /// The decoded path that an address names.
    private func path(_ written: String, _ page: SitePath) -> String {
        var path = String(written.prefix { $0 != "?" && $0 != "#" }).removingEncoding
        let base = planned.site.addresses.basePath
        if path.hasPrefix(base) { path = "/" + path.dropFirst(base.count) }
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
