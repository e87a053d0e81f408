import TestSupport
import Testing

@testable import Rendering
@testable import Text

/// What the page of a post says.
@Suite struct PostPageTests: TestsOfOnePost {
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
