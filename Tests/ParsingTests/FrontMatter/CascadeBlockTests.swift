import Testing

@testable import Parsing

@Suite struct CascadeBlockTests {
    @Test(arguments: [
        ("/news/**", "/news/a", true), ("/news/**", "/news/x/y/a", true), ("/news/**", "/other/a", false),
        ("/news/*", "/news/x/a", false), ("**", "/a", true), ("/**/a", "/x/y/a", true), ("/**/a", "/a", true),
        ("/news/2025-*", "/news/2025-02-14", true), ("/News/研*", "/news/研报", true), ("/a?", "/ab", true),
        ("/a?", "/a", false),
        ("/*b*d", "/abcd", true), ("/*b*d", "/abdc", false), ("/", "/", true),
    ])
    func matchesPaths(pattern: String, path: String, expected: Bool) {
        let target = CascadeBlock.Target(path: pattern)
        #expect(target.matches(path: path, kind: "page", language: "en") == expected)
    }

    @Test func matchesKindAndLanguage() {
        let target = CascadeBlock.Target(kind: "page", language: "zh-cn")
        #expect(target.matches(path: "/a", kind: "page", language: "zh-CN"))
        #expect(!target.matches(path: "/a", kind: "section", language: "zh-CN"))
        #expect(!target.matches(path: "/a", kind: "page", language: "en"))
    }
}
