import Parsing
import Text

/// What a feed says about itself, whatever its format; its items are added as bytes.
package struct Feed: Sendable {
    package let title: String
    package let description: String
    /// Absolute address of the list.
    package let home: String
    /// Absolute address of the feed itself.
    package let address: String
    package let language: String
    package let author: String
    package let copyright: String?
    /// The newest change of an item; a feed without items has never changed.
    package let updated: Timestamp

    package init(
        title: String, description: String, home: String, address: String, language: String, author: String,
        copyright: String?, updated: Timestamp
    ) {
        (self.title, self.description, self.home, self.address) = (title, description, home, address)
        (self.language, self.author, self.copyright, self.updated) = (language, author, copyright, updated)
    }
}

/// One post of a feed.
package struct FeedItem: Sendable {
    package let title: String
    package let address: String
    package let published: Timestamp?
    package let updated: Timestamp?
    package let author: String?
    package let categories: [String]
    /// Plain text.
    package let summary: String
    /// HTML with absolute addresses as UTF-8, when the feed holds whole posts.
    package let content: [UInt8]?
    /// Absolute address of the thumbnail.
    package let image: String?
    package let language: String
    package let attachments: [Attachment]

    package init(
        title: String, address: String, published: Timestamp?, updated: Timestamp?, author: String?,
        categories: [String], summary: String, content: [UInt8]?, image: String?, language: String,
        attachments: [Attachment]
    ) {
        (self.title, self.address, self.published, self.updated) = (title, address, published, updated)
        (self.author, self.categories, self.summary, self.content) = (author, categories, summary, content)
        (self.image, self.language, self.attachments) = (image, language, attachments)
    }
}

extension SiteConfiguration.FeedFormat {
    /// An item as this format has it; the same bytes in every feed that holds the post.
    package func item(_ item: FeedItem) -> [UInt8] {
        switch self {
        case .rss: RSSWriter.item(item)
        case .atom: AtomWriter.item(item)
        case .json: JSONFeedWriter.item(item)
        }
    }

    /// - Parameter items: what `item` made of the feed's posts, newest first.
    package func feed(_ feed: Feed, items: [[UInt8]]) -> [UInt8] {
        switch self {
        case .rss: RSSWriter.feed(feed, items: items)
        case .atom: AtomWriter.feed(feed, items: items)
        case .json: JSONFeedWriter.feed(feed, items: items)
        }
    }
}
