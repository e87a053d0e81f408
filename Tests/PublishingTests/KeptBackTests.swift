import Foundation
import TestSupport
import Testing

/// Nothing that an author holds back is among the files of a site, whatever name and shape it has.
@Suite struct KeptBackTests {
    private func site() throws -> TestSite { try TestSite("-- content/news/good.md --\n---\ntitle: 好\n---\n") }

    @Test(arguments: [
        "title: 甲\ndraft: true\n---\n机密", "---json\n{\"draft\": true}\n---\n机密", "----\ndraft: true\n----\n机密",
        "---\rtitle: 甲\rdraft: true\r---\r机密", "---\u{A0}\ndraft: true\n---\n机密", "\u{3000}---\ndraft: true\n---\n机密",
        "\u{FEFF}\u{FEFF}---\ndraft: true\n---\n机密", "<!-- c -->\n---\ndraft: true\n---\n机密",
        "---\n\u{A0}draft: true\n---\n机密", "---\ndraft\u{A0}: true\n---\n机密", "---\n\u{200B}draft: true\n---\n机密",
        "---\nstatus: draft\n---\n机密", "---\nprivate: true\n---\n机密", "---\npublished: no\n---\n机密",
        "---\npublish_date: 2099-01-01\n---\n机密", "+++\n[params]\ndraft = true\n+++\n机密",
    ])
    func noDraftIsPublished(text: String) throws {
        let site = try site()
        for name in [
            "a.md", "b.mdown", "c.mkd", "d.mdwn", "e.markdown", "f.MKDN", "g/index.mkd", "h.md.off", "i.org", "j.html",
        ] {
            try site.write("content/news/\(name)", text)
        }
        let published = try site.publish()
        for file in published.files { #expect(published[file]?.contains("机密") != true, "\(file)") }
        #expect(published.files.contains("news/good/index.html"))
        #expect(published.messages.filter { $0.contains("news/a.md:") }.count >= 1)
    }

    @Test func otherEndingsAreMarkdown() throws {
        let site = try TestSite(
            """
            -- content/news/a.mdown --
            ---
            title: 甲
            ---
            [乙](b.mkd) {{< ref "c/index.mdwn" >}}
            -- content/news/b.mkd --
            ---
            title: 乙
            ---
            -- content/news/c/index.mdwn --
            ---
            title: 丙
            ---
            -- content/news/c/x.txt --
            x
            -- content/news/_index.markdown --
            ---
            title: 新闻
            ---
            """
        ).publish()
        #expect(site.messages == [])
        #expect(site.value("title", of: "news/a/index.html") == "甲")
        #expect(site.value("content", of: "news/a/index.html")?.contains("href=\"/news/b/\"") == true)
        #expect(site.value("content", of: "news/a/index.html")?.contains("/news/c/") == true)
        #expect(site.value("title", of: "news/index.html") == "新闻")
        #expect(site["news/c/x.txt"] == "x\n")
    }

    @Test(arguments: [
        "d.md~", "#d.md#", "d.md.bak", "d.md.bak2", ".d.md.swp", "d.md.swp", "d.md.orig", "d.md.rej", "~$d.docx",
        "Thumbs.db", "d.md.tmp", "d.md.old", "d.md.~1~", "d.xlsx.crdownload", "d.sync-conflict-20250214-101010.md",
        "d (conflicted copy 2025-02-14).md", "Desktop.ini", "d.md.save.1", "__MACOSX/d.txt",
    ])
    func leftoversAreNamed(name: String) throws {
        let site = try site()
        for folder in ["content/news", "static"] { try site.write("\(folder)/\(name)", "---\ntitle: 甲\n---\n机密") }
        let published = try site.publish()
        #expect(!published.files.contains { published[$0]?.contains("机密") == true })
        let top = name.split(separator: "/")[0]
        #expect(published.messages.contains { $0.hasPrefix("content/news/\(top): notice: ") })
        #expect(published.messages.contains { $0.hasPrefix("static/\(top): notice: ") })
    }

    @Test func whatServersLookForIsPublished() throws {
        let site = try site()
        let names = [".nojekyll", ".htaccess", ".well-known/security.txt", ".domains", "a/.htaccess"]
        for name in names { try site.write("static/\(name)", "x") }
        let others = [
            ".git/config", ".gitignore", ".DS_Store", ".env", ".env.local", ".htpasswd", ".svn/x", "a/.DS_Store",
        ]
        for name in others { try site.write("static/\(name)", "机密") }
        let published = try site.publish()
        for name in names { #expect(published[name] == "x", "\(name)") }
        #expect(!published.files.contains { published[$0] == "机密" })
        #expect(
            published.messages == [
                "static/.DS_Store: notice: “.DS_Store” is hidden and is not published, nor 1 other of its name",
                "static/.env: notice: “.env” is hidden and is not published",
                "static/.env.local: notice: “.env.local” is hidden and is not published",
                "static/.git: notice: “.git” is hidden and is not published",
                "static/.gitignore: notice: “.gitignore” is hidden and is not published",
                "static/.htpasswd: notice: “.htpasswd” is hidden and is not published",
                "static/.svn: notice: “.svn” is hidden and is not published",
            ])
    }

    @Test func aLinkToAHiddenFileIsNotPublished() throws {
        let site = try site()
        try site.write(".env", "机密")
        try site.write("static/x.txt", "x")
        try FileManager.default.createSymbolicLink(
            atPath: site.path("static/env.txt"), withDestinationPath: "../.env")
        let published = try site.publish()
        #expect(!published.files.contains { published[$0] == "机密" })
        #expect(
            published.messages == [
                "static/env.txt: warning: the symbolic link leads to a hidden file and is not published"
            ])
    }

    @Test func jekyllsDraftsAreDrafts() throws {
        let site = try site()
        try site.write("content/_drafts/a.md", "---\ntitle: 甲\n---\n机密")
        let published = try site.publish()
        #expect(!published.files.contains { published[$0]?.contains("机密") == true })
        #expect(
            published.messages == [
                "content/_drafts: warning: the posts in “_drafts”, a folder of Jekyll and Hexo, are taken as drafts"
            ])
    }

    @Test func aFileOfAnotherFormatIsAnError() throws {
        let site = try site()
        try site.write("content/news/a.org", "---\ntitle: 甲\ndraft: true\n---\n机密")
        try site.write("content/news/b.txt", "title: 甲\n机密不是")
        try site.write("content/news/c.yaml", "---\ntitle: 甲\n---\n")
        let published = try site.publish()
        #expect(
            published.messages == [
                "content/news/a.org: error: “.org” is not Markdown, so the file is not published"
            ])
        #expect(published.files.contains("news/b.txt") && published.files.contains("news/c.yaml"))
    }

    // MARK: Names

    @Test func aNameThatIsNoTextIsAnError() throws {
        let site = try site()
        try site.write("static/a.txt", "a")
        let names: [[UInt8]] = [
            Array("content/news/".utf8) + [0xB2, 0xE2] + Array(".md".utf8), Array("static/".utf8) + [0xFF],
        ]
        for name in names {
            let file = try #require(
                fopen(
                    Array(site.path("").utf8.map { CChar(bitPattern: $0) }) + name.map { CChar(bitPattern: $0) } + [0],
                    "w"))
            fclose(file)
        }
        let published = try site.publish()
        #expect(
            published.messages == [
                "content/news/\\xb2\\xe2.md: error: the name “\\xb2\\xe2.md” is not UTF-8, so the file is not published",
                "static/\\xff: error: the name “\\xff” is not UTF-8, so the file is not published",
            ])
        #expect(published.hints.first?.contains("convmv") == true)
        #expect(published.files.contains("news/good/index.html"))
    }

    @Test(arguments: ["index.md", "_index.md", "Index.md", "_Index.md", "INDEX.MD", "index.mkd"])
    func theHomePageHasItsText(name: String) throws {
        let site = try site()
        try site.write("content/\(name)", "---\ntitle: 首页\n---\n欢迎")
        let published = try site.publish()
        #expect(published.messages == [])
        #expect(published.value("introduction", of: "index.html")?.contains("欢迎") == true)
        #expect(!published.files.contains { $0.lowercased().hasPrefix("index/") })
    }

    @Test func everyEditionHasAHomePage() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {content: content/zh-CN}, en: {content: content/en}}
            -- content/zh-CN/index.md --
            欢迎
            -- content/en/Index.md --
            Welcome
            -- content/en/News/Index.md --
            ---
            title: A
            ---
            """
        ).publish()
        #expect(site.value("introduction", of: "index.html")?.contains("欢迎") == true)
        #expect(site.value("introduction", of: "en/index.html")?.contains("Welcome") == true)
        #expect(site.value("title", of: "en/news/index.html") == "A")
    }

    @Test func twoTextsOfOneListAreAnError() throws {
        let site = try TestSite(
            "-- content/index.md --\n一\n-- content/_index.md --\n二\n-- content/news/_index.md --\n三\n-- content/news/_index.markdown --\n四\n"
        ).publish()
        #expect(
            site.messages == [
                "content/index.md: error: content/_index.md is the text of the same list, so this file is not published",
                "content/news/_index.md: error: content/news/_index.markdown is the text of the same list, so this file is not published",
            ])
        #expect(site.value("introduction", of: "index.html")?.contains("二") == true)
    }
}
