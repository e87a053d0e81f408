import Feeds
import Parsing
import Records
import Resolving
import Text
import Threads

/// Makes the feeds of one edition; the bytes of an item are made once and shared by all feeds that hold the post.
final class FeedBuilder: Sendable {
    private let context: EditionContext
    private let bodies: BodyRenderer
    private let content: FeedContent
    /// By index of the post.
    private let made: [Lazily<[(format: SiteConfiguration.FeedFormat, bytes: [UInt8])]>]

    init(_ context: EditionContext, bodies: BodyRenderer) {
        self.context = context
        self.bodies = bodies
        content = FeedContent(context.addresses)
        made = context.edition.posts.map { _ in Lazily() }
    }

    func feed(_ subject: ListSubject, _ format: SiteConfiguration.FeedFormat, title: String) -> [UInt8] {
        let (feed, posts) = head(subject, format, title: title)
        if subject == .days { return format.feed(feed, items: context.records.dayItems().map(format.item)) }
        return format.feed(feed, items: posts.map { item($0, format) })
    }

    /// What a feed says about itself, and its posts.
    func head(
        _ subject: ListSubject, _ format: SiteConfiguration.FeedFormat, title: String
    ) -> (feed: Feed, posts: [PostIndex]) {
        let edition = context.edition
        let configuration = context.site.configuration
        let limit = configuration.feeds.limit
        let newest =
            subject == .days ? context.records.postsOfDays(limit) : edition.feedPosts(of: subject, limit: limit)
        let posts = newest.map { edition.posts[$0] }
        let path = edition.path(of: subject)
        let feed = Feed(
            title: subject == .home ? edition.title : "\(title) – \(edition.title)",
            description: edition.introduction(of: subject)?.frontMatter.description ?? edition.description,
            home: context.addresses.permalink(path),
            address: context.addresses.permalink(path.file(context.site.configuration.feeds.fileName(format))),
            language: edition.language.code, author: configuration.author?.name ?? edition.title,
            copyright: configuration.copyright,
            updated: posts.lazy.compactMap(\.lastChange).max() ?? Timestamp(seconds: 0, offset: 0))
        return (feed, newest)
    }

    /// A post's item in one format; those of all formats of the site are made at once.
    private func item(_ index: PostIndex, _ format: SiteConfiguration.FeedFormat) -> [UInt8] {
        let made = made[index.value]
        let items = made {
            let item = item(context.edition.posts[index])
            return context.site.configuration.feeds.formats.map { ($0, $0.item(item)) }
        }
        return items.first { $0.format == format }?.bytes ?? format.item(item(context.edition.posts[index]))
    }

    private func item(_ post: Post) -> FeedItem {
        let edition = context.edition
        let isFull = context.site.configuration.feeds.isFull
        return FeedItem(
            title: post.title, address: context.addresses.permalink(post.path), published: post.date,
            updated: post.lastChange ?? post.date,
            author: post.parsed.frontMatter.author ?? context.site.configuration.author?.name,
            categories: zip(edition.taxonomies, post.terms).flatMap { taxonomy, terms in
                terms.map { taxonomy.terms[$0].name }
            },
            summary: bodies.summary(of: post),
            content: isFull ? content.absolute(bodies.content(of: post).html, of: post.path) : nil,
            image: post.parsed.frontMatter.thumbnail.map {
                bodies.absolutePicture($0.source, of: post.parsed).address
            },
            language: post.language, attachments: context.attachments(of: post.parsed))
    }
}
