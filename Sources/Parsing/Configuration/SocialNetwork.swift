import Formats
import Text

/// The networks that the social widget knows by name.
package enum SocialNetwork: String, CaseIterable {
    case facebook, twitter, x, instagram, linkedin, telegram, github, gitlab, bitbucket, weibo, wechat, zhihu, bilibili
    case youtube, mastodon, rss, email

    /// Values of a link's `network`: these, and that of a link which says itself what it leads to.
    package static let names = allCases.map(\.rawValue) + ["custom"]

    /// What readers see unless the site sets another name.
    package var title: String {
        switch self {
        case .facebook: "Facebook"
        case .twitter: "Twitter"
        case .x: "X"
        case .instagram: "Instagram"
        case .linkedin: "LinkedIn"
        case .telegram: "Telegram"
        case .github: "GitHub"
        case .gitlab: "GitLab"
        case .bitbucket: "Bitbucket"
        case .weibo: "微博"
        case .wechat: "微信"
        case .zhihu: "知乎"
        case .bilibili: "哔哩哔哩"
        case .youtube: "YouTube"
        case .mastodon: "Mastodon"
        case .rss: "RSS"
        case .email: "Email"
        }
    }

    /// What precedes a user's name in an address; `nil` where names do not make addresses.
    var userPrefix: String? {
        switch self {
        case .facebook: "https://www.facebook.com/"
        case .twitter, .x: "https://x.com/"
        case .instagram: "https://www.instagram.com/"
        case .linkedin: "https://www.linkedin.com/in/"
        case .telegram: "https://t.me/"
        case .github: "https://github.com/"
        case .gitlab: "https://gitlab.com/"
        case .bitbucket: "https://bitbucket.org/"
        case .weibo: "https://weibo.com/"
        case .zhihu: "https://www.zhihu.com/people/"
        case .bilibili: "https://space.bilibili.com/"
        case .youtube: "https://www.youtube.com/@"
        case .email: "mailto:"
        case .wechat, .mastodon, .rss: nil
        }
    }
}

extension NodeDecoder {
    /// `{github: https://…}`, `[{github: https://…}, {network: email, url: …}, {title: …, url: …}]`, with `custom` for a
    /// link of any other kind; in the order of the source.
    mutating func socialLinks(_ key: String) -> [SiteConfiguration.SocialLink] {
        var links: [SiteConfiguration.SocialLink] = []
        for element in list(key) ?? [] {
            map(of: element, key) { decoder in
                if decoder.entries.contains(where: { ["network", "title", "url"].contains($0.key) }) {
                    links += decoder.socialLink(key)
                } else {
                    for entry in decoder.entries { links += decoder.socialLinks(of: entry) }
                }
            }
        }
        return links
    }

    /// `network: address`, or `custom: {title, url}` or a list of such maps.
    private mutating func socialLinks(of entry: Node.Entry) -> [SiteConfiguration.SocialLink] {
        _ = self.entry(entry.key)
        let name = entry.key.lowercased()
        guard name == "custom" else { return link(name, title: nil, entry.value, at: entry.keyRange) }
        return (list(entry.key) ?? []).flatMap { element in
            map(of: element, entry.key) { $0.socialLink(entry.key) } ?? []
        }
    }

    /// `{network, title, url}`.
    private mutating func socialLink(_ key: String) -> [SiteConfiguration.SocialLink] {
        let title = string("title")
        let network = string("network")?.lowercased() ?? "custom"
        let place = entry("network")?.value.range ?? entries[0].keyRange
        let url = entry("url")
        rejectUnknownKeys()
        guard let url else {
            report(.error, at: place, "a link in “\(key)” has no url", hint: "write {title: 知识星球, url: https://…}")
            return []
        }
        return link(network, title: title, url.value, at: place)
    }

    private mutating func link(
        _ network: String, title: String?, _ value: Node, at range: Range<Int>
    ) -> [SiteConfiguration.SocialLink] {
        let known = SocialNetwork(rawValue: network)
        guard known != nil || network == "custom" else {
            let names = SocialNetwork.allCases.map(\.rawValue)
            let nearest = NearestName.nearest(to: network, among: names)
            report(
                .error, at: range, "“\(network)” is not a known network",
                hint: nearest.map { "write \($0)" } ?? "write custom: {title: \(network), url: https://…}")
            return []
        }
        guard let text = string(of: value, network) else { return [] }
        guard let url = Self.address(text, known) else {
            report(
                .error, at: value.range, "“\(text)” is not an address",
                hint: "write \(network): https://example.org/name")
            return []
        }
        return [SiteConfiguration.SocialLink(network: network, title: title ?? known?.title ?? text, url: url)]
    }

    /// An address that is safe to link to, made from a user's name where the network allows.
    private static func address(_ text: String, _ network: SocialNetwork?) -> String? {
        let lowercased = text.lowercased()
        for scheme in ["https://", "http://", "mailto:"] where lowercased.hasPrefix(scheme) { return text }
        if text.hasPrefix("/"), !text.hasPrefix("//") { return text }
        guard let network, let prefix = network.userPrefix else { return nil }
        let name = text.hasPrefix("@") && network != .email ? text.dropFirst() : text[...]
        let isName = name.utf8.allSatisfy { byte in
            byte.isASCIIAlphanumeric || byte >= 0x80 || "-_.+@".utf8.contains(byte)
        }
        guard isName, !name.isEmpty, network != .email || name.contains("@") else { return nil }
        return prefix + name
    }
}
