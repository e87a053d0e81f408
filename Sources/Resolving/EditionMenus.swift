import Parsing
import Text

/// The menus of an edition: the entries of the configuration, and those that pages and lists ask for themselves.
struct EditionMenus {
    /// By name of the menu: each level by weight, the unweighted last, then the configuration's in their order, then the
    /// pages' by path.
    let entries: [String: [MenuEntry]]
    /// About entries that lead nowhere or name no parent, and menus to which too many pages belong.
    let diagnostics: [Diagnostic]

    /// Entries of one menu that pages may ask for. A menu is on every page, so that n pages with an entry each cost n².
    static let limit = 100

    /// - Parameter pages: those that entries of the configuration may name.
    init(
        _ configured: [MenuEntry], _ pages: MenuPages, documents: [Post], home: ParsedPost?, root: SitePath,
        sections: [Section]
    ) {
        let (configured, lost) = pages.resolved(configured)
        let asked = Dictionary(
            grouping: Self.asked(documents: documents, home: home, root: root, sections: sections), by: \.entry.menu
        ).mapValues(MenuTree.Item.sortedByWeight)
        var menus = Dictionary(grouping: configured.map { MenuTree.Item(entry: $0, page: nil) }, by: \.entry.menu)
        for (menu, items) in asked { menus[menu, default: []] += items.prefix(Self.limit) }
        let trees = menus.mapValues(MenuTree.init)
        entries = trees.mapValues(\.entries)
        diagnostics =
            lost + trees.sorted { $0.key < $1.key }.flatMap(\.value.diagnostics)
            + asked.filter { $0.value.count > Self.limit }.sorted { $0.key < $1.key }.compactMap { menu, asked in
                asked[Self.limit].page?.source.diagnostic(
                    .error, "the menu “\(menu)” has \(asked.count) pages; \(Self.limit) of them are shown",
                    hint: "write menu: \(menu) only in pages that every other page should lead to")
            }
    }

    /// What pages ask for, by path.
    private static func asked(documents: [Post], home: ParsedPost?, root: SitePath, sections: [Section]) -> [MenuTree
        .Item]
    {
        var pages = documents.filter { !$0.parsed.frontMatter.menuEntries.isEmpty }.map {
            ($0.parsed, $0.path, $0.title)
        }
        if let home { pages.append((home, root, home.frontMatter.title ?? "")) }
        for section in sections { section.introduction.map { pages.append(($0, section.path, section.title)) } }
        return pages.sorted { $0.1 < $1.1 }.flatMap { page, path, title in
            page.frontMatter.menuEntries.map { entry in
                var entry = entry
                entry.name = entry.name ?? page.frontMatter.linkTitle ?? title
                entry.url = entry.url ?? "/" + path.encoded
                return MenuTree.Item(entry: entry, page: page)
            }
        }
    }
}
