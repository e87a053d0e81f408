import Formats

extension HugoTranslation {
    /// The entries of one menu. Those below another name it as their parent, as in Hugo.
    /// - Parameter path: of the language that has a menu of its own.
    mutating func menu(_ setting: HugoSetting, below path: [String]) -> ImportReport.Outcome {
        guard let menu = setting.path.last, case .list = setting.value.value else {
            return .notSupported(because: "a menu is a list", hint: "write menus: {main: [{name: 首页, url: /}]}")
        }
        let maps = setting.maps
        let parents = Set(maps.compactMap { Self.text("parent", of: $0) })
        let entries = maps.compactMap { Self.entry($0, parents: parents) }
        let dropped = ["pre", "post"].filter { key in maps.contains { Self.text(key, of: $0) != nil } }
        if entries.isEmpty { return .notNeeded(because: "no entry has a name and an address") }
        let taken = take(setting, as: path + ["menus", menu], .list(entries))
        guard !dropped.isEmpty else { return taken }
        return .takenOver(
            as:
                "\((path + ["menus", menu]).joined(separator: ".")); without \(dropped.joined(separator: ", ")), because menus show names only"
        )
    }

    private static func text(_ key: String, of entry: [HugoSetting]) -> String? {
        entry.last { $0.lowercasedPath.last == key }?.text
    }

    /// `nil` for an entry that leads nowhere and holds no others.
    private static func entry(_ entry: [HugoSetting], parents: Set<String>) -> Node? {
        let name = text("name", of: entry) ?? text("title", of: entry)
        let (url, page, identifier) = (
            text("url", of: entry), text("pageref", of: entry), text("identifier", of: entry)
        )
        let isParent = [identifier, name].contains { $0.map(parents.contains) == true }
        guard page != nil || name != nil && (url != nil || isParent || identifier != nil) else { return nil }
        var members: [(String, Node.Value)] = []
        for (key, text) in [("name", name), ("pageRef", page), ("url", url), ("parent", text("parent", of: entry))] {
            if let text { members.append((key, .string(text))) }
        }
        // Pages may name it too.
        if let identifier, identifier != name { members.append(("identifier", .string(identifier))) }
        if let weight = entry.last(where: { $0.lowercasedPath.last == "weight" })?.number {
            members.append(("weight", .integer(weight)))
        }
        return Node(.map(members.map { Node.Entry(key: $0.0, keyRange: 0..<0, value: Node($0.1)) }))
    }
}
