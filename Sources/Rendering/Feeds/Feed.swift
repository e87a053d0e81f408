import Parsing
import Text

/// What a feed says about itself, whatever its format; its items are added as bytes.
struct Feed: Sendable {
    let title: String
    let description: String
    /// Absolute address of the list.
    let home: String
    /// Absolute address of the feed itself.
    let address: String
    let language: String
    let author: String
    let copyright: String?
    /// The newest change of an item; a feed without items has never changed.
    let updated: Timestamp
}

/// One post of a feed.
struct FeedItem: Sendable {
    let title: String
    let address: String
    let published: Timestamp?
    let updated: Timestamp?
    let author: String?
    let categories: [String]
    /// Plain text.
    let summary: String
    /// HTML with absolute addresses as UTF-8, when the feed holds whole posts.
    let content: [UInt8]?
    /// Absolute address of the thumbnail.
    let image: String?
    let language: String
}

extension SiteConfiguration.FeedFormat {
    /// An item as this format has it; the same bytes in every feed that holds the post.
    func item(_ item: FeedItem) -> [UInt8] {
        switch self {
        case .rss: RSSWriter.item(item)
        case .atom: AtomWriter.item(item)
        case .json: JSONFeedWriter.item(item)
        }
    }

    /// - Parameter items: what `item` made of the feed's posts, newest first.
    func feed(_ feed: Feed, items: [[UInt8]]) -> [UInt8] {
        switch self {
        case .rss: RSSWriter.feed(feed, items: items)
        case .atom: AtomWriter.feed(feed, items: items)
        case .json: JSONFeedWriter.feed(feed, items: items)
        }
    }
}
