import Foundation
import TestSupport
import Testing
import Text

/// A broken file costs at most itself; the rest is published.
@Suite struct BadInputTests {
    private func site() throws -> TestSite { try TestSite("-- content/news/good.md --\n---\ntitle: 好\n---\n") }

    @Test(arguments: [
        ("---\ntitle: \"open\n---\n", "content/news/bad.md:"),
        ("---\n\ttitle: tab\n---\n", "content/news/bad.md:2:1: error:"),
        ("---\ntitle: [a, b\n---\n", "content/news/bad.md:"),
        ("---\ntitle: x\n", "content/news/bad.md:"),
        ("+++\ntitle = \n+++\n", "content/news/bad.md:"),
        ("{\"title\": }\n", "content/news/bad.md:"),
        ("---\ndraft: vielleicht\n---\n", "content/news/bad.md:2:8: error:"),
    ])
    func unreadableFrontMatterWithholdsThePost(text: String, place: String) throws {
        let site = try site()
        try site.write("content/news/bad.md", text)
        let published = try site.publish()
        #expect(published.messages.first?.hasPrefix(place) == true)
        #expect(published.messages.contains { $0.contains(": error: ") })
        #expect(!published.files.contains("news/bad/index.html"))
        #expect(published.values("card", of: "index.html") == ["好=/news/good/"])
    }

    /// Its absence means the defaults; a link that leads nowhere is no absence.
    @Test func settingsThatCannotBeReadAreNotTheDefaults() throws {
        let site = try site()
        try? site.remove("site.yaml")
        try FileManager.default.createSymbolicLink(atPath: site.path("site.yaml"), withDestinationPath: "nowhere")
        #expect(throws: SetupError.self) { try site.publish() }
        try site.remove("site.yaml")
        #expect(mkfifo(site.path("site.yaml"), 0o666) == 0)
        #expect(throws: SetupError.self) { try site.publish() }
    }

    @Test func aDateThatIsNoneCostsTheDate() throws {
        let site = try site()
        try site.write("content/news/bad.md", "---\ntitle: 坏\ndate: 2025-02-30\n---\n")
        let published = try site.publish()
        #expect(published.messages == ["content/news/bad.md:3:7: error: “2025-02-30” is not a date"])
        #expect(published.value("date", of: "news/bad/index.html") == "")
        #expect(published.value("title", of: "news/bad/index.html") == "坏")
    }

    @Test(arguments: [[0xFF, 0xFE], [0x61, 0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8]] as [[UInt8]])
    func bytesThatAreNoTextWithholdThePost(bytes: [UInt8]) throws {
        let site = try site()
        try site.write("content/news/bad.md", bytes: Array("---\ntitle: x\n---\n正文 ".utf8) + bytes)
        let published = try site.publish()
        #expect(published.messages.count == 1)
        #expect(published.messages.first?.hasPrefix("content/news/bad.md:4:") == true)
        #expect(!published.files.contains("news/bad/index.html"))
        #expect(published.files.contains("news/good/index.html"))
    }

    @Test(arguments: [
        ("", "bad", ""),
        ("\n\n", "bad", ""),
        ("正文而已", "bad", "<p>正文而已</p>"),
        ("\u{FEFF}---\ntitle: 标记\n---\n正文", "标记", "<p>正文</p>"),
        ("---\r\ntitle: 回车\r\ntags: [甲]\r\n---\r\n正文\r\n", "回车", "<p>正文</p>"),
        ("---\n---\n正文", "bad", "<p>正文</p>"),
        ("---\n\n正文\n", "bad", "<hr />"),
        ("<!-- 注 -->\n正文", "bad", "<p>正文</p>"),
    ])
    func filesThatAreUnusualArePublished(text: String, title: String, content: String) throws {
        let site = try site()
        try site.write("content/news/bad.md", text)
        let published = try site.publish()
        #expect(published.value("title", of: "news/bad/index.html") == title)
        #expect(published.value("content", of: "news/bad/index.html") == content)
        #expect(published.files.contains("news/good/index.html"))
    }

    @Test func aLineOfAMegabyte() throws {
        let site = try site()
        try site.write("content/news/bad.md", "---\ntitle: 长\n---\n" + String(repeating: "长文字。**重**", count: 60_000))
        let published = try site.publish()
        let page = try #require(published["news/bad/index.html"])
        #expect(page.split(separator: "<strong>重</strong>").count == 60_001)
        #expect(published.value("words", of: "news/bad/index.html")?.hasPrefix("240000 ") == true)
        #expect(try #require(published.value("description", of: "news/bad/index.html")).count < 400)
    }

    @Test func aLongTitleAndDeepNestingArePublished() throws {
        let site = try site()
        try site.write(
            "content/news/bad.md",
            "---\ntitle: \(String(repeating: "题", count: 5_000))\n---\n" + String(repeating: "> ", count: 500) + "深")
        let published = try site.publish()
        #expect(published.value("title", of: "news/bad/index.html")?.count == 5_000)
        #expect(published.files.contains("news/good/index.html"))
    }

    // MARK: The file system

    @Test func aLinkOutOfTheSiteIsReportedAndNotPublished() throws {
        let site = try site()
        let outside = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try Data("secret".utf8).write(to: URL(filePath: "\(outside)/secret.md"))
        for (name, target) in [
            ("file.md", "\(outside)/secret.md"), ("folder", outside), ("nowhere.md", "\(outside)/none"),
            ("loop.md", "loop.md"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: site.path("content/news/\(name)"), withDestinationPath: target)
        }
        let published = try site.publish()
        #expect(
            published.messages == [
                "content/news/file.md: warning: the symbolic link does not lead to a file in this site and is not published",
                "content/news/folder: warning: the symbolic link does not lead to a file in this site and is not published",
                "content/news/loop.md: warning: the symbolic link leads nowhere and is not published",
                "content/news/nowhere.md: warning: the symbolic link leads nowhere and is not published",
            ])
        #expect(!published.files.contains { published[$0]?.contains("secret") == true })
        #expect(published.files.contains("news/good/index.html"))
    }

    /// So is a content folder: `ContentFoldersTests`.
    @Test func aFolderOfTheSiteThatLeadsOutOfItIsAnError() throws {
        let folder = "static"
        let site = try TestSite("-- site.yaml --\ntitle: x\n")
        let outside = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try Data("secret".utf8).write(to: URL(filePath: "\(outside)/secret.md"))
        try FileManager.default.createSymbolicLink(atPath: site.path(folder), withDestinationPath: outside)
        let published = try site.publish()
        #expect(
            published.messages == ["\(folder): error: the symbolic link leads outside the site and is not published"])
        #expect(!published.files.contains { $0.contains("secret") })
    }

    @Test func aLinkInsideOfTheSiteIsAFile() throws {
        let site = try site()
        try FileManager.default.createSymbolicLink(
            atPath: site.path("content/news/again.md"), withDestinationPath: "good.md")
        let published = try site.publish()
        #expect(published.messages == [])
        #expect(published.value("title", of: "news/again/index.html") == "好")
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"), arguments: ["closed", "closed.md"])
    func whatMayNotBeReadIsAnError(name: String) throws {
        let site = try site()
        try site.write("content/news/\(name == "closed" ? "closed/x.md" : name)", "text")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: site.path("content/news/\(name)"))
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: site.path("content/news/\(name)"))
        }
        let published = try site.publish()
        #expect(published.messages.count == 1)
        #expect(published.messages.first?.hasPrefix("content/news/\(name): error: the f") == true)
        #expect(published.hints.first?.contains("chmod") == true)
        #expect(published.files.contains("news/good/index.html"))
    }

    @Test(arguments: ["a\nb.png", "a\\b.png", "a\u{1}b.md"])
    func aNameThatNoAddressHoldsIsReported(name: String) throws {
        let site = try site()
        try site.write("content/news/\(name)", "x")
        let published = try site.publish()
        #expect(published.messages.count == 1)
        #expect(published.messages.first?.contains("is not published") == true)
        #expect(!published.files.contains { $0.contains("\\") || $0.contains("\n") || $0.contains("\u{1}") })
        #expect(published.files.contains("news/good/index.html"))
    }

    @Test func aSiteWithoutContentIsPublished() throws {
        let site = try TestSite("-- site.yaml --\ntitle: 空\n").publish()
        #expect(site.messages == [])
        #expect(site.value("title", of: "index.html") == "空")
        #expect(site.value("terms", of: "search/index.html") == "")
    }

    @Test func aFolderThatIsNotThereIsWrongUsage() throws {
        let site = try site()
        let failure = site.failure { $0.source = site.path("none") }
        #expect(failure?.exitCode == 2)
        #expect(site.failure { $0.source = site.path("content/news/good.md") }?.exitCode == 2)
    }

    @Test(arguments: [
        ("titel: x", "site.yaml:1:1: error: "), ("paginate: many", "site.yaml:1:11: error: "),
        ("\ttitle: x", "site.yaml:1:"), ("base_url: nowhere", "site.yaml:1:11: error: "),
    ])
    func aMistakeInTheConfigurationTouchesNothing(line: String, place: String) throws {
        let site = try TestSite("-- site.yaml --\n\(line)\n-- content/news/a.md --\n")
        let failure = try #require(site.failure())
        #expect(failure.exitCode == 1)
        #expect(failure.messages.first?.hasPrefix(place) == true)
        #expect(failure.hints.first?.isEmpty == false)
        #expect(!site.exists("public") && !site.exists(".inkstone"))
    }
}
