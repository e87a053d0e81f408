import TestSupport
import Testing

@testable import Parsing

@Suite struct PermalinkTests {
    @Test(arguments: [
        ("/:year/:month/:day/:slug/", "2025/02/03/short/index.html"),
        ("/:section/:title/", "news/long-title研报/index.html"),
        ("/:sections/:filename/", "news/file-name/index.html"),
        ("/:yearday/:monthname/:weekday-:weekdayname/:slug/", "34/february/1-monday/short/index.html"),
        ("/n/:sections[1:]/:slug/", "n/short/index.html"), ("/:sections[last]/:slug/", "news/short/index.html"),
        ("/r-:year:month-:slug/", "r-202502-short/index.html"),
        ("/:slug", "short/index.html"),
    ])
    func aPatternNamesThePostsOfItsSection(pattern: String, file: String) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            permalinks: {news: "\(pattern)"}
            -- content/news/deep/File Name.md --
            ---
            title: "Long Title：研报"
            slug: short
            date: 2025-02-03
            ---
            -- content/other/kept.md --
            """
        ).publish()
        #expect(site.files.contains(file))
        #expect(site.files.contains("other/kept/index.html"))
        #expect(!site.files.contains("news/deep/short/index.html"))
    }

    /// Hugo: `:slug` of a post without one is made of its title, and of the file's name without either.
    @Test(arguments: [("title: 研报 一", "研报-一"), ("title: “？”", "name"), ("weight: 1", "name")])
    func theSlugOfAPattern(frontMatter: String, slug: String) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            permalinks: {news: "/n/:slug/"}
            -- content/news/name.md --
            ---
            \(frontMatter)
            ---
            """
        ).publish()
        #expect(site.files.contains("n/\(slug)/index.html"))
    }

    /// `:sections` are the folders with a list, as in Hugo.
    @Test(arguments: [
        ("[0]", "news"), ("[1]", "deep"), ("[last]", "deeper"), ("[1:]", "deep/deeper"), ("[:2]", "news/deep"),
        ("[1:last]", "deep"), ("[7]", ""), ("[2:1]", ""), ("", "news/deep/deeper"),
    ])
    func sectionsOfAPattern(slice: String, folder: String) throws {
        let values = PermalinkPattern.Values(
            date: nil, sections: ["news", "deep", "deeper"], slug: nil, title: "x", fileName: "name")
        let pattern = try PermalinkPattern("/:sections\(slice)/")
        #expect(pattern.folders(values).joined(separator: "/") == folder)
        #expect(pattern.text == "/:sections\(slice)/")
    }

    @Test(arguments: ["[", "[x]", "[-1]", "[1:x]", "[]"])
    func aSliceThatIsNone(slice: String) {
        #expect(throws: PermalinkPattern.Mistake.self) { try PermalinkPattern("/:sections\(slice)/") }
    }

    @Test func patternsOfLists() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            permalinks:
              page: {news: /n/:slug/}
              section: {news: /archive/}
              taxonomy: {tags: /themen/}
              term: {tags: "/t/:slug/", tagz: /x/}
            -- content/news/a.md --
            ---
            {title: A, tags: [Big One]}
            ---
            """
        ).publish()
        #expect(
            site.messages == ["site.yaml: warning: “tagz” in “permalinks.term” is no taxonomy of the site"])
        for file in ["n/a/index.html", "archive/index.html", "themen/index.xml", "t/big-one/index.html"] {
            #expect(site.files.contains(file), "\(file)")
        }
        #expect(site.value("tags", of: "n/a/index.html")?.contains("/t/big-one/") == true)
    }

    /// No title hides its folder or is `.git` of the output.
    @Test(arguments: [
        ("/:title/", ".git", "git"), ("/:title/", ".net", "net"), ("/:title/", "../../x", "x"),
        ("/:contentBaseName/", "x", "name"), ("/.well-known/:title/", "x", ".well-known/x"),
        ("/:title/", "a/.b/..\u{301}/c", "a/b/\u{301}/c"),
    ])
    func aTitleHidesNothing(pattern: String, title: String, folder: String) throws {
        let values = PermalinkPattern.Values(date: nil, sections: ["news"], slug: nil, title: title, fileName: "name")
        #expect(try PermalinkPattern(pattern).folders(values).joined(separator: "/") == folder)
    }

    @Test func aPostWithoutADateLeavesItsPartsOut() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            permalinks: {news: /n/:year/:month/:slug/}
            -- content/news/a.md --
            """
        ).publish()
        #expect(site.files.contains("n/a/index.html"))
    }

    @Test func anEditionHasItsPrefixInFrontOfThePattern() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            default_language: zh-CN
            languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
            permalinks: {news: /n/:filename/}
            -- content/zh/news/a.md --
            -- content/en/news/a.md --
            """
        ).publish()
        #expect(site.files.contains("n/a/index.html"))
        #expect(site.files.contains("en/n/a/index.html"))
    }

    @Test func aPatternThatNamesNothingStopsTheBuild() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            title: x
            permalinks: {news: /:yeer/:slug/}
            """)
        let failure = try #require(site.failure())
        #expect(failure.exitCode == 1)
        #expect(failure.messages == ["site.yaml:2:20: error: “:yeer” cannot be part of a permalink"])
        #expect(!site.exists("public"))
    }
}
