import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Content folders that are not where `site.yaml` says.
@Suite struct ContentFoldersTests {
    private func site() throws -> TestSite {
        try TestSite(
            """
            -- site.yaml --
            default_language: zh-CN
            languages:
              zh-CN: {content: content/zh-CN}
              en: {content: content/en}
            -- content/zh-CN/news/a.md --
            -- content/en/news/a.md --
            """)
    }

    @Test func aNameThatIsMistypedIsToldWithItsPlaceAndTheNearest() throws {
        let site = try site()
        try site.build()
        let before = site.files(below: "public")
        try site.write("site.yaml", try site.read("site.yaml").replacing("content/zh-CN", with: "content/zh-NC"))
        let failure = try #require(site.failure())
        #expect(failure.exitCode == 1)
        #expect(failure.messages == ["site.yaml:3:20: error: there is no folder “content/zh-NC”"])
        #expect(failure.hints == ["write content: content/zh-CN"])
        #expect(site.files(below: "public") == before)
    }

    @Test(arguments: [
        ("contents/zh-CN", "write content: content/zh-CN"), ("contnet", "write content: content"),
        ("posts", "make it with mkdir -p 'posts'"), ("content/fr", "make it with mkdir -p 'content/fr'"),
    ])
    func whatIsHinted(folder: String, hint: String) throws {
        let site = try site()
        try site.write("site.yaml", "theme: plain\nlanguages: {zh-CN: {content: \(folder)}}\n")
        #expect(site.failure()?.hints.first?.hasPrefix(hint) == true, "\(site.failure()?.hints ?? [])")
    }

    @Test func noContentAtAll() throws {
        let site = try TestSite("-- content/news/a.md --\n")
        try site.build()
        let before = site.files(below: "public")
        try site.remove("content")
        let failure = try #require(site.failure())
        #expect((failure.exitCode, failure.messages) == (1, ["site.yaml: error: there is no folder “content”"]))
        #expect(site.files(below: "public") == before)
        try site.remove("site.yaml")
        #expect(site.failure()?.messages == ["error: there is no folder “content”, nor a site.yaml"])
        #expect(site.failure()?.hints.first?.contains("--source") == true)
    }

    /// `init` and a theme's own site begin with nothing.
    @Test func anEmptyFolderIsFine() throws {
        let site = try TestSite("-- content/.gitkeep --\n")
        #expect(try site.build().diagnostics == [])
        #expect(site.exists("public/index.html"))
    }

    @Test func whatIsNoFolder() throws {
        let site = try TestSite("-- other/a.md --\n")
        try site.remove("content")
        try site.write("content", "")
        #expect(site.failure()?.messages == ["site.yaml: error: “content” is a file, not a folder with posts"])
        try site.remove("content")
        try FileManager.default.createSymbolicLink(atPath: site.path("content"), withDestinationPath: "nowhere")
        #expect(site.failure()?.messages == ["site.yaml: error: there is no folder “content”"])
        try site.remove("content")
        let outside = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try Data("secret".utf8).write(to: URL(filePath: "\(outside)/secret.md"))
        try FileManager.default.createSymbolicLink(atPath: site.path("content"), withDestinationPath: outside)
        #expect(site.failure()?.messages == ["site.yaml: error: “content” is a link that leads outside the site"])
        try site.remove("content")
        try FileManager.default.createSymbolicLink(atPath: site.path("content"), withDestinationPath: "other")
        #expect(site.failure() == nil)
    }
}
