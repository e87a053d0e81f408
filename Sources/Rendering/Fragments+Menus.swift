import Parsing
import Resolving
import Theming

extension Fragments {
    /// - Parameter current: the number of the current entry, those below one counted right after it.
    func menu(_ name: String, current: Int?) -> [ViewValues] {
        var number = 0
        return (edition.menus[name] ?? []).map { entry in
            let numbers = number..<number + 1 + entry.children.count
            number = numbers.upperBound
            let children = zip(numbers.dropFirst(), entry.children).map { child, entry in
                ViewValues(["name": entry.name, "link": link(of: entry), "is_current": child == current])
            }
            return ViewValues([
                "name": entry.name, "link": link(of: entry), "is_current": numbers.first == current,
                "is_group": entry.url == nil, "children": children, "has_children": !children.isEmpty,
                "holds_current": current.map(numbers.dropFirst().contains) == true,
            ])
        }
    }

    /// One without an address leads to its first child.
    private func link(of entry: MenuEntry) -> String {
        addresses.relative(entry.url ?? entry.children.first?.url ?? "")
    }
}
