import TestSupport
import Testing

/// Folders that are posts, and the files beside posts.
@Suite struct BundleTests {
    @Test func filesOfAFolderPostArePublishedBesideIt() throws {
        let site = try TestSite(
            """
            -- content/news/Big Report/index.md --
            ![图](<图 1.png>) [data](data/table.csv) [same](./data/table.csv?v=1#row)
            -- content/news/Big Report/图 1.png --
            -- content/news/Big Report/data/table.csv --
            1,2
            """
        ).publish()
        #expect(site["news/big-report/data/table.csv"] == "1,2\n")
        #expect(site.files.contains("news/big-report/图 1.png"))
        let page = try #require(site["news/big-report/index.html"])
        #expect(page.contains("src=\"/news/big-report/%E5%9B%BE%201.png\""))
        #expect(page.contains("href=\"/news/big-report/data/table.csv\""))
        #expect(page.contains("href=\"/news/big-report/data/table.csv?v=1#row\""))
    }

    @Test(arguments: [
        ("slug: other", "news/other/pic.png"), ("url: /a/b/", "a/b/pic.png"), ("url: /x.html", "pic.png"),
        ("url: /a/x.html", "a/pic.png"),
    ])
    func filesFollowTheAddressOfTheirPost(frontMatter: String, file: String) throws {
        let site = try TestSite(
            """
            -- content/news/r/index.md --
            ---
            \(frontMatter)
            ---
            ![](pic.png)
            -- content/news/r/pic.png --
            """
        ).publish()
        #expect(site.files.contains(file))
        #expect(site.files.filter { $0.hasSuffix("pic.png") } == [file])
    }

    @Test func filesBesideAPlainPostAreInTheFolderOfTheSection() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ![图](pic.png) [other](b.md) [up](../about.md#me)
            -- content/news/b.md --
            ---
            slug: second
            ---
            -- content/news/pic.png --
            -- content/about.md --
            """
        ).publish()
        #expect(site.files.contains("news/pic.png"))
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("src=\"/news/pic.png\""))
        #expect(page.contains("href=\"/news/second/\""))
        #expect(page.contains("href=\"/about/#me\""))
    }

    @Test func markdownInAFolderPostIsReportedAndNotPublished() throws {
        let site = try TestSite(
            """
            -- content/news/r/index.md --
            -- content/news/r/part.md --
            -- content/news/other.md --
            """
        ).publish()
        #expect(
            site.messages == [
                "content/news/r/part.md: warning: the file is in the folder of the post content/news/r and is not published"
            ])
        #expect(site.files.filter { $0.contains("part") } == [])
        #expect(site.files.contains("news/other/index.html"))
    }

    /// A folder that is a post in one language may hold posts in another.
    @Test func aFolderPostClaimsTheFilesOfItsOwnFolderOnly() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
            -- content/zh/news/index.md --
            -- content/en/news/a.md --
            """
        ).publish()
        #expect(site.messages == [])
        #expect(site.files.contains("en/news/a/index.html"))
    }

    @Test func picturesHaveTheirSize() throws {
        let site = try TestSite(
            """
            -- content/news/r/index.md --
            ![图](pic.svg)
            -- content/news/r/pic.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"/>
            -- static/images/wide.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"/>
            -- content/news/b.md --
            ![](/images/wide.svg)
            """
        ).publish()
        #expect(site["news/r/index.html"]?.contains("width=\"120\" height=\"80\"") == true)
        #expect(site["news/b/index.html"]?.contains("width=\"300\" height=\"100\"") == true)
    }

    @Test func staticFilesAreAtTheRootAsTheyAre() throws {
        let site = try TestSite(
            """
            -- static/CNAME --
            example.org
            -- static/files/Übersicht 2025.txt --
            text
            -- static/.hidden --
            no
            """
        ).publish()
        #expect(site["CNAME"] == "example.org\n")
        #expect(site["files/Übersicht 2025.txt"] == "text\n")
        #expect(!site.files.contains(".hidden"))
    }
}
