import Parsing
import Text

extension SiteConfiguration {
    /// What readers of an edition see of a term.
    func termName(_ name: String, in edition: EditionIndex) -> String? {
        languages[edition].termNames[name] ?? termNames[name]
    }
}

/// Names in `term_names` that no term has.
enum TermNames {
    static func diagnostics(_ site: Site) -> [Diagnostic] {
        let configuration = site.configuration
        let own = zip(configuration.languages, site.editions).map { ($0.termNames, [$1]) }
        let written = ([(configuration.termNames, site.editions)] + own).filter { !$0.0.isEmpty }
        return written.flatMap { names, editions in
            let terms = Set(editions.flatMap { $0.taxonomies.flatMap { $0.terms.map(\.name) } })
            return names.keys.sorted().filter { !terms.contains($0) }.map { name in
                Diagnostic(
                    .warning, file: SiteConfiguration.fileName, "“\(name)” in “term_names” is the name of no term",
                    hint: NearestName.nearest(to: name, among: terms.sorted()).map { "write \($0)" }
                        ?? "write the term as posts do, or delete the line")
            }
        }
    }
}
