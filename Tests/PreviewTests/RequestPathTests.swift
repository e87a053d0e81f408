import TestSupport
import Testing

@testable import Preview

struct RequestPathTests {
    @Test(
        "Paths that are looked up",
        arguments: [
            ("/", "/"), ("/news/a/", "/news/a/"), ("/news/a?b=/../c", "/news/a"),
            ("/%E6%B5%8B%E8%AF%95/", "/测试/"), ("/测试/", "/测试/"), ("/a..b", "/a..b"), ("/a%20b", "/a b"),
            ("/100%25/", "/100%/"), ("/a...", "/a..."), ("/.well-known/a", "/.well-known/a"),
            ("/%CC%81a/", "/\u{301}a/"),
        ])
    func decodes(_ target: String, _ expected: String) throws {
        #expect(try RequestPath(target, basePath: "/").decoded == expected)
    }

    @Test(
        "What no file can have as a path is refused",
        arguments: [
            "", "news", "/..", "/../etc/passwd", "/a/../b", "/%2e%2e/a", "/%2E./a", "/.", "/a/./b", "/a%2fb", "/a%2Fb",
            "/a%5cb", "/a\\b", "/a%00b", "/a%0ab", "/a%", "/a%4", "/a%zz", "/%ff", "/%c0%ae%c0%ae/", "/a#b", "/a b",
            "/a%7f",
        ])
    func malformed(_ target: String) {
        #expect(throws: RequestPath.Refusal.malformed) { try RequestPath(target, basePath: "/") }
    }

    @Test(
        "Paths that a site does not have",
        arguments: [
            "/.git/config", "/.%CC%81git/config", "/a/.env", "/%2egit/config", "//evil.example/a", "/a//b", "/...",
        ])
    func unknown(_ target: String) {
        #expect(throws: RequestPath.Refusal.unknown) { try RequestPath(target, basePath: "/") }
    }

    @Test func basePath() throws {
        #expect(try RequestPath("/blog/a/", basePath: "/blog/").decoded == "/a/")
        #expect(throws: RequestPath.Refusal.unknown) { try RequestPath("/blogs/a/", basePath: "/blog/") }
    }

    @Test("Nothing random gets out of the site")
    func mutations() {
        var random = SeededGenerator(seed: 5)
        let pieces = ["/", ".", "..", "%2e", "%2f", "%5c", "%00", "a", "测", "%e6", "\\", "%25", "?", "index.html"]
        var allowed = 0
        for _ in 0..<20_000 {
            let target = "/" + (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            guard let path = try? RequestPath(target, basePath: "/").decoded else { continue }
            allowed += 1
            let parts = path.split(separator: "/")
            #expect(path.hasPrefix("/") && !path.contains("\\") && !path.contains("\0"), "\(target)")
            #expect(!parts.contains { $0.hasPrefix(".") }, "\(target)")
        }
        #expect(allowed > 100)
    }
}
