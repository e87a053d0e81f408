import Markdown
import Parsing
import Resolving
import Text

/// What a page tells machines in its head: title, description, canonical address, translations, feeds, Open Graph,
/// Twitter card, JSON-LD. Written here, not by themes, so that no theme forgets or breaks a part of it.
struct PageHead: Sendable {
    var title: String
    /// Plain text; empty for none.
    var description = ""
    /// The canonical address; `nil` for a page that is shown at any address.
    var permalink: String?
    /// BCP 47.
    var language: String
    /// Pages that are for readers alone, such as the search page.
    var isUnlisted = false
    /// A picture with an absolute address.
    var image: LinkTarget?
    /// The absolute address of the text as a PDF file.
    var pdf: String?
    var alternates: [Alternate] = []
    /// HTML that announces feeds.
    var feedLinks: [UInt8] = []
    /// Set for posts.
    var article: Article?
    /// JSON-LD, one element each.
    var structuredData: [[UInt8]] = []

    struct Article: Sendable {
        let published: Timestamp?
        let modified: Timestamp?
        let section: String?
        let tags: [String]
    }

    /// - Parameters:
    ///   - headTitle: of the browser's tab.
    ///   - site: name of the site.
    func html(headTitle: String, site: String, _ addresses: Addresses) -> [UInt8] {
        var html = MarkupWriter()
        html.reserve(4096)
        html.element("title", headTitle)
        html.markup("\n")
        if !description.isEmpty {
            html.emptyElement(
                "meta", ["name": "description", "property": "og:description", "content": description])
        }
        if isUnlisted { html.emptyElement("meta", ["name": "robots", "content": "noindex"]) }
        if let permalink { html.emptyElement("link", ["rel": "canonical", "href": permalink]) }
        for alternate in alternates.withDefault {
            html.emptyElement(
                "link",
                [
                    "rel": "alternate", "hreflang": alternate.language,
                    "href": addresses.permalink(alternate.path),
                ])
        }
        // https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
        if let pdf { html.emptyElement("meta", ["name": "citation_pdf_url", "content": pdf]) }
        html.markup(bytes: feedLinks[...])
        openGraph(site, &html)
        for json in structuredData {
            html.markup("<script type=\"application/ld+json\">")
            html.markup(bytes: json[...])
            html.markup("</script>\n")
        }
        return html.bytes
    }

    /// https://ogp.me, and https://developer.x.com/docs/x-for-websites/cards for the card.
    private func openGraph(_ site: String, _ html: inout MarkupWriter) {
        property("og:type", article == nil ? "website" : "article", &html)
        property("og:site_name", site, &html)
        property("og:title", title, &html)
        if let permalink { property("og:url", permalink, &html) }
        if let locale = Self.locale(language) { property("og:locale", locale, &html) }
        for alternate in alternates where alternate.language != language {
            if let locale = Self.locale(alternate.language) { property("og:locale:alternate", locale, &html) }
        }
        if let image { property("og:image", image.address, &html) }
        if let size = image?.size {
            property("og:image:width", String(size.width), &html)
            property("og:image:height", String(size.height), &html)
        }
        if let published = article?.published { property("article:published_time", published.rfc3339, &html) }
        if let modified = article?.modified { property("article:modified_time", modified.rfc3339, &html) }
        if let section = article?.section { property("article:section", section, &html) }
        // Hugo writes six tags at most.
        for tag in article?.tags.prefix(6) ?? [] { property("article:tag", tag, &html) }
        html.emptyElement(
            "meta", ["name": "twitter:card", "content": image == nil ? "summary" : "summary_large_image"])
    }

    /// A language with its territory, as Open Graph names it: `zh_CN`; `nil` for a language without one.
    private static func locale(_ code: String) -> String? {
        let parts = code.split(separator: "-")
        return parts.dropFirst().first { $0.count == 2 }.map { "\(parts[0].lowercased())_\($0.uppercased())" }
    }

    private func property(_ name: String, _ content: String, _ html: inout MarkupWriter) {
        html.emptyElement("meta", ["property": name, "content": content])
    }
}
