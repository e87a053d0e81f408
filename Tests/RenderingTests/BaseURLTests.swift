import Foundation
import TestSupport
import Testing

/// A site below a path of its host, such as a project's page.
@Suite struct BaseURLTests {
    private static let content = """
        -- site.yaml --
        base_url: https://x.org/repo/
        default_language: zh-CN
        languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
        paginate: 2
        menus: {main: [{name: Home, url: /}, {name: News, url: /news/}], footer: [{name: About, url: about/}], side: [{name: Tags, url: /tags/}]}
        sidebar: {widgets: [search, recent, categories, taglist, archives, social, languages, sidemenu]}
        widgets: {social: [{title: 订阅, url: /index.xml}]}
        author: {name: 墨, avatar: /pic.svg, bio: "[站](/about/)"}
        authorbox: true
        -- content/zh/news/a.md --
        ---
        {title: 一, tags: [C#], categories: [类], thumbnail: pic.svg, date: 2025-01-01, aliases: [/old/]}
        ---
        [二](b.md) [关于](/about/) ![](/pic.svg) [下](#x)
        -- content/zh/news/b.md --
        -- content/zh/news/c.md --
        -- content/zh/about.md --
        -- content/en/news/a.md --
        -- static/pic.svg --
        <svg width="1" height="1"/>
        """

    /// Every address of every page is that of a file of the site, below the path.
    @Test(arguments: [TestSite.Theme.plain, .folio])
    func everyLinkIsBelowThePath(theme: TestSite.Theme) throws {
        let site = try TestSite(Self.content, theme: theme).publish()
        #expect(site.messages == [])
        let files = Set(site.files)
        var count = 0
        for page in site.files where page.hasSuffix(".html") || page.hasSuffix(".xml") {
            let text = try #require(site[page]).replacing("&amp;", with: "&")
            let links = text.matches(
                of:
                    /(?:href|src|action|content)="([^"#?][^"]*)"|=(\/[^;\s|]*);|<loc>([^<]*)<\/loc>|<link>([^<]*)<\/link>/
            )
            for link in links.compactMap({ $0.output.1 ?? $0.output.2 ?? $0.output.3 ?? $0.output.4 }).map(String.init)
            {
                guard let path = path(of: link) else { continue }
                count += 1
                #expect(files.contains(path) || files.contains(path + "index.html"), "\(link) on \(page)")
            }
        }
        #expect(count > 200)
    }

    /// The decoded path below the base URL; `nil` for what is no address of a page or leads to another host.
    private func path(of link: String) -> String? {
        var link = link
        if link.hasPrefix("0; url=") { link.removeFirst("0; url=".count) }
        if link.hasPrefix("https://x.org/") { link = String(link.dropFirst("https://x.org".count)) }
        guard link.hasPrefix("/"), !link.hasPrefix("//") else { return nil }
        let bare = String(link.prefix { $0 != "#" && $0 != "?" })
        guard bare.hasPrefix("/repo/") else { return bare }
        return String(bare.dropFirst("/repo/".count)).removingPercentEncoding
    }

    @Test func canonicalAddresses() throws {
        let site = try TestSite(Self.content).publish()
        #expect(site.value("permalink", of: "news/a/index.html") == "https://x.org/repo/news/a/")
        #expect(site.value("permalink", of: "en/index.html") == "https://x.org/repo/en/")
        #expect(site["old/index.html"]?.contains("url=https://x.org/repo/news/a/\"") == true)
    }

    /// One spelling of the host in every file, which is the one that the network knows.
    @Test(arguments: [TestSite.Theme.plain, .folio])
    func aHostOutsideOfASCIIIsEncodedEverywhere(theme: TestSite.Theme) throws {
        let text = Self.content.replacing("x.org", with: "研报.中国").replacing(
            "[下](#x)",
            with: "[自](https://研报.中国/repo/about/) [外](https://甲.中国/)")
        let site = try TestSite(text, theme: theme).publish()
        for file in site.files where file.hasSuffix("l") || file.hasSuffix("n") || file.hasSuffix(".txt") {
            #expect(site[file]?.contains("研报.中国") == false, "\(file)")
        }
        let host = "https://xn--4ruz09b.xn--fiqs8s/repo/"
        for file in ["index.html", "index.xml", "atom.xml", "feed.json", "sitemap.xml", "robots.txt", "old/index.html"]
        {
            #expect(site[file]?.contains(host) == true, "\(file)")
        }
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("<a href=\"\(host)about/\">"))
        #expect(page.contains("href=\"https://xn--tny.xn--fiqs8s/\" rel="))
        let bare = try TestSite(
            "-- site.yaml --\nbase_url: https://研报.中国\n-- content/a.md --\n<https://研报.中国/c/>\n"
        ).publish()
        #expect(
            bare["a/index.html"]?.contains(
                "<a href=\"https://xn--4ruz09b.xn--fiqs8s/c/\">https://研报.中国/c/</a>"
            ) == true)
    }

    @Test func theOptionReplacesTheSetting() throws {
        let site = try TestSite(Self.content).publish { $0.baseURL = "http://localhost:8000/" }
        #expect(site.value("permalink", of: "news/a/index.html") == "http://localhost:8000/news/a/")
        #expect(site.files.allSatisfy { site[$0]?.contains("x.org") == false })
    }
}
