import Files
import Text

/// The shortcodes of a Hugo site as templates of a theme of the new site, which extends Folio. What cannot be translated
/// is a stub that shows what is between the tags.
struct ShortcodeTheme {
    static let name = "mine"

    private struct Shortcode {
        /// Relative to the site.
        let source: String
        let name: String
        let translation: ShortcodeTranslation
    }

    private let shortcodes: [Shortcode]

    /// Those of Folio, which take the place of one that cannot be translated, and of a theme's with the same name.
    static let ofFolio: Set = [
        "blogdown/postref", "comment", "details", "figure", "gist", "highlight", "instagram", "tweet", "twitter",
        "vimeo", "x", "youtube",
    ]

    /// The site's own, and of the themes that it names those that its posts use; the first of a name counts, as in Hugo.
    /// - Parameters:
    ///   - site: of Hugo.
    ///   - content: its folders with posts.
    init(_ site: SiteFolder, _ configuration: HugoConfiguration, content: [String]) {
        let own = Self.shortcodes(in: ["layouts/shortcodes", "layouts/_shortcodes"], of: site)
        let foreign = Self.shortcodes(in: Self.themeFolders(configuration), of: site)
        let used = foreign.isEmpty ? [] : UsedShortcodes.names(in: content, of: site)
        var names: Set<String> = []
        shortcodes = (own + foreign.filter { used.contains($0.name) && !Self.ofFolio.contains($0.name) })
            .filter { names.insert($0.name).inserted }
    }

    /// Folders of shortcodes of themes and of modules in `_vendor`, the strongest first.
    private static func themeFolders(_ configuration: HugoConfiguration) -> [String] {
        func last(_ path: String...) -> HugoSetting? { configuration.settings.last { $0.lowercasedPath == path } }
        let folder = last("themesdir")?.text ?? "themes"
        let imports = (last("module", "imports")?.maps ?? []).compactMap { entry in
            entry.last { $0.lowercasedPath.last == "path" }?.text
        }
        let themes = (last("theme")?.texts ?? []) + imports
        return themes.flatMap { ["\(folder)/\($0)", "_vendor/\($0)"] }
            .filter { !$0.pathParts.contains("..") }
            .flatMap { ["\($0)/layouts/shortcodes", "\($0)/layouts/_shortcodes"] }
    }

    private static func shortcodes(in folders: [String], of site: SiteFolder) -> [Shortcode] {
        folders.flatMap { folder in
            site.files(in: folder).compactMap { file -> Shortcode? in
                guard file.hasSuffix(".html"), !file.dropLast(5).contains("."),
                    let bytes = try? FileBytes.read("\(site.path)/\(folder)/\(file)")
                else { return nil }
                return Shortcode(
                    source: "\(folder)/\(file)", name: String(file.dropLast(5)),
                    translation: ShortcodeTranslation(String(decoding: bytes, as: UTF8.self)))
            }
        }
    }

    /// Whether there is nothing to write.
    var isEmpty: Bool { written.isEmpty }

    private var written: [Shortcode] { shortcodes.filter { !Self.isLeftToFolio($0) } }

    private static func isLeftToFolio(_ shortcode: Shortcode) -> Bool {
        shortcode.translation.template == nil && ofFolio.contains(shortcode.name)
    }

    var items: [ImportReport.Item] {
        shortcodes.map { shortcode in
            let file = Self.file(shortcode)
            if Self.isLeftToFolio(shortcode) { return Self.item(leftToFolio: shortcode) }
            let outcome: ImportReport.Outcome =
                shortcode.translation.template != nil
                ? .takenOver(as: "\(file)")
                : .notSupported(
                    because: "it uses “\(shortcode.translation.obstacle)”; \(file) only shows what is between the tags",
                    hint: "write its HTML there: the guide describes what a shortcode sees")
            return ImportReport.Item(key: shortcode.source, file: nil, line: nil, outcome: outcome)
        }
    }

    private static func item(leftToFolio shortcode: Shortcode) -> ImportReport.Item {
        ImportReport.Item(
            key: shortcode.source, file: nil, line: nil,
            outcome: .notSupported(
                because: "it uses “\(shortcode.translation.obstacle)”; Folio's own \(shortcode.name) takes its place",
                hint: "look at a post that uses it, or write \(file(shortcode)) in a theme of your own"))
    }

    private static func file(_ shortcode: Shortcode) -> String {
        "themes/\(name)/shortcodes/\(shortcode.name).mustache"
    }

    /// Writes the theme; a file that exists stays, unless forced.
    /// - Returns: why a file cannot be written.
    func write(to site: String, isForced: Bool) -> Message? {
        var files = [("themes/\(Self.name)/theme.yaml", "extends: folio\n")]
        files += written.map { (Self.file($0), $0.translation.template ?? Self.stub($0)) }
        for (file, text) in files {
            let path = "\(site)/\(file)"
            if !isForced, FileTree.exists(path) { continue }
            if let reason = FileBytes.makeFolder(path.parentFolder) { return reason }
            if (try? FileBytes.replace(path, with: Array(text.utf8))) == nil { return "\(file)" }
        }
        return nil
    }

    private static func stub(_ shortcode: Shortcode) -> String {
        let obstacle = shortcode.translation.obstacle.replacing("{", with: "").replacing("}", with: "")
        return """
            {{! A stub: \(shortcode.source) of the Hugo site uses \(obstacle), which has no counterpart. Write its HTML here. }}
            {{{inner_html}}}

            """
    }
}
