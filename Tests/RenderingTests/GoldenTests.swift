import Foundation
import TestSupport
import Testing

/// One page of each kind of a small site in the default theme, byte for byte but for the hashes of style and scripts.
/// `make snapshots` writes them anew; their diff is then read.
@Suite struct GoldenTests {
    private static let pages = [
        "home.html": "index.html", "home-2.html": "page/2/index.html", "section.html": "news/index.html",
        "taxonomy.html": "tags/index.html", "term.html": "tags/半导体/index.html", "post.html": "news/芯片/index.html",
        "translation.html": "en/news/chips/index.html", "page.html": "about/index.html",
        "archives.html": "archives/index.html",
        "month.html": "archives/2025/02/index.html", "search.html": "search/index.html", "404.html": "404.html",
        "redirect.html": "old/index.html", "rss.xml": "index.xml", "atom.xml": "atom.xml", "feed.json": "feed.json",
        "sitemap-index.xml": "sitemap.xml", "sitemap.xml": "zh-cn/sitemap.xml", "robots.txt": "robots.txt",
    ]

    private static let isUpdating = ProcessInfo.processInfo.environment["INKSTONE_UPDATE_SNAPSHOTS"] != nil

    @Test(arguments: pages.sorted { $0.key < $1.key })
    func aPageIsWhatItWas(name: String, file: String) throws {
        let page = try #require(try GoldenSite.published.get()[file]).replacing(/\.[0-9a-f]{12}\.(css|js)"/) {
            ".HASH.\($0.output.1)\""
        }
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
            .standardized
        if Self.isUpdating {
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(page.utf8).write(to: golden)
        }
        let expected = try String(contentsOf: golden, encoding: .utf8)
        #expect(page == expected, "make snapshots writes \(name) anew")
    }

    @Test func theSiteHasNoMistakes() throws {
        #expect(try GoldenSite.published.get().messages == [])
    }
}

/// The site of the golden files, published once.
private enum GoldenSite {
    static let published = Result { try TestSite(text, theme: .folio).publish() }

    private static let text = """
        -- site.yaml --
        title: 墨研
        description: 每日研报
        base_url: https://example.org/blog/
        time_zone: Asia/Shanghai
        default_language: zh-CN
        languages:
          zh-CN: {name: 简体中文, content: content/zh}
          en: {name: English, content: content/en, title: Inkstone, description: Daily notes, menus: {main: [{name: Home, url: /en/}]}}
        paginate: 2
        menus:
          main: [{name: 首页, url: /}, {name: 研报, url: /news/}, {name: 关于, url: /about/}]
          footer: [{name: 标签, url: /tags/}]
        sidebar: {widgets: [search, recent, categories, taglist, archives, social, languages]}
        widgets: {social: [github: inkstone]}
        post_meta: [date, author, categories, reading_time, translations]
        author: {name: 墨, bio: "写**研报**", avatar: /images/ink.svg}
        copyright: 墨研所
        params: {icp: 京ICP备1号, disclaimer: 仅供参考}
        -- content/zh/news/_index.md --
        ---
        {title: 研报, description: 全部研报}
        ---
        *每日*更新。
        -- content/zh/news/芯片.md --
        ---
        title: 芯片 & “算力”：2024~2025年
        date: 2025-02-14 15:12:52
        lastmod: 2025-03-01
        summary: 摘要 <一>。
        lead: 导语
        tags: [半导体, AI]
        categories: [深度]
        thumbnail: /images/ink.svg
        aliases: [/old/]
        toc: true
        authorbox: true
        translationKey: chips
        ---

        ## 背景

        **“破圈”**后，[链接](旧闻.md)与![图](/images/ink.svg)。

        ### 数据

        | 年 | 值 |
        |----|---:|
        | 2024 | 1 |

        ```
        let a = 1 < 2
        ```
        -- content/zh/news/旧闻.md --
        ---
        {title: 旧闻, date: 2024-12-31 23:00, tags: [半导体], categories: [快讯]}
        ---
        第一句。第二句。
        -- content/zh/news/置顶.md --
        ---
        {title: 置顶, date: 2025-02-01, weight: 1, sidebar: left, widgets: [search, recent]}
        ---
        -- content/zh/about.md --
        ---
        title: 关于
        ---
        我们是谁。
        -- content/en/news/chips.md --
        ---
        {title: "Chips & compute", date: 2025-02-14 15:12:52, tags: [AI], translationKey: chips}
        ---
        What&nbsp;happened. Then "more".
        -- static/images/ink.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>
        """
}
