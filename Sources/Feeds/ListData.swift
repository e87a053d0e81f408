import Text

/// One page of a list for programs: `index.json` beside it. `Schema.list` describes the members, which stay; others may be
/// added, and `version` counts changes of their meaning.
package struct ListData: Sendable {
    package static let fileName = "index.json"
    private static let version = 1

    /// `home`, `section` or `term`.
    package var kind: String
    package var title: String
    package var description: String
    package var language: String
    /// Absolute address of the page for readers.
    package var page: String
    /// Absolute address of the file itself.
    package var address: String
    /// Absolute address of the same for older posts.
    package var next: String?
    /// Posts of the whole list; only its first page says it, so that full pages never change.
    package var total: Int?

    package init(
        kind: String, title: String, description: String, language: String, page: String, address: String,
        next: String?, total: Int?
    ) {
        (self.kind, self.title, self.description, self.language) = (kind, title, description, language)
        (self.page, self.address, self.next, self.total) = (page, address, next, total)
    }

    package func json(_ posts: [PostSummary]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", Self.version)
            json.member("kind", kind)
            json.member("title", title)
            if !description.isEmpty { json.member("description", description) }
            json.member("language", language)
            json.member("url", page)
            json.member("self", address)
            if let next { json.member("next", next) }
            if let total { json.member("total", total) }
            json.key("posts")
            json.array { for post in posts { post.json(&$0) } }
        }
        return json.bytes
    }
}
