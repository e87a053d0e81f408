import TestSupport
import Testing

@testable import Checking

/// Why a page is as it is.
@Suite struct ExplainerTests {
    private static let text = """
        -- site.yaml --
        title: 站
        base_url: https://example.org/blog/
        time_zone: Asia/Shanghai
        paginate: 1
        feeds: {limit: 1}
        permalinks: {notes: "/:year/:slug/"}
        languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
        -- content/zh/news/_index.md --
        ---
        title: 新闻
        cascade: {author: 编辑, toc: true}
        ---
        -- content/zh/news/甲.md --
        ---
        title: 甲
        date: 2025-02-14 15:12:52
        tags: [AI, 光模块]
        toc: false
        lead: ""
        aliases: [/old/]
        robot: 7
        lang: en
        ---
        -- content/en/news/甲.md --
        ---
        title: A
        date: 2025-02-14T00:00:00+00:00
        ---
        -- content/zh/news/乙.md --
        ---
        title: 乙
        date: 2024-01-01
        tags: AI
        url: /own/
        slug: yi
        ---
        -- content/zh/notes/丙.md --
        ---
        {title: 丙, date: 2023-05-01, slug: C 3}
        ---
        -- content/zh/notes/d.en.md --
        ---
        {title: D, date: 2023-05-01}
        ---
        -- content/zh/later.md --
        ---
        {title: 后, publishDate: 2999-01-01, build: {list: never}}
        ---
        -- content/zh/broken.md --
        ---
        title: "坏
        ---
        -- static/files/a.pdf --
        x
        -- notes.txt --
        x
        """
    private let site: TestSite

    init() throws { site = try TestSite(Self.text, theme: .folio) }

    private func explain(_ subject: String) throws -> Explanation {
        try Explainer(site.options()).explain(subject, from: site.folder)
    }

    private func fact(_ name: String, of subject: String) throws -> String {
        try explain(subject).facts.filter { $0.name == name }.flatMap { $0.cells(in: .english) }.map {
            $0.joined(separator: " | ")
        }
        .joined(separator: "\n")
    }

    @Test(arguments: [
        ("source", "content/zh/news/甲.md"), ("language", "zh-CN: the file is in content/zh"), ("state", "published"),
        ("section", "news, from the folder news"), ("path", "the folder and the name of the file"),
        ("date", "date | 2025-02-14T15:12:52+08:00 | from “2025-02-14 15:12:52”, in time_zone Asia/Shanghai"),
        ("output", "news/甲/index.html"), ("aliases", "/old/"), ("title", "甲"),
        ("page", "/news/甲/\nhttps://example.org/blog/news/%E7%94%B2/"),
        ("terms", "tags | AI | /tags/ai/\ntags | 光模块 | /tags/光模块/"),
        ("translations", "en | /en/news/甲/ | by the same path without language"),
        (
            "lists",
            "the home page | /\nthe section news | /news/\n“AI” in tags | /tags/ai/\n“光模块” in tags | /tags/光模块/\nthe month 2025-02 | /archives/2025/02/"
        ),
        (
            "keys",
            """
            title | 甲 | used
            date | 2025-02-14 15:12:52 | used
            tags | [AI, 光模块] | used: a taxonomy of the site
            toc | false | used
            lead |  | not set: empty
            aliases | [/old/] | used
            robot | 7 | kept for themes; this one does not read it
            lang | en | ignored: folder and file name decide
            author | 编辑 | used, from cascade of content/zh/news/_index.md
            toc | true | ignored, from cascade of content/zh/news/_index.md: given already
            """
        ),
    ])
    func aPost(name: String, expected: String) throws {
        #expect(try fact(name, of: "content/zh/news/甲.md") == expected)
    }

    /// Every form of an address leads to the same explanation.
    @Test(arguments: [
        "/news/甲/", "/news/甲", "news/甲/", "/blog/news/%E7%94%B2/", "https://example.org/blog/news/%E7%94%B2/?a#b",
        "http://localhost:8080/blog/news/甲/", "public/news/甲/index.html", "/news/甲/index.html",
        "./content/zh/news/甲.md",
    ])
    func formsOfAnAddress(subject: String) throws {
        #expect(try fact("source", of: subject) == "content/zh/news/甲.md")
    }

    @Test(arguments: [
        ("content/zh/news/乙.md", "path", "url of the front matter"),
        (
            "content/zh/news/乙.md", "lists",
            "the home page | /page/2/\nthe section news | /news/page/2/\n“AI” in tags | /tags/ai/page/2/\nthe month 2024-01 | /archives/2024/01/"
        ),
        ("content/zh/news/乙.md", "feeds", "none: each feed has only the newest 1"),
        ("content/zh/notes/丙.md", "path", "permalinks of notes in site.yaml: /:year/:slug/"),
        ("content/zh/notes/丙.md", "page", "/2023/c-3/\nhttps://example.org/blog/2023/c-3/"),
        ("content/zh/notes/d.en.md", "language", "en: the file's name says so"),
        (
            "content/en/news/甲.md", "date",
            "date | 2025-02-14T00:00:00Z | from “2025-02-14T00:00:00+00:00”, with its zone"
        ),
        ("content/zh/later.md", "state", "withheld until 2999-01-01T00:00:00+08:00 (--future publishes it)"),
        ("content/zh/broken.md", "state", "not published"),
        ("content/zh/news/_index.md", "is", "page 1 of 2 of the section news"),
        ("content/zh/news", "source", "content/zh/news/_index.md"),
        ("static/files/a.pdf", "page", "/files/a.pdf\nhttps://example.org/blog/files/a.pdf"),
        ("notes.txt", "state", "not published: it is in none of the folders content/zh, content/en, static"),
        ("site.yaml", "is", "the configuration of the whole site"),
        ("/tags/ai/page/2/", "is", "page 2 of 2 of “AI” in tags"),
        ("/tags/ai/page/2/", "posts", "2 to 2 of 2; paginate is 1"),
        ("/tags/ai/page/1/", "source", "the number of a list's first page, which Hugo redirects"),
        ("/old/", "source", "aliases of content/zh/news/甲.md"),
        ("/old/", "is", "a redirect to /news/甲/"),
        ("/news/atom.xml", "is", "the feed of the section news as atom"),
        ("/archives/", "is", "the list of 3 months with posts"),
        ("/archives/2025/02/", "is", "page 1 of 1 of the month 2025-02"),
        ("/sitemap.xml", "is", "the list of 2 sitemaps"),
        ("/later/", "state", "withheld until 2999-01-01T00:00:00+08:00 (--future publishes it)"),
        ("/news/假/", "state", "nothing is published here"),
    ])
    func others(subject: String, name: String, expected: String) throws {
        #expect(try fact(name, of: subject) == expected)
    }

    @Test func whatIsNearAnAddressThatNothingAnswers() throws {
        let nearest = try fact("nearest", of: "/tags/a1/").split(separator: "\n")
        #expect(nearest.contains("/tags/") && nearest.contains("/tags/ai/"), "\(nearest)")
    }

    @Test func theThemesFiles() throws {
        let asset = try #require(site.publish().files.first { $0.hasPrefix("assets/") && $0.hasSuffix(".css") })
        #expect(try fact("is", of: "/" + asset).hasPrefix("the theme's assets/"))
        #expect(try fact("source", of: "/" + asset).hasSuffix(".css"))
        #expect(try fact("layout", of: "/news/甲/").hasSuffix("themes/folio/layouts/post.mustache"))
    }

    @Test func columnsAreAlignedByWidth() {
        var explanation = Explanation()
        explanation.add("is", "x")
        explanation.add("terms", lines: [["标签", "a"], ["x", "b"]])
        #expect(explanation.text(in: .english) == "is     x\nterms  标签  a\n       x     b")
        #expect(explanation.json(in: .english) == #"{"published":true,"is":[["x"]],"terms":[["标签","a"],["x","b"]]}"#)
    }

    @Test func whatIsPublishedSucceeds() throws {
        #expect(try explain("/news/").isPublished)
        #expect(try !explain("content/zh/later.md").isPublished)
        #expect(try !explain("/none/").isPublished)
    }

    /// Pages that are numbered from the oldest post, and widgets that pages share.
    @Test(arguments: [
        ("/news/", "is", "the page with the newest posts of the section news"),
        ("/news/", "posts", "1 to 3 of 5; paginate is 2"),
        ("/news/page/1/", "is", "page 1, counted from the oldest, of the section news"),
        ("/news/page/1/", "posts", "4 to 5 of 5; paginate is 2"),
        (
            "/news/page/3/", "source",
            "the number of a page that is not full yet, so that its posts are on the list's own"
        ),
        (
            "content/news/1.md", "lists",
            "the home page | /page/1/\nthe section news | /news/page/1/\nthe month 2025-01 | /archives/2025/01/page/1/"
        ),
        (
            "content/news/3.md", "lists",
            "the home page | /\nthe section news | /news/\nthe month 2025-01 | /archives/2025/01/"
        ),
        ("/fragments/sidebar-recent-taglist.html", "is", "widgets that pages share: recent, taglist"),
        ("/fragments/sidebar-recent-taglist.html", "source", "sidebar in site.yaml"),
    ])
    func largeEditions(subject: String, name: String, expected: String) throws {
        let posts = (1...5).map { "-- content/news/\($0).md --\n---\ndate: 2025-01-0\($0)\n---\n" }.joined()
        let site = try TestSite(
            "-- site.yaml --\npaginate: 2\npaginate_from: oldest\nsidebar: {shared: true}\n" + posts)
        let facts = try Explainer(site.options()).explain(subject, from: site.folder).facts
        let lines = facts.filter { $0.name == name }.flatMap { $0.cells(in: .english) }.map {
            $0.joined(separator: " | ")
        }
        #expect(lines.joined(separator: "\n") == expected)
    }
}
