import Text

/// A small view of a few values, made on the spot: a link with its name, a date, one year of the archives.
final class Record: View, Showable {
    private let fields: [(name: String, value: Value)]

    /// - Parameter fields: every name of the record's shape; `nil` is a known name without a value.
    init(_ fields: KeyValuePairs<String, any Showable>) {
        self.fields = fields.map { ($0.key, $0.value.shown) }
    }

    var shown: Value { .view(self) }

    /// Names in the order in which they were given.
    var names: [String] { fields.map(\.name) }

    func value(named name: String) -> Value? {
        for field in fields where field.name == name { return field.value }
        return nil
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
