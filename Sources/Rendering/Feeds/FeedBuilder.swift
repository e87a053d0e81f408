import Parsing
import Resolving
import Text
import Threads

/// Makes the feeds of one edition; the bytes of an item are made once and shared by all feeds that hold the post.
final class FeedBuilder: Sendable {
    private let context: EditionContext
    private let bodies: BodyRenderer
    /// By index of the post.
    private let made: [Lazily<[(format: SiteConfiguration.FeedFormat, bytes: [UInt8])]>]

    init(_ context: EditionContext, bodies: BodyRenderer) {
        self.context = context
        self.bodies = bodies
        made = context.edition.posts.map { _ in Lazily() }
    }

    func feed(_ subject: ListSubject, _ format: SiteConfiguration.FeedFormat, title: String) -> [UInt8] {
        let edition = context.edition
        let configuration = context.site.configuration
        let newest = edition.feedPosts(of: subject, limit: configuration.feeds.limit)
        let posts = newest.map { edition.posts[$0] }
        let path = edition.path(of: subject)
        let feed = Feed(
            title: subject == .home ? edition.title : "\(title) – \(edition.title)",
            description: edition.introduction(of: subject)?.frontMatter.description ?? edition.description,
            home: context.addresses.permalink(path), address: context.addresses.permalink(path.file(format.fileName)),
            language: edition.language.code, author: configuration.author?.name ?? edition.title,
            copyright: configuration.copyright,
            updated: posts.lazy.compactMap(\.lastChange).max() ?? Timestamp(seconds: 0, offset: 0))
        return format.feed(feed, items: newest.map { item($0, format) })
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
            updated: post.lastChange,
            author: post.parsed.frontMatter.author ?? context.site.configuration.author?.name,
            categories: zip(edition.taxonomies, post.terms).flatMap { taxonomy, terms in
                terms.map { taxonomy.terms[$0].name }
            },
            summary: bodies.summary(of: post),
            content: isFull ? absolute(bodies.content(of: post).html, of: post) : nil,
            image: post.parsed.frontMatter.thumbnail.map {
                bodies.absolutePicture($0.source, of: post.parsed).address
            },
            language: post.language)
    }

    /// Links inside of the site get its origin and links to places of the post its address, because feeds are read
    /// elsewhere. Feed readers have no style sheet for the classes of a table's cells; `align` says the same. In the
    /// renderer's output a quote is always the mark of an attribute.
    private func absolute(_ html: String, of post: Post) -> [UInt8] {
        var html = html
        return html.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + 256)
            var copied = 0
            while let found = bytes.firstIndex(of: "=\"", from: copied) {
                let value = found + 2
                if Self.isAlignment(bytes, at: found) {
                    result += bytes[copied..<found - "class".utf8.count]
                    result += "align=\"".utf8
                    copied = value + "align-".utf8.count
                    continue
                }
                result += bytes[copied..<value]
                copied = value
                guard value + 1 < bytes.count else { break }
                let name = bytes[..<found].suffix(4)
                guard name.elementsEqual("href".utf8) || name.elementsEqual(" src".utf8) else { continue }
                if bytes[value] == UInt8(ascii: "#") {
                    result += context.addresses.permalink(post.path).utf8
                } else if bytes[value] != UInt8(ascii: "/") {
                    // An address that no file of the site answers is seen from the post, as a browser sees it.
                    let end = bytes.firstIndex(of: "\"", from: value) ?? bytes.count
                    let address = String(decoding: bytes[value..<end], as: UTF8.self)
                    if !Addresses.isAbsolute(address) { result += context.addresses.permalink(post.path).utf8 }
                } else if bytes[value + 1] != UInt8(ascii: "/") {
                    result += context.addresses.origin.utf8
                }
            }
            result += bytes[copied...]
            return result
        }
    }

    /// Whether the attribute with this `=` is the class that aligns a cell of a table.
    private static func isAlignment(_ bytes: UnsafeBufferPointer<UInt8>, at equals: Int) -> Bool {
        let tag = bytes[..<equals].suffix("<td class".utf8.count)
        return bytes[(equals + 2)...].starts(with: "align-".utf8)
            && (tag.elementsEqual("<td class".utf8) || tag.elementsEqual("<th class".utf8))
    }
}
