import Parsing
import Resolving
import Text

/// One address of a sitemap.
package struct SitemapEntry: Sendable {
    package let path: SitePath
    package let lastChange: Timestamp?
    package let alternates: [Alternate]
}

/// Collects the addresses of an edition. Those of a large one are in several files: each month of posts has its own, whose
/// bytes stay when the month is over, and lists, which change with every post, do not say when.
struct SitemapEntries {
    private struct Month: Hashable {
        let year: Int
        let month: Int
    }

    /// Lists, pages and posts without a date.
    private var others: [SitemapEntry] = []
    private var months: [Month: [SitemapEntry]] = [:]
    private let edition: EditionIndex
    private let site: Site
    private let isByMonth: Bool

    init(edition: EditionIndex, site: Site) {
        self.edition = edition
        self.site = site
        isByMonth = site.editions[edition].isLarge
    }

    /// Adds a list.
    mutating func add(_ path: SitePath, lastChange: Timestamp? = nil, alternates: [Alternate] = []) {
        others.append(
            SitemapEntry(path: path, lastChange: isByMonth ? nil : lastChange, alternates: alternates))
    }

    mutating func add(_ post: Post) {
        let entry = SitemapEntry(
            path: post.path, lastChange: post.lastChange, alternates: site.alternates(of: post, in: edition))
        if isByMonth, post.section != nil, let civil = post.date?.civil {
            months[Month(year: civil.year, month: civil.month), default: []].append(entry)
        } else {
            others.append(entry)
        }
    }

    /// The files that the addresses need, with their names: that of lists and pages first, then months in their order.
    /// - Parameter limit: addresses in a file.
    func files(limit: Int) -> [(name: String, entries: [SitemapEntry])] {
        let byMonth = months.sorted { ($0.key.year, $0.key.month) < ($1.key.year, $1.key.month) }
        return Self.files("sitemap", others, limit: limit)
            + byMonth.flatMap { month, entries in
                Self.files("sitemap-\(month.year.padded(to: 4))-\(month.month.padded(to: 2))", entries, limit: limit)
            }
    }

    private static func files(
        _ name: String, _ entries: [SitemapEntry], limit: Int
    ) -> [(name: String, entries: [SitemapEntry])] {
        stride(from: 0, to: entries.count, by: limit).enumerated().map { part, start in
            (
                name: part == 0 ? "\(name).xml" : "\(name)-\(part + 1).xml",
                entries: Array(entries[start..<min(entries.count, start + limit)])
            )
        }
    }
}
