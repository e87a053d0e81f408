import Parsing
import Text

/// What the configuration says about sections and terms that the site does not have.
package enum SettingsUse {
    /// One warning per name, in the order of the configuration, names of permalinks sorted.
    package static func diagnostics(_ site: Site) -> [Diagnostic] {
        sections(site) + TermNames.diagnostics(site) + MenuLanguages.diagnostics(site)
    }

    private static func sections(_ site: Site) -> [Diagnostic] {
        let configuration = site.configuration
        let permalinks = [configuration.permalinks] + configuration.languages.compactMap(\.permalinks)
        let ugly: [String] = if case .sections(let names) = configuration.uglyURLs { names } else { [] }
        if configuration.mainSections.isEmpty, permalinks.allSatisfy(\.isEmpty), ugly.isEmpty { return [] }
        let posts = site.editions.flatMap(\.posts)
        let hidden = site.editions.flatMap(\.pages).filter { $0.section != nil }
        let shown = Set(posts.compactMap { $0.parsed.frontMatter.type ?? $0.parsed.file.folders.first })
        let folders = Set((posts + hidden).compactMap(\.parsed.file.folders.first))
        return missing(configuration.mainSections, shown, of: "main_sections")
            + missing(Set(permalinks.flatMap(\.posts.keys)).sorted(), folders, of: "permalinks")
            + missing(ugly, folders.union(configuration.taxonomies), of: "ugly_urls") + unknownLists(permalinks, site)
    }

    /// Names below `permalinks.section`, `taxonomy` and `term` that no list has.
    private static func unknownLists(
        _ permalinks: [Permalinks], _ site: Site
    ) -> [Diagnostic] {
        let sections = Set(site.editions.flatMap(\.sections).compactMap(\.folders.first)).sorted()
        return Permalinks.Kind.allCases.flatMap { kind in
            let known = kind == .section ? sections : site.configuration.taxonomies
            return Set(permalinks.flatMap { ($0.lists[kind] ?? [:]).keys }).sorted().filter { !known.contains($0) }.map
            {
                Diagnostic(
                    .warning, file: SiteConfiguration.fileName,
                    "“\($0)” in “permalinks.\(kind.rawValue)” is no \(kind == .section ? "section" : "taxonomy") of the site",
                    hint: NearestName.nearest(to: $0, among: known).map { "write \($0)" }
                        ?? "known names: \(known.joined(separator: ", "))")
            }
        }
    }

    private static func missing(_ names: [String], _ sections: Set<String>, of key: String) -> [Diagnostic] {
        let known = sections.sorted()
        return names.filter { !sections.contains($0) }.map { name in
            Diagnostic(
                .warning, file: SiteConfiguration.fileName, "“\(name)” in “\(key)” is a section without posts",
                hint: NearestName.nearest(to: name, among: known).map { "write \($0)" } ?? hint(for: name, known))
        }
    }

    private static func hint(for name: String, _ known: [String]) -> String {
        known.isEmpty
            ? "start a post with inkstone new post TITLE --section \(name)"
            : "the sections with posts are \(known.joined(separator: ", "))"
    }
}
