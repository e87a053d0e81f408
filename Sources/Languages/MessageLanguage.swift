import Text

/// The languages that the program speaks to people in.
package enum MessageLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case simplifiedChinese = "zh-CN"

    package var wording: Wording {
        switch self {
        case .english: .english
        case .simplifiedChinese: SimplifiedChinese.wording
        }
    }

    /// The language that a tag of BCP 47 or a locale of POSIX means: `zh-Hans`, `zh_SG.UTF-8`, `en`, `C`. Readers of
    /// Traditional Chinese get Simplified Chinese. `nil` for a language that the program does not speak.
    package init?(named name: String) {
        switch name.prefix(while: { !"_-.@".contains($0) }).lowercased() {
        case "zh": self = .simplifiedChinese
        case "en", "c", "posix": self = .english
        default: return nil
        }
    }

    /// The language that `INKSTONE_LANGUAGE` names; `nil` where it names none.
    package static func chosen(in environment: [String: String]) -> MessageLanguage? {
        environment["INKSTONE_LANGUAGE"].flatMap(MessageLanguage.init(named:))
    }

    /// The language of the user's locale, English in continuous integration, whose logs others read.
    ///
    /// POSIX.1-2017 8.2: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty. GNU gettext:
    /// `LANGUAGE` comes before it, unless the locale is `C`.
    package static func ofLocale(in environment: [String: String]) -> MessageLanguage {
        if let isCI = environment["CI"], !isCI.isEmpty, isCI.lowercased() != "false" { return .english }
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
        guard let locale = names.first(where: { !$0.isEmpty }) else { return .english }
        if locale == "C" || locale == "POSIX" || locale.hasPrefix("C.") { return .english }
        let preferred = environment["LANGUAGE"]?.split(separator: ":").map(String.init) ?? []
        return (preferred + [locale]).lazy.compactMap(MessageLanguage.init(named:)).first ?? .english
    }
}
