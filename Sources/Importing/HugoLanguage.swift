/// One language of a Hugo site.
struct HugoLanguage {
    /// As Hugo's configuration has it, in lower case.
    let key: String
    /// As Inkstone writes it: `zh-CN`.
    let code: String
    let weight: Int
    let contentFolder: String

    /// In Hugo's order; empty where `languages` names none.
    static func all(in settings: [HugoSetting]) -> [HugoLanguage] {
        func value(_ path: String...) -> HugoSetting? { settings.last { $0.lowercasedPath == path } }
        let disabled = value("disablelanguages")?.texts.map { $0.lowercased() } ?? []
        let folder = value("contentdir")?.text ?? "content"
        var keys: [String] = []
        for setting in settings where setting.path.count > 2 && setting.lowercasedPath[0] == "languages" {
            let key = setting.lowercasedPath[1]
            if !keys.contains(key) { keys.append(key) }
        }
        let mounts = mountedContent(settings)
        let languages = keys.filter { key in
            isCode(code(key)) && !disabled.contains(key) && value("languages", key, "disabled")?.flag != true
        }.map { key in
            HugoLanguage(
                key: key, code: code(key), weight: value("languages", key, "weight")?.number ?? 0,
                contentFolder: value("languages", key, "contentdir")?.text ?? mounts[key] ?? folder)
        }
        // Those without a weight come last.
        return languages.enumerated().sorted {
            ($0.element.weight == 0 ? .max : $0.element.weight, $0.element.key)
                < ($1.element.weight == 0 ? .max : $1.element.weight, $1.element.key)
        }.map(\.element)
    }

    /// The folder of the posts of a site with one language.
    static func contentFolder(in settings: [HugoSetting]) -> String {
        if let folder = settings.last(where: { $0.lowercasedPath == ["contentdir"] })?.text { return folder }
        let mounts = settings.last(where: { $0.lowercasedPath == ["module", "mounts"] })?.maps ?? []
        let sources = mounts.compactMap { mount -> String? in
            func text(_ name: String) -> String? { mount.last { $0.lowercasedPath.last == name }?.text }
            return text("target") == "content" ? text("source") : nil
        }
        return sources.contains("content") ? "content" : sources.first ?? "content"
    }

    /// Folders that `module.mounts` makes the content of a language.
    static func mountedContent(_ settings: [HugoSetting]) -> [String: String] {
        var folders: [String: String] = [:]
        for mount in settings.last(where: { $0.lowercasedPath == ["module", "mounts"] })?.maps ?? [] {
            func text(_ name: String) -> String? { mount.last { $0.lowercasedPath.last == name }?.text }
            guard text("target") == "content", let language = text("lang"), let source = text("source") else {
                continue
            }
            folders[language.lowercased()] = source
        }
        return folders
    }

    /// The language at the root: Hugo's `defaultContentLanguage`, else what the site calls its language.
    static func defaultKey(in settings: [HugoSetting]) -> String? {
        for key in ["defaultcontentlanguage", "languagecode", "locale"] {
            if let text = settings.last(where: { $0.lowercasedPath == [key] })?.text { return text }
        }
        return nil
    }

    /// As `site.yaml` takes it.
    static func isCode(_ code: String) -> Bool {
        code.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) != nil
    }

    /// In the letter case of BCP 47 (RFC 5646 2.1.1): `zh-hant-hk` → `zh-Hant-HK`.
    static func code(_ key: String) -> String {
        let parts = key.replacing("_", with: "-").lowercased().split(separator: "-")
        return parts.enumerated().map { index, part in
            if index == 0 { return String(part) }
            if part.count == 2 { return part.uppercased() }
            return part.count == 4 && part.first?.isLetter == true
                ? part.prefix(1).uppercased() + part.dropFirst() : String(part)
        }.joined(separator: "-")
    }
}
