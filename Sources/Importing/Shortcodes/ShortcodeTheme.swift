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

    /// - Parameter site: of Hugo.
    init(_ site: SiteFolder) {
        shortcodes = ["layouts/shortcodes", "layouts/_shortcodes"].flatMap { folder in
            site.files(in: folder).compactMap { file -> Shortcode? in
                guard file.hasSuffix(".html"), !file.dropLast(5).contains(where: { $0 == "." || $0 == "/" }),
                    let bytes = try? FileBytes.read("\(site.path)/\(folder)/\(file)")
                else { return nil }
                return Shortcode(
                    source: "\(folder)/\(file)", name: String(file.dropLast(5)),
                    translation: ShortcodeTranslation(String(decoding: bytes, as: UTF8.self)))
            }
        }
    }

    var isEmpty: Bool { shortcodes.isEmpty }

    var items: [ImportReport.Item] {
        shortcodes.map { shortcode in
            let file = Self.file(shortcode)
            let outcome: ImportReport.Outcome =
                shortcode.translation.template != nil
                ? .takenOver(as: "\(file)")
                : .notSupported(
                    because: "it uses “\(shortcode.translation.obstacle)”; \(file) only shows what is between the tags",
                    hint: "write its HTML there: the guide describes what a shortcode sees")
            return ImportReport.Item(key: shortcode.source, file: nil, line: nil, outcome: outcome)
        }
    }

    private static func file(_ shortcode: Shortcode) -> String {
        "themes/\(name)/shortcodes/\(shortcode.name).mustache"
    }

    /// Writes the theme; a file that exists stays, unless forced.
    /// - Returns: why a file cannot be written.
    func write(to site: String, isForced: Bool) -> Message? {
        var files = [("themes/\(Self.name)/theme.yaml", "extends: folio\n")]
        files += shortcodes.map { (Self.file($0), $0.translation.template ?? Self.stub($0)) }
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
