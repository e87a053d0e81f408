import Formats
import Parsing
import Text

/// Hugo's settings on their way into a `site.yaml`: one pass, in which every setting gets its line of the report.
struct HugoTranslation {
    var draft = SiteDraft()
    var items: [ImportReport.Item] = []
    let configuration: HugoConfiguration
    /// Of the site, in the order of their weights; empty where Hugo has only one language.
    let languages: [HugoLanguage]
    /// Folders that Hugo publishes at the root.
    var staticFolders: [String] = []
    /// Folders and files that Hugo takes for others, relative to the site.
    var mounted: [(from: String, to: String)] = []
    /// Places of the author's that no network of the social widget has.
    var otherLinks: [Node] = []
    /// Whether the new site is another folder, which gets copies.
    let copies: Bool
    private static let theme = "folio"

    init(_ configuration: HugoConfiguration, copies: Bool) {
        self.copies = copies
        self.configuration = configuration
        languages = HugoLanguage.all(in: configuration.settings)
        for setting in configuration.settings { translate(setting) }
        if !staticFolders.contains("static") { staticFolders.insert("static", at: 0) }
        draft.set(["theme"], .string(Self.theme), item: nil)
        // Hugo makes lists of its own taxonomies whether posts have terms or not; so does a site that names them.
        if !draft.contains(["taxonomies"]) { draft.append(["tags", "categories"], to: ["taxonomies"], item: nil) }
        fillSidebar()
        fillLanguages()
        fillMarkdown()
    }

    private mutating func translate(_ setting: HugoSetting) {
        // An item of its own first, so that what is written can name it.
        items.append(
            ImportReport.Item(
                key: setting.key, file: setting.source.path, line: setting.line, outcome: .notNeeded(because: "empty")))
        let item = items.count - 1
        if setting.value.isEmpty { return }
        items[item].outcome = outcome(of: setting)
    }

    mutating func outcome(of setting: HugoSetting) -> ImportReport.Outcome {
        switch HugoRule.rule(for: setting.lowercasedPath) {
        case .take(let path): return take(setting, as: path)
        case .notNeeded(let reason): return .notNeeded(because: reason)
        case .notSupported(let reason, let hint): return .notSupported(because: reason, hint: hint)
        case .convert(let convert): return convert(&self, setting)
        case nil:
            // Free settings are kept for themes.
            if setting.lowercasedPath[0] == "params" {
                return keepForThemes(setting, as: ["params"] + setting.path.dropFirst())
            }
            return .notSupported(because: "Inkstone does not know it", hint: "look for it in the guide under site.yaml")
        }
    }

    /// The number of the item that is being translated.
    var item: Int { items.count - 1 }

    /// Puts a value into the draft; the setting itself where there is none.
    mutating func take(
        _ setting: HugoSetting, as path: [String], _ value: Node.Value? = nil
    ) -> ImportReport.Outcome {
        draft.set(path, value ?? setting.value.value, item: item)
        return .takenOver(as: "\(path.joined(separator: "."))")
    }

    mutating func keepForThemes(_ setting: HugoSetting, as path: [String]) -> ImportReport.Outcome {
        _ = take(setting, as: path)
        return .keptForThemes
    }

    mutating func append(_ texts: [String], to path: [String]) -> ImportReport.Outcome {
        draft.append(texts, to: path, item: item)
        return .takenOver(as: "\(path.joined(separator: "."))")
    }

    mutating func useTheme(_ name: String) { draft.set(["theme"], .string(name), item: nil) }

    /// In Mainroad, a page kind without a sidebar setting has no sidebar as soon as another kind has one.
    private mutating func fillSidebar() {
        let sides = ["home", "list", "single"].map { ["sidebar", $0] }
        guard sides.contains(where: { draft.contains($0) }) else { return }
        for side in sides where !draft.contains(side) { draft.set(side, .boolean(false), item: nil) }
    }

    private mutating func fillLanguages() {
        for language in languages where !draft.contains(["languages", language.code, "name"]) {
            draft.set(["languages", language.code, "name"], .string(language.code), item: nil)
        }
        for language in languages where language.contentFolder != "content" {
            let path = ["languages", language.code, "content"]
            if !draft.contains(path) { draft.set(path, .string(language.contentFolder), item: nil) }
        }
        let wanted = HugoLanguage.defaultKey(in: configuration.settings)
        let known = languages.first { $0.key == wanted?.lowercased() } ?? languages.first
        let code = known?.code ?? HugoLanguage.code(wanted ?? "en")
        draft.set(["default_language"], .string(code), item: nil)
    }

    /// Folders with posts.
    var contentFolders: [String] {
        let own = languages.map(\.contentFolder)
        let one = HugoLanguage.contentFolder(in: configuration.settings)
        return own.isEmpty ? [one] : Array(Set(own)).sorted()
    }

    // MARK: The text

    /// `site.yaml`, which Inkstone reads without an error: a value that it does not take is left out and reported.
    mutating func text(heading: [String]) -> String {
        while true {
            let (text, entries) = draft.written(heading: heading)
            let source = SourceFile(path: SiteConfiguration.fileName, text: text)
            let mistakes = SiteConfiguration.parse(source).diagnostics.filter { $0.severity == .error }
            // A mistake about a key that only leads to others is one about the first of them.
            guard let mistake = mistakes.first, let line = mistake.position?.line,
                let entry = entries.dropFirst(line - 1).lazy.compactMap({ $0 }).first
            else { return text }
            if let item = draft.item(ofEntry: entry) {
                items[item].outcome = .notSupported(
                    because: mistake.message,
                    hint: mistake.hint ?? "add it to \(SiteConfiguration.fileName) by hand")
            }
            draft.remove(entry)
        }
    }
}

extension Node {
    /// Null, an empty text or an empty list.
    package var isEmpty: Bool {
        switch value {
        case .null: true
        case .string(let text): text.isEmpty
        case .list(let list): list.isEmpty
        case .map(let map): map.isEmpty
        case .boolean, .integer, .real: false
        }
    }
}
