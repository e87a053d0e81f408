import TestSupport
import Testing
import Text

@testable import Parsing

/// Every key that Hugo and Mainroad know, with its aliases and leniencies.
@Suite struct FrontMatterKeyTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let yaml: String
        let expected: String
        let read: @Sendable (FrontMatter) -> Any

        var testDescription: String { yaml }
    }

    private static func row(_ yaml: String, _ expected: String, _ read: @escaping @Sendable (FrontMatter) -> Any) -> Row
    {
        Row(yaml: yaml, expected: expected, read: read)
    }

    @Test(arguments: texts + dates + addresses + terms + inclusion)
    func readsHugosKeys(row: Row) throws { try check(row) }

    @Test(arguments: menus + thumbnails + switches + lists)
    func readsTheThemesKeys(row: Row) throws { try check(row) }

    private func check(_ row: Row) throws {
        let source = SourceFile(path: "a.md", text: "---\n\(row.yaml)\n---\n")
        let result = FrontMatterParser(SiteConfiguration()).parse(source)
        #expect(result.diagnostics.map { DiagnosticFormat.text.format($0) } == [])
        let frontMatter = try #require(result.frontMatter)
        #expect("\(row.read(frontMatter))" == row.expected)
    }

    private static let texts = [
        row("title: 测试", "测试") { $0.title ?? "nil" },
        row("TITLE: 测试", "测试") { $0.title ?? "nil" },
        row("title: 007", "007") { $0.title ?? "nil" },
        row("title: 1.10", "1.10") { $0.title ?? "nil" },
        row("title: 2025", "2025") { $0.title ?? "nil" },
        row("title: \"What&#39;s Next? A &amp; B &amp;lt;\"", "What's Next? A & B &lt;") { $0.title ?? "nil" },
        row("title: \"\"", "nil") { $0.title ?? "nil" },
        row("title: \" \"", "nil") { $0.title ?? "nil" },
        row("title:", "nil") { $0.title ?? "nil" },
        row("title: >\n  一\n  二", "一 二") { $0.title ?? "nil" },
        row("title: |\n  一\n  二", "一 二") { $0.title ?? "nil" },
        row("linkTitle: 短", "短") { $0.linkTitle ?? "nil" },
        row("summary: 摘要...", "摘要...") { $0.summary ?? "nil" },
        row("description: 描述", "描述") { $0.description ?? "nil" },
        row("lead: 导语", "导语") { $0.lead ?? "nil" },
        row("author: 墨", "墨") { $0.author ?? "nil" },
        row("author: [墨, 砚]", "墨, 砚") { $0.author ?? "nil" },
        row("author: {name: 墨}", "墨") { $0.author ?? "nil" },
        row("type: report", "report") { $0.type ?? "nil" },
        row("layout: wide", "wide") { $0.layout ?? "nil" },
        row("translationKey: a-1", "a-1") { $0.translationKey ?? "nil" },
        row("weight: 3", "3") { $0.weight },
        row("weight: \"-3\"", "-3") { $0.weight },
        row("weight: 3.0", "3") { $0.weight },
    ]

    private static let dates = [
        row("date: 2025-02-14 15:12:52", "2025-02-14T15:12:52Z") { $0.date?.rfc3339 ?? "nil" },
        row("date: \"2025-02-14\"", "2025-02-14T00:00:00Z") { $0.date?.rfc3339 ?? "nil" },
        row("date: 1739517172", "2025-02-14T07:12:52Z") { $0.date?.rfc3339 ?? "nil" },
        row("date: \"\"", "nil") { $0.date?.rfc3339 ?? "nil" },
        row("lastmod: 2025年2月14日", "2025-02-14") { $0.lastModified?.dateText ?? "nil" },
        row("modified: 2025-02-14", "2025-02-14") { $0.lastModified?.dateText ?? "nil" },
        row("publishDate: 2025-02-14", "2025-02-14") { $0.publishDate?.dateText ?? "nil" },
        row("pubdate: 2025-02-14", "2025-02-14") { $0.publishDate?.dateText ?? "nil" },
        row("published: 2025-02-14", "2025-02-14") { $0.publishDate?.dateText ?? "nil" },
        row("published: true", "false") { $0.isDraft },
        row("expiryDate: 2025-02-14", "2025-02-14") { $0.expiryDate?.dateText ?? "nil" },
        row("unpublishdate: 2025-02-14", "2025-02-14") { $0.expiryDate?.dateText ?? "nil" },
        row("draft: true", "true") { $0.isDraft },
        row("draft: \"false\"", "false") { $0.isDraft },
        row("draft: \"true\"", "true") { $0.isDraft },
        row("draft: yes", "true") { $0.isDraft },
    ]

    private static let addresses = [
        row("slug: my-slug", "my-slug") { $0.slug ?? "nil" },
        row("slug: 2025", "2025") { $0.slug ?? "nil" },
        row("url: /custom/Path 中文.html", "/custom/Path 中文.html") { $0.url?.text ?? "nil" },
        row("url: /:year/:slug/", "/:year/:slug/") { $0.url?.text ?? "nil" },
        row("aliases: /old/", "[\"/old/\"]") { $0.aliases },
        row("aliases: [/old/, x.html]", "[\"/old/\", \"x.html\"]") { $0.aliases },
        row("aliases: []", "[]") { $0.aliases },
        row("aliases: [/.well-known/x, /a.b/c../]", "[\"/.well-known/x\", \"/a.b/c../\"]") { $0.aliases },
        row("url: /\u{301}x/", "/\u{301}x/") { $0.url?.text ?? "nil" },
    ]

    private static let terms = [
        row("tags: [国产替代, 2025, 600519]", "[\"国产替代\", \"2025\", \"600519\"]") { $0.terms["tags"] ?? [] },
        row("tags: 000001", "[\"000001\"]") { $0.terms["tags"] ?? [] },
        row("Tags:\n- \" a \"\n- \"\"\n-", "[\"a\"]") { $0.terms["tags"] ?? [] },
        row("tags: []\ncategories: \"\"", "[:]") { $0.terms },
        row("categories: hibor", "[\"hibor\"]") { $0.terms["categories"] ?? [] },
        row("series: a", "[\"series\"]") { $0.parameters.map(\.key) },
        row("tags_weight: 0", "[]") { $0.parameters.map(\.key) },
        row("keywords: [a, b]", "[\"a\", \"b\"]") { $0.keywords },
        row("keywords: a", "[\"a\"]") { $0.keywords },
        row("images: [/a.png]", "[\"/a.png\"]") { $0.images },
        row("images: https://a.org/b.png", "[\"https://a.org/b.png\"]") { $0.images },
        row("images: [\"data:image/png;base64,AA\", javascript.png]", "2") { $0.images.count },
        row("lang: zh-CN", "[\"zh-CN\"]") { $0.languages },
        row("lang: [zh-CN, en]", "[\"zh-CN\", \"en\"]") { $0.languages },
        row("translations: [zh-CN]", "[\"translations\"]") { $0.parameters.map(\.key) },
    ]

    private static let inclusion = [
        row("build: {list: never}", "false true") { "\($0.isListed) \($0.isRendered)" },
        row("_build: {render: never}", "true false") { "\($0.isListed) \($0.isRendered)" },
        row("build: {list: always, render: always, publishResources: true}", "true true") {
            "\($0.isListed) \($0.isRendered)"
        },
        row("headless: true", "false false") { "\($0.isListed) \($0.isRendered)" },
        row("headless: false", "true true") { "\($0.isListed) \($0.isRendered)" },
        row("outputs: [HTML, RSS, json]", "[\"rss\", \"json\"]") { $0.outputs ?? ["nil"] },
        row("outputs: html", "[]") { $0.outputs ?? ["nil"] },
        row("outputs: []", "[\"nil\"]") { $0.outputs ?? ["nil"] },
        row("sitemap: {disable: true}", "false") { $0.isInSitemap },
        row("sitemap: false", "false") { $0.isInSitemap },
        row("search: false", "false") { $0.isSearchable },
        row("isCJKLanguage: true", "[]") { $0.parameters.map(\.key) },
        row("markup: md", "[]") { $0.parameters.map(\.key) },
        row("resources: []\nsites: {}", "[]") { $0.parameters.map(\.key) },
        row("cascade: {type: report}", "[\"type\"]") { $0.cascade.flatMap(\.values).map(\.key) },
        row("cascade: [{target: {path: /a/**, lang: EN, kind: page}, toc: true}, {params: {a: 1}}]", "/a/** en page 2")
        {
            let target = $0.cascade[0].target
            return "\(target?.path ?? "") \(target?.language ?? "") \(target?.kind ?? "") \($0.cascade.count)"
        },
        row("params: {a: 1}\nb: 2\nvideos: []\nlocale: zh", "[\"b\", \"videos\", \"locale\", \"a\"]") {
            $0.parameters.map(\.key)
        },
        row("disqus_identifier: x", "[\"disqus_identifier\"]") { $0.parameters.map(\.key) },
    ]

    private static let menus = [
        row("menu: \"\"", "[]") { $0.menuEntries.map(\.menu) },
        row("menu: []", "[]") { $0.menuEntries.map(\.menu) },
        row("menu:", "[]") { $0.menuEntries.map(\.menu) },
        row("menu: main", "[\"main\"]") { $0.menuEntries.map(\.menu) },
        row("menus: [main, side]", "[\"main\", \"side\"]") { $0.menuEntries.map(\.menu) },
        row("menu: {main: {name: 首页, weight: 2, identifier: home}, footer: {}}", "main 首页 2, footer nil 0") {
            $0.menuEntries.map { "\($0.menu) \($0.name ?? "nil") \($0.weight)" }.joined(separator: ", ")
        },
    ]

    private static let thumbnails = [
        row("thumbnail: \"\"", "nil") { $0.thumbnail?.source ?? "nil" },
        row("thumbnail: img/a.png", "img/a.png") { $0.thumbnail?.source ?? "nil" },
        row("thumbnail: {src: a.png, visibility: [list]}", "a.png true false") {
            "\($0.thumbnail?.source ?? "") \($0.thumbnail?.showsInLists ?? false) \($0.thumbnail?.showsOnPost ?? true)"
        },
        row("thumbnail: {src: a.png, visibility: post}", "false true") {
            "\($0.thumbnail?.showsInLists ?? true) \($0.thumbnail?.showsOnPost ?? false)"
        },
        row("thumbnail: {src: \"\"}", "nil") { $0.thumbnail?.source ?? "nil" },
        row("thumbnail: \"data:image/webp;base64,AA\"", "data:image/webp;base64,AA") { $0.thumbnail?.source ?? "nil" },
        row("thumbnail: []", "nil") { $0.thumbnail?.source ?? "nil" },
    ]

    private static let switches = [
        row("comments: false", "false") { $0.comments.map(String.init) ?? "nil" },
        row("authorbox: true", "true") { $0.authorBox.map(String.init) ?? "nil" },
        row("pager: \"false\"", "false") { $0.pager.map(String.init) ?? "nil" },
        row("pager: \"\"", "nil") { $0.pager.map(String.init) ?? "nil" },
        row("toc: True", "true") { $0.toc.map(String.init) ?? "nil" },
        row("mathjax: 1", "true") { $0.mathjax.map(String.init) ?? "nil" },
        row("params: {toc: true}", "true") { $0.toc.map(String.init) ?? "nil" },
        row("params: {toc: true}\ntoc: false", "false") { $0.toc.map(String.init) ?? "nil" },
        row("sidebar: left", "left") { $0.sidebar?.rawValue ?? "nil" },
        row("sidebar: \"right\"", "right") { $0.sidebar?.rawValue ?? "nil" },
        row("sidebar: true", "right") { $0.sidebar?.rawValue ?? "nil" },
        row("sidebar: false", "none") { $0.sidebar?.rawValue ?? "nil" },
        row("sidebar: \"false\"", "none") { $0.sidebar?.rawValue ?? "nil" },
        row("sidebar: \"\"", "nil") { $0.sidebar?.rawValue ?? "nil" },
    ]

    private static let lists = [
        row("widgets: [Search, recent]", "[\"search\", \"recent\"]") { $0.widgets ?? ["nil"] },
        row("widgets: recent", "[\"recent\"]") { $0.widgets ?? ["nil"] },
        row("widgets: []", "[\"nil\"]") { $0.widgets ?? ["nil"] },
        row("post_meta: [date, Author]", "[\"date\", \"author\"]") { $0.postMeta ?? ["nil"] },
    ]
}
