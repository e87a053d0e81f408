import TestSupport
import Testing

/// The face of titles is published where a site asks for it: files of a few characters each.
@Suite struct TitleFacesTests {
    private static func site(_ style: String = "{title_font: subset}", _ posts: String = "") throws -> TestSite {
        try TestSite(
            """
            -- site.yaml --
            title: 研报
            default_language: zh-CN
            languages: {zh-CN: {content: content/zh-CN}, en: {content: content/en}}
            params: {style: \(style)}
            -- content/zh-CN/news/a.md --
            ---
            title: 储能周报🚀
            tags: [鑫]
            ---
            -- content/en/news/a.md --
            ---
            title: Storage
            ---
            \(posts)
            """, theme: .folio)
    }

    private static func fonts(_ files: [String]) -> [String] { files.filter { $0.hasSuffix(".woff2") } }

    @Test func titlesHaveAFaceOfTheSite() throws {
        let site = try Self.site().publish()
        #expect(site.messages == [])
        let sheet = try #require(site["title-font.css"])
        #expect(sheet.hasPrefix(":root:root:root{--title:\"Title\",var(--serif)}\n"))
        for character in "储能周报鑫研".unicodeScalars {
            #expect(sheet.contains(String(character.value, radix: 16)), "\(character)")
        }
        #expect(!sheet.contains("1f680"))
        let fonts = Self.fonts(site.files)
        #expect(fonts.count == sheet.matches(of: /@font-face/).count)
        for font in fonts {
            #expect(font.wholeMatch(of: /assets\/title\/[a-z0-9]+\.[0-9a-f]{12}\.woff2/) != nil)
            #expect(sheet.contains("url(/\(font))"))
            #expect(site.bytes(font)?.starts(with: Array("wOF2".utf8)) == true)
        }
        #expect(site["assets/title/licence.txt"]?.contains("SIL OPEN FONT LICENSE") == true)
        #expect(site["news/a/index.html"]?.contains("<link rel=\"stylesheet\" href=\"/title-font.css\">") == true)
        #expect(site["en/news/a/index.html"]?.contains("title-font") == false)
        #expect(site["en/title-font.css"] == nil)
    }

    @Test(arguments: ["{}", "{title_font: system}"])
    func otherSitesPublishNone(style: String) throws {
        let site = try Self.site(style).publish { $0.fonts.program = "/nowhere" }
        #expect(site.messages == [])
        #expect(site.files.filter { $0.contains("title") } == [])
    }

    @Test func anEditionMayAskForItself() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            default_language: zh-CN
            languages:
              zh-CN: {content: content/zh-CN}
              zh-HK: {content: content/zh-HK, params: {style: {title_font: subset}}}
            -- content/zh-CN/news/a.md --
            -- content/zh-HK/news/a.md --
            """, theme: .folio
        ).publish()
        #expect(site.files.filter { $0.hasSuffix("title-font.css") } == ["zh-hk/title-font.css"])
    }

    @Test func anUnchangedBuildMakesNoneAndANewCharacterOneFile() throws {
        let site = try Self.site()
        try site.build()
        let before = Self.fonts(site.files(below: "public"))
        let again = try site.build { $0.fonts.program = "/usr/bin/hb-subset" }
        #expect(again.written == 0)
        try site.write("content/zh-CN/news/b.md", "---\ntitle: 铂\n---\n")
        try site.build()
        let after = Self.fonts(site.files(below: "public"))
        #expect(Set(after).subtracting(before).count == 1 && Set(before).subtracting(after).count <= 1)
    }

    /// A page loads 60 KB of the face at most; what would need more is set in the fonts of readers’ systems.
    @Test func titlesThatNeedTooMuchAreSetWithoutIt() throws {
        let rare = (0..<64).compactMap { Unicode.Scalar(UInt32(0x4E05 + 48 * $0)) }.map(String.init).joined()
        let long = "-- content/zh-CN/news/b.md --\n---\ntitle: \(rare)\ndate: 2025-01-01\n---\n"
        let site = try Self.site("{title_font: subset, accent: red}", long)
        let published = try site.publish()
        let link = "href=\"/title-font.css\""
        for (page, isSet) in [("news/a/", true), ("news/b/", false), ("", false), ("news/", true)] {
            let html = try #require(published["\(page)index.html"])
            #expect(html.contains(link) == isSet, "\(page)")
            #expect(html.contains("href=\"/assets/style"), "\(page)")
        }
        // The front page has another leader.
        try site.build()
        try site.write("content/zh-CN/news/b.md", "---\ntitle: 储能\ndate: 2025-01-01\n---\n")
        try site.build()
        #expect(try site.read("public/index.html").contains(link))
        #expect(try site.read("public/news/b/index.html").contains(link))
    }

    @Test func whatIsMissingIsNamedAndTheSiteIsPublished() throws {
        let site = try Self.site()
        let published = try site.publish { $0.fonts.font = "/nowhere/a.ttc" }
        #expect(
            published.messages == [
                "site.yaml: warning: titles are set in the fonts of readers’ systems: there is no /nowhere/a.ttc"
            ])
        #expect(
            published.hints == [
                "install what title_font needs with apt install fonts-noto-cjk libharfbuzz-bin"
            ])
        #expect(published["news/a/index.html"]?.contains("title-font") == false)
        // What is installed later is noticed.
        try site.build { $0.fonts.font = "/nowhere/a.ttc" }
        try site.build()
        #expect(site.exists("public/title-font.css"))
    }

    @Test func itIsOfNoUseToOtherScripts() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            default_language: en
            params: {style: {title_font: subset}}
            -- content/news/a.md --
            """, theme: .folio
        ).publish()
        #expect(
            site.messages == [
                "site.yaml: warning: “params.style.title_font” changes nothing: no edition is Chinese, Japanese or Korean"
            ])
    }

    @Test func aMistypedValueIsAnError() throws {
        let failure = try #require(Self.site("{title_font: subsett}").failure())
        let message = "“params.style.title_font” needs subset or system, not “subsett”"
        #expect(failure.messages == ["site.yaml:4:30: error: \(message)"])
    }
}
