import Parsing

/// A page in one of its languages. Lists of them include the page itself, are in the order of the editions, and are
/// empty for a page without translations.
package struct Alternate: Sendable {
    /// BCP 47, or `x-default`.
    package let language: String
    package let path: SitePath
}

extension [Alternate] {
    /// With the page for readers of other languages: that of the default language, else the first.
    package var withDefault: [Alternate] {
        first.map { self + [Alternate(language: "x-default", path: $0.path)] } ?? []
    }
}

extension Site {
    package func alternates(of post: Post, in edition: EditionIndex) -> [Alternate] {
        guard !post.translations.isEmpty else { return [] }
        let all = post.translations + [Post.Translation(edition: edition, path: post.path)]
        return all.sorted { ($0.edition, $0.path) < ($1.edition, $1.path) }.map {
            Alternate(language: editions[$0.edition].language.code, path: $0.path)
        }
    }

    /// Home pages are translations of each other, and so are sections of the same folders.
    package func alternates(of list: ListSubject, in edition: EditionIndex) -> [Alternate] {
        let all: [Alternate]
        switch list {
        case .home: all = editions.map { Alternate(language: $0.language.code, path: $0.root) }
        case .section(let index):
            let own = editions[edition]
            let name = own.sections[index].path.decoded.utf8.dropFirst(own.root.decoded.utf8.count)
            let below = SitePath(decoded: "/" + String(decoding: name, as: UTF8.self))
            all = editions.compactMap { other in
                let path = below.below(other.root)
                return other.sectionPaths.contains(path) ? Alternate(language: other.language.code, path: path) : nil
            }
        case .changes:
            all = editions.map { Alternate(language: $0.language.code, path: $0.path(of: list)) }
        case .term, .taxonomy, .month, .day: all = []
        }
        return all.count > 1 ? all : []
    }

    /// The edition that a path belongs to.
    package func edition(of path: SitePath) -> Edition {
        let holding = editions.filter { path.decoded.utf8.starts(with: $0.root.decoded.utf8) }
        return holding.max { $0.root.decoded.utf8.count < $1.root.decoded.utf8.count } ?? editions[0]
    }
}
