import Text

extension Digest {
    package enum Format: String, Sendable, CaseIterable {
        case text, html, json
        /// A mail without sender and receivers.
        case mail

        /// - Parameter date: of a mail.
        package func written(_ digest: Digest, date: Timestamp) -> String {
            switch self {
            case .text: return DigestText(digest).text
            case .html:
                var html = DigestHTML(digest)
                return String(decoding: html.bytes(), as: UTF8.self)
            case .json: return digest.json
            case .mail: return DigestMail(digest).text(date: date)
            }
        }
    }

    /// One object in a line; its posts are those of `index.json`.
    private var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("title", title)
            json.member("day", day)
            json.member("language", language)
            json.member("url", home)
            json.member("total", posts.count)
            json.key("fields")
            json.object { for field in fields { $0.member(field.name, field.value) } }
            json.key("posts")
            json.array { for post in posts { post.json(&$0) } }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
}
