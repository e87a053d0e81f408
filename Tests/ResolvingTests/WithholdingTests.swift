import TestSupport
import Testing
import Text

@testable import Parsing

/// Posts that are not published leave no trace but their line in the report.
@Suite struct WithholdingTests {
    private static let posts = """
        -- content/news/open.md --
        ---
        {title: 公开, date: 2025-05-01}
        ---
        -- content/news/draft.md --
        ---
        {title: 秘密草稿, draft: true, tags: [秘密标签], categories: [秘密类], date: 2025-05-02, aliases: [/secret/]}
        ---
        -- content/news/future.md --
        ---
        {title: 秘密未来, date: 2030-01-01, tags: [秘密标签]}
        ---
        -- content/news/later.md --
        ---
        {title: 秘密稍后, date: 2025-01-01, publishDate: "2025-06-01 00:00:01"}
        ---
        -- content/news/expired.md --
        ---
        {title: 秘密过期, date: 2024-01-01, expiryDate: 2025-06-01}
        ---
        -- content/secret-section/only.md --
        ---
        {title: 秘密栏目, draft: true}
        ---
        -- content/news/secret-bundle/index.md --
        ---
        {title: 秘密文件夹, draft: true}
        ---
        -- content/news/secret-bundle/secret.png --
        -- content/secret-page.md --
        ---
        {title: 秘密页, draft: true}
        ---
        """

    @Test func theyAreListedWithTheReason() throws {
        let site = try TestSite(Self.posts).publish()
        let due = Timestamp(seconds: CivilTime(year: 2030, month: 1, day: 1).secondsSince1970, offset: 0)
        let later = Timestamp(seconds: TestSite.now.seconds + 1, offset: 0)
        #expect(
            site.withheld == [
                "content/news/draft.md: draft",
                "content/news/expired.md: \(Withheld.Reason.expired(TestSite.now))",
                "content/news/future.md: \(Withheld.Reason.future(due))",
                "content/news/later.md: \(Withheld.Reason.future(later))",
                "content/news/secret-bundle/index.md: draft",
                "content/secret-page.md: draft",
                "content/secret-section/only.md: draft",
            ])
        #expect(site.messages == [])
    }

    @Test func theyLeaveNoTrace() throws {
        let site = try TestSite(Self.posts).publish()
        for file in site.files {
            let text = try #require(site[file])
            #expect(!file.contains("secret") && !file.contains("秘密"))
            #expect(!text.contains("秘密") && !text.contains("secret") && !text.contains("%E7%A7%98"), "\(file)")
        }
        #expect(site.values("card", of: "index.html") == ["公开=/news/open/"])
        #expect(site.value("newer", of: "news/open/index.html") == "")
    }

    @Test func theOptionsPublishThem() throws {
        let test = try TestSite(Self.posts)
        #expect(try test.publish { $0.includesDrafts = true }.files.contains("news/draft/index.html"))
        #expect(try test.publish { $0.includesDrafts = true }.files.contains("news/secret-bundle/secret.png"))
        #expect(
            try test.publish { $0.includesDrafts = true }.value("flags", of: "news/draft/index.html") == "draft pager")
        #expect(try test.publish { $0.includesFuture = true }.files.contains("news/future/index.html"))
        #expect(try test.publish { $0.includesExpired = true }.files.contains("news/expired/index.html"))
        let all = try test.publish {
            ($0.includesDrafts, $0.includesFuture, $0.includesExpired) = (true, true, true)
        }
        #expect(all.withheld == [])
        #expect(all.files.contains("tags/秘密标签/index.html"))
    }

    @Test func theMomentOfTheBuildDecides() throws {
        let test = try TestSite(
            """
            -- content/news/a.md --
            ---
            date: 2025-06-01
            ---
            """)
        #expect(try test.publish().withheld == [])
        let before = Timestamp(seconds: TestSite.now.seconds - 1, offset: 0)
        #expect(try test.publish { $0.now = before }.withheld.count == 1)
    }

    @Test func aPostThatIsListedNowhereHasItsPage() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            {title: 隐, build: {list: never}, tags: [隐签]}
            ---
            -- content/news/b.md --
            ---
            {title: 无, build: {render: never}}
            ---
            -- content/news/c.md --
            ---
            {title: 显, sitemap: {disable: true}}
            ---
            """
        ).publish()
        #expect(site.files.contains("news/a/index.html"))
        #expect(site.values("card", of: "news/index.html") == ["显=/news/c/"])
        #expect(site["index.xml"]?.contains("隐") == false)
        #expect(!site.files.contains { $0.hasPrefix("tags/") })
        #expect(site.withheld == ["content/news/b.md: notRendered"])
        #expect(site["sitemap.xml"]?.contains("/news/c/") == false)
    }

    @Test func filesOfAFolderWhosePostCannotBeReadAreHeldBackToo() throws {
        let site = try TestSite(
            """
            -- content/news/broken/index.md --
            ---
            title: "open
            ---
            -- content/news/broken/deep/secret.png --
            -- content/news/both/index.md --
            -- content/news/both/pic.png --
            -- content/news/hidden/index.md --
            ---
            build: {render: never}
            ---
            -- content/news/hidden/pic.png --
            """
        ).publish()
        let pictures = site.files.filter { $0.hasSuffix(".png") }
        #expect(pictures == ["news/both/pic.png", "news/hidden/pic.png"])
    }

    @Test func theFilesOfAPostInTwoLanguagesAreThereWhileOneIsPublished() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {}, en: {}}
            -- content/news/a/index.md --
            -- content/news/a/index.en.md --
            ---
            draft: true
            ---
            -- content/news/a/pic.png --
            """
        ).publish()
        #expect(site.files.contains("news/a/pic.png"))
    }

    @Test(arguments: ["_index.md", "news/_index.md", "tags/_index.md", "tags/甲/_index.md"])
    func aListIsLeftOutOfTheSitemapWhereItsIndexFileSaysSo(index: String) throws {
        let text = "-- content/news/a.md --\n---\ntags: [甲]\n---\n"
        let all = try #require(try TestSite(text).publish()["sitemap.xml"])
        let fewer = try #require(
            try TestSite(text + "-- content/\(index) --\n---\nsitemap: {disable: true}\n---\n").publish()["sitemap.xml"]
        )
        #expect(fewer.split(separator: "<url>").count == all.split(separator: "<url>").count - 1)
    }
}
