extension NewSite {
    /// What a new site says, in one language. `<title>`, `<language>` and `<date>` stand for what the author chose.
    struct Texts {
        let title: String
        let timeZone: String
        let settings: String
        let firstPost: String
        let secondPost: String
    }
}

extension NewSite.Texts {
    /// Those of a language code such as `zh-HK`; English for a language without any.
    static func of(_ code: String) -> Self {
        let parts = code.lowercased().split { $0 == "-" || $0 == "_" }
        switch parts.first {
        case "zh" where parts.contains("tw"): return traditionalChinese(timeZone: "Asia/Taipei")
        case "zh" where !Set(parts).isDisjoint(with: ["hant", "hk", "mo"]):
            return traditionalChinese(timeZone: "Asia/Hong_Kong")
        case "zh": return chinese
        case "ja": return japanese
        case "ko": return korean
        default: return english
        }
    }
}
