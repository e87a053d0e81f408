import TestSupport
import Testing
import Text

@testable import Parsing

/// What an author reads on the terminal, to the letter.
@Suite struct FrontMatterDiagnosticsTests {
    @Test func marksAnImpossibleDate() {
        let text = "---\ntitle: 一\ndate: \"2025年2月30日\"\n---\n"
        #expect(
            diagnosticText(of: text, in: "content/zh-CN/news/a.md") == """
                content/zh-CN/news/a.md:3:7: error: “2025年2月30日” is not a date
                  3 │ date: "2025年2月30日"
                    │       ^^^^^^^^^^^^^^^
                  hint: February 2025 has 28 days; write 2025-02-28 or 2025-02-28 15:12:52
                """)
    }

    @Test func marksAFullWidthColon() {
        #expect(
            diagnosticText(of: "---\ntitle：研报\n---\n") == """
                a.md:2:6: error: the colon after “title” is full-width
                  2 │ title：研报
                    │      ^^
                  hint: write title: 研报
                """)
    }

    @Test func marksAByteThatIsNotUTF8() {
        let bytes = Array("---\ntitle: ".utf8) + [0xD1, 0xD0, 0xB1, 0xA8] + Array("\n---\n".utf8)
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", bytes: bytes))
        #expect(result.frontMatter == nil)
        #expect(
            result.diagnostics.map(DiagnosticFormat.text.format) == [
                """
                a.md:2:8: error: byte 0xD1 is not UTF-8
                  2 │ title: �б�
                    │        ^
                  hint: save the file as UTF-8, for example: iconv -f GB18030 -t UTF-8
                """
            ])
    }

    /// Withheld, because nobody knows whether the text is a draft.
    @Test(arguments: [
        (
            "---\ndraft: true\n\n正文\n",
            "1:1: the front matter is never closed → write --- on a line of its own below the last key"
        ),
        ("---\ndraft: true\n———\n正文\n", "3:1: “———” does not close the front matter → write ---"),
        ("---\r\ndraft: true\r\n--\r\n正文\n", "3:1: “--” does not close the front matter → write ---"),
        ("———\ndraft: true\n---\n", "1:1: “———” does not open front matter → write ---"),
        (
            "+++\ndraft = true\n",
            "1:1: the front matter is never closed → write +++ on a line of its own below the last key"
        ),
        (
            "{\"draft\": true\n",
            "1:1: this object is never closed → write } after the last key, and straight double quotes at both ends of "
                + "every text"
        ),
    ])
    func aMissingDelimiterWithholdsThePost(text: String, expected: String) throws {
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
        #expect(result.frontMatter == nil)
        #expect(result.diagnostics.map(\.summary) == [expected])
    }

    /// A wrong value costs its own key and nothing else.
    @Test(arguments: [
        ("title: [一]", "error 2:8: “title” needs text, not a list → write title: \"…\""),
        ("title: {a: 1}", "error 2:8: “title” needs text, not a map → write title: \"…\""),
        ("tags: {a: 1}", "error 2:7: “tags” needs a list of text values, not a map → write tags: […]"),
        ("tags: [a, {b: 1}]", "error 2:11: “tags” needs text in its list, not a map → write tags: […]"),
        ("toc: 也许", "error 2:6: “toc” needs true or false, not “也许” → write toc: true"),
        ("weight: 高", "error 2:9: “weight” needs a whole number, not “高” → write weight: 10"),
        ("weight: 1.5", "error 2:9: “weight” needs a whole number, not “1.5” → write weight: 10"),
        ("date: 昨天", "error 2:7: “昨天” is not a date → write 2025-02-14 or 2025-02-14 15:12:52"),
        ("date: 25-2-14", "error 2:7: “25-2-14” is not a date → write the year with four digits: 2025-02-14"),
        ("date: [1]", "error 2:7: “date” needs a date, not a list → write date: 2025-02-14 15:12:52"),
        (
            "lastmod: 2025-13-01",
            "error 2:10: “2025-13-01” is not a date → months are 1 to 12; write 2025-02-14 or 2025-02-14 15:12:52"
        ),
        ("url: https://a.org/b/c/", "error 2:6: “https://a.org/b/c/” is not a path → write url: /b/c/"),
        ("aliases: [//a.org/b]", "error 2:11: “//a.org/b” is not a path → write aliases: /b"),
        (
            "slug: ../../etc",
            "error 2:7: “../../etc” leads outside the site → write a path of names between slashes: /news/report/"
        ),
        (
            "url: a\\b",
            "error 2:6: “a\\b” has a backslash or a control character, which no address has → write a path of names between slashes: /news/report/"
        ),
        (
            "url: /../\u{301}x/",
            "error 2:6: “/../\u{301}x/” leads outside the site → write a path of names between slashes: /news/report/"
        ),
        ("url: /.git/hooks/", "error 2:6: “/.git/hooks/” has the hidden part “.git” → write url: /git/hooks/"),
        ("aliases: [.htaccess]", "error 2:11: “.htaccess” has the hidden part “.htaccess” → write aliases: htaccess"),
        (
            "aliases: [/a/.\u{301}/]",
            "error 2:11: “/a/.\u{301}/” has the hidden part “.\u{301}” → write aliases: /a/\u{301}/"
        ),
        ("url: /./", "error 2:6: “/./” has the hidden part “.” → write url: /news/report/"),
        ("slug: .git", "error 2:7: “.git” has the hidden part “.git” → write slug: git"),
        (
            "menu: {main: {url: \"javascript:x\"}}",
            "error 2:20: “javascript:x” is not a safe address → write the path of a page or a URL, such as url: /about/"
        ),
        (
            "thumbnail: \"data:text/html,x\"",
            "error 2:12: “data:text/html,x” is not a safe address → write the path of a picture, such as thumbnail: /img/a.png"
        ),
        (
            "thumbnail: {src: \"vbscript:x\"}",
            "error 2:18: “vbscript:x” is not a safe address → write the path of a picture, such as src: /img/a.png"
        ),
        (
            "params: {thumbnail: \"javascript:x\"}",
            "error 2:21: “javascript:x” is not a safe address → write the path of a picture, such as thumbnail: /img/a.png"
        ),
        (
            "images: [a.png, \"javascript:x\"]",
            "error 2:17: “javascript:x” is not a safe address → write the path of a picture, such as images: /img/a.png"
        ),
        (
            "cascade: {thumbnail: \"javascript:x\"}",
            "error 2:22: “javascript:x” is not a safe address → write the path of a picture, such as thumbnail: /img/a.png"
        ),
        ("menu: {main: 首页}", "error 2:14: “menu.main” needs a map, not “首页” → write main: {…}"),
        (
            "menu: {main: {pre: a}}",
            "warning 2:15: “menu.main.pre” is not supported and has no effect → menus show names only"
        ),
        ("menu: {main: {perent: a}}", "warning 2:15: “menu.main.perent” is not a known key → write menu.main.parent"),
        (
            "menu: {main: {children: [a]}}",
            "warning 2:15: “menu.main.children” is not a known key → write parent: … in the pages below this one"
        ),
        (
            "thumbnail: [a.png, b.png]",
            "warning 2:12: “thumbnail” is a list; its first picture is used → write thumbnail: a.png"
        ),
        (
            "thumbnail: {src: a, visibility: [home]}",
            "warning 2:33: “home” is not a place for a thumbnail → write visibility: [list, post]"
        ),
        (
            "sidebar: top",
            "warning 2:10: “top” is not a side; the sidebar goes on the right → write sidebar: left, sidebar: right or sidebar: false"
        ),
        ("build: never", "error 2:8: “build” needs a map, not “never” → write build: {…}"),
        ("build: {list: local}", "warning 2:15: “local” is read as always → write list: always"),
        (
            "build: {list: nevr}",
            "error 2:15: “build.list” needs always or local or link or never, not “nevr” → write list: always"
        ),
        (
            "build: {publishResources: false}",
            "warning 2:9: “build.publishResources” is not supported and has no effect → move files that should not be published out of content"
        ),
        (
            "outputs: [pdf]",
            "warning 2:10: “pdf” is not a known output format → write any of outputs: [html, rss, atom, json]"
        ),
        (
            "sitemap: {priority: 0.5}",
            "warning 2:11: “sitemap.priority” is not supported and has no effect → delete it: search engines use lastmod"
        ),
        (
            "markup: org",
            "warning 2:9: “org” is not supported; the text is read as Markdown → delete the line and write the text in Markdown"
        ),
        (
            "sites: {matrix: {}}",
            "warning 2:8: “sites” is not supported and has no effect → move the post to the folder of its language"
        ),
        (
            "tags_weight: 5",
            "warning 2:1: “tags_weight” is not supported and has no effect → order lists with weight or date"
        ),
        ("cascade: a", "error 2:10: “cascade” needs a map, not “a” → write cascade: {…}"),
        ("cascade: {toc: x}", "error 2:16: “toc” needs true or false, not “x” → write toc: true"),
        (
            "cascade: {target: {environment: x}}",
            "warning 2:20: “cascade.target.environment” is not supported and has no effect → choose pages by path, kind or lang"
        ),
        ("params: [1]", "error 2:9: “params” needs a map, not a list → write params: {…}"),
        ("params: {toc: x}", "error 2:15: “params.toc” needs true or false, not “x” → write toc: true"),
        ("images: [{a: 1}]", "error 2:10: “images” needs text in its list, not a map → write images: […]"),
    ])
    func aWrongValueCostsItsKey(yaml: String, expected: String) throws {
        let text = "---\n\(yaml)\nlead: 导语\n---\n"
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
        #expect(result.diagnostics.map { "\($0.severity) \($0.summary)" } == [expected])
        #expect(result.frontMatter?.lead == "导语")
    }

    /// What the author may be holding back is not let out.
    @Test(arguments: ["draft: 也许", "publishDate: 明天", "published: 明天", "draft: [true]"])
    func anUnreadableReleaseIsADraft(yaml: String) {
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n"))
        #expect(result.frontMatter?.isDraft == true)
        #expect(result.diagnostics.count == 1)
    }

    /// What a browser takes for one of these schemes, whatever stands in it, and nothing else.
    @Test(arguments: [
        "javascript:x", "JaVaScRiPt:x", "java\\tscript:x", "java\\nscript:x", "\\x01javascript:x", "javascript\\r:x",
        "vbscript:x", "data:text/html,x", "data:image/svg+xml,x", "DATA:text/html;base64,x", "file:///etc/passwd",
    ])
    func noUnsafeAddressIsKept(address: String) throws {
        let text = """
            ---
            thumbnail: "\(address)"
            images: ["\(address)", /a.png]
            menu: {main: {url: "\(address)"}}
            ---
            """
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
        #expect(result.diagnostics.compactMap { $0.position?.line } == [2, 3, 4])
        let frontMatter = try #require(result.frontMatter)
        #expect(frontMatter.thumbnail == nil && frontMatter.images == ["/a.png"])
        #expect(frontMatter.menuEntries == [MenuEntry(menu: "main")])
    }

    @Test func comeInTheOrderOfTheFile() {
        let text = "---\ntoc: a\ntitle: 1\nweight: b\ntitle: “二”\ndate: c\n---\n"
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
        #expect(result.diagnostics.compactMap { $0.position?.line } == [2, 3, 4, 5, 6])
    }

    @Test func aLineOfOneMegabyteIsShortened() {
        let long = String(repeating: "研", count: 350_000)
        let text = "---\ntitle: \(long)\ntoc: \(long)\n---\n"
        let printed = diagnosticText(of: text)
        #expect(printed.utf8.count < 1_500)
        #expect(printed.hasPrefix("a.md:3:6: error: “toc” needs true or false, not “研研"))
    }
}
