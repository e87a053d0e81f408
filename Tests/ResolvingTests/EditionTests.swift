import TestSupport
import Testing

/// Several languages side by side.
@Suite struct EditionTests {
    private static let configuration = """
        -- site.yaml --
        title: 研报
        description: 站
        default_language: zh-CN
        languages:
          en: {name: English, content: content/en, title: Reports, description: Site, menus: {main: [{name: Home, url: /en/}]}}
          zh-CN: {name: 简体中文, content: content/zh-CN}
          zh-HK: {name: 繁體中文, content: content/zh-HK}
        menus: {main: [{name: 首页, url: /}]}
        """

    @Test func theDefaultLanguageIsAtTheRootAndTheOthersBelowTheirCode() throws {
        let site = try TestSite(
            Self.configuration + """

                -- content/zh-CN/news/a.md --
                ---
                {title: 一, tags: [甲], date: 2025-01-01}
                ---
                -- content/en/news/b.md --
                ---
                {title: One, tags: [alpha], date: 2025-01-01}
                ---
                -- content/zh-HK/about.md --
                """
        ).publish()
        for file in [
            "index.html", "news/a/index.html", "tags/甲/index.html", "index.xml", "404.html", "search/index.html",
        ] {
            #expect(site.files.contains(file))
        }
        for file in [
            "index.html", "news/b/index.html", "tags/alpha/index.html", "tags/alpha/feed.json", "atom.xml", "404.html",
            "search/index.html", "archives/2025/01/index.html",
        ] {
            #expect(site.files.contains("en/\(file)"))
        }
        #expect(site.files.contains("zh-hk/about/index.html"))
        #expect(site.files.filter { $0.hasPrefix("zh-cn/") } == ["zh-cn/index.html", "zh-cn/sitemap.xml"])
        #expect(site.files.filter { $0.hasPrefix("tags/alpha") || $0.hasPrefix("news/b") } == [])
        #expect(site.values("card", of: "index.html") == ["一=/news/a/"])
        #expect(site.values("card", of: "en/index.html") == ["One=/en/news/b/"])
    }

    @Test func eachEditionHasItsOwnWords() throws {
        let site = try TestSite(
            Self.configuration + """

                -- content/zh-CN/news/a.md --
                -- content/en/news/b.md --
                """
        ).publish()
        #expect(site.value("edition", of: "index.html") == "zh-CN 研报 /")
        #expect(site.value("edition", of: "en/index.html") == "en Reports /en/")
        #expect(site.value("description", of: "en/index.html") == "Site")
        #expect(site.value("menu", of: "index.html") == "*首页=/;")
        #expect(site.value("menu", of: "en/index.html") == "*Home=/en/;")
        #expect(site.value("lang", of: "en/news/b/index.html") == "en")
        #expect(site.value("languages", of: "en/index.html") == "zh-CN=/; *en=/en/; zh-HK=/zh-hk/;")
    }

    /// The suffix wins over the folder, the folder over `lang`.
    @Test func theLanguageOfAPost() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {}, en: {}, ja: {content: content/ja}}
            -- content/news/suffix.en.md --
            -- content/news/upper.EN.md --
            -- content/news/field.md --
            ---
            lang: [en]
            ---
            -- content/news/case.md --
            ---
            lang: EN
            ---
            -- content/news/unknown.md --
            ---
            lang: fr
            ---
            -- content/news/plain.md --
            -- content/news/not.a.language.md --
            -- content/ja/news/folder.md --
            """
        ).publish()
        for file in [
            "en/news/suffix", "en/news/upper", "en/news/field", "en/news/case", "news/unknown", "news/plain",
            "ja/news/folder",
        ] {
            #expect(site.files.contains("\(file)/index.html"))
        }
        #expect(site.files.contains("news/not.a.language/index.html"))
        #expect(site.value("lang", of: "news/unknown/index.html") == "fr")
        #expect(site.messages == [])
    }

    @Test func aLanguageThatIsNotOfTheFolderIsAWarning() throws {
        let site = try TestSite(
            Self.configuration + """

                -- content/zh-CN/news/a.md --
                ---
                lang: [en]
                ---
                -- content/zh-CN/news/b.md --
                ---
                lang: [zh-CN, en]
                translations: [zh-CN, fr]
                ---
                """
        ).publish()
        #expect(
            site.messages == ["content/zh-CN/news/a.md: warning: lang says “en”, but the file belongs to “zh-CN”"])
        #expect(site.files.contains("news/a/index.html"))
    }

    @Test func partnersShareThePathWithoutFolderAndSuffix() throws {
        let site = try TestSite(
            Self.configuration + """

                -- content/zh-CN/news/a.md --
                ---
                {title: 一, slug: yi}
                ---
                -- content/en/news/a.md --
                ---
                {title: One}
                ---
                -- content/zh-HK/news/a.md --
                -- content/en/news/alone.md --
                """
        ).publish()
        #expect(
            site.value("translations", of: "news/yi/index.html") == "en English=/en/news/a/; zh-HK 繁體中文=/zh-hk/news/a/;"
        )
        let alternates =
            "zh-CN=https://example.org/news/yi/; en=https://example.org/en/news/a/; zh-HK=https://example.org/zh-hk/news/a/; x-default=https://example.org/news/yi/;"
        #expect(site.head(of: "news/yi/index.html").alternates == alternates)
        #expect(site.head(of: "en/news/a/index.html").alternates == alternates)
        #expect(site.head(of: "en/news/alone/index.html").alternates == "")
        let link = "<xhtml:link rel=\"alternate\" hreflang=\"zh-CN\" href=\"https://example.org/news/yi/\"/>"
        #expect(site["en/sitemap.xml"]?.contains(link) == true)
    }

    @Test func aKeyMakesPartnersOfPostsWithDifferentNames() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {}, en: {}}
            -- content/news/一.md --
            ---
            translationKey: first
            ---
            -- content/news/one.en.md --
            ---
            translationKey: first
            ---
            -- content/news/two/index.md --
            -- content/news/two/index.en.md --
            """
        ).publish()
        #expect(site.value("translations", of: "news/一/index.html") == "en en=/en/news/one/;")
        #expect(site.value("translations", of: "en/news/one/index.html") == "zh-CN zh-CN=/news/%E4%B8%80/;")
        #expect(site.value("translations", of: "news/two/index.html") == "en en=/en/news/two/;")
    }

    @Test func aWithheldTranslationIsNotLinked() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {}, en: {}}
            -- content/news/a.md --
            -- content/news/a.en.md --
            ---
            draft: true
            ---
            """
        ).publish()
        #expect(site.value("translations", of: "news/a/index.html") == "")
        #expect(site.head(of: "news/a/index.html").alternates == "")
    }

    @Test func theLanguageOfTheTextIsWhatThePostSays() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            default_language: zh-CN
            -- content/news/a.md --
            ---
            {title: One, lang: [en], date: 2025-01-01}
            ---
            -- content/news/b.md --
            ---
            {title: 二, lang: zh-CN, date: 2024-01-01}
            ---
            """
        ).publish()
        #expect(site.value("lang", of: "news/a/index.html") == "en")
        #expect(site.value("lang", of: "news/b/index.html") == "zh-CN")
        #expect(site.values("card", of: "index.html") == ["One=/news/a/ lang en", "二=/news/b/"])
        #expect(site["atom.xml"]?.contains("<entry xml:lang=\"en\">") == true)
    }

    @Test func oneLanguageHasNoLanguageLinks() throws {
        let site = try TestSite("-- content/news/a.md --\n").publish()
        #expect(site.value("languages", of: "index.html") == "")
        #expect(site.value("edition", of: "index.html") == "zh-CN Inkstone /")
    }
}
