import Parsing
import Theming

/// A flag for every known network, so that a theme can choose an icon.
final class SocialLinkView: View, Showable {
    private let link: SiteConfiguration.SocialLink
    private let addresses: Addresses

    init(_ link: SiteConfiguration.SocialLink, _ addresses: Addresses) {
        self.link = link
        self.addresses = addresses
    }

    var shown: Value { .view(self) }

    func value(named name: String) -> Value? {
        switch name {
        case "network": .text(link.network)
        case "title": .text(link.title)
        case "link": .text(addresses.relative(link.url))
        default: name.hasPrefix("is_") ? .flag(name.dropFirst("is_".count) == link.network) : nil
        }
    }
}
