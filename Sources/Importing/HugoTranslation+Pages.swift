import Formats

/// How pages look: Markdown, sidebar, widgets, menus.
extension HugoTranslation {
    /// Hugo counts words, which are characters in Chinese; Inkstone counts characters, of other scripts half each.
    mutating func summaryLength(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard let words = setting.number, words > 0 else {
            return .notSupported(
                because: setting.number == 0 ? "0 asks for the first paragraph" : "it is not a number",
                hint: "write summary_length: 120")
        }
        let countsCharacters = configuration.settings.contains {
            $0.lowercasedPath == ["hascjklanguage"] && $0.flag == true
        }
        return take(setting, as: ["summary_length"], .integer(countsCharacters ? words : words * 3))
    }

    package mutating func rawHTML(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard setting.flag == true else { return .notNeeded(because: "HTML in posts is left out unless you allow it") }
        _ = take(setting, as: ["markdown", "raw_html"], .string("allow"))
        return .takenOver(as: "markdown.raw_html: allow")
    }

    mutating func typographer(_ setting: HugoSetting) -> ImportReport.Outcome {
        let isMap = setting.lowercasedPath.last != "typographer"
        guard !isMap || setting.lowercasedPath.last == "disable", let flag = setting.flag else {
            return .notSupported(
                because: "cmark decides which characters are used", hint: "write the characters you want in the posts")
        }
        return take(setting, as: ["markdown", "smart"], .boolean(isMap ? !flag : flag))
    }

    func markdownHandler(_ setting: HugoSetting) -> ImportReport.Outcome {
        setting.text?.lowercased() == "goldmark"
            ? .notNeeded(because: "Markdown is read by cmark-gfm")
            : .notSupported(because: "Markdown is read by cmark-gfm", hint: "look at a few pages before you publish")
    }

    // MARK: Widgets

    /// Mainroad's side of all pages; what other themes show in a sidebar is theirs.
    mutating func sidebar(_ setting: HugoSetting) -> ImportReport.Outcome {
        setting.path.count == 2
            ? take(setting, as: ["sidebar"]) : keepForThemes(setting, as: ["params"] + setting.path.dropFirst())
    }

    private static let knownWidgets = [
        "search", "recent", "categories", "taglist", "archives", "social", "languages", "sidemenu",
    ]

    mutating func widgetNames(_ setting: HugoSetting) -> ImportReport.Outcome {
        let names = setting.texts.map { $0.lowercased() }.map { $0 == "ddg-search" ? "search" : $0 }
        let known = names.filter { Self.knownWidgets.contains($0) }
        let others = names.filter { !Self.knownWidgets.contains($0) }
        if !known.isEmpty { _ = append(known, to: ["sidebar", "widgets"]) }
        if others.isEmpty { return .takenOver(as: "sidebar.widgets") }
        return .notSupported(
            because:
                known.isEmpty
                ? "there is no widget \(others.listed)"
                : "there is no widget \(others.listed); the others are taken over",
            hint: "write widgets/\(others[0]).mustache in a theme of your own, then name it in sidebar.widgets")
    }

    func widgetSetting(_ setting: HugoSetting) -> ImportReport.Outcome {
        if setting.lowercasedPath.last == "cached" { return .notNeeded(because: "widgets are always rendered once") }
        return .notSupported(
            because: "no widget of Inkstone has this setting", hint: "write the widget in a theme of your own")
    }
}
