import Formats

extension NodeDecoder {
    /// Lists of entries by menu, in the order of the source.
    mutating func menus(_ key: String) -> [MenuEntry] {
        var result: [MenuEntry] = []
        map(key) { decoder in
            for menu in decoder.entries {
                let elements = decoder.list(menu.key) ?? []
                let parents = Set(elements.compactMap(Self.parent))
                result += elements.compactMap { element in
                    decoder.map(of: element, menu.key) { $0.menuEntry(menu: menu.key, parents: parents) } ?? nil
                }
            }
        }
        return result
    }

    private static func parent(_ element: Node) -> String? {
        guard case .map(let entries) = element.value,
            let value = entries.last(where: { $0.key == "parent" })?.value.value
        else { return nil }
        if case .string(let name) = value { return name }
        return nil
    }

    /// One entry of a menu of the site with those below it. It needs a page, or a name and an address; one that holds
    /// others only a name.
    /// - Parameter parents: what entries of the menu write as their parents.
    private mutating func menuEntry(menu: String, parents: Set<String>) -> MenuEntry? {
        var entry = menuEntry(menu: menu)
        entry.children = (list("children") ?? []).compactMap { child in
            map(of: child, "children") { $0.menuEntry(menu: menu, parents: parents) } ?? nil
        }
        rejectUnknownKeys(hints: ["submenu": "write children", "items": "write children"])
        let isParent = !entry.children.isEmpty || entry.identifier != nil || entry.name.map(parents.contains) == true
        if entry.url != nil || isParent, entry.name != nil || entry.page != nil { return entry }
        // An address that was refused has its message.
        let hasAddress = entries.contains { ["url", "pageRef"].contains($0.key) && !$0.value.value.isUnset }
        guard let first = entries.first, entry.name == nil || !hasAddress else { return nil }
        report(
            .error, at: first.keyRange, "an entry of the menu “\(menu)” has no \(entry.name == nil ? "name" : "url")",
            hint: "write {name: \(entry.name ?? "首页"), url: \(entry.url ?? "/")}")
        return nil
    }
}
