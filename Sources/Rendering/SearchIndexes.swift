import Parsing
import Planning
import Resolving
import Search
import Threads

/// The search index of each edition, made when one of its files is first asked for.
package final class SearchIndexes: Sendable {
    private let site: Site
    private let bodies: [BodyRenderer]
    private let parallel: Parallel
    private let stopwatch: Stopwatch
    private let indexes: [Lazily<SearchIndex>]

    init(_ site: Site, bodies: [BodyRenderer], parallel: Parallel, stopwatch: Stopwatch) {
        self.site = site
        self.bodies = bodies
        self.parallel = parallel
        self.stopwatch = stopwatch
        indexes = site.editions.map { _ in Lazily() }
    }

    package func index(ofEdition edition: EditionIndex) -> SearchIndex {
        let index = indexes[edition.value]
        return index {
            let posts = site.editions[edition].posts.filter(\.parsed.frontMatter.isSearchable)
            let bodies = bodies[edition.value]
            // Bodies are rendered for their pages anyway.
            _ = parallel.map(posts.count) { index in
                stopwatch.measure(.render) { _ = bodies.content(of: posts[index]) }
            }
            return stopwatch.measure(.search) {
                let documents = parallel.map(posts.count) { document(posts[$0], edition) }
                return SearchIndexBuilder.index(documents, threads: parallel)
            }
        }
    }

    private func document(_ post: Post, _ edition: EditionIndex) -> SearchDocument {
        let bodies = bodies[edition.value]
        let edition = site.editions[edition]
        let frontMatter = post.parsed.frontMatter
        var document = SearchDocument(
            title: post.title, link: site.addresses.link(post.path), text: bodies.content(of: post).plainText)
        if let date = post.date {
            let civil = date.civil
            document.date = (civil.year, civil.month, civil.day)
            document.moment = date.seconds
        }
        document.source = edition.names(of: post, in: "categories").joined(separator: " · ")
        document.summary = bodies.summary(of: post)
        for (index, taxonomy) in edition.taxonomies.enumerated() {
            document.terms += post.terms[index].map { (taxonomy.queryName, taxonomy.terms[$0].name) }
        }
        for field in site.configuration.search.fields {
            let (zone, texts) = found(field, post, frontMatter, bodies, edition)
            document.zones[zone, default: []] += texts.filter { !$0.isEmpty }
        }
        return document
    }

    /// What a field of `search.fields` lets readers find.
    private func found(
        _ field: String, _ post: Post, _ frontMatter: FrontMatter, _ bodies: BodyRenderer, _ edition: Edition
    ) -> (SearchDocument.Zone, [String]) {
        switch field {
        case "title": (.title, [post.title])
        case "summary": (.summary, [bodies.writtenSummary(of: post)])
        case "text": (.text, [bodies.content(of: post).plainText])
        case "description": (.summary, [frontMatter.description ?? ""])
        case "lead": (.summary, [frontMatter.lead ?? ""])
        case "author": (.terms, [frontMatter.author ?? ""])
        default: (.terms, edition.names(of: post, in: field))
        }
    }
}

extension Taxonomy {
    /// `tag` for `tags`, `category` for `categories`: what narrows a query.
    fileprivate var queryName: String {
        if name.hasSuffix("ies") { return String(name.dropLast(3)) + "y" }
        return name.hasSuffix("s") ? String(name.dropLast()) : name
    }
}
