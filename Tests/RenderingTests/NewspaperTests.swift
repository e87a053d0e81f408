import Foundation
import TestSupport
import Testing

/// Lists of posts under their days, pages of days, names for readers, links that know what else is on their page.
@Suite struct NewspaperTests {
    private static func site(_ settings: String = "", posts: String) throws -> PublishedSite {
        try TestSite("-- site.yaml --\ntheme: folio\n\(settings)\n\(posts)").publish()
    }

    private static func post(_ name: String, _ date: String, more: String = "") -> String {
        "-- content/news/\(name).md --\n---\ntitle: 题\(name)\ndate: \(date)\n\(more)\n---\n文\n"
    }

    private static let few = [
        post("a", "2025-02-14 15:12:52"), post("b", "2025-02-14"), post("c", "2025-02-13 08:05"),
        post("d", "2025-01-01", more: "weight: 1"), post("e", "\"\""),
    ].joined()

    @Test func cardsStandUnderTheirDays() throws {
        let page = try #require(try Self.site(posts: Self.few)["news/index.html"])
        let headings = page.matches(of: /<h2 class="day">([^<]*)<\/h2>/).map { String($0.output.1) }
        #expect(headings == ["置顶", "2025年2月14日", "2025年2月13日", "没有日期的文章"])
        // A date without a time of day has none; a pinned post says its date.
        #expect(
            page.matches(of: /<time[^>]*>([^<]*)<\/time>/).map { String($0.output.1) } == [
                "2025年1月1日", "15:12", "08:05",
            ])
    }

    @Test func withoutAHeadingCardsSayTheirDate() throws {
        let theme =
            "-- themes/mine/theme.yaml --\nextends: folio\n-- themes/mine/partials/day.mustache --\n{{! none }}\n"
        let site = try TestSite("-- site.yaml --\ntheme: mine\n\(theme)\(Self.few)").publish()
        let page = try #require(site["news/index.html"])
        #expect(!page.contains("class=\"day\"") && page.contains(">2025年2月13日</time>"))
    }

    @Test func cardsHaveNoReadingTimeAndNoTranslations() throws {
        let site = try Self.site("post_meta: [date, reading_time, author]\nauthor: 墨", posts: Self.few)
        #expect(site["news/index.html"]?.contains("阅读约") == false && site["news/index.html"]?.contains("<li>墨") == true)
        #expect(site["news/a/index.html"]?.contains("阅读约") == true)
    }

    /// A day of a busy month has one page with all its posts; a quiet month has none.
    @Test func aBusyMonthHasAPageForEachDay() throws {
        let posts = (1...100).map { Self.post("p\($0)", "2025-02-\($0 % 4 + 1) 10:00") }.joined()
        let site = try Self.site(posts: posts + Self.post("q", "2025-03-01"))
        let month = try #require(site["archives/2025/02/index.html"])
        #expect(month.contains("<li><a href=\"/archives/2025/02/04/\">2025年2月4日</a> <small>25</small></li>"))
        let day = try #require(site["archives/2025/02/04/index.html"])
        #expect(day.matches(of: /<article class="card/).count == 25 && day.contains("<h1>2025年2月4日</h1>"))
        #expect(day.contains("<h2 class=\"day unseen\">"))
        #expect(site["sitemap.xml"]?.contains("/archives/2025/02/04/") == true)
        #expect(site["archives/2025/02/05/index.html"] == nil && site["archives/2025/03/01/index.html"] == nil)
        // A post of another day changes nothing about it.
        let later = try Self.site(posts: posts + Self.post("q", "2025-03-01") + Self.post("r", "2025-02-09"))
        #expect(Self.main(later["archives/2025/02/04/index.html"]) == Self.main(day))
    }

    private static func main(_ page: String?) -> Substring? {
        page.flatMap { $0.firstMatch(of: /<main[\s\S]*<\/main>/)?.output }
    }

    @Test func termsHaveNamesForReaders() throws {
        let settings = "term_names: {hibor: 慧博, hibro: 慧博}\nsidebar: {widgets: [categories, taglist]}"
        let posts = Self.post("a", "2025-02-14", more: "categories: [hibor]\ntags: [qq]")
        let site = try Self.site(
            settings, posts: posts + "-- content/tags/qq/_index.md --\n---\ntitle: 腾讯\n---\n")
        #expect(site["news/a/index.html"]?.contains("<a href=\"/categories/hibor/\">慧博</a>") == true)
        #expect(site["categories/hibor/index.html"]?.contains("<h1>慧博</h1>") == true)
        #expect(site["news/index.html"]?.contains("<a href=\"/tags/qq/\">腾讯") == true)
        #expect(site.messages == ["site.yaml: warning: “hibro” in “term_names” is the name of no term"])
    }

    @Test func theRecentWidgetLeavesOutWhatThePageLists() throws {
        let posts = (1...9).map { Self.post("p\($0)", "2025-02-0\($0)") }.joined()
        let site = try Self.site(
            "paginate: 2\nwidgets: {recent: {count: 3}}\nsidebar: {widgets: [recent]}", posts: posts)
        func recent(_ file: String) -> [String] {
            let sidebar = site[file].flatMap { $0.firstMatch(of: /<aside[\s\S]*<\/aside>/)?.output } ?? ""
            return sidebar.matches(of: /\/news\/(p[0-9])\//).map { String($0.output.1) }
        }
        #expect(recent("index.html") == ["p7", "p6", "p5"])
        #expect(recent("page/2/index.html") == ["p9", "p8", "p5"])
        #expect(recent("news/p1/index.html") == ["p9", "p8", "p7"])
    }

    private static let languages = """
        languages: {zh-CN: {name: 中文, content: content/zh}, en: {name: English, content: content/en}}
        sidebar: {widgets: [languages]}
        """

    @Test func theSwitchOfLanguagesLeadsToTheTranslation() throws {
        let site = try Self.site(
            Self.languages,
            posts: "-- content/zh/news/a.md --\n-- content/zh/news/b.md --\n-- content/en/news/a.md --\n")
        func target(_ file: String) -> Substring? {
            site[file].flatMap {
                $0.firstMatch(of: /<nav class="languages"[^\n]*<a href="([^"]*)" hreflang="en"/)?.output.1
            }
        }
        #expect(target("news/a/index.html") == "/en/news/a/")
        #expect(target("news/b/index.html") == "/en/")
        #expect(target("news/index.html") == "/en/news/" && target("index.html") == "/en/")
    }

    @Test func aChineseMenuOnAnEnglishEditionIsAWarning() throws {
        let menus = "menus: {main: [{name: 首页, url: /}]}\n"
        let posts = "-- content/zh/news/a.md --\n-- content/en/news/a.md --\n"
        let site = try Self.site(menus + Self.languages, posts: posts)
        #expect(site.messages == ["site.yaml: warning: the edition “en” shows “首页” in its menu"])
        let own = Self.languages.replacing("content: content/en", with: "content: content/en, menus: {main: []}")
        #expect(try Self.site(menus + own, posts: posts).messages == [])
    }

    @Test(arguments: [("ar", " dir=\"rtl\""), ("he-IL", " dir=\"rtl\""), ("en", ""), ("zh-CN", "")])
    func languagesWrittenFromTheRightSaySo(code: String, expected: String) throws {
        let site = try Self.site("default_language: \(code)", posts: "-- content/a.md --\n")
        #expect(site["a/index.html"]?.contains("<html lang=\"\(code)\"\(expected)>") == true)
    }

    /// The lines of titles are marked where they are shown, and nowhere else; a word of the site changes them.
    @Test func onlyWhatReadersSeeOfATitleIsMarked() throws {
        let posts = "-- content/news/a.md --\n---\ntitle: 特斯拉公布业绩预期\n---\n称“好”，（见）。\n"
        let site = try Self.site(posts: posts)
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("特斯拉<wbr>公布业绩<wbr>预期</h1>"))
        #expect(page.contains("<title>特斯拉公布业绩预期") && page.contains("好<h-w>”</h-w><h-w>，</h-w>（见<h-w>）</h-w>。"))
        for feed in ["index.xml", "atom.xml", "feed.json"] {
            #expect(site[feed]?.contains("wbr") == false && site[feed]?.contains("h-w") == false, "\(feed)")
        }
        let own = try Self.site("words: [公布业绩]", posts: posts)
        #expect(own["news/a/index.html"]?.contains("特斯拉<wbr>公布业绩<wbr>预期</h1>") == true)
    }
}
