import Parsing
import Text
import Threads

/// Turns parsed posts into a `Site`: who belongs to which edition and section, under which path, in which order.
package struct SiteResolver {
    package let configuration: SiteConfiguration
    private let parallel: Parallel
    private let now: Timestamp
    package private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter now: no change of a post is later.
    package init(configuration: SiteConfiguration, parallel: Parallel, now: Timestamp) {
        self.now = now
        self.configuration = configuration
        self.parallel = parallel
    }

    /// - Parameters:
    ///   - posts: all that are published, in any order.
    ///   - resources: files beside them.
    ///   - statics: files that are published at the root as they are.
    package mutating func resolve(posts: [ParsedPost], resources: [ContentFile], statics: [PublishedFile]) -> Site {
        var byEdition: [[ParsedPost]] = configuration.languages.map { _ in [] }
        for post in posts.sorted(by: { $0.source.path < $1.source.path }) {
            byEdition[edition(of: post).value].append(post)
            if let change = post.frontMatter.lastModified, change > now { diagnostics.append(Self.early(change, post)) }
        }
        // Most posts may be in one edition: the threads share each.
        let drafts = byEdition.enumerated().map { [configuration, parallel] index, posts in
            EditionDraft(configuration: configuration, index: EditionIndex(index), posts: posts, parallel)
        }
        let translations = TranslationLookup(drafts)
        let builders = parallel.map(drafts.count) { [now] in
            EditionBuilder(drafts[$0], translations: translations, now: now)
        }
        diagnostics += builders.flatMap(\.diagnostics)
        let lists = builders.map { $0.edition.listPathsByFolders }
        let placed = resources.map { file -> PublishedFile in
            let edition = (file.language ?? .first).value
            return PublishedFile(
                source: file.path, path: drafts[edition].path(ofResource: file, lists: lists[edition]),
                page: drafts[edition].page(ofResource: file))
        }
        return Site(
            configuration: configuration, addresses: Addresses(baseURL: configuration.baseURL),
            editions: builders.map(\.edition), resources: (placed + statics).sorted { $0.path < $1.path })
    }

    private static func early(_ change: Timestamp, _ post: ParsedPost) -> Diagnostic {
        post.source.diagnostic(
            .warning, "lastmod “\(change.rfc3339)” is still to come",
            hint: "it counts from then on; write the day of the last change, or check time_zone in site.yaml")
    }

    /// File suffix or folder, else the front matter's `lang`, else the default language.
    private mutating func edition(of post: ParsedPost) -> EditionIndex {
        let written = post.frontMatter.languages.compactMap { configuration.edition(ofLanguage: $0) }
        guard let named = post.file.language else { return written.first ?? .first }
        if let first = written.first, !written.contains(named) {
            diagnostics.append(
                post.source.diagnostic(
                    .warning,
                    "lang says “\(configuration.languages[first].code)”, but the file belongs to “\(configuration.languages[named].code)”",
                    hint: "the folder or the file name decides; move the file or correct lang"))
        }
        return named
    }
}
