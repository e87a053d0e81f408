import Text

/// Atom (RFC 4287).
enum AtomWriter {
    static func item(_ item: FeedItem) -> [UInt8] {
        var xml = MarkupWriter()
        xml.markup("<entry xml:lang=\"")
        xml.text(item.language)
        xml.markup("\">\n")
        xml.element("title", item.title)
        xml.element("id", item.address)
        link(item.address, rel: "alternate", type: "text/html", &xml)
        for file in item.attachments {
            xml.markup("<link rel=\"enclosure\" type=\"\(file.mediaType)\"")
            if let size = file.size { xml.markup(" length=\"\(size)\"") }
            xml.markup(" title=\"")
            xml.text(file.name)
            xml.markup("\" href=\"")
            xml.text(file.address)
            xml.markup("\"/>\n")
        }
        if let published = item.published { xml.element("published", published.rfc3339) }
        // RFC 4287 4.1.2: an entry has exactly one atom:updated.
        xml.element("updated", (item.updated ?? Timestamp(seconds: 0, offset: 0)).rfc3339)
        if let author = item.author {
            xml.markup("<author>")
            xml.element("name", author)
            xml.markup("</author>\n")
        }
        for category in item.categories {
            xml.markup("<category term=\"")
            xml.text(category)
            xml.markup("\"/>")
        }
        xml.element("summary", item.summary)
        if let content = item.content {
            xml.markup("<content type=\"html\" xml:base=\"")
            xml.text(item.address)
            xml.markup("\">")
            xml.text(utf8: content)
            xml.markup("</content>\n")
        }
        xml.markup("</entry>\n")
        return xml.bytes
    }

    static func feed(_ feed: Feed, items: [[UInt8]]) -> [UInt8] {
        var xml = MarkupWriter()
        xml.markup(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        xml.text(feed.language)
        xml.markup("\">\n")
        xml.element("title", feed.title)
        if !feed.description.isEmpty { xml.element("subtitle", feed.description) }
        xml.element("id", feed.home)
        link(feed.home, rel: "alternate", type: "text/html", &xml)
        link(feed.address, rel: "self", type: "application/atom+xml", &xml)
        xml.element("updated", feed.updated.rfc3339)
        xml.markup("<author>")
        xml.element("name", feed.author)
        xml.markup("</author>\n")
        if let copyright = feed.copyright { xml.element("rights", copyright) }
        xml.element("generator", Inkstone.generator)
        for item in items { xml.markup(bytes: item[...]) }
        xml.markup("</feed>\n")
        return xml.bytes
    }

    private static func link(_ address: String, rel: String, type: String, _ xml: inout MarkupWriter) {
        xml.markup("<link rel=\"\(rel)\" type=\"\(type)\" href=\"")
        xml.text(address)
        xml.markup("\"/>\n")
    }
}
