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
        if configuration.mainSections.isEmpty, configuration.permalinks.isEmpty, configuration.listPermalinks.isEmpty {
            return []
        }
        let posts = site.editions.flatMap(\.posts)
        let hidden = site.editions.flatMap(\.pages).filter { $0.section != nil }
        let shown = Set(posts.compactMap { $0.parsed.frontMatter.type ?? $0.parsed.file.folders.first })
        let folders = Set((posts + hidden).compactMap(\.parsed.file.folders.first))
        return missing(configuration.mainSections, shown, of: "main_sections")
            + missing(configuration.permalinks.keys.sorted(), folders, of: "permalinks") + unknownLists(site)
    }

    /// Names below `permalinks.section`, `taxonomy` and `term` that no list has.
    private static func unknownLists(_ site: Site) -> [Diagnostic] {
        let sections = Set(site.editions.flatMap(\.sections).compactMap(\.folders.first)).sorted()
        return SiteConfiguration.ListKind.allCases.flatMap { kind in
            let known = kind == .section ? sections : site.configuration.taxonomies
            return (site.configuration.listPermalinks[kind] ?? [:]).keys.sorted().filter { !known.contains($0) }.map {
                Diagnostic(
                    .warning, file: SiteConfiguration.fileName,
                    kind == .section
                        ? "“\($0)” in “permalinks.\(kind.rawValue)” is no section of the site"
                        : "“\($0)” in “permalinks.\(kind.rawValue)” is no taxonomy of the site",
                    hint: NearestName.nearest(to: $0, among: known).map { "write \($0)" }
                        ?? "known names: \(known.listed)")
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

    private static func hint(for name: String, _ known: [String]) -> Message {
        known.isEmpty
            ? "start a post with inkstone new post TITLE --section \(name)"
            : "the sections with posts are \(known.listed)"
    }
}
