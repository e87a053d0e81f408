import Parsing
import Resolving
import Text

extension ListSubject {
    /// The kind in `outputs`; `nil` for lists that have no data.
    package var outputKind: SiteConfiguration.OutputKind? {
        switch self {
        case .home: .home
        case .section: .section
        case .term: .term
        case .taxonomy, .month, .day, .days, .changes: nil
        }
    }
}

extension Edition {
    /// `outputs` of a list's `_index.md` may choose other formats than the site. The list of a taxonomy, which shows
    /// nothing that home does not, has one, as in Hugo.
    package func feedFormats(
        of subject: ListSubject, _ configuration: SiteConfiguration
    ) -> [SiteConfiguration.FeedFormat] {
        guard let outputs = introduction(of: subject)?.frontMatter.outputs else {
            let formats = configuration.feeds.formats
            guard case .taxonomy = subject else { return formats }
            return formats.contains(.rss) ? [.rss] : Array(formats.prefix(1))
        }
        let names = Set(outputs.map { $0.lowercased() })
        return configuration.feeds.formats.filter { names.contains($0.rawValue) }
    }

    /// Whether its days have feeds: each is an item, with the posts of the day.
    package func hasDayFeeds(_ configuration: SiteConfiguration) -> Bool {
        !configuration.fields.isEmpty && months.contains { !$0.days.isEmpty }
    }

    /// Whether an `index.json` is beside a list: its `_index.md` decides, else the site for all lists of its kind.
    package func hasData(_ subject: ListSubject, _ configuration: SiteConfiguration) -> Bool {
        guard let kind = subject.outputKind else { return false }
        if let outputs = introduction(of: subject)?.frontMatter.outputs { return outputs.contains("json") }
        return configuration.listsWithData.contains(kind)
    }

    package func lastChange(of subject: ListSubject) -> Timestamp? {
        posts(of: subject).compactMap { [posts] in posts[$0].lastChange }.max()
    }
}
