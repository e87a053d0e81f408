import Languages
import Testing

@Suite struct MessageLanguageTests {
    @Test(arguments: [
        ("zh", MessageLanguage.simplifiedChinese), ("zh-CN", .simplifiedChinese), ("zh_SG.UTF-8", .simplifiedChinese),
        ("zh-Hans", .simplifiedChinese), ("zh_TW", .simplifiedChinese), ("zh_HK.UTF-8", .simplifiedChinese),
        ("ZH-hant", .simplifiedChinese), ("en", .english), ("en_GB.UTF-8", .english), ("C", .english),
        ("C.UTF-8", .english), ("POSIX", .english), ("fr", nil), ("", nil), ("zhuang", nil),
    ])
    func names(name: String, language: MessageLanguage?) { #expect(MessageLanguage(named: name) == language) }

    @Test(arguments: [
        ([:], MessageLanguage.english), (["LANG": "zh_CN.UTF-8"], .simplifiedChinese),
        (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], .english),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"], .english),
        (["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN"], .simplifiedChinese),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": ""], .simplifiedChinese), (["LANG": "fr_FR.UTF-8"], .english),
        (["LANG": "zh_CN.UTF-8", "LANGUAGE": "en"], .english),
        (["LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"], .simplifiedChinese),
        (["LANG": "C.UTF-8", "LANGUAGE": "zh_CN"], .english),
        (["LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:zh_CN"], .simplifiedChinese),
        (["LANG": "zh_CN.UTF-8", "CI": "true"], .english), (["LANG": "zh_CN.UTF-8", "CI": ""], .simplifiedChinese),
        (["LANG": "zh_CN.UTF-8", "CI": "false"], .simplifiedChinese),
    ])
    func ofLocale(environment: [String: String], language: MessageLanguage) {
        #expect(MessageLanguage.ofLocale(in: environment) == language)
    }

    @Test func isChosen() {
        #expect(MessageLanguage.chosen(in: ["INKSTONE_LANGUAGE": "zh-CN", "CI": "true"]) == .simplifiedChinese)
        #expect(MessageLanguage.chosen(in: ["INKSTONE_LANGUAGE": "fr"]) == nil)
        #expect(MessageLanguage.chosen(in: ["LANG": "zh_CN"]) == nil)
    }
}
