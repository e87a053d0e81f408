import Files
import Markdown
import Parsing
import Resolving
import Text
import Threads

/// Knows where every file of the site is published, so that authors may link to files by their paths on disk.
final class SiteLinks: Sendable {
    let addresses: Addresses
    let pages: PageLookup
    /// Paths of posts and files by their path below the site's folder.
    fileprivate let published: [String: SitePath]
    /// Files by their public path.
    private let sources: [String: String]
    private let folder: String
    private let sizes = LazyTable<String, PixelSize?>()

    /// - Parameters:
    ///   - statics: files that the theme publishes where the site does not.
    ///   - folder: absolute path of the site's folder.
    init(_ site: Site, statics: [PublishedFile], folder: String) {
        self.folder = folder
        addresses = site.addresses
        pages = PageLookup(site)
        var published: [String: SitePath] = [:]
        var sources: [String: String] = [:]
        for edition in site.editions {
            for post in edition.posts + edition.pages { published[post.parsed.source.path] = post.path }
            if let home = edition.homeIntroduction { published[home.source.path] = edition.root }
            for section in edition.sections {
                if let introduction = section.introduction { published[introduction.source.path] = section.path }
            }
        }
        for resource in statics { sources[resource.path.decoded] = resource.source }
        for resource in site.resources {
            published[resource.source] = resource.path
            sources[resource.path.decoded] = resource.source
        }
        self.published = published
        self.sources = sources
    }

    /// For the links of one file.
    /// - Parameter trace: where what is asked is remembered, if the site decides the answer.
    func resolver(from source: String, _ trace: BodyTrace? = nil) -> some LinkResolver {
        Resolver(links: self, folder: source.parentFolder, trace: trace)
    }

    fileprivate func size(ofFileAt path: SitePath) -> PixelSize? {
        guard let source = sources[path.decoded] else { return nil }
        return sizes.value(source) { ImageSize.read(source.hasPrefix("/") ? source : "\(folder)/\(source)") }
    }

    private struct Resolver: LinkResolver {
        let links: SiteLinks
        let folder: String
        let trace: BodyTrace?

        func target(ofLink written: String) -> LinkTarget {
            let (target, _, isOfSite) = target(written)
            if isOfSite { trace?.add(.link(written)) }
            return target
        }

        func target(ofImage written: String) -> LinkTarget {
            var (target, path, isOfSite) = target(written)
            if isOfSite || path != nil { trace?.add(.image(written)) }
            target.size = path.flatMap { links.size(ofFileAt: $0) }
            return target
        }

        /// - Returns: also the file's place on the site, and whether what is published decides the target.
        private func target(_ written: String) -> (target: LinkTarget, path: SitePath?, isOfSite: Bool) {
            if AddressSafety.namesHost(written) || Addresses.isAbsolute(written) {
                let address = HostName.encoded(in: written)
                let isOurs = address.utf8.starts(with: (links.addresses.origin + "/").utf8)
                return (
                    LinkTarget(address: address, isExternal: AddressSafety.namesHost(written) && !isOurs), nil, false
                )
            }
            let end = written.firstIndex { $0 == "?" || $0 == "#" } ?? written.endIndex
            let file = String(written[..<end]).removingEncoding
            if file.isEmpty { return (LinkTarget(address: written, isExternal: false), nil, false) }
            if file.hasPrefix("/") {
                return (
                    LinkTarget(address: links.addresses.relative(written), isExternal: false),
                    SitePath(written: file), false
                )
            }
            if let path = links.published[file.pathParts.withoutDots(in: folder.pathParts).joined(separator: "/")] {
                return (
                    LinkTarget(address: links.addresses.link(path) + written[end...], isExternal: false), path, true
                )
            }
            return (LinkTarget(address: written, isExternal: false), nil, true)
        }
    }
}
