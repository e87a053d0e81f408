import Formats
import Parsing

/// Links to an author's places elsewhere, as the usual themes have them.
extension HugoTranslation {
    /// A user's name or address by network, and links of other kinds.
    mutating func social(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard let name = setting.lowercasedPath.last, name != "social" else {
            return setting.maps.isEmpty
                ? .notSupported(because: "it is not a map", hint: "write widgets: {social: {github: name}}")
                : socialLinks(setting)
        }
        guard name != "custom" else {
            _ = socialLinks(setting)
            return .takenOver(as: "widgets.social.custom")
        }
        let network = Self.network(name)
        if SocialNetwork(rawValue: network) == nil, let url = setting.text, url.contains("://") {
            return addLink(title: setting.path.last ?? name, url)
        }
        return take(setting, as: ["widgets", "social", network])
    }

    /// A list of `{name, url}`, of `{title, url}` or of `{network: address}`.
    mutating func socialLinks(_ setting: HugoSetting) -> ImportReport.Outcome {
        for link in setting.maps {
            func text(_ name: String) -> String? { link.last { $0.lowercasedPath.last == name }?.text }
            if let url = text("url") {
                addLink(named: text("name") ?? text("title") ?? url, url)
            } else {
                for entry in link { addLink(named: entry.path.last ?? "", entry.text ?? "") }
            }
        }
        return .takenOver(as: "widgets.social")
    }

    private mutating func addLink(named name: String, _ url: String) {
        let network = Self.network(name.lowercased())
        let path = ["widgets", "social", network]
        guard !url.isEmpty else { return }
        if SocialNetwork(rawValue: network) != nil, !draft.contains(path) {
            draft.set(path, .string(url), item: item)
        } else {
            _ = addLink(title: name, url)
        }
    }

    private mutating func addLink(title: String, _ url: String) -> ImportReport.Outcome {
        otherLinks.append(
            Node(
                .map(
                    [("title", title), ("url", url)].map {
                        Node.Entry(key: $0.0, keyRange: 0..<0, value: Node(.string($0.1)))
                    })))
        draft.set(["widgets", "social", "custom"], .list(otherLinks), item: item)
        return .takenOver(as: "widgets.social.custom")
    }

    /// The themes Even and Blowfish put a letter before some: `g-github`, `x-twitter`.
    private static func network(_ name: String) -> String {
        guard SocialNetwork(rawValue: name) == nil, name.wholeMatch(of: /[a-z]-.+/) != nil else { return name }
        let rest = String(name.dropFirst(2))
        return SocialNetwork(rawValue: rest) == nil ? name : rest
    }
}
