import TestSupport
import Testing

/// The post that a robot writes every day, as it is.
@Suite struct SeedPostTests {
    private static let name = "互联网行业专题研究：互联网大厂如何受益于DeepSeek~R1“破圈”？"
    private static let page = "news/互联网行业专题研究互联网大厂如何受益于deepseek~r1破圈/index.html"

    private func site(_ configuration: String = "") throws -> TestSite {
        try TestSite(
            "-- site.yaml --\ntime_zone: Asia/Shanghai\n\(configuration)\n-- content/news/\(Self.name).md --\n"
                + seedPost)
    }

    @Test func isPublishedWithoutAWord() throws {
        let test = try site("sidebar: left")
        let site = try test.publish()
        #expect(site.messages == [])
        #expect(site.value("title", of: Self.page) == Self.name)
        #expect(site.value("date", of: Self.page) == "2025-02-14T15:12:52+08:00 14 February 2025")
        #expect(site.value("description", of: Self.page) == "DeepSeek-R1“破圈”拆解：1、业界领先的强大性能。…")
        #expect(site.value("categories", of: Self.page) == "hibor=/categories/hibor/;")
        #expect(site.value("tags", of: Self.page) == "hibor=/tags/hibor/;")
        #expect(site.value("side", of: Self.page) == "right")
        #expect(site.value("menu", of: Self.page) == "")
        #expect(site.value("thumbnail", of: Self.page) == "" && site.value("lead", of: Self.page) == "")
        #expect(site.value("flags", of: Self.page) == "" && site.value("toc", of: Self.page) == "")
        let widgets = try #require(site[Self.page]).matches(of: /widget ([a-z]+):/).map { String($0.output.1) }
        #expect(widgets == ["search", "recent", "taglist"])
    }

    @Test func isPublishedInTheDefaultThemeWithoutConfiguration() throws {
        let test = try site()
        try test.remove("site.yaml")
        let site = try test.publish()
        #expect(site.messages == [])
        let heading = site[Self.page]?.firstMatch(of: /<h1>(.*?)<\/h1>/).map { String($0.1) }
        // A headline is marked where its lines may break.
        #expect(heading?.replacing(/<[^>]+>/, with: "") == Self.name)
        #expect(site[Self.page]?.contains("<html lang=\"zh-CN\">") == true)
        #expect(site["index.html"]?.contains("<title>Inkstone</title>") == true)
    }

    @Test(arguments: [
        ("sidebar: {home: left, list: false}", "left", "none"), ("sidebar: {list: left}", "right", "left"),
        ("sidebar: false", "none", "none"),
        ("sidebar: {widgets: []}", "right", "right"), ("sidebar: {widgets: [languages]}", "none", "none"),
    ])
    func theSideColumnOfLists(setting: String, home: String, list: String) throws {
        let test = try site(setting)
        let site = try test.publish()
        #expect(site.value("side", of: "index.html") == home)
        for page in [
            "news/index.html", "tags/index.html", "tags/hibor/index.html", "archives/index.html",
            "archives/2025/02/index.html",
        ] {
            #expect(site.value("side", of: page) == list, "\(page)")
        }
        #expect(site.value("side", of: "404.html") == "none" && site.value("side", of: "search/index.html") == "none")
    }
}
