import Parsing

/// What the site is: address, author, languages, folders.
extension HugoTranslation {
    package mutating func baseURL(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard let url = setting.text.flatMap(SiteConfiguration.normalisedBaseURL) else {
            return .notSupported(
                because: "“\(setting.text ?? "")” is not the address of a site",
                hint: "write base_url: \(SiteConfiguration.baseURLGuess(setting.text ?? ""))")
        }
        return take(setting, as: ["base_url"], .string(url))
    }

    /// A name, or a map of name, bio and avatar.
    mutating func author(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard let name = setting.lowercasedPath.last, name != "author" else {
            return take(setting, as: ["author", "name"], .string(setting.texts.joined(separator: ", ")))
        }
        if ["name", "bio", "avatar"].contains(name) { return take(setting, as: ["author", name]) }
        // Congo and Blowfish have other names for them.
        if let own = ["headline": "bio", "image": "avatar"][name], !draft.contains(["author", own]) {
            return take(setting, as: ["author", own])
        }
        if name == "links" { return socialLinks(setting) }
        return .notSupported(because: "an author has only name, bio and avatar", hint: "add it to bio")
    }

    /// The languages are written when all settings are known.
    package mutating func defaultLanguage(_ setting: HugoSetting) -> ImportReport.Outcome {
        if HugoLanguage.defaultKey(in: configuration.settings) == setting.text {
            return .takenOver(as: "default_language")
        }
        return .notNeeded(because: "defaultContentLanguage says which language is at the root")
    }

    /// `languages.zh-cn.title` and the like.
    package mutating func language(_ setting: HugoSetting) -> ImportReport.Outcome {
        let path = setting.lowercasedPath
        guard path.count > 2, let language = languages.first(where: { $0.key == path[1] }) else {
            if path.count > 2, HugoLanguage.isCode(HugoLanguage.code(path[1])) {
                return .notNeeded(because: "this language is left out")
            }
            return .notSupported(
                because: "a language is a map below its code", hint: "write languages: {en: {name: English}}")
        }
        let below = ["languages", language.code]
        switch path.dropFirst(2).joined(separator: ".") {
        case "languagename", "label": return take(setting, as: below + ["name"])
        case "title": return take(setting, as: below + ["title"])
        case "copyright", "params.copyright": return take(setting, as: below + ["copyright"])
        case "description", "params.description": return take(setting, as: below + ["description"])
        case "contentdir": return take(setting, as: below + ["content"])
        case "weight": return .takenOver(as: "the order of languages")
        case "languagecode", "locale": return .notNeeded(because: "\(language.code) is the code of the language")
        case "disabled": return .notNeeded(because: "every language of the site is published")
        default: break
        }
        if path[2] == "permalinks" { return permalink(setting, below: below) }
        if path[2] == "menus" { return menu(setting, below: below) }
        let rest = Array(path.dropFirst(2))
        if rest[0] == "params", HugoRule.rule(for: rest) == nil {
            return keepForThemes(setting, as: below + ["params"] + setting.path.dropFirst(3))
        }
        if path[2] == "hascjklanguage" { return .notNeeded(because: "Chinese characters are always counted") }
        if isShared(setting, rest) {
            guard language.key == languages.first?.key else { return .takenOver(as: "what all languages share") }
            return outcome(of: setting.dropping(2))
        }
        return .notSupported(
            because: "all languages share one",
            hint: "write it once for the site, or into the front matter of posts")
    }

    /// Whether all languages say the same and the site says nothing.
    private func isShared(_ setting: HugoSetting, _ path: [String]) -> Bool {
        let settings = configuration.settings
        return !settings.contains { $0.lowercasedPath == path }
            && languages.allSatisfy { language in
                settings.contains {
                    $0.lowercasedPath == ["languages", language.key] + path && $0.plain == setting.plain
                }
            }
    }

    mutating func contentFolder(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard languages.isEmpty else { return .takenOver(as: "the folder of each language") }
        return contentFolder(of: setting.text ?? "content")
    }

    /// Of a site with one language.
    mutating func contentFolder(of folder: String) -> ImportReport.Outcome {
        let code = HugoLanguage.code(HugoLanguage.defaultKey(in: configuration.settings) ?? "en")
        draft.set(["languages", code, "content"], .string(folder), item: item)
        return .takenOver(as: "languages.\(code).content")
    }

    mutating func staticFolder(_ setting: HugoSetting) -> ImportReport.Outcome {
        staticFolders = setting.texts
        let others = setting.texts.filter { $0 != "static" }
        if others.isEmpty { return .notNeeded(because: "static/ is published at the root") }
        return .notSupported(
            because: "only static/ is published at the root",
            hint: "put what is in \(others.listed) into static/")
    }
}
