import Files
import Parsing
import Planning
import Records
import Resolving
import Search
import Threads

/// The search index of each edition; a segment of it is made when one of its files is first asked for.
package final class SearchIndexes: Sendable {
    private let site: Site
    private let pages: [EditionPages]
    private let parallel: Parallel
    private let stopwatch: Stopwatch
    private let environment: ContentKey?
    private let indexes: [Lazily<(index: SegmentedIndex, keys: [RouteKey])>]

    /// - Parameter environment: of all that decides about an index but its posts, where one is kept between builds.
    init(_ pages: [EditionPages], site: Site, parallel: Parallel, stopwatch: Stopwatch, environment: ContentKey?) {
        self.site = site
        self.pages = pages
        self.parallel = parallel
        self.stopwatch = stopwatch
        self.environment = environment.map { environment in
            var key = KeyBuilder()
            key.add(environment)
            key.add(IndexFormat.encoder)
            return key.key()
        }
        indexes = pages.map { _ in Lazily() }
    }

    package func index(ofEdition edition: EditionIndex) -> SegmentedIndex { made(edition).index }

    /// What decides the bytes of a file, the entry if it has no name.
    func key(ofFile name: String?, _ edition: EditionIndex) -> RouteKey? {
        guard let environment else { return nil }
        guard let name else {
            return pages[edition.value].searchKey(environment, site.editions[edition].posts.typedIndices)
        }
        let (index, keys) = made(edition)
        return index.segment(ofFile: name).map { keys[$0] }
    }

    /// Puts down what the next build needs to know of segments that stay.
    func keep(_ builds: KeptBodies) {
        for edition in indexes.compactMap(\.made) where !edition.keys.isEmpty {
            for (number, head) in edition.index.made { builds.keep(head, of: edition.keys[number].content) }
        }
    }

    /// Keys of what is kept of segments.
    package var keys: [ContentKey] { indexes.compactMap(\.made).flatMap { $0.keys.map(\.content) } }

    private func made(_ edition: EditionIndex) -> (index: SegmentedIndex, keys: [RouteKey]) {
        let index = indexes[edition.value]
        return index {
            let (pages, own) = (pages[edition.value], site.editions[edition])
            let posts = own.posts.typedIndices.filter { own.posts[$0].parsed.frontMatter.isSearchable }
                .map { (index: $0, place: place(of: own.posts[$0])) }.sorted { $0.place < $1.place }
            let ranges = Segments.ranges(posts.map(\.place.link))
            let keys = environment.map { key in ranges.map { pages.searchKey(key, posts[$0].map(\.index)) } } ?? []
            let made = SegmentedIndex(posts.map(\.place), segments: ranges.count) { number in
                keys.isEmpty ? nil : pages.bodies.builds?.segment(of: keys[number].content)
            } make: { number in
                self.segment(posts[ranges[number]].map { (own.posts[$0.index], $0.place) }, edition)
            }
            return (made, keys)
        }
    }

    private func segment(_ posts: [(post: Post, place: DocumentPlace)], _ edition: EditionIndex) -> SearchSegment {
        let bodies = pages[edition.value].bodies
        // Bodies are rendered for their pages anyway.
        _ = parallel.map(posts.count) { index in
            stopwatch.measure(.render) { _ = bodies.content(of: posts[index].post) }
        }
        return stopwatch.measure(.search) {
            SegmentBuilder.segment(posts.count, threads: parallel) {
                document(posts[$0].post, posts[$0].place, edition)
            }
        }
    }

    private func place(of post: Post) -> DocumentPlace {
        let civil = post.date?.civil
        return DocumentPlace(
            link: site.addresses.link(post.path), date: civil.map { ($0.year, $0.month, $0.day) },
            moment: post.date?.seconds ?? 0)
    }

    private func document(_ post: Post, _ place: DocumentPlace, _ edition: EditionIndex) -> SearchDocument {
        let pages = pages[edition.value]
        let bodies = pages.bodies
        let edition = site.editions[edition]
        var document = SearchDocument(title: post.title, place: place)
        document.source = edition.names(of: post, in: "categories").joined(separator: " · ")
        for (index, taxonomy) in edition.taxonomies.enumerated() {
            for term in post.terms[index].map({ taxonomy.terms[$0] }) {
                document.terms.append((taxonomy.queryName, term.name, term.title))
                let others = pages.context.records.names(of: term, in: taxonomy).dropFirst()
                document.aliases += others.map { (taxonomy.queryName, $0) }
            }
        }
        for field in site.configuration.search.fields {
            let (zone, texts) = found(field, post, bodies, pages.context.records)
            document.zones[zone, default: []] += texts.filter { !$0.isEmpty }
        }
        return document
    }

    /// What a field of `search.fields` lets readers find.
    private func found(
        _ field: String, _ post: Post, _ bodies: BodyRenderer, _ records: EditionRecords
    ) -> (SearchDocument.Zone, [String]) {
        switch field {
        case "title": (.title, [post.title])
        case "summary": (.summary, [bodies.writtenSummary(of: post)])
        case "text": (.text, [bodies.content(of: post).plainText])
        case "description": (.summary, [post.parsed.frontMatter.description ?? ""])
        case "lead": (.summary, [post.parsed.frontMatter.lead ?? ""])
        case "author": (.terms, [post.parsed.frontMatter.author ?? ""])
        default: (.terms, records.names(of: post, in: field))
        }
    }
}
