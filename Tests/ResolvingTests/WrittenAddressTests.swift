import TestSupport
import Testing

/// What `slug`, `url`, `aliases` and `permalinks` may say, and what becomes of it.
@Suite struct WrittenAddressTests {
    private func publish(_ line: String, base: String = "https://example.org/") throws -> PublishedSite {
        try TestSite(
            """
            -- site.yaml --
            base_url: \(base)
            -- content/news/a.md --
            ---
            {title: 甲 乙, date: 2025-02-03}
            ---
            -- content/news/b.md --
            ---
            title: 研报 一
            date: 2025-02-03
            \(line)
            ---
            """
        ).publish()
    }

    // MARK: Percent-encoding

    @Test(arguments: [
        ("aliases: /2013/%e4%b8%ad/", "2013/中/index.html"), ("aliases: /old%20space/", "old space/index.html"),
        ("aliases: /%E4%B8%AD.html", "中.html"), ("aliases: /a%2Fb/", "a/b/index.html"),
        ("aliases: /100%/", "100%/index.html"), ("aliases: /100%25/", "100%/index.html"),
        ("aliases: /%2525/", "%25/index.html"), ("aliases: /c%23/", "c#/index.html"),
        ("aliases: /what%3F/", "what?/index.html"), ("aliases: /%zz/%4/", "%zz/%4/index.html"),
        ("slug: \"%e4%b8%ad\"", "news/中/index.html"), ("slug: \"a%20b\"", "news/a-b/index.html"),
        ("url: /%E4%B8%AD/", "中/index.html"), ("url: \"%E4%B8%AD/x.html\"", "中/x.html"),
    ])
    func percentEncodingIsUndoneOnce(line: String, file: String) throws {
        let site = try publish(line)
        #expect(site.files.contains(file))
        #expect(site.messages == [])
    }

    @Test func theAddressOfADecodedNameIsEncodedOnce() throws {
        let site = try publish("url: /%E4%B8%AD%25/")
        #expect(site.value("link", of: "中%/index.html") == "/%E4%B8%AD%25/")
    }

    @Test func partsOfAPatternAreDecoded() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            permalinks: {news: "/%E4%B8%AD/:slug/"}
            -- content/news/a.md --
            """
        ).publish()
        #expect(site.files.contains("中/a/index.html"))
        #expect(site.messages == [])
    }

    // MARK: Mistakes

    @Test(arguments: [
        (
            "aliases: [/ok/, \"/?p=123\"]", "4:17: error: “/?p=123” has a “?”, which is no part of a path",
            "hosts look for the path alone: redirect such an address on the host"
        ),
        (
            "aliases: \"/old/#sec\"", "4:10: error: “/old/#sec” has a “#”, which is no part of a path",
            "write aliases: /old/, or %23 for the sign itself"
        ),
        (
            "url: /a?b/", "4:6: error: “/a?b/” has a “?”, which is no part of a path",
            "write url: /a, or %3F for the sign itself"
        ),
        (
            "aliases: /%D6%D0/", "4:10: error: “/%D6%D0/” is percent-encoded, but not as UTF-8",
            "write the characters themselves: aliases: /中文/"
        ),
        (
            "slug: \"%D6%D0\"", "4:7: error: “%D6%D0” is percent-encoded, but not as UTF-8",
            "write the characters themselves: slug: /中文/"
        ),
        (
            "url: /%2e%2e/x/", "4:6: error: “/%2e%2e/x/” leads outside the site",
            "write a path of names between slashes: /news/report/"
        ),
        (
            "url: /%2egit/", "4:6: error: “/%2egit/” has the hidden part “.git”", "write url: /git/"
        ),
        (
            "url: /a%00b/", "4:6: error: “/a%00b/” has a backslash or a control character, which no address has",
            "write a path of names between slashes: /news/report/"
        ),
        (
            "url: /:yeer/x/", "4:6: error: “:yeer” is not a part of a post's address", "write :year"
        ),
    ])
    func aMistakeIsToldWithItsPlace(line: String, message: String, hint: String) throws {
        let site = try publish(line)
        #expect(site.messages == ["content/news/b.md:\(message)"])
        #expect(site.hints == [hint])
        #expect(site.files.contains("news/b/index.html"))
    }

    @Test(arguments: ["aliases: /x/", "url: /", "slug: "])
    func aNameThatIsTooLongIsToldWithItsLength(start: String) throws {
        let site = try publish(start + String(repeating: "研", count: 86))
        let name = String(repeating: "研", count: 20)
        let column = start.split(separator: " ")[0].count + 2
        #expect(
            site.messages == [
                "content/news/b.md:4:\(column): error: the name “\(name)…” is 258 bytes long, more than the 255 that a file's name can have"
            ])
        #expect(site.hints[0].hasSuffix("with at most about 85 Han characters between two slashes"))
        #expect(site.files.contains("news/b/index.html"))
    }

    @Test func anAddressThatIsTooLongIsToldWithItsLength() throws {
        let site = try publish("url: /" + String(repeating: "abcdefghi/", count: 101))
        #expect(site.messages.count == 1)
        #expect(site.messages[0].contains("is 1011 bytes long, more than the 1000 that an address can have"))
    }

    /// What is typed in the place of a URL has no path of the base URL, which is written before it.
    @Test(arguments: [
        ("https://x.org/blog/", "/old/"), ("https://x.org/", "/blog/old/"), ("https://x.org/blog/old/", "/"),
        ("https://x.org/b/", "/blog/old/"),
    ])
    func theHintLeavesTheBasePathOut(base: String, path: String) throws {
        for key in ["aliases", "url"] {
            let site = try publish("\(key): https://x.org/blog/old/?a=1#b", base: base)
            #expect(site.hints == ["write \(key): \(path)"])
        }
    }

    // MARK: Tokens

    @Test(arguments: [
        ("/posts/:slug/", "posts/研报-一/index.html"), ("/:year/:month/:slug.html", "2025/02/研报-一.html"),
        ("posts/:contentbasename", "posts/b/index.html"), ("/:section/:Title/", "news/研报-一/index.html"),
        ("/wiki/Talk:Main/", "wiki/Talk:Main/index.html"), ("/10:30/", "10:30/index.html"),
        ("/%3Aslug/", ":slug/index.html"),
    ])
    func tokensAreFilledAsInPermalinks(url: String, file: String) throws {
        let site = try publish("url: \(url)")
        #expect(site.files.contains(file))
        #expect(site.messages == [])
    }

    // MARK: What is listed exists

    @Test(arguments: [
        "permalinks: {news: \"/:year/:title/\"}", "permalinks: {news: \"/r-:title-x/\"}",
        "permalinks: {news: \"/:title/:title/:title/:title/\"}",
    ])
    func aLongTitleIsShortenedAndLeadsToThePost(settings: String) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            \(settings)
            -- content/news/a.md --
            ---
            {title: \(String(repeating: "长", count: 100)), date: 2025-01-01}
            ---
            """
        ).publish()
        #expect(site.messages == [])
        let link = try #require(site.values("card", of: "news/index.html").first?.split(separator: "=").last)
        let file = try #require(String(link.dropFirst()).removingPercentEncoding) + "index.html"
        #expect(site.value("kind", of: file) == "post")
        #expect(file.split(separator: "/").allSatisfy { $0.utf8.count <= 255 })
    }

    @Test func aTokenWithALongTitleIsShortened() throws {
        let site = try publish("url: /:title/\ntitle: \(String(repeating: "长", count: 400))")
        #expect(site.files.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } })
        #expect(site.values("card", of: "news/index.html").count == 2)
    }
}
