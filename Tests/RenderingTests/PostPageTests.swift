import TestSupport
import Testing

@testable import Rendering
@testable import Text

/// What the page of a post says.
@Suite struct PostPageTests {
    private func post(_ frontMatter: String, body: String = "正文", configuration: String = "", more: String = "") throws
        -> PublishedSite
    {
        try TestSite(
            """
            -- site.yaml --
            title: 研报
            \(configuration)
            -- content/news/a.md --
            ---
            \(frontMatter)
            ---
            \(body)
            \(more)
            """
        ).publish()
    }

    private static let page = "news/a/index.html"

    // MARK: Titles

    /// A robot's entities are one character, escaped once wherever it is shown.
    @Test(arguments: [
        ("'What&#39;s new'", "What&#39;s new"), ("A &amp; B", "A &amp; B"), ("A & B", "A &amp; B"),
        ("'&amp;lt;'", "&amp;lt;"),
        ("'1 < 2 > \"0\"'", "1 &lt; 2 &gt; &quot;0&quot;"), ("'</script><b>'", "&lt;/script&gt;&lt;b&gt;"),
        ("'&hellip;'", "…"),
        ("'{{title}} {{{x}}}'", "{{title}} {{{x}}}"),
    ])
    func aTitleIsEscapedOnceEverywhere(title: String, escaped: String) throws {
        let site = try post(
            "{title: \(title), date: 2025-01-01}", more: "-- content/news/b.md --\n---\ndate: 2025-01-02\n---\n")
        #expect(site.value("title", of: Self.page) == escaped)
        #expect(site.head(of: Self.page).title == "\(escaped) – 研报")
        #expect(site.values("card", of: "index.html").last == "\(escaped)=/news/a/")
        #expect(site.value("older", of: "news/b/index.html") == "\(escaped)=/news/a/")
        #expect(site.value("widget recent", of: Self.page)?.contains("\(escaped)=/news/a/") == true)
        #expect(site["index.xml"]?.contains("<title>\(escaped)</title>") == true)
        #expect(site["atom.xml"]?.contains("<title>\(escaped)</title>") == true)
    }

    @Test func noTitleBreaksOutOfScriptsAndJSON() throws {
        let site = try post("title: '</script><script>\"quote\" \\ back'")
        let data = site.head(of: Self.page).structuredData
        #expect(!data.contains("</") && !data.contains("<script"))
        #expect(try JSON(data)["headline"]?.text == "</script><script>\"quote\" \\ back")
        let feed = try JSON(try #require(site["feed.json"]))
        #expect(feed["items"]?[0]?["title"]?.text == "</script><script>\"quote\" \\ back")
    }

    @Test(arguments: [
        ("", "a – 研报"), ("title: 研报", "研报"), ("title: 题", "题 – 研报"), ("{title: 题, linkTitle: 链}", "题 – 研报"),
    ])
    func thePagesTitle(frontMatter: String, title: String) throws {
        #expect(try post(frontMatter).head(of: Self.page).title == title)
    }

    // MARK: Below the title

    @Test func datesAndAuthors() throws {
        let site = try post(
            "{date: \"2025-02-14 15:12:52\", lastmod: 2025-03-01, author: [甲, 乙], lead: 导语 & 句}",
            configuration: "time_zone: Asia/Shanghai")
        #expect(site.value("date", of: Self.page) == "2025-02-14T15:12:52+08:00 14 February 2025")
        #expect(site.value("modified", of: Self.page) == "2025-03-01T00:00:00+08:00")
        #expect(site.value("author", of: Self.page) == "甲, 乙")
        #expect(site.value("lead", of: Self.page) == "导语 &amp; 句")
    }

    @Test(arguments: ["2025-02-14 23:00", "2025-01-01", ""])
    func aChangeOnTheSameDayOrBeforeIsNone(lastmod: String) throws {
        #expect(try post("{date: 2025-02-14, lastmod: \"\(lastmod)\"}").value("modified", of: Self.page) == "")
    }

    @Test(arguments: [
        ("authorbox: true", "", "墨 /images/a.png <p><em>研究员</em></p>"), ("", "", ""),
        ("", "authorbox: true", "墨 /images/a.png <p><em>研究员</em></p>"),
        ("authorbox: false", "authorbox: true", ""),
    ])
    func theAuthorbox(frontMatter: String, setting: String, expected: String) throws {
        let site = try post(
            frontMatter, configuration: "author: {name: 墨, bio: '*研究员*', avatar: /images/a.png}\n\(setting)")
        #expect(site.value("authorbox", of: Self.page) == expected)
        #expect(site.value("author", of: Self.page) == "墨")
    }

    @Test func theAuthorboxNeedsAnAuthor() throws {
        #expect(try post("authorbox: true").value("authorbox", of: Self.page) == "")
    }

    // MARK: Summaries

    @Test(arguments: [
        ("summary: 手写的", "正文。", "手写的"),
        ("summary: 手写的", "上文 *重*。\n\n<!--more-->\n\n下文。", "上文 重。"),
        ("", "上文。\n\n第二段。\n\n<!--more-->\n\n下文。", "上文。第二段。"),
        ("summary: \"\"", "短文。", "短文。"),
        ("summary: \"有 **重** 与 [链](https://x.org)\"", "", "有 重 与 链"),
        ("summary: \"A &amp; B <b>\"", "", "A &amp; B"),
        ("", "# 题\n\n- 项一\n- 项二\n\n| a |\n|--|\n| 表 |", "题项一项二 a 表"),
        ("", "![图说](x.png)文字<b>粗</b>`码`", "文字粗码"),
    ])
    func theSummary(frontMatter: String, body: String, summary: String) throws {
        let site = try post(frontMatter, body: body)
        #expect(site.value("card_summary", of: "index.html") == summary)
        #expect(site.value("description", of: Self.page) == summary)
    }

    @Test(arguments: [
        ("第一句话在这里。第二句话在这里。第三句话在这里。第四句话。", 17, "第一句话在这里。第二句话在这里。"),
        ("第一句！第二句？第三句；第四句。还有很多很多很多很多很多很多", 8, "第一句！第二句？"),
        ("他说：“第一句话在这里。”然后第二句话在这里开始了，没有完", 12, "他说：“第一句话在这里。”"),
        ("没有句号的一段文字，在逗号后面断开才好看些因为它太长了太长了太长了", 12, "没有句号的一段文字，在逗…"),
        (
            "One sentence here. Another sentence here. And a third sentence.", 20,
            "One sentence here. Another sentence here."
        ),
        ("word word word word word word word word word word word word", 10, "word word word word word…"),
        ("一二三四五六七八九。然后还有一句。", 8, "一二三四五六七八九。"),
        ("新能源 汽车\n行业\tETF\n 深度", 120, "新能源 汽车行业 ETF 深度"),
        ("短。", 120, "短。"),
        ("", 120, ""),
    ])
    func anExcerptEndsWhereAReaderPauses(text: String, limit: Int, excerpt: String) {
        #expect(Excerpt.of(text, limit: limit) == excerpt)
    }

    @Test func descriptionWinsOnThePageAndSummaryOnTheCard() throws {
        let site = try post("{description: 描述 \"引\", summary: 摘要}")
        #expect(site.value("description", of: Self.page) == "描述 &quot;引&quot;")
        #expect(site.value("card_summary", of: "index.html") == "摘要")
    }

    @Test(arguments: [
        ("正文两百字", 5, 1), ("one two three", 3, 1), ("国产GPU的2025年", 6, 1), ("don't stop", 2, 1), ("，。！？", 0, 1),
        (String(repeating: "字", count: 501), 501, 2), (String(repeating: "word ", count: 221), 221, 2),
        (String(repeating: "字", count: 1000), 1000, 2), ("カタカナ 한국", 6, 1),
    ])
    func wordsAndMinutes(text: String, words: Int, minutes: Int) {
        let count = WordCount(text)
        #expect(count.total == words)
        #expect(count.minutes == minutes)
    }

    /// Where the count looks at bytes, it agrees with one that looks at characters.
    @Test func wordsAreCountedByBytesAsByCharacters() {
        var random = SeededGenerator(seed: 5)
        let pieces = [
            "研", "乀", "鿿", "䶵", "ア", "한", "a", "Z", "7", "é", "Ω", "'", "’", "，", "。", " ", "\n", "🎉", "_", "²", "𠀀",
        ]
        for _ in 0..<2_000 {
            let text = (0..<12).map { _ in pieces.randomElement(using: &random)! }.joined()
            var (expected, isInWord) = (0, false)
            for scalar in text.unicodeScalars {
                let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                if scalar.isEastAsianLetter || (isWord && !isInWord) { expected += 1 }
                let isApostrophe = scalar == "'" || scalar == "’"
                isInWord = !scalar.isEastAsianLetter && (isWord || isInWord && isApostrophe)
            }
            #expect(WordCount(text).total == expected, "\(text)")
        }
    }

    @Test func readingTimeOfAPost() throws {
        let site = try post("", body: "## 题\n\n" + String(repeating: "字", count: 600) + " **two** `words`")
        #expect(site.value("words", of: Self.page) == "603 2 min")
    }

    // MARK: Settings

    @Test(arguments: [
        ("sidebar: left", "", "left"), ("sidebar: right", "", "right"), ("sidebar: false", "", "none"),
        ("sidebar: none", "", "none"),
        ("sidebar: \"\"", "", "right"), ("", "sidebar: {single: left}", "left"), ("", "sidebar: false", "none"),
        ("sidebar: right", "sidebar: false", "right"), ("widgets: []", "", "right"), ("widgets: [unknown]", "", "none"),
    ])
    func theSideColumn(frontMatter: String, setting: String, side: String) throws {
        #expect(try post(frontMatter, configuration: setting).value("side", of: Self.page) == side)
    }

    @Test func aPostChoosesItsWidgetsInItsOrder() throws {
        let site = try post("widgets: [Recent, search]")
        let page = try #require(site[Self.page])
        let widgets = page.split(separator: "\n").filter { $0.hasPrefix("widget ") }.map { $0.split(separator: " ")[1] }
        #expect(widgets == ["recent:", "search:"])
    }

    @Test func aWidgetThatTheThemeLacksIsOneWarning() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            sidebar: {widgets: [search, clock]}
            -- content/news/a.md --
            ---
            widgets: [weather, recent]
            ---
            -- content/news/b.md --
            ---
            widgets: [weather]
            ---
            -- content/tags/_index.md --
            ---
            widgets: [moon]
            ---
            """
        ).publish()
        #expect(
            site.messages == [
                "content/news/a.md: warning: the theme has no widget “weather”, which 2 posts ask for",
                "content/tags/_index.md: warning: the theme has no widget “moon”",
                "site.yaml: warning: the theme has no widget “clock”",
            ])
        #expect(
            site.hints.first
                == "the theme has archives, categories, languages, recent, search, sidemenu, social, taglist")
        #expect(site.value("widget recent", of: "news/a/index.html") != nil)
        #expect(site.value("widget search", of: "index.html") != nil)
    }

    @Test(arguments: [
        ("", "## 二\n\n### 三\n\n# 一\n\n## 又", "toc: true", "二=二(三=三; ) 又=又()"),
        ("toc: true", "### 三\n\n## 二", "", "三=三() 二=二()"),
        ("toc: false", "## 二", "toc: true", ""),
        ("toc: true", "没有标题", "", ""),
        ("toc: true", "## A & *B*", "", "a--b=A &amp; B()"),
    ])
    func theTableOfContents(frontMatter: String, body: String, setting: String, toc: String) throws {
        #expect(try post(frontMatter, body: body, configuration: setting).value("toc", of: Self.page) == toc)
    }

    @Test(arguments: [
        ("thumbnail: /images/a.svg", "/images/a.svg 30×20", "/images/a.svg 30×20"),
        ("thumbnail: images/a.svg", "/images/a.svg 30×20", "/images/a.svg 30×20"),
        ("thumbnail: pic.svg", "/news/pic.svg 60×40", "/news/pic.svg 60×40"),
        ("thumbnail: https://cdn.org/a.png", "https://cdn.org/a.png × remote", "https://cdn.org/a.png ×"),
        ("thumbnail: {src: /images/a.svg, visibility: [list]}", "", "/images/a.svg 30×20"),
        ("thumbnail: {src: /images/a.svg, visibility: [post]}", "/images/a.svg 30×20", ""),
        ("thumbnail: \"\"", "", ""),
        ("thumbnail: /none.png", "/none.png ×", "/none.png ×"),
    ])
    func theThumbnail(frontMatter: String, onPost: String, onCard: String) throws {
        let site = try post(
            frontMatter,
            more: """
                -- static/images/a.svg --
                <svg width="30" height="20"/>
                -- content/news/pic.svg --
                <svg width="60" height="40"/>
                """)
        #expect(site.value("thumbnail", of: Self.page) == onPost)
        #expect(site.value("card_picture", of: "index.html") == onCard)
    }

    @Test func theThumbnailIsThePictureOfLinks() throws {
        let site = try post("thumbnail: images/a.png", configuration: "base_url: https://x.org/repo/")
        #expect(site.head(of: Self.page).openGraph == "article https://x.org/repo/images/a.png")
        #expect(
            try JSON(try #require(site["feed.json"]))["items"]?[0]?["image"]?.text == "https://x.org/repo/images/a.png")
        let other = try post("{thumbnail: a.png, images: [https://cdn.org/b.png]}")
        #expect(other.head(of: Self.page).openGraph == "article https://cdn.org/b.png")
    }

    @Test(arguments: [
        ("mathjax: true", "", "yes"), ("", "mathjax: true", "yes"), ("mathjax: false", "mathjax: true", ""),
        ("", "", ""),
    ])
    func formulas(frontMatter: String, setting: String, expected: String) throws {
        let formula = try post(frontMatter, body: "若 $a_1$", configuration: setting)
        #expect(formula.value("math", of: Self.page) == expected)
        let prices = try post(frontMatter, body: "$5 和 $6", configuration: setting)
        #expect(prices.value("math", of: Self.page) == "")
    }

    @Test func layoutAndFreeParameters() throws {
        #expect(try post("layout: wide").value("layout", of: Self.page) == "wide")
        #expect(try post("layout: none").value("kind", of: Self.page) == "post")
        #expect(try post("colour: <red>").value("colour", of: Self.page) == "&lt;red&gt;")
        #expect(try post("{params: {Colour: red}, keywords: [甲, 乙]}").value("colour", of: Self.page) == "red")
        #expect(try post("keywords: [甲, 乙]").value("keywords", of: Self.page) == "甲; 乙;")
        #expect(try post("").value("colour", of: Self.page) == "")
    }

    @Test func commentsThatNothingShowsAreOneWarning() throws {
        let message = "comments are on, but the theme's partials/comments is empty"
        #expect(try post("comments: true").messages == ["content/news/a.md: warning: \(message)"])
        #expect(try post("", configuration: "comments: true").messages == ["site.yaml: warning: \(message)"])
        #expect(try post("comments: false").messages == [])
    }

    @Test func structuredData() throws {
        let site = try post(
            "{title: 题, date: 2025-02-14, lastmod: 2025-03-01, summary: 摘, author: 甲, thumbnail: /a.png}",
            more: "-- content/about.md --")
        let data = try JSON(site.head(of: Self.page).structuredData)
        #expect(data["@type"]?.text == "NewsArticle")
        #expect(data["headline"]?.text == "题")
        #expect(data["description"]?.text == "摘")
        #expect(data["url"]?.text == "https://example.org/news/a/")
        #expect(data["datePublished"]?.text == "2025-02-14T00:00:00Z")
        #expect(data["dateModified"]?.text == "2025-03-01T00:00:00Z")
        #expect(data["image"]?.text == "https://example.org/a.png")
        #expect(data["author"]?["name"]?.text == "甲")
        #expect(data["publisher"]?["name"]?.text == "研报")
        #expect(try JSON(site.head(of: "about/index.html").structuredData)["@type"]?.text == "WebPage")
        #expect(try JSON(site.head(of: "index.html").structuredData)["@type"]?.text == "WebSite")
    }

    @Test func whatAPostIsToSearchEnginesCanBeSaid() throws {
        func type(_ frontMatter: String, _ configuration: String, more: String = "") throws -> String? {
            let site = try post(frontMatter, configuration: configuration, more: more)
            return try JSON(site.head(of: Self.page).structuredData)["@type"]?.text
        }
        #expect(try type("", "params: {article_type: Report}") == "Report")
        #expect(try type("article_type: Article", "params: {article_type: Report}") == "Article")
        let section = "-- content/news/_index.md --\n---\ncascade: {article_type: Report}\n---\n"
        #expect(try type("", "", more: section) == "Report")
    }

    @Test func rawHTMLOfAListsIntroductionIsReportedToo() throws {
        let site = try post("", more: "-- content/news/_index.md --\n<b>raw</b>\n")
        #expect(site.messages.count == 1)
        #expect(site.messages.first?.hasPrefix("content/news/_index.md:1:1: warning: ") == true)
    }
}
