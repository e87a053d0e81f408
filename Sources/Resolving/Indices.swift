import Parsing
import Text

/// Into `Edition.posts`, and into `Edition.pages` where pages are meant.
package typealias PostIndex = TypedIndex<Post>
/// Into `Edition.sections`.
package typealias SectionIndex = TypedIndex<Section>
/// Into `Edition.taxonomies`; the same in every edition.
package typealias TaxonomyIndex = TypedIndex<Taxonomy>
/// Into `Taxonomy.terms`, whose order is that of the terms' paths.
package typealias TermIndex = TypedIndex<Term>
/// Into `Edition.months`.
package typealias MonthIndex = TypedIndex<Month>

extension [Edition] {
    package subscript(index: EditionIndex) -> Edition {
        get { self[index.value] }
        set { self[index.value] = newValue }
    }

    /// The places of all editions, in order.
    package var editionIndices: [EditionIndex] { indices.map { EditionIndex($0) } }
}
