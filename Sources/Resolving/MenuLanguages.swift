import Parsing
import Text

/// Chinese menus on editions in other languages: menus of the site hold for every edition that has none of its own.
enum MenuLanguages {
    /// One warning per edition.
    static func diagnostics(_ site: Site) -> [Diagnostic] {
        site.editions.compactMap { edition in
            let code = edition.language.code
            guard edition.language.menuEntries == nil, !Self.writesHan(code),
                let name = site.configuration.menuEntries.flattened.compactMap(\.name).first(where: holdsHan)
            else { return nil }
            return Diagnostic(
                .warning, file: SiteConfiguration.fileName, "the edition “\(code)” shows “\(name)” in its menu",
                hint: "write menus below languages: \(code): too, with names and addresses of that edition")
        }
    }

    private static func writesHan(_ code: String) -> Bool {
        ["zh", "ja", "ko", "yue"].contains(String(code.lowercased().prefix { $0 != "-" }))
    }

    private static func holdsHan(_ name: String) -> Bool { name.unicodeScalars.contains { $0.isHan } }
}
