import Parsing
import Text

/// What a list of posts is about.
package enum ListSubject: Sendable, Hashable {
    case home
    case section(SectionIndex)
    case term(taxonomy: TaxonomyIndex, TermIndex)
    /// All posts that have a term of a taxonomy; only its feeds list them.
    case taxonomy(TaxonomyIndex)
    case month(MonthIndex)
    /// A day of a busy month, as an index into its days. It is one page, which never changes once the day is over.
    case day(MonthIndex, Int)
    /// Posts whose value of a field is another than before, as an index into the fields that have such a list.
    case changes(Int)

    /// Months and days are lists for looking back, so they have no feed.
    package var hasFeed: Bool {
        switch self {
        case .month, .day: false
        case .home, .section, .term, .taxonomy, .changes: true
        }
    }
}

extension Edition {
    /// The posts of a list in the default order, as indices.
    package func posts(of subject: ListSubject) -> [PostIndex] {
        switch subject {
        case .home: homePosts
        case .section(let index): sections[index].posts
        case .term(let taxonomy, let index): taxonomies[taxonomy].terms[index].posts
        case .taxonomy(let index): posts.typedIndices.filter { !posts[$0].terms[index.value].isEmpty }
        case .month(let index): months[index].posts
        case .day(let month, let day): months[month].days[day].posts
        case .changes(let number): changes[number].map(\.post)
        }
    }

    /// Names of a post's terms.
    package func names(of post: Post, in taxonomy: String) -> [String] {
        guard let index = taxonomies.firstTypedIndex(where: { $0.name == taxonomy }) else { return [] }
        return post.terms[index.value].map { taxonomies[index].terms[$0].name }
    }

    package func path(of subject: ListSubject) -> SitePath {
        switch subject {
        case .home: root
        case .section(let index): sections[index].path
        case .term(let taxonomy, let index): taxonomies[taxonomy].terms[index].path
        case .taxonomy(let index): taxonomies[index].path
        case .month(let index): months[index].path
        case .day(let month, let day): months[month].days[day].path
        case .changes(let number): changePaths[number]
        }
    }

    /// The file that says more about a list.
    package func introduction(of subject: ListSubject) -> ParsedPost? {
        switch subject {
        case .home: homeIntroduction
        case .section(let index): sections[index].introduction
        case .term(let taxonomy, let index): taxonomies[taxonomy].terms[index].introduction
        case .taxonomy(let index): taxonomies[index].introduction
        case .month, .day, .changes: nil
        }
    }
}
