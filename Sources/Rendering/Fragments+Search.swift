import Planning
import Resolving
import Theming

extension Fragments {
    /// What the search page offers before a reader types, and to readers without script: the terms of each taxonomy, by which
    /// the page's script narrows what is found, and years.
    var searchView: ViewValues {
        var facets = edition.taxonomies.filter { !$0.termsByCount.isEmpty && !Self.reserved.contains($0.queryName) }
            .map(facet)
        if !edition.months.isEmpty, !facets.contains(where: { $0.kind == Self.year }) {
            facets.append((Self.year, years))
        }
        return ViewValues([
            "search_link": searchLink, "facets": facets.map(\.view),
            "has_facets": !facets.isEmpty || context.site.editions.count > 1,
        ])
    }

    /// Parameters of the search page's address that are something else.
    private static let reserved: Set<String> = ["q", "sort"]
    private static let year = "year"
    /// As many as `assets/facets.js` shows at first, which puts its own in their place.
    private static let shownTerms = 6

    private func facet(of taxonomy: Taxonomy) -> (kind: String, view: ViewValues) {
        let terms = taxonomy.termsByCount.prefix(Self.shownTerms).map { taxonomy.terms[$0] }
        let view = ViewValues([
            "kind": taxonomy.queryName, "title": context.title(of: taxonomy), "link": addresses.link(taxonomy.path),
            "is_years": false, "has_more_terms": taxonomy.termsByCount.count > terms.count,
            "terms": terms.map { ViewValues.term($0, addresses) },
        ])
        return (taxonomy.queryName, view)
    }

    private var years: ViewValues {
        ViewValues([
            "kind": Self.year, "title": context.texts["search_years"], "link": addresses.link(edition.archivesPath),
            "is_years": true, "has_more_terms": false, "terms": [ViewValues](),
        ])
    }
}
