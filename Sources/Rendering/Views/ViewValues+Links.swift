import Parsing
import Resolving
import Text
import Theming

extension ViewValues {
    package static func date(_ moment: Timestamp, _ texts: Texts) -> ViewValues {
        let civil = moment.civil
        return ViewValues([
            "iso": moment.rfc3339, "label": texts.date(civil), "year": civil.year, "month": civil.month,
            "day": civil.day,
        ])
    }

    package static func named(_ name: String, _ link: String) -> ViewValues {
        ViewValues(["name": name, "link": link])
    }

    package static func titled(_ title: String, _ link: String) -> ViewValues {
        ViewValues(["title": title, "link": link])
    }

    package static func term(_ term: Term, _ addresses: Addresses) -> ViewValues {
        ViewValues(["name": term.name, "link": addresses.link(term.path), "count": term.posts.count])
    }
}

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
