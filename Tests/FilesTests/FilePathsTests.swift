import Testing

@testable import Files

@Suite struct FilePathsTests {
    @Test(arguments: [
        ("b.md", "a", "a/b.md"), ("./b.md", "a", "a/b.md"), ("../b.md", "a/c", "a/b.md"), ("../../b.md", "a", "b.md"),
        ("..", "a", ""), ("c/./../b", "", "b"), ("...", "a", "a/..."),
    ])
    func dotsAreFollowed(path: String, folder: String, expected: String) {
        #expect(path.pathParts.withoutDots(in: folder.pathParts).joined(separator: "/") == expected)
    }

    @Test(arguments: [("/", "/"), ("/a/", "/a"), ("/a/./b/../c", "/a/c"), ("/a/文/", "/a/文"), ("/a%20b", "/a%20b")])
    func pathsOnDisk(path: String, expected: String) {
        #expect(path.standardizedPath == expected)
    }

    @Test func whatLiesInAFolder() {
        #expect(FileTree.names(in: "/nowhere/at/all") == [])
        #expect(FileTree.entries(of: "/nowhere/at/all")?.count == nil)
        let names = FileTree.names(in: "/")
        #expect(names.contains("tmp") && !names.contains(".") && !names.contains(".."))
    }

    @Test(arguments: [
        ("/a/b", "/a", true), ("/a", "/a", false), ("/ab", "/a", false), ("/a", "/", true), ("/", "/", false),
        ("/a/\u{301}x", "/a", true), ("/a\u{301}/x", "/a", false), ("a/b", "a/", true), ("a", "", false),
    ])
    func isBelow(path: String, folder: String, expected: Bool) {
        #expect(path.isBelow(folder) == expected)
    }

    @Test(arguments: [("/a/b", "b"), ("a", "a"), ("a/\u{301}x", "\u{301}x"), ("a/", "")])
    func lastName(path: String, expected: String) {
        #expect(Array(path.lastName.utf8) == Array(expected.utf8))
    }
}
