import Parsing
import Text

/// Puts the entries of one menu below those that they name as their parents. A menu has two levels: what is written
/// deeper stands behind its parent on the second.
struct MenuTree {
    /// An entry, and the page whose front matter asks for it; `nil` for those of `site.yaml`.
    struct Item {
        let entry: MenuEntry
        let page: ParsedPost?
    }

    private struct Node {
        var entry: MenuEntry
        let page: ParsedPost?
        var parent: Int?
    }

    private(set) var entries: [MenuEntry] = []
    /// About unknown parents, circles, a third level and entries that lead nowhere.
    private(set) var diagnostics: [Diagnostic] = []
    private var nodes: [Node] = []
    /// By number of the parent, by weight.
    private var children: [Int?: [Int]] = [:]

    /// - Parameter items: those of the configuration first; all of one menu.
    init(_ items: [Item]) {
        for item in items { add(item.entry, item.page, parent: nil) }
        for number in nodes.indices { findParent(of: number) }
        for number in nodes.indices { leaveCircle(number) }
        children = Dictionary(grouping: nodes.indices.sorted(by: isBefore), by: { nodes[$0].parent })
        entries = (children[nil] ?? []).compactMap { topEntry($0) }
    }

    private mutating func add(_ entry: MenuEntry, _ page: ParsedPost?, parent: Int?) {
        let number = nodes.count
        nodes.append(Node(entry: entry, page: page, parent: parent))
        nodes[number].entry.children = []
        for child in entry.children { add(child, page, parent: number) }
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        (nodes[left].entry.rank, left) < (nodes[right].entry.rank, right)
    }

    // MARK: Parents

    /// The entry with that identifier, else with that name, as Hugo finds it.
    private mutating func findParent(of number: Int) {
        guard nodes[number].parent == nil, let name = nodes[number].entry.parent else { return }
        let parent =
            nodes.firstIndex { $0.entry.identifier == name }
            ?? nodes.firstIndex { $0.entry.identifier == nil && $0.entry.name == name }
            ?? nodes.firstIndex { $0.entry.name == name }
        guard let parent else { return reportUnknown(name, number) }
        nodes[number].parent = parent
    }

    private mutating func reportUnknown(_ name: String, _ number: Int) {
        let menu = nodes[number].entry.menu
        let known = nodes.indices.filter { $0 != number }.compactMap {
            nodes[$0].entry.identifier ?? nodes[$0].entry.name
        }
        let written = NearestName.nearest(to: name, among: known) ?? known.first ?? "…"
        warn(number, "“\(name)” is no entry of the menu “\(menu)”", hint: "write parent: \(written)")
    }

    /// The first entry of a circle goes to the top.
    private mutating func leaveCircle(_ number: Int) {
        var seen: Set = [number]
        var next = nodes[number].parent
        while let parent = next, parent != number {
            guard seen.insert(parent).inserted else { return }
            next = nodes[parent].parent
        }
        guard next == number, let parent = nodes[number].parent else { return }
        nodes[number].parent = nil
        let (name, above) = (nodes[number].entry.name ?? "", nodes[parent].entry.name ?? "")
        warn(
            number,
            parent == number
                ? "“\(name)” is its own parent" : "“\(name)” is below “\(above)”, which is below “\(name)”",
            hint: "delete its parent: \(nodes[number].entry.parent ?? "")")
    }

    // MARK: Levels

    /// `nil` for an entry without an address that holds no others.
    private mutating func topEntry(_ number: Int) -> MenuEntry? {
        var entry = nodes[number].entry
        entry.children = below(number)
        if entry.url == "#", !entry.children.isEmpty { entry.url = nil }
        if entry.url != nil || !entry.children.isEmpty { return entry }
        reportEmpty(number)
        return nil
    }

    private mutating func reportEmpty(_ number: Int) {
        let entry = nodes[number].entry
        warn(
            number, "“\(entry.name ?? "")” in the menu “\(entry.menu)” leads nowhere",
            hint: "write url: /, or list the entries below it: children: [{name: …, url: …}]")
    }

    private mutating func below(_ number: Int) -> [MenuEntry] {
        (children[number] ?? []).flatMap { child -> [MenuEntry] in
            let entry = nodes[child].entry
            let deeper = below(child)
            if let first = children[child]?.first, nodes[number].parent == nil {
                let (name, menu) = (nodes[first].entry.name ?? "", entry.menu)
                warn(
                    first, "“\(name)” is on a third level of the menu “\(menu)”, which has two",
                    hint: "it is shown behind “\(entry.name ?? "")”; put it below another entry of the first level")
            } else if deeper.isEmpty, entry.url == nil {
                reportEmpty(child)
            }
            return (entry.url == nil ? [] : [entry]) + deeper
        }
    }

    private mutating func warn(_ number: Int, _ message: String, hint: String) {
        let diagnostic =
            nodes[number].page?.source.diagnostic(.warning, message, hint: hint)
            ?? Diagnostic(.warning, file: SiteConfiguration.fileName, message, hint: hint)
        diagnostics.append(diagnostic)
    }
}

extension MenuTree.Item {
    /// By weight, the unweighted last; of equal ones in their order.
    static func sortedByWeight(_ items: [MenuTree.Item]) -> [MenuTree.Item] {
        items.enumerated().sorted { ($0.element.entry.rank, $0.offset) < ($1.element.entry.rank, $1.offset) }.map(
            \.element)
    }
}

extension MenuEntry {
    fileprivate var rank: Int { weight == 0 ? .max : weight }
}
