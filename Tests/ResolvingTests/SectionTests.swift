import TestSupport
import Testing

@Suite struct SectionTests {
    /// A nested folder is a section only with an `_index.md`; its posts are in the sections around it too.
    @Test func nestedFolders() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            -- content/news/plain/b.md --
            -- content/news/own/_index.md --
            ---
            title: 专栏
            ---
            -- content/news/own/c.md --
            -- content/about.md --
            """
        ).publish()
        #expect(
            Set(site.values("card", of: "news/index.html")) == ["a=/news/a/", "b=/news/plain/b/", "c=/news/own/c/"])
        #expect(site.values("card", of: "news/own/index.html") == ["c=/news/own/c/"])
        #expect(!site.files.contains("news/plain/index.html"))
        #expect(site.value("section", of: "news/own/c/index.html") == "专栏=/news/own/")
        // A folder's name is no name for readers.
        #expect(site.value("section", of: "news/plain/b/index.html") == "")
    }

    @Test func pagesOutsideOfSectionsAreInNoList() throws {
        let site = try TestSite(
            """
            -- content/about.md --
            ---
            title: 关于
            tags: [甲]
            date: 2025-01-01
            ---
            """
        ).publish()
        #expect(site.value("kind", of: "about/index.html") == "page")
        #expect(site.value("section", of: "about/index.html") == "")
        #expect(site.values("card", of: "index.html") == [])
        #expect(!site.files.contains { $0.hasPrefix("tags/") || $0.hasPrefix("archives/") })
        // No link to a list that does not exist.
        #expect(site.value("tags", of: "about/index.html") == "")
        #expect(site.value("widget taglist", of: "about/index.html") == nil)
        #expect(site["sitemap.xml"]?.contains("https://example.org/about/") == true)
        #expect(site["index.xml"]?.contains("about") == false)
    }

    /// As in Hugo, where a site names its taxonomies.
    @Test func termsOfPagesAndListsExist() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            taxonomies: [tags]
            -- content/about.md --
            ---
            {title: 关于, tags: [甲]}
            ---
            -- content/news/_index.md --
            ---
            {title: 新闻, tags: [乙]}
            ---
            -- content/news/deep/under/_index.md --
            ---
            title: 深
            ---
            -- content/news/My Pics/A.png --
            x
            """
        ).publish()
        let expected = ["tags/甲/index.html", "tags/乙/index.html", "news/index.html", "news/My Pics/A.png"]
        #expect(expected.filter { !site.files.contains($0) } == [])
    }

    @Test(arguments: [
        ("_index.md", "index.html", "home"), ("news/_index.md", "news/index.html", "section"),
        ("tags/_index.md", "tags/index.html", "taxonomy"), ("tags/新 能源/_index.md", "tags/新-能源/index.html", "term"),
    ])
    func anIndexFileSaysMoreAboutItsList(index: String, page: String, kind: String) throws {
        let site = try TestSite(
            """
            -- content/\(index) --
            ---
            title: 题 & 目
            description: 说明
            sidebar: left
            widgets: [search]
            ---
            *引言*
            -- content/news/a.md --
            ---
            tags: [新 能源]
            ---
            """
        ).publish()
        #expect(site.value("kind", of: page) == kind)
        #expect(site.value("title", of: page) == "题 &amp; 目")
        #expect(site.value("description", of: page) == "说明")
        #expect(site.value("introduction", of: page) == "<p><em>引言</em></p>")
        #expect(site.value("side", of: page) == "left")
        #expect(site.value("widget search", of: page) == "/search/")
        #expect(site.value("widget recent", of: page) == nil)
        #expect(!site.files.contains { $0.contains("_index") })
    }

    @Test func aSectionOfAnIndexFileAloneIsAnEmptyList() throws {
        let site = try TestSite("-- content/news/_index.md --\n").publish()
        #expect(site.value("count", of: "news/index.html") == "0")
    }

    @Test(arguments: [("", ["b"]), ("main_sections: [one]", ["a"]), ("main_sections: [one, two]", ["a", "b", "c"])])
    func theHomePageShowsTheMainSections(setting: String, titles: [String]) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            \(setting)
            -- content/one/a.md --
            -- content/two/b.md --
            -- content/two/c.md --
            ---
            type: \(titles.count == 1 ? "three" : "two")
            ---
            """
        ).publish()
        #expect(Set(site.values("card", of: "index.html").map { String($0.prefix(1)) }) == Set(titles))
    }

    @Test func cascadeGivesDefaultsToEverythingBelow() throws {
        let site = try TestSite(
            """
            -- content/news/_index.md --
            ---
            cascade: {author: 远, sidebar: left, tags: [继承], params: {colour: red}}
            ---
            -- content/news/deep/_index.md --
            ---
            cascade: {author: 近}
            ---
            -- content/news/a.md --
            -- content/news/b.md --
            ---
            author: 自
            sidebar: false
            tags: [自己]
            ---
            -- content/news/deep/c.md --
            -- content/other/d.md --
            """
        ).publish()
        #expect(site.value("author", of: "news/a/index.html") == "远")
        #expect(site.value("side", of: "news/a/index.html") == "left")
        #expect(site.value("tags", of: "news/a/index.html") == "继承=/tags/%E7%BB%A7%E6%89%BF/;")
        #expect(site.value("colour", of: "news/a/index.html") == "red")
        #expect(site.value("author", of: "news/b/index.html") == "自")
        #expect(site.value("side", of: "news/b/index.html") == "none")
        #expect(site.value("tags", of: "news/b/index.html") == "自己=/tags/%E8%87%AA%E5%B7%B1/;")
        #expect(site.value("author", of: "news/deep/c/index.html") == "近")
        #expect(site.value("side", of: "news/deep/c/index.html") == "left")
        #expect(site.value("author", of: "other/d/index.html") == "")
    }

    @Test func cascadeStaysInItsEdition() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
            -- content/zh/news/_index.md --
            ---
            cascade: {author: 中}
            ---
            -- content/en/news/_index.md --
            ---
            cascade: {author: English}
            ---
            -- content/zh/news/a.md --
            -- content/en/news/a.md --
            """
        ).publish()
        #expect(site.value("author", of: "news/a/index.html") == "中")
        #expect(site.value("author", of: "en/news/a/index.html") == "English")
    }
}
