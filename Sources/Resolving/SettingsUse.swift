import Parsing
import Text

/// What the configuration says about sections and terms that the site does not have.
package enum SettingsUse {
    /// One warning per name, in the order of the configuration, names of permalinks sorted.
    package static func diagnostics(_ site: Site) -> [Diagnostic] {
        sections(site) + TermNames.diagnostics(site) + MenuLanguages.diagnostics(site)
    }

    private static func sections(_ site: Site) -> [Diagnostic] {
        if site.configuration.mainSections.isEmpty, site.configuration.permalinks.isEmpty { return [] }
        let posts = site.editions.flatMap(\.posts)
        let hidden = site.editions.flatMap(\.pages).filter { $0.section != nil }
        let shown = Set(posts.compactMap { $0.parsed.frontMatter.type ?? $0.parsed.file.folders.first })
        let folders = Set((posts + hidden).compactMap(\.parsed.file.folders.first))
        let configuration = site.configuration
        return missing(configuration.mainSections, shown, of: "main_sections")
            + missing(configuration.permalinks.keys.sorted(), folders, of: "permalinks")
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
