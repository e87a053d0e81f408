import Parsing
import Resolving

extension PlanBuilder {
    /// sitemaps.org: at most 50 000 addresses in a file.
    static let maximalSitemap = 50_000

    /// One sitemap if one suffices, else one or more per edition and an index of them, at the addresses that Hugo uses.
    mutating func addSitemaps() {
        let root = SitePath.root.file("sitemap.xml")
        let files = sitemaps.map { $0.files(limit: sitemapLimit) }
        if files.count == 1, files[0].count <= 1, !site.configuration.hasDefaultLanguageInFolder {
            add(root, .sitemap(files[0].first?.entries ?? []), "sitemap")
        } else {
            var parts: [SitePath] = []
            for (edition, files) in zip(site.editions, files) {
                let folder = SitePath.root.appending(edition.language.code.lowercased())
                for (name, entries) in files {
                    add(folder.file(name), .sitemap(entries), "sitemap")
                    parts.append(folder.file(name))
                }
            }
            add(root, .sitemapIndex(parts), "sitemap")
        }
        add(.root.file("robots.txt"), .robots(sitemap: root), "robots.txt")
    }
}
