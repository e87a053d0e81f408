import TestSupport
import Testing

/// What pages tell machines in their heads, whatever the theme.
@Suite struct HeadTests {
    private static let text = """
        -- site.yaml --
        title: 站 & 点
        description: 描 "述"
        base_url: https://x.org/repo/
        -- content/news/a.md --
        ---
        {title: "一 <1>", date: 2025-01-01, lastmod: 2025-03-01, summary: "摘 & 要", tags: [甲 & 乙, 2, 3, 4, 5, 6, 7]}
        ---
        -- content/about.md --
        ---
        title: 关于
        ---
        """

    @Test(arguments: [
        ("index.html", "https://x.org/repo/"), ("news/a/index.html", "https://x.org/repo/news/a/"),
        ("tags/甲--乙/index.html", "https://x.org/repo/tags/%E7%94%B2--%E4%B9%99/"),
        ("archives/2025/01/index.html", "https://x.org/repo/archives/2025/01/"),
    ])
    func theCanonicalAddress(file: String, address: String) throws {
        let site = try TestSite(Self.text).publish()
        #expect(site.head(of: file).canonical == address)
        #expect(site[file]?.contains("<meta property=\"og:url\" content=\"\(address)\">") == true)
    }

    @Test func descriptionsAreEscapedOnce() throws {
        let site = try TestSite(Self.text).publish()
        #expect(site.head(of: "index.html").description == "描 &quot;述&quot;")
        #expect(site.head(of: "news/a/index.html").description == "摘 &amp; 要")
        // No text, no description.
        #expect(site["about/index.html"]?.contains("name=\"description\"") == false)
        #expect(site["tags/index.html"]?.contains("name=\"description\"") == false)
    }

    @Test func pagesForReadersAloneAreNotIndexed() throws {
        let site = try TestSite(Self.text).publish()
        let pages = site.files.filter { site.value("kind", of: $0) != nil }
        let unlisted = pages.filter { site[$0]?.contains("<meta name=\"robots\" content=\"noindex\">") == true }
        #expect(Set(unlisted) == ["404.html", "search/index.html"])
    }

    @Test func openGraphOfAPost() throws {
        let page = try #require(try TestSite(Self.text).publish()["news/a/index.html"])
        for (name, content) in [
            ("og:type", "article"), ("og:site_name", "站 &amp; 点"), ("og:title", "一 &lt;1&gt;"),
            ("article:published_time", "2025-01-01T00:00:00Z"), ("article:modified_time", "2025-03-01T00:00:00Z"),
            ("article:tag", "甲 &amp; 乙"),
        ] {
            #expect(page.contains("<meta property=\"\(name)\" content=\"\(content)\">"), "\(name)")
        }
        #expect(page.matches(of: /property="article:tag"/).count == 6)
        #expect(page.contains("<meta name=\"twitter:card\" content=\"summary\">"))
    }

    @Test(arguments: ["about/index.html", "index.html", "news/index.html"])
    func whatIsNoPostIsNoArticle(file: String) throws {
        let page = try #require(try TestSite(Self.text).publish()[file])
        #expect(page.contains("<meta property=\"og:type\" content=\"website\">"))
        #expect(!page.contains("article:"))
    }

    @Test func aSiteWithoutSearchHasNoSearchPage() throws {
        let site = try TestSite(
            "-- site.yaml --\nsearch: false\nsidebar: {widgets: [search]}\n-- content/news/a.md --\n"
        ).publish()
        #expect(!site.files.contains("search/index.html"))
        #expect(site.value("widget search", of: "index.html") == nil)
        let folio = try TestSite("-- site.yaml --\nsearch: false\n-- content/news/a.md --\n", theme: .folio).publish()
        #expect(folio.files.filter { $0.hasSuffix(".html") && folio[$0]?.contains("/search/") == true } == [])
    }

    // MARK: Where a page stands

    private static let tree = """
        -- site.yaml --
        title: 站
        base_url: https://x.org/r/
        default_language: zh-CN
        languages: {zh-CN: {content: content/zh}, en: {content: content/en, title: Site}, zh-HK: {content: content/hk}}
        -- content/zh/news/_index.md --
        ---
        title: 研报
        ---
        -- content/zh/news/deep/_index.md --
        ---
        title: 深
        ---
        -- content/zh/news/deep/a.md --
        ---
        {title: "甲 <b>", date: 2025-01-02, tags: [半导体], translationKey: a, thumbnail: /p.png}
        ---
        -- content/zh/about.md --
        ---
        title: 关于
        ---
        -- content/en/news/a.md --
        ---
        {title: A, translationKey: a}
        ---
        -- content/hk/other/a.md --
        -- static/p.png --
        """

    @Test(arguments: [
        ("news/deep/a/index.html", "站=/ 研报=/news/ 深=/news/deep/ 甲 <b>=/news/deep/a/"),
        ("news/deep/index.html", "站=/ 研报=/news/ 深=/news/deep/"), ("news/index.html", "站=/ 研报=/news/"),
        ("about/index.html", "站=/ 关于=/about/"),
        ("tags/半导体/index.html", "站=/ Tags=/tags/ 半导体=/tags/%E5%8D%8A%E5%AF%BC%E4%BD%93/"),
        ("tags/index.html", "站=/ Tags=/tags/"), ("archives/index.html", "站=/ Archive=/archives/"),
        ("archives/2025/01/index.html", "站=/ Archive=/archives/ January 2025=/archives/2025/01/"),
        ("en/news/a/index.html", "Site=/en/ news=/en/news/ A=/en/news/a/"),
    ])
    func breadcrumbsLeadFromTheHomePage(file: String, trail: String) throws {
        let site = try TestSite(Self.tree).publish()
        let data = try site.head(of: file).allStructuredData.map { try JSON($0) }
        let list = try #require(data.first { $0["@type"]?.text == "BreadcrumbList" })
        #expect(list["@context"]?.text == "https://schema.org")
        let items = try #require(list["itemListElement"])
        let places = (0..<items.count).map { index in
            let address = items[index]?["item"]?.text ?? ""
            #expect(items[index]?["@type"]?.text == "ListItem" && address.hasPrefix("https://x.org/r/"))
            return "\(items[index]?["name"]?.text ?? "")=\(address.dropFirst("https://x.org/r".count))"
        }
        #expect(places.joined(separator: " ") == trail)
        #expect(data.count == (file.hasSuffix("a/index.html") || file.hasPrefix("about") ? 2 : 1))
    }

    @Test(arguments: [("", "https://x.org/r/en/search/?q={search_term_string}"), ("search: false\n", nil)])
    func theHomePageOfAnEditionSaysHowToSearch(yaml: String, address: String?) throws {
        let site = try TestSite(Self.tree.replacing("title: 站\n", with: "title: 站\n\(yaml)")).publish()
        let data = try JSON(site.head(of: "en/index.html").structuredData)
        #expect(data["@type"]?.text == "WebSite" && data["name"]?.text == "Site" && data["inLanguage"]?.text == "en")
        #expect(data["potentialAction"]?["target"]?["urlTemplate"]?.text == address)
        #expect((data["potentialAction"]?["@type"]?.text == "SearchAction") == (address != nil))
        #expect(site.head(of: "en/index.html").allStructuredData.count == 1)
    }

    @Test func everyStructureIsJSON() throws {
        let site = try TestSite(Self.tree).publish()
        let data = site.files.filter { $0.hasSuffix(".html") }.flatMap { site.head(of: $0).allStructuredData }
        #expect(data.count > 20)
        for json in data { #expect(throws: Never.self) { try JSON(json) } }
    }

    // MARK: Other languages

    @Test func readersOfOtherLanguagesAreSentToTheDefault() throws {
        let site = try TestSite(Self.tree).publish()
        let home =
            "zh-CN=https://x.org/r/; en=https://x.org/r/en/; zh-HK=https://x.org/r/zh-hk/; x-default=https://x.org/r/;"
        #expect(site.head(of: "index.html").alternates == home)
        #expect(site.head(of: "zh-hk/index.html").alternates == home)
        let news = "zh-CN=https://x.org/r/news/; en=https://x.org/r/en/news/; x-default=https://x.org/r/news/;"
        #expect(site.head(of: "en/news/index.html").alternates == news)
        for alone in ["zh-hk/other/index.html", "news/deep/index.html", "about/index.html", "tags/index.html"] {
            #expect(site.head(of: alone).alternates == "")
        }
        let map = try #require(site["en/sitemap.xml"])
        #expect(map.contains("hreflang=\"x-default\" href=\"https://x.org/r/news/deep/a/\"/>"))
        #expect(map.contains("<loc>https://x.org/r/en/</loc>"))
        #expect(map.matches(of: /hreflang="x-default"/).count == 3)
    }

    @Test func openGraphNamesTheLanguagesOfAPage() throws {
        let site = try TestSite(Self.tree).publish()
        #expect(site.head(of: "index.html").openGraph("og:locale") == ["zh_CN"])
        #expect(site.head(of: "index.html").openGraph("og:locale:alternate") == ["zh_HK"])
        // A language without a territory is not what Open Graph means.
        #expect(site.head(of: "en/index.html").openGraph("og:locale") == [])
        #expect(site.head(of: "en/index.html").openGraph("og:locale:alternate") == ["zh_CN", "zh_HK"])
        #expect(site.head(of: "news/deep/a/index.html").openGraph("article:section") == ["深"])
    }

    @Test func thePictureOfAPageIsAbsoluteAndHasItsSize() throws {
        let test = try TestSite(Self.tree)
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        try test.write("static/p.png", bytes: png + [0, 0, 4, 0xB0, 0, 0, 2, 0x76, 8, 2, 0, 0, 0])
        try test.write("content/zh/news/_index.md", "---\n{title: 研报, images: [p.png]}\n---\n")
        let site = try test.publish()
        for page in ["news/deep/a/index.html", "news/index.html"] {
            let head = site.head(of: page)
            #expect(head.openGraph("og:image") == ["https://x.org/r/p.png"])
            #expect(head.openGraph("og:image:width") == ["1200"] && head.openGraph("og:image:height") == ["630"])
            #expect(site[page]?.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">") == true)
        }
    }

    @Test func aMissingPageHasNoAddress() throws {
        let page = try #require(try TestSite(Self.text, theme: .folio).publish()["404.html"])
        #expect(!page.contains("rel=\"canonical\"") && !page.contains("og:url"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    }

    @Test func everyPageAnnouncesAFeed() throws {
        let site = try TestSite(Self.tree, theme: .folio).publish()
        let pages = site.files.filter { site[$0]?.contains("<link rel=\"stylesheet\"") == true }
        #expect(pages.count > 15)
        for page in pages {
            let root = ["en/", "zh-hk/"].first { page.hasPrefix($0) } ?? ""
            #expect(site.head(of: page).feeds.hasPrefix("application/rss+xml=/r/\(root)"), "\(page)")
            #expect(site[page]?.contains("<link rel=\"manifest\" href=\"/r/\(root)manifest.webmanifest\">") == true)
            #expect(site[page]?.matches(of: /<meta name="theme-color" content="#[0-9a-f]{6}" media/).count == 2)
        }
    }

    // MARK: Files beside the pages

    @Test func everyEditionHasAManifest() throws {
        let site = try TestSite(Self.tree.replacing("title: Site", with: "title: Site, description: D"), theme: .folio)
            .publish()
        let chinese = try JSON(site["manifest.webmanifest"] ?? "")
        let english = try JSON(site["en/manifest.webmanifest"] ?? "")
        for (manifest, values) in [
            (chinese, ["name": "站", "short_name": "站", "lang": "zh-CN", "start_url": "/r/", "scope": "/r/"]),
            (english, ["name": "Site", "lang": "en", "start_url": "/r/en/", "scope": "/r/en/", "description": "D"]),
        ] {
            for (name, value) in values { #expect(manifest[name]?.text == value, "\(name)") }
            #expect(manifest["icons"]?[0]?["src"]?.text == "/r/favicon.svg")
            #expect(manifest["icons"]?[0]?["type"]?.text == "image/svg+xml")
            #expect(manifest["theme_color"]?.text == "#fcfbf7" && manifest["background_color"]?.text == "#fcfbf7")
        }
        #expect(chinese["description"] == nil)
        // A theme without icon and colour has neither.
        let plain = try JSON(TestSite(Self.tree).publish()["manifest.webmanifest"] ?? "")
        #expect(plain["name"]?.text == "站" && plain["icons"] == nil && plain["theme_color"] == nil)
    }

    @Test func aSitesOwnManifestStands() throws {
        let site = try TestSite("-- static/manifest.webmanifest --\n{}\n-- content/a.md --\n").publish()
        #expect(site["manifest.webmanifest"] == "{}\n")
        #expect(site.messages == [])
    }

    @Test(arguments: [
        ("page/1/index.html", "zh-CN"), ("en/page/1/index.html", "en"), ("en/news/page/1/index.html", "en"),
    ])
    func aRedirectNamesItsLanguage(file: String, language: String) throws {
        let site = try TestSite(Self.tree).publish()
        #expect(site[file]?.hasPrefix("<!doctype html>\n<html lang=\"\(language)\">\n") == true)
    }
}
