import Text

/// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
enum JSONFeedWriter {
    static func item(_ item: FeedItem) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("id", item.address)
            $0.member("url", item.address)
            $0.member("title", item.title)
            if let content = item.content {
                $0.member("content_html", utf8: content)
                $0.member("summary", item.summary)
            } else {
                $0.member("content_text", item.summary)
            }
            if let published = item.published { $0.member("date_published", published.rfc3339) }
            if let updated = item.updated, updated != item.published { $0.member("date_modified", updated.rfc3339) }
            if let image = item.image { $0.member("image", image) }
            if let author = item.author { authors(author, &$0) }
            if !item.categories.isEmpty {
                $0.key("tags")
                $0.array { for category in item.categories { $0.string(category) } }
            }
            $0.member("language", item.language)
            if !item.attachments.isEmpty {
                $0.key("attachments")
                $0.array { for file in item.attachments { attachment(file, &$0) } }
            }
        }
        return json.bytes
    }

    private static func attachment(_ file: Attachment, _ json: inout JSONWriter) {
        json.object {
            $0.member("url", file.address)
            $0.member("mime_type", file.mediaType)
            $0.member("title", file.name)
            if let size = file.size { $0.member("size_in_bytes", size) }
        }
    }

    static func feed(_ feed: Feed, items: [[UInt8]]) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("version", "https://jsonfeed.org/version/1.1")
            $0.member("title", feed.title)
            $0.member("home_page_url", feed.home)
            $0.member("feed_url", feed.address)
            if !feed.description.isEmpty { $0.member("description", feed.description) }
            $0.member("language", feed.language)
            authors(feed.author, &$0)
            $0.key("items")
            $0.array { for item in items { $0.value(bytes: item) } }
        }
        return json.bytes
    }

    private static func authors(_ name: String, _ json: inout JSONWriter) {
        json.key("authors")
        json.array { $0.object { $0.member("name", name) } }
    }
}
