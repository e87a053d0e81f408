import TestSupport
import Testing

@testable import Publishing

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
        #expect(folio.files.filter { folio[$0]?.contains("/search/") == true } == [])
    }
}
