import Foundation
import TestSupport
import Testing

/// A build whose input is that of the last one does nothing; any other does everything.
@Suite struct FingerprintTests {
    private static let text = """
        -- site.yaml --
        theme: mine
        title: 站
        -- themes/mine/theme.yaml --
        extends: plain
        -- themes/mine/assets/custom.css --
        a {}
        -- themes/mine/static/theme.txt --
        one
        -- content/news/a.md --
        ---
        title: 一
        ---
        ![](a.svg)
        -- content/news/a.svg --
        <svg width="1" height="1"/>
        -- content/news/draft.md --
        ---
        draft: true
        ---
        -- static/file.txt --
        one
        """

    /// A file and what is written to it instead, as long as it was.
    @Test(arguments: [
        ("site.yaml", "theme: mine\ntitle: 点\n"), ("themes/mine/assets/custom.css", "b {}\n"),
        ("themes/mine/static/theme.txt", "two\n"),
        ("content/news/a.md", "---\ntitle: 二\n---\n![](a.svg)\n"),
        ("content/news/a.svg", "<svg width=\"2\" height=\"1\"/>\n"),
        ("static/file.txt", "two\n"), ("content/news/draft.md", "---\ndraft: no  \n---\n"),
    ])
    func whateverChangesIsPublished(file: String, text: String) throws {
        let site = try TestSite(Self.text)
        try site.build()
        try site.write(file, text)
        let report = try site.build()
        #expect(report.written > 0)
        let planned = try site.publish()
        #expect(try planned.files.filter { try site.read("public/\($0)") != planned[$0] } == [])
        #expect(try site.build().written == 0)
    }

    @Test func optionsArePartOfTheInput() throws {
        let site = try TestSite(Self.text)
        try site.build()
        #expect(try site.build { $0.baseURL = "https://other.org/" }.written > 0)
        #expect(try site.build { $0.includesDrafts = true }.written > 0)
        #expect(site.exists("public/news/draft/index.html"))
        #expect(try site.build { $0.jobs = 64 }.removed > 0)
        #expect(try site.build { $0.now = .init(seconds: TestSite.now.seconds + 1, offset: 0) }.written == 0)
    }

    /// A Python that dies in the middle of every block.
    @Test func codeWithoutColoursIsSaidAndNeverUpToDate() throws {
        let site = try TestSite(Self.text)
        try site.write("content/news/b.md", "甲\n\n```python\nx\n```\n\n{{< highlight python >}}y{{< /highlight >}}\n")
        try site.write("themes/mine/shortcodes/highlight.mustache", "{{{code}}}")
        try site.write("python", "#!/bin/sh\necho ready\nhead -c 1 >/dev/null\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site.path("python"))
        for _ in 0..<2 {
            let report = try site.build { $0.highlighter = .init(interpreters: [site.path("python")], patience: 5) }
            #expect(
                report.diagnostics.map(\.message.english) == [
                    "“python” code is not coloured: Pygments ended in the middle of it",
                    "“python” code is not coloured: Pygments ended in the middle of it",
                ])
            #expect(report.diagnostics.compactMap(\.position?.line) == [3, 7])
        }
        // A whole Python gives the site the pages of a clean build, and only then nothing is left to do.
        let colours = try site.publish()
        try site.build()
        #expect(try colours.files.filter { try site.read("public/\($0)") != colours[$0] } == [])
    }

    @Test func aRenamedFileIsAChange() throws {
        let site = try TestSite(Self.text)
        try site.build()
        try FileManager.default.moveItem(atPath: site.path("content/news/a.md"), toPath: site.path("content/news/b.md"))
        try site.build()
        #expect(site.exists("public/news/b/index.html") && !site.exists("public/news/a/index.html"))
    }

    @Test func whatSomebodyRemovedIsWrittenAgain() throws {
        let site = try TestSite(Self.text)
        try site.build()
        let page = try site.read("public/news/a/index.html")
        try site.remove("public/news/a/index.html")
        #expect(try site.build().written == 1)
        #expect(try site.read("public/news/a/index.html") == page)
    }

    @Test(arguments: ["changed", "link"])
    func whatSomebodyChangedIsSeen(how: String) throws {
        let site = try TestSite(Self.text)
        try site.build()
        let page = try site.read("public/news/a/index.html")
        try site.remove("public/news/a/index.html")
        if how == "changed" {
            try site.write("public/news/a/index.html", String(page.reversed()))
        } else {
            try FileManager.default.createSymbolicLink(
                atPath: site.path("public/news/a/index.html"), withDestinationPath: site.path("public/index.html"))
        }
        #expect(try site.build().diagnostics.map(\.file) == ["content/news/a.md"])
    }

    /// Everything that is to be said is said every time.
    @Test func messagesAreRepeated() throws {
        let site = try TestSite(Self.text + "\n-- content/news/raw.md --\n<b>raw</b>\n")
        try site.write("public/.keep", "")
        let first = try site.build().diagnostics
        #expect(first.count == 1)
        #expect(try site.build().diagnostics == first)
        try site.write("public/news/c/index.html", "foreign")
        try site.write("content/news/c.md", "")
        let second = try site.build().diagnostics
        #expect(second.count == 2)
        #expect(try site.build().diagnostics == second)
    }

    @Test func aBuildThatDidNothingSaysWhatTheSiteHolds() throws {
        let site = try TestSite(Self.text)
        let first = try site.build()
        let second = try site.build()
        #expect((second.posts, second.pages, second.unchanged) == (first.posts, first.pages, first.written))
        #expect(second.withheld == first.withheld && second.withheld.count == 1)
    }
}
