import TestSupport
import Testing
import Text

@Suite struct FeedTests {
    private func site(_ configuration: String = "", _ more: String = "") throws -> PublishedSite {
        try TestSite(
            """
            -- site.yaml --
            title: 研报 & 站
            description: 描述
            base_url: https://x.org/repo/
            copyright: 版权
            \(configuration)
            -- content/news/old.md --
            ---
            {title: 旧 <1>, date: "2025-01-01T08:00:00+08:00", tags: [甲 & 乙], categories: [类], author: 作者}
            ---
            一 [链](/about/) [文件](new.md) [外](https://other.org/x) [旁](//cdn.org/y) [注](#a)

            ![图](/pic.png) `href="/code"`
            -- content/news/new.md --
            ---
            {title: 新, date: 2025-01-03, lastmod: 2025-02-01, summary: "摘要 & <要>"}
            ---
            二
            -- content/news/pinned.md --
            ---
            {title: 钉, date: 2025-01-02, weight: 1, lang: en}
            ---
            三
            \(more)
            """
        ).publish()
    }

    private func titles(_ feed: String?, _ site: PublishedSite) throws -> [String] {
        let items = try #require(feed).components(separatedBy: "<item>").dropFirst()
        return items.compactMap { $0.firstMatch(of: /<title>(.*?)<\/title>/).map { String($0.output.1) } }
    }

    /// By date, whatever is pinned.
    @Test func itemsAreTheNewestFirst() throws {
        let site = try site()
        #expect(try titles(site["index.xml"], site) == ["新", "钉", "旧 &lt;1&gt;"])
        let atom = try #require(site["atom.xml"]).matches(of: /<entry[^>]*>\n<title>(.*?)<\/title>/).map {
            String($0.output.1)
        }
        #expect(atom == ["新", "钉", "旧 &lt;1&gt;"])
        let json = try JSON(try #require(site["feed.json"]))
        #expect((0..<3).map { json["items"]?[$0]?["title"]?.text } == ["新", "钉", "旧 <1>"])
    }

    @Test func theLimitKeepsTheNewest() throws {
        let site = try site("feeds: {limit: 2}")
        for list in ["", "news/"] { #expect(try titles(site["\(list)index.xml"], site) == ["新", "钉"]) }
        #expect(try JSON(try #require(site["feed.json"]))["items"]?.count == 2)
    }

    @Test func everyListHasItsFeeds() throws {
        let site = try site()
        for list in ["", "news/", "tags/甲--乙/", "categories/类/"] {
            for file in ["index.xml", "atom.xml", "feed.json"] { #expect(site.files.contains(list + file)) }
        }
        #expect(!site.files.contains("archives/2025/01/index.xml"))
        #expect(try titles(site["tags/甲--乙/index.xml"], site) == ["旧 &lt;1&gt;"])
        #expect(try titles(site["tags/index.xml"], site) == ["旧 &lt;1&gt;"])
        #expect(
            site.head(of: "tags/甲--乙/index.html").feeds
                == "application/rss+xml=/repo/tags/%E7%94%B2--%E4%B9%99/index.xml; application/atom+xml=/repo/tags/%E7%94%B2--%E4%B9%99/atom.xml; application/feed+json=/repo/tags/%E7%94%B2--%E4%B9%99/feed.json;"
        )
        #expect(
            site.head(of: "news/old/index.html").feeds.hasPrefix("application/rss+xml=/repo/index.xml;") == true)
    }

    /// It shows nothing that home does not, and each more would change with every post.
    @Test(arguments: [
        ("", "", ["index.xml"]), ("feeds: {formats: [json, rss]}", "", ["index.xml"]),
        ("feeds: {formats: [json, atom]}", "", ["feed.json"]), ("feeds: false", "", []),
        ("", "-- content/tags/_index.md --\n---\noutputs: [html, atom, json]\n---\n", ["atom.xml", "feed.json"]),
    ])
    func aTaxonomyHasOneFeed(setting: String, index: String, files: [String]) throws {
        let site = try site(setting, index)
        #expect(["atom.xml", "feed.json", "index.xml"].filter { site.files.contains("tags/\($0)") } == files)
        let announced = site.head(of: "tags/index.html").feeds.matches(of: /\/repo\/([^;]*)/)
        #expect(
            announced.map { String($0.output.1) }.filter { $0.hasPrefix("tags/") }.sorted()
                == files.map { "tags/\($0)" })
    }

    @Test(arguments: [
        ("feeds: {formats: [atom]}", ["atom.xml"]), ("feeds: {formats: false}", []), ("feeds: false", []),
        ("feeds: {formats: [json, rss]}", ["feed.json", "index.xml"]),
    ])
    func theSiteChoosesFormats(setting: String, files: [String]) throws {
        let site = try site(setting)
        let found = ["atom.xml", "feed.json", "index.xml"].filter { site.files.contains($0) }
        #expect(found == files)
        #expect(["atom.xml", "feed.json", "index.xml"].filter { site.files.contains("news/\($0)") } == files)
        let announced = site.head(of: "index.html").feeds.split(separator: ";").count
        #expect(announced == files.count)
        #expect(site.value("footer_feeds", of: "index.html")?.split(separator: ";").count == files.count)
    }

    /// What a list leaves out is not announced.
    @Test(arguments: ["content/_index.md", "content/news/_index.md", "content/tags/_index.md"])
    func aListChoosesFewer(index: String) throws {
        let site = try site("", "-- \(index) --\n---\noutputs: [html, rss]\n---\n")
        let folder = index.replacing("content/", with: "").replacing("_index.md", with: "")
        #expect(site.files.contains("\(folder)index.xml"))
        #expect(!site.files.contains("\(folder)atom.xml") && !site.files.contains("\(folder)feed.json"))
        var announced = 0
        for page in site.files where page.hasSuffix("index.html") {
            let text = site.head(of: page).feeds + (site.value("footer_feeds", of: page) ?? "")
            let links = text.matches(of: /\/repo\/([^;]*)/).compactMap { String($0.output.1).removingPercentEncoding }
            #expect(links.filter { !site.files.contains($0) } == [], "\(page)")
            announced += links.count
        }
        #expect(announced > 10)
    }

    // MARK: What items say

    @Test func rss() throws {
        let feed = try #require(try site()["index.xml"])
        #expect(feed.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\""))
        for part in [
            "<title>研报 &amp; 站</title>", "<link>https://x.org/repo/</link>", "<description>描述</description>",
            "<language>zh-CN</language>", "<copyright>版权</copyright>",
            "<lastBuildDate>Sat, 01 Feb 2025 00:00:00 +0000</lastBuildDate>",
            "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://x.org/repo/index.xml\"/>",
            "<link>https://x.org/repo/news/old/</link>",
            "<guid isPermaLink=\"true\">https://x.org/repo/news/old/</guid>",
            "<pubDate>Wed, 01 Jan 2025 08:00:00 +0800</pubDate>", "<dc:creator>作者</dc:creator>",
            "<category>甲 &amp; 乙</category><category>类</category>",
            "<description>摘要 &amp;amp; &amp;lt;要&amp;gt;</description>",
        ] {
            #expect(feed.contains(part))
        }
    }

    @Test func atom() throws {
        let feed = try #require(try site()["atom.xml"])
        for part in [
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">", "<id>https://x.org/repo/</id>",
            "<subtitle>描述</subtitle>",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://x.org/repo/atom.xml\"/>",
            "<updated>2025-02-01T00:00:00Z</updated>", "<entry xml:lang=\"en\">",
            "<published>2025-01-01T08:00:00+08:00</published>",
            "<author><name>作者</name></author>", "<category term=\"甲 &amp; 乙\"/>",
            "<id>https://x.org/repo/news/old/</id>",
        ] {
            #expect(feed.contains(part), "\(part)")
        }
    }

    @Test func jsonFeed() throws {
        let feed = try JSON(try #require(try site()["feed.json"]))
        #expect(feed["version"]?.text == "https://jsonfeed.org/version/1.1")
        #expect(feed["home_page_url"]?.text == "https://x.org/repo/")
        #expect(feed["feed_url"]?.text == "https://x.org/repo/feed.json")
        #expect(feed["language"]?.text == "zh-CN")
        let item = feed["items"]?[2]
        #expect(item?["id"]?.text == "https://x.org/repo/news/old/")
        #expect(item?["date_published"]?.text == "2025-01-01T08:00:00+08:00")
        #expect(item?["authors"]?[0]?["name"]?.text == "作者")
        #expect(item?["tags"]?[0]?.text == "甲 & 乙")
        #expect(feed["items"]?[0]?["date_modified"]?.text == "2025-02-01T00:00:00Z")
        #expect(feed["items"]?[1]?["language"]?.text == "en")
    }

    @Test func linksOfWholePostsAreAbsolute() throws {
        let item = try JSON(try #require(try site()["feed.json"]))["items"]?[2]
        let content = try #require(item?["content_html"]?.text)
        #expect(content.contains("href=\"https://x.org/repo/about/\""))
        #expect(content.contains("href=\"https://x.org/repo/news/new/\""))
        #expect(content.contains("href=\"https://other.org/x\""))
        #expect(content.contains("href=\"//cdn.org/y\""))
        #expect(content.contains("href=\"https://x.org/repo/news/old/#a\""))
        #expect(content.contains("src=\"https://x.org/repo/pic.png\""))
        #expect(content.contains("<code>href=&quot;/code&quot;</code>"))
    }

    @Test func summariesAlone() throws {
        let site = try site("feeds: {content: summary}")
        #expect(site["index.xml"]?.contains("content:encoded>") == false)
        #expect(site["atom.xml"]?.contains("<content") == false)
        let item = try JSON(try #require(site["feed.json"]))["items"]?[0]
        #expect(item?["content_text"]?.text == "摘要 & <要>")
        #expect(item?["content_html"] == nil)
    }

    @Test func charactersThatXMLForbidsAreLeftOut() throws {
        let site = try TestSite("-- content/news/a.md --\n---\ntitle: \"x\\u0001\\u000By\"\n---\n正\u{8}文\n").publish()
        for feed in ["index.xml", "atom.xml"] {
            let bytes = try #require(site.bytes(feed))
            #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
            #expect(site[feed]?.contains("<title>xy</title>") == true)
        }
    }

    @Test func aFeedWithoutPostsIsAFeed() throws {
        let site = try TestSite("-- content/news/_index.md --\n").publish()
        #expect(site["news/index.xml"]?.contains("</channel>") == true)
        #expect(site["news/atom.xml"]?.contains("<updated>1970-01-01T00:00:00Z</updated>") == true)
    }

    // MARK: Text stays text

    /// Readers take RSS's `description` for HTML, Atom's `summary` and JSON's for text.
    @Test func aSummaryThatLooksLikeMarkupIsText() throws {
        let site = try TestSite(
            "-- content/news/a.md --\n---\ndate: 2025-01-01\n---\n`<img src=x onerror=alert(2)>` is & how it's\n"
        ).publish()
        #expect(
            site["index.xml"]?.contains(
                "<description>&amp;lt;img src=x onerror=alert(2)&amp;gt; is &amp;amp; how it&amp;#39;s</description>")
                == true)
        #expect(
            site["atom.xml"]?.contains("<summary>&lt;img src=x onerror=alert(2)&gt; is &amp; how it&#39;s</summary>")
                == true)
        let item = try JSON(try #require(site["feed.json"]))["items"]?[0]
        #expect(item?["summary"]?.text == "<img src=x onerror=alert(2)> is & how it's")
    }

    // MARK: Changes that are still to come

    @Test func aChangeToComeHasNotHappened() throws {
        let site = try TestSite(
            "-- content/news/a.md --\n---\ndate: 2025-01-01\nlastmod: 2099-01-01\n---\n-- content/news/b.md --\n---\ndate: 2025-01-02\nlastmod: 2025-02-01\n---\n"
        )
        let published = try site.publish()
        for file in published.files where file.hasSuffix(".xml") || file.hasSuffix(".json") || file.hasSuffix(".html") {
            #expect(published[file]?.contains("2099") == false, "\(file)")
        }
        #expect(published["atom.xml"]?.contains("<updated>2025-02-01T00:00:00Z</updated><author>") == true)
        #expect(published["index.xml"]?.contains("<lastBuildDate>Sat, 01 Feb 2025 00:00:00 +0000<") == true)
        #expect(
            published.messages == [
                "content/news/a.md: warning: lastmod “2099-01-01T00:00:00Z” is still to come"
            ])
        // When it has happened, a build that changes nothing else shows it.
        try site.build()
        #expect(try site.build().written == 0)
        #expect(try site.build { $0.now = Timestamp(seconds: 4_102_444_800, offset: 0) }.written > 0)
        #expect(try site.read("public/atom.xml").contains("<updated>2099-01-01T00:00:00Z</updated>"))
    }

    @Test func aPostToComeDoesNotDateTheFeed() throws {
        let site = try TestSite(
            "-- content/news/a.md --\n---\ndate: 2025-01-01\n---\n-- content/news/b.md --\n---\ndate: 2099-01-02\n---\n"
        ).publish { $0.includesFuture = true }
        #expect(site["atom.xml"]?.contains("<updated>2025-01-01T00:00:00Z</updated><author>") == true)
        #expect(site["atom.xml"]?.contains("<updated>2099-01-02T00:00:00Z</updated>") == true)
    }
}
