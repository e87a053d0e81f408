/// What a page tells machines in its head; empty for what it does not tell.
package struct PageHead: Sendable {
    private let html: String

    init(_ html: String) {
        self.html = html
    }

    /// Escaped, as it was written.
    package var title: String { first(/<title>(.*?)<\/title>/) }

    /// `https://schema.org` data about the page itself, as JSON.
    package var structuredData: String { allStructuredData.first ?? "" }

    /// All `https://schema.org` data, as JSON, in order.
    package var allStructuredData: [String] {
        html.matches(of: /<script type="application\/ld\+json">(.*?)<\/script>/).map { String($0.output.1) }
    }

    /// The content of a `property` of Open Graph, escaped, once for each time that it is there.
    package func openGraph(_ property: String) -> [String] {
        html.matches(of: /<meta property="(.*?)" content="(.*?)">/).filter { $0.output.1 == property }
            .map { String($0.output.2) }
    }

    package var canonical: String { first(/<link rel="canonical" href="(.*?)">/) }

    package var description: String { first(/<meta name="description" property="og:description" content="(.*?)">/) }

    /// Type and picture for Open Graph.
    package var openGraph: String {
        "\(first(/<meta property="og:type" content="(.*?)">/)) \(first(/<meta property="og:image" content="(.*?)">/))"
    }

    /// Language and address of the page in every language: `en=https://…;`
    package var alternates: String {
        html.matches(of: /<link rel="alternate" hreflang="(.*?)" href="(.*?)">/).map {
            "\($0.output.1)=\($0.output.2);"
        }
        .joined(separator: " ")
    }

    /// Type and address of the feeds that the page announces: `application/rss+xml=/index.xml;`
    package var feeds: String {
        html.matches(of: /<link rel="alternate" type="(.*?)" title=".*?" href="(.*?)">/)
            .map { "\($0.output.1)=\($0.output.2);" }.joined(separator: " ")
    }

    private func first(_ pattern: Regex<(Substring, Substring)>) -> String {
        html.firstMatch(of: pattern).map { String($0.output.1) } ?? ""
    }
}

extension PublishedSite {
    /// The head of a page, empty when there is no such page.
    package func head(of file: String) -> PageHead { PageHead(self[file] ?? "") }
}
