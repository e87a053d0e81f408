import Text

/// What a page tells machines in its head: title, description, canonical address, translations, feeds, Open Graph,
/// Twitter card, JSON-LD. Written here, not by themes, so that no theme forgets or breaks a part of it.
struct PageMetadata: Sendable {
    var title: String
    /// Plain text; empty for none.
    var description = ""
    /// The canonical address.
    var permalink: String
    /// Pages that are for readers alone, such as the search page.
    var isUnlisted = false
    /// Absolute address of a picture.
    var image: String?
    /// The same page in all its languages, itself included; empty when it stands alone.
    var alternates: [(language: String, permalink: String)] = []
    /// HTML that announces feeds.
    var feedLinks: [UInt8] = []
    /// Set for posts.
    var article: Article?
    /// JSON-LD.
    var structuredData: [UInt8]?

    struct Article: Sendable {
        let published: Timestamp?
        let modified: Timestamp?
        let tags: [String]
    }

    /// - Parameters:
    ///   - headTitle: of the browser's tab.
    ///   - site: name of the site.
    func html(headTitle: String, site: String) -> [UInt8] {
        var html = MarkupWriter()
        html.reserve(4096)
        html.element("title", headTitle)
        html.markup("\n")
        if !description.isEmpty {
            html.emptyElement(
                "meta", ["name": "description", "property": "og:description", "content": description])
        }
        if isUnlisted { html.emptyElement("meta", ["name": "robots", "content": "noindex"]) }
        html.emptyElement("link", ["rel": "canonical", "href": permalink])
        for alternate in alternates {
            html.emptyElement(
                "link", ["rel": "alternate", "hreflang": alternate.language, "href": alternate.permalink])
        }
        html.markup(bytes: feedLinks[...])
        openGraph(site, &html)
        if let structuredData {
            html.markup("<script type=\"application/ld+json\">")
            html.markup(bytes: structuredData[...])
            html.markup("</script>\n")
        }
        return html.bytes
    }

    /// https://ogp.me, and https://developer.x.com/docs/x-for-websites/cards for the card.
    private func openGraph(_ site: String, _ html: inout MarkupWriter) {
        property("og:type", article == nil ? "website" : "article", &html)
        property("og:site_name", site, &html)
        property("og:title", title, &html)
        property("og:url", permalink, &html)
        if let image { property("og:image", image, &html) }
        if let published = article?.published { property("article:published_time", published.rfc3339, &html) }
        if let modified = article?.modified { property("article:modified_time", modified.rfc3339, &html) }
        // Hugo writes six tags at most.
        for tag in article?.tags.prefix(6) ?? [] { property("article:tag", tag, &html) }
        html.emptyElement(
            "meta", ["name": "twitter:card", "content": image == nil ? "summary" : "summary_large_image"])
    }

    private func property(_ name: String, _ content: String, _ html: inout MarkupWriter) {
        html.emptyElement("meta", ["property": name, "content": content])
    }
}
