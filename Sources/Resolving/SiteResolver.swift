import Parsing
import Text
import Threads

/// Turns parsed posts into a `Site`: who belongs to which edition and section, under which path, in which order.
package struct SiteResolver {
    package let configuration: SiteConfiguration
    private let parallel: Parallel
    package private(set) var diagnostics: [Diagnostic] = []

    package init(configuration: SiteConfiguration, parallel: Parallel) {
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
        }
        let drafts = parallel.map(byEdition.count) { [configuration, byEdition] index in
            EditionDraft(configuration: configuration, index: EditionIndex(index), posts: byEdition[index])
        }
        let translations = TranslationLookup(drafts)
        let builders = parallel.map(drafts.count) { EditionBuilder(drafts[$0], translations: translations) }
        diagnostics += builders.flatMap(\.diagnostics)
        let placed = resources.map { file in
            PublishedFile(source: file.path, path: drafts[(file.language ?? .first).value].path(ofResource: file))
        }
        return Site(
            configuration: configuration, addresses: Addresses(baseURL: configuration.baseURL),
            editions: builders.map(\.edition), resources: (placed + statics).sorted { $0.path < $1.path })
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
