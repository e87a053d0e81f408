import Testing

@testable import Parsing

@Suite struct SitePathTests {
    @Test(arguments: [
        ("/a/b/", "/a/b/", "a/b/index.html"),
        ("a/b", "/a/b/", "a/b/index.html"),
        ("/custom/Path 中文.html", "/custom/Path 中文.html", "custom/Path 中文.html"),
        ("/a.b/", "/a.b/", "a.b/index.html"),
        ("//a///b", "/a/b/", "a/b/index.html"),
        ("/", "/", "index.html"), ("/index.html", "/", "index.html"), ("a/index.html", "/a/", "a/index.html"),
        ("/a.b/index.html", "/a.b/", "a.b/index.html"), ("/a/index.html/b", "/a/b/", "a/b/index.html"),
        ("/.well-known/", "/.well-known/", ".well-known/index.html"),
    ])
    func anAuthorsPathIsAFileOfTheOutput(written: String, decoded: String, file: String) {
        let path = SitePath(written: written)
        #expect(path?.decoded == decoded)
        #expect(path?.outputFile == file)
    }

    @Test(arguments: [
        "/../a/", "a/..", "/a/./b/", "/a\\b/", "/a\u{0}b/", "/a\nb/", "/\u{7F}/",
        "/" + String(repeating: "研", count: 86),
    ])
    func aPathThatIsNoFileOfTheOutputIsNone(written: String) {
        #expect(SitePath(written: written) == nil)
    }

    @Test(arguments: [
        ("/a b/", "/a%20b/"), ("/研报/", "/%E7%A0%94%E6%8A%A5/"), ("/c#/", "/c%23/"), ("/a?b/", "/a%3Fb/"),
        ("/100%/", "/100%25/"), ("/r1~2/", "/r1~2/"), ("/a+b/", "/a+b/"), ("/a&b/", "/a%26b/"),
        ("/\"<>'/", "/%22%3C%3E%27/"),
    ])
    func linksAreEncodedOnce(path: String, link: String) {
        #expect(Addresses(baseURL: "https://x.org/").link(SitePath(decoded: path)) == link)
    }

    @Test(arguments: [
        ("https://x.org/", "/a/", "https://x.org/a/"),
        ("https://x.org/repo/", "/repo/a/", "https://x.org/repo/a/"),
        ("https://x.org/%E7%A0%94/", "/%E7%A0%94/a/", "https://x.org/%E7%A0%94/a/"),
        ("http://localhost:8080/", "/a/", "http://localhost:8080/a/"),
    ])
    func theBaseURLMayHaveAPath(base: String, link: String, permalink: String) {
        let addresses = Addresses(baseURL: base)
        #expect(addresses.link(SitePath(decoded: "/a/")) == link)
        #expect(addresses.permalink(SitePath(decoded: "/a/")) == permalink)
        #expect(addresses.baseURL == base)
    }

    @Test(arguments: [
        ("/news/", "/repo/news/"), ("news/", "/repo/news/"), ("/标签/?q=1#a", "/repo/%E6%A0%87%E7%AD%BE/?q=1#a"),
        ("/a%20b/", "/repo/a%20b/"), ("https://other.org/", "https://other.org/"), ("//cdn.org/x", "//cdn.org/x"),
        ("mailto:a@x.org", "mailto:a@x.org"), ("#top", "#top"), ("/100%/", "/repo/100%25/"),
    ])
    func whatAnAuthorWroteIsAPathOfThisSite(written: String, link: String) {
        #expect(Addresses(baseURL: "https://x.org/repo/").relative(written) == link)
    }
}
