import Text

/// What programs and mails are told of a post: all that its card says, and its terms.
package struct PostSummary: Sendable {
    /// What a name leads to.
    package struct Place: Sendable, Hashable {
        package let name: String
        /// Absolute.
        package let address: String

        package init(name: String, address: String) {
            (self.name, self.address) = (name, address)
        }
    }

    package var title: String
    /// Absolute.
    package var address: String
    package var published: Timestamp?
    package var updated: Timestamp?
    package var author: String?
    package var section: Place?
    /// Terms by taxonomy, in the order of the configuration; taxonomies without terms are left out.
    package var terms: [(taxonomy: String, terms: [Place])]
    /// Values by the name of the site's field, in the order of `site.yaml`.
    package var fields: [(name: String, values: [String])] = []
    /// What readers see of the fields that are no terms, such as `目标价 320 元`.
    package var facts: [String] = []
    /// Plain text.
    package var summary: String
    /// Absolute address of the thumbnail.
    package var image: String?
    package var language: String
    package var attachments: [Attachment]

    package init(
        title: String, address: String, published: Timestamp?, updated: Timestamp?, author: String?, section: Place?,
        terms: [(taxonomy: String, terms: [Place])], summary: String, image: String?, language: String,
        attachments: [Attachment]
    ) {
        (self.title, self.address, self.published, self.updated) = (title, address, published, updated)
        (self.author, self.section, self.terms, self.summary) = (author, section, terms, summary)
        (self.image, self.language, self.attachments) = (image, language, attachments)
    }
}

extension PostSummary {
    /// One object; members without a value are left out. `Schema.list` describes it.
    package func json(_ json: inout JSONWriter) {
        json.object { json in
            json.member("title", title)
            json.member("url", address)
            json.member("language", language)
            if let published { json.member("published", published.rfc3339) }
            if let updated, updated != published { json.member("updated", updated.rfc3339) }
            if let author { json.member("author", author) }
            if let section { json.member("section", section) }
            json.member("summary", summary)
            if let image { json.member("image", image) }
            json.key("terms")
            json.object { json in
                for (taxonomy, terms) in terms {
                    json.key(taxonomy)
                    json.array { json in for term in terms { json.value(of: term) } }
                }
            }
            if !fields.isEmpty {
                json.key("fields")
                json.object { json in
                    for field in fields {
                        json.key(field.name)
                        json.array { for value in field.values { $0.string(value) } }
                    }
                }
            }
            if attachments.isEmpty { return }
            json.key("attachments")
            json.array { for attachment in attachments { attachment.json(&$0) } }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ place: PostSummary.Place) {
        key(name)
        value(of: place)
    }

    fileprivate mutating func value(of place: PostSummary.Place) {
        object {
            $0.member("name", place.name)
            $0.member("url", place.address)
        }
    }
}
