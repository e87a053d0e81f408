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
        let entries = maps.map { Self.entry($0, parents: parents) }
        if entries.allSatisfy({ $0 == nil }) { return .notNeeded(because: "no entry has a name and an address") }
        let taken = take(setting, as: path + ["menus", menu], .list(entries.compactMap { $0 }))
        let icons = ["pre", "post"].filter { key in maps.contains { Self.text(key, of: $0) != nil } }
        let lost = zip(maps, entries).compactMap { map, entry in
            entry == nil ? "“\(Self.text("name", of: map) ?? Self.text("identifier", of: map) ?? "")”" : nil
        }
        let places = (path + ["menus", menu]).joined(separator: ".")
        return switch (icons.isEmpty, lost.isEmpty) {
        case (true, true): taken
        case (false, true): .takenOver(as: "\(places); without \(icons.listed), because menus show names only")
        case (_, false): .takenOver(as: "\(places); without \(lost.listed), which only the theme gave a meaning")
        }
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
        // Pages may name it too; what a theme makes of its own kinds of entries holds none.
        let mayBeParent = identifier != nil && !entry.contains { $0.lowercasedPath.contains("params") }
        guard page != nil || name != nil && (url != nil || isParent || mayBeParent) else { return nil }
        var members: [(String, Node.Value)] = []
        for (key, text) in [("name", name), ("pageRef", page), ("url", url), ("parent", text("parent", of: entry))] {
            if let text { members.append((key, .string(text))) }
        }
        if let identifier, identifier != name { members.append(("identifier", .string(identifier))) }
        if let weight = entry.last(where: { $0.lowercasedPath.last == "weight" })?.number {
            members.append(("weight", .integer(weight)))
        }
        return Node(.map(members.map { Node.Entry(key: $0.0, keyRange: 0..<0, value: Node($0.1)) }))
    }
}
