import Parsing

/// The menus of an edition: the entries of the configuration, and those that pages and lists ask for themselves.
enum EditionMenus {
    /// By weight, the unweighted last, then the configuration's in their order, then the pages' by path.
    static func entries(
        _ configured: [MenuEntry], documents: [Post], home: ParsedPost?, root: SitePath, sections: [Section]
    ) -> [MenuEntry] {
        var pages = documents.filter { !$0.parsed.frontMatter.menuEntries.isEmpty }.map {
            ($0.parsed, $0.path, $0.title)
        }
        if let home { pages.append((home, root, home.frontMatter.title ?? "")) }
        for section in sections { section.introduction.map { pages.append(($0, section.path, section.title)) } }
        let own = pages.sorted { $0.1 < $1.1 }.flatMap { page, path, title in
            page.frontMatter.menuEntries.map { entry in
                var entry = entry
                entry.name = entry.name ?? page.frontMatter.linkTitle ?? title
                entry.url = entry.url ?? "/" + path.encoded
                return entry
            }
        }
        let entries = (configured + own).enumerated()
        return entries.sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    }
}

extension MenuEntry {
    fileprivate var rank: Int { weight == 0 ? .max : weight }
}
