import Feeds
import Parsing
import Resolving
import Text
import Theming

/// The days of a site whose posts are records: one leads to the next, and the home page to the newest.
extension EditionRecords {
    /// Every list of a day, the newest first.
    var days: [(month: MonthIndex, day: Int)] {
        edition.months.typedIndices.flatMap { month in edition.months[month].days.indices.map { (month, $0) } }
    }

    /// The list of a day before or after one.
    /// - Parameter step: 1 for the day before, -1 for the day after.
    package func day(beside subject: ListSubject, by step: Int) -> ViewValues? {
        guard case .day(let month, let day) = subject, !fields.isEmpty else { return nil }
        let days = days
        guard let place = days.firstIndex(where: { $0 == (month, day) }), days.indices.contains(place + step) else {
            return nil
        }
        return link(days[place + step])
    }

    /// The newest day, for the home page of a site that wants it there.
    package func today(on subject: ListSubject) -> ViewValues? {
        guard subject == .home, site.configuration.showsToday, let first = days.first else { return nil }
        return link(first)
    }

    /// The posts of the newest days.
    package func postsOfDays(_ limit: Int) -> [PostIndex] {
        days.prefix(limit).flatMap { edition.months[$0.month].days[$0.day].posts }
    }

    /// An item for each of the newest days, with its posts as links.
    package func dayItems() -> [FeedItem] {
        days.prefix(site.configuration.feeds.limit).map { place in
            let month = edition.months[place.month]
            let day = month.days[place.day]
            let posts = day.posts.map { edition.posts[$0] }
            let name = texts.date(CivilTime(year: month.year, month: month.month, day: day.number))
            return FeedItem(
                title: "\(name) · \(texts["count_before"])\(posts.count)\(texts["count_after"])",
                address: site.addresses.permalink(day.path), published: posts.compactMap(\.date).min(),
                updated: posts.compactMap { $0.lastChange ?? $0.date }.max(),
                author: site.configuration.author?.name,
                categories: [], summary: posts.prefix(5).map(\.title).joined(separator: " · "), content: links(posts),
                image: nil, language: language, attachments: [])
        }
    }

    private func links(_ posts: [Post]) -> [UInt8] {
        var html = MarkupWriter()
        html.markup("<ul>")
        for post in posts {
            html.markup("<li><a href=\"")
            html.text(site.addresses.permalink(post.path))
            html.markup("\">")
            html.text(post.title)
            html.markup("</a></li>")
        }
        html.markup("</ul>")
        return html.bytes
    }

    private func link(_ place: (month: MonthIndex, day: Int)) -> ViewValues {
        let month = edition.months[place.month]
        let day = month.days[place.day]
        return ViewValues([
            "name": texts.date(CivilTime(year: month.year, month: month.month, day: day.number)),
            "link": site.addresses.link(day.path), "count": day.posts.count,
        ])
    }

    /// The half of the day that a post came in; `nil` for one without a time, and where days are not cut.
    package func half(of post: Post, on subject: ListSubject) -> String? {
        guard case .day = subject, !fields.isEmpty, let civil = post.date?.civil else { return nil }
        if civil.hour == 0, civil.minute == 0, civil.second == 0 { return nil }
        return texts[civil.hour < 12 ? "morning" : "evening"]
    }
}
