import Parsing
import Resolving
import Text

/// One address of a sitemap.
package struct SitemapEntry: Sendable {
    package let path: SitePath
    package let lastChange: Timestamp?
    package let alternates: [Alternate]
}

/// Collects the addresses of an edition.
struct SitemapEntries {
    private(set) var entries: [SitemapEntry] = []
    private let edition: EditionIndex
    private let site: Site

    init(edition: EditionIndex, site: Site) {
        self.edition = edition
        self.site = site
    }

    mutating func add(_ path: SitePath, lastChange: Timestamp? = nil, alternates: [Alternate] = []) {
        entries.append(SitemapEntry(path: path, lastChange: lastChange, alternates: alternates))
    }

    mutating func add(_ post: Post) {
        entries.append(
            SitemapEntry(
                path: post.path, lastChange: post.lastChange, alternates: site.alternates(of: post, in: edition)))
    }
}
