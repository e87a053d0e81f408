import Mustache
import Text

/// A small view of a few values, made on the spot: a link with its name, a date, one year of the archives.
final class Record: MustacheParent, Sendable {
    private let fields: [(name: String, value: any Sendable)]

    /// - Parameter fields: every name of the record's shape; `nil` is a known name without a value.
    init(_ fields: KeyValuePairs<String, (any Sendable)?>) {
        self.fields = fields.map { ($0.key, Self.value($0.value)) }
    }

    /// Names in the order in which they were given.
    var names: [String] { fields.map(\.name) }

    func child(named name: String) -> Any? {
        for field in fields where field.name == name { return field.value }
        return nil
    }

    private static func value(_ value: (any Sendable)?) -> any Sendable {
        switch value {
        case nil: Absent()
        case let text as String: TextValue(text)
        case let number as Int: TextValue(String(number))
        case let value?: value
        }
    }
}

extension Record {
    static func date(_ moment: Timestamp, _ texts: Texts) -> Record {
        let civil = moment.civil
        return Record([
            "iso": moment.rfc3339, "label": texts.date(civil), "year": civil.year, "month": civil.month,
            "day": civil.day,
        ])
    }

    static func named(_ name: String, _ link: String) -> Record { Record(["name": name, "link": link]) }

    static func titled(_ title: String, _ link: String) -> Record { Record(["title": title, "link": link]) }

    static func term(_ term: Term, _ addresses: Addresses) -> Record {
        Record(["name": term.name, "link": addresses.link(term.path), "count": term.posts.count])
    }

    /// Values of a social link's `network`.
    static let socialNetworks = SocialNetwork.allCases.map(\.rawValue) + ["custom"]
}

/// A flag for every known network, so that a theme can choose an icon.
final class SocialLinkView: MustacheParent, Sendable {
    private let link: SiteConfiguration.SocialLink
    private let addresses: Addresses

    init(_ link: SiteConfiguration.SocialLink, _ addresses: Addresses) {
        self.link = link
        self.addresses = addresses
    }

    func child(named name: String) -> Any? {
        switch name {
        case "network": TextValue(link.network)
        case "title": TextValue(link.title)
        case "link": TextValue(addresses.relative(link.url))
        default: name.hasPrefix("is_") ? name.dropFirst("is_".count) == link.network : nil
        }
    }
}
