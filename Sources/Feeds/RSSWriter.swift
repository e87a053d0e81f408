import Text

/// RSS 2.0 (https://www.rssboard.org/rss-specification) with whole posts in `content:encoded`.
enum RSSWriter {
    static func item(_ item: FeedItem) -> [UInt8] {
        var xml = MarkupWriter()
        xml.markup("<item>\n")
        xml.element("title", item.title)
        xml.element("link", item.address)
        xml.markup("<guid isPermaLink=\"true\">")
        xml.text(item.address)
        xml.markup("</guid>\n")
        if let published = item.published { xml.element("pubDate", published.rfc1123) }
        if let author = item.author { xml.element("dc:creator", author) }
        for category in item.categories { xml.element("category", category) }
        // RSS 2.0 wants a length, and readers know one enclosure.
        if let file = item.attachments.first(where: { $0.size != nil }), let size = file.size {
            xml.markup("<enclosure length=\"\(size)\" type=\"\(file.mediaType)\" url=\"")
            xml.text(file.address)
            xml.markup("\"/>\n")
        }
        // Readers take an item's description for HTML, where text is escaped too.
        xml.element("description", MarkupWriter.escaped(item.summary))
        if let content = item.content { xml.element("content:encoded", utf8: content) }
        xml.markup("\n</item>\n")
        return xml.bytes
    }

    static func feed(_ feed: Feed, items: [[UInt8]]) -> [UInt8] {
        var xml = MarkupWriter()
        xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"")
        xml.markup(
            " xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
        xml.markup(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n")
        xml.element("title", feed.title)
        xml.element("link", feed.home)
        xml.element("description", feed.description)
        xml.element("language", feed.language)
        if let copyright = feed.copyright { xml.element("copyright", copyright) }
        xml.element("generator", Inkstone.generator)
        xml.element("lastBuildDate", feed.updated.rfc1123)
        xml.markup("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
        xml.text(feed.address)
        xml.markup("\"/>\n")
        for item in items { xml.markup(bytes: item[...]) }
        xml.markup("</channel>\n</rss>\n")
        return xml.bytes
    }
}
