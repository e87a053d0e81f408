import Feeds
import Records
import Resolving
import Text

/// What search engines read about a page: JSON-LD with the vocabulary of schema.org.
package struct StructuredData: Sendable {
    /// The setting of a post, a section's `cascade` or the site's `params` that says what a post is to search engines: a
    /// type of schema.org, such as `Report`.
    package static let typeKey = "article_type"

    private let context: EditionContext
    private let bodies: BodyRenderer

    init(_ context: EditionContext, bodies: BodyRenderer) {
        self.context = context
        self.bodies = bodies
    }

    /// https://schema.org/NewsArticle, or what the post says it is.
    func article(_ post: Post, description: String, image: String?, _ attachments: [Attachment]) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("@context", "https://schema.org")
            $0.member("@type", post.section == nil ? "WebPage" : type(of: post))
            $0.member("headline", post.title)
            if !description.isEmpty { $0.member("description", description) }
            $0.member("url", context.addresses.permalink(post.path))
            $0.member("inLanguage", post.language)
            if let date = post.date { $0.member("datePublished", date.rfc3339) }
            if let change = post.lastChange { $0.member("dateModified", change.rfc3339) }
            if let image { $0.member("image", image) }
            if let author = post.parsed.frontMatter.author ?? context.site.configuration.author?.name {
                $0.key("author")
                $0.object {
                    $0.member("@type", "Person")
                    $0.member("name", author)
                }
            }
            if !attachments.isEmpty {
                $0.key("encoding")
                $0.array { for file in attachments { encoding(file, &$0) } }
            }
            context.records.addSubjects(of: post, to: &$0)
            $0.key("publisher")
            $0.object {
                $0.member("@type", "Organization")
                $0.member("name", context.edition.title)
            }
        }
        return json.bytes
    }

    /// https://schema.org/MediaObject
    private func encoding(_ file: Attachment, _ json: inout JSONWriter) {
        json.object {
            $0.member("@type", "MediaObject")
            $0.member("name", file.name)
            $0.member("contentUrl", file.address)
            $0.member("encodingFormat", file.mediaType)
            if let size = file.size { $0.member("contentSize", String(size)) }
        }
    }

    private func type(of post: Post) -> String {
        let own = ParametersView(post.parsed.frontMatter.parameters).value(named: Self.typeKey)?.text
        return own ?? context.parameters.value(named: Self.typeKey)?.text ?? "NewsArticle"
    }

    /// https://schema.org/WebSite
    func website() -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("@context", "https://schema.org")
            $0.member("@type", "WebSite")
            $0.member("name", context.edition.title)
            $0.member("url", context.addresses.permalink(context.edition.root))
            $0.member("inLanguage", context.edition.language.code)
            if context.site.configuration.search.isEnabled {
                $0.key("potentialAction")
                $0.object { search(&$0) }
            }
        }
        return json.bytes
    }

    /// https://schema.org/SearchAction
    private func search(_ json: inout JSONWriter) {
        let page = context.addresses.permalink(context.edition.searchPath)
        json.member("@type", "SearchAction")
        json.key("target")
        json.object {
            $0.member("@type", "EntryPoint")
            $0.member("urlTemplate", page + "?q={search_term_string}")
        }
        json.member("query-input", "required name=search_term_string")
    }
}
