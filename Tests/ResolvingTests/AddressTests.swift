import TestSupport
import Testing

/// Where posts and pages are published.
@Suite struct AddressTests {
    @Test(arguments: [
        ("news/Upper Case Name & Stuff.md", "", "news/upper-case-name--stuff/index.html"),
        ("news/互联网…受益于DeepSeek~R1“破圈”？.md", "", "news/互联网受益于deepseek~r1破圈/index.html"),
        ("news/a.md", "slug: My Slug：测试 A_B", "news/my-slug测试-a_b/index.html"),
        ("news/a.md", "slug: ？", "news/a/index.html"),
        ("news/a.md", "url: /custom/Path 中文.html", "custom/Path 中文.html"),
        ("news/a.md", "url: Kept/As Written", "Kept/As Written/index.html"),
        ("news/a.md", "{url: /wins/, slug: loses}", "wins/index.html"),
        ("news/deep/er/a.md", "", "news/deep/er/a/index.html"),
        ("News Room/a.md", "", "news-room/a/index.html"),
        ("about.md", "", "about/index.html"),
        ("about.md", "slug: me", "me/index.html"),
        ("news/report/index.md", "", "news/report/index.html"),
        ("news/report/index.md", "slug: r", "news/r/index.html"),
        ("about/index.md", "", "about/index.html"),
        ("news/a.markdown", "", "news/a/index.html"),
        ("news/a.MD", "", "news/a/index.html"),
        ("news/v1.2.md", "", "news/v1.2/index.html"),
        ("news/？！.md", "", "news/u-ff1f-ff01/index.html"),
        ("？.md", "", "u-ff1f/index.html"),
        ("《》/a.md", "", "u-300a-300b/a/index.html"),
    ])
    func aFileIsPublishedAt(file: String, frontMatter: String, output: String) throws {
        let site = try TestSite(
            """
            -- content/\(file) --
            ---
            \(frontMatter)
            ---
            text
            """
        ).publish()
        #expect(site.files.contains(output))
        #expect(site.messages == [])
        #expect(site.files.contains("index.html"))
        #expect(site.value("kind", of: "index.html") == "home")
    }

    @Test func theAddressOnDiskIsDecodedAndInLinksEncoded() throws {
        let site = try TestSite("-- content/研报/C# 入门.md --\n").publish()
        #expect(site.value("link", of: "研报/c#-入门/index.html") == "/%E7%A0%94%E6%8A%A5/c%23-%E5%85%A5%E9%97%A8/")
        #expect(
            site["sitemap.xml"]?.contains("https://example.org/%E7%A0%94%E6%8A%A5/c%23-%E5%85%A5%E9%97%A8/") == true)
    }

    // MARK: Aliases

    @Test(arguments: [
        ("/old/", "old/index.html"), ("/old", "old/index.html"), ("old", "news/old/index.html"),
        ("/x.html", "x.html"), ("x.html", "news/x.html"), ("/旧 址/", "旧 址/index.html"),
        ("/2020/v1.2", "2020/v1.2/index.html"),
    ])
    func anAliasLeadsToThePost(alias: String, file: String) throws {
        let site = try TestSite(
            """
            -- content/news/new.md --
            ---
            aliases: ["\(alias)"]
            ---
            """
        ).publish()
        let redirect = try #require(site[file])
        #expect(redirect.contains("<meta http-equiv=\"refresh\" content=\"0; url=https://example.org/news/new/\">"))
        #expect(redirect.contains("<link rel=\"canonical\" href=\"https://example.org/news/new/\">"))
        #expect(redirect.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(site["sitemap.xml"]?.contains(file.replacing("index.html", with: "")) == false)
        #expect(site.messages == [])
    }

    /// As in Hugo 0.148: from the root of the site in every language, else from the edition or beside the post.
    @Test func addressesThatAnEditionsPostsChoose() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {}, en: {}}
            -- content/news/a.en.md --
            ---
            aliases: [/old/, beside]
            ---
            -- content/news/b.en.md --
            ---
            url: /custom/b/
            ---
            -- content/news/c.en.md --
            ---
            url: custom/c
            ---
            """
        ).publish()
        for file in ["old", "en/news/beside", "custom/b", "en/custom/c"] {
            #expect(site.files.contains("\(file)/index.html"), "\(file)")
        }
        #expect(site.messages == [])
    }

    @Test func aliasesOfASectionLeadToItsList() throws {
        let site = try TestSite(
            """
            -- content/news/_index.md --
            ---
            aliases: [/posts/]
            ---
            -- content/news/a.md --
            """
        ).publish()
        #expect(site["posts/index.html"]?.contains("url=https://example.org/news/\"") == true)
    }

    @Test func anAliasThatIsThePostsOwnAddressIsNoMistake() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            aliases: [/news/a/, /b/, /b/]
            ---
            """
        ).publish()
        #expect(site.messages == [])
        #expect(site.value("kind", of: "news/a/index.html") == "post")
    }

    // MARK: Out of the site

    @Test(arguments: [
        "url: /../x/", "url: '/a\\b/'", "url: \"/a\\0b/\"", "url: https://example.org/x/", "url: //host/x/",
        "slug: ../../x", "slug: 'a\\b'", "aliases: [../../../x]", "aliases: 'a\\b'", "aliases: https://x.org/",
    ])
    func anAddressThatLeavesTheSiteIsAnErrorWithItsPlace(line: String) throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            \(line)
            ---
            """
        ).publish()
        #expect(site.messages.count == 1)
        #expect(site.messages.first?.hasPrefix("content/news/a.md:2:") == true)
        #expect(site.messages.first?.contains(": error: ") == true)
        #expect(site.files.contains("news/a/index.html"))
    }

    @Test(arguments: [
        "tags: [\"../../../up\"]", "slug: \"？../！../up\"", "title: \"../../up\"", "categories: [\"a/../../../up\"]",
    ])
    func noNameClimbsOutOfTheOutput(line: String) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            permalinks: {titled: "/:title/:slug/"}
            -- content/news/a.md --
            ---
            \(line)
            ---
            -- content/titled/b.md --
            ---
            \(line)
            ---
            """
        ).publish()
        let climbing = site.files.filter {
            $0.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) }
        }
        #expect(climbing == [])
        #expect(site.files.contains { $0.contains("up") })
    }

    // MARK: Collisions

    @Test func twoPostsForOneAddressAreAnErrorThatNamesBoth() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            title: 一
            ---
            -- content/news/b.md --
            ---
            title: 二
            slug: a
            ---
            """
        ).publish()
        #expect(site.messages.count == 1)
        let message = try #require(site.messages.first)
        #expect(message.contains("error: the address /news/a/ already belongs to"))
        #expect(message.contains("content/news/a.md") && message.contains("content/news/b.md"))
        #expect(site.files.count { $0 == "news/a/index.html" } == 1)
    }

    /// Addresses are composed, because composed and decomposed names are one to some file systems.
    @Test func composedAndDecomposedNamesAreOneAddress() throws {
        let site = try TestSite("-- content/news/\u{E9}.md --\n-- content/news/e\u{301}.md --\n").publish()
        #expect(site.messages.count == 1)
        #expect(site.messages.first?.contains("belongs to content/news/") == true)
    }

    @Test func aPostBeatsAnAliasAndAFileOfTheThemeLosesToTheSite() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            -- content/news/b.md --
            ---
            aliases: /news/a/
            ---
            -- static/robots.txt --
            User-agent: *
            Disallow: /
            -- static/favicon.svg --
            <svg/>
            """, theme: .folio
        ).publish()
        #expect(site["news/a/index.html"]?.contains("http-equiv") == false)
        #expect(
            site.messages == ["content/news/b.md: error: the address /news/a/ already belongs to content/news/a.md"])
        #expect(site["robots.txt"]?.contains("Disallow") == true)
        #expect(site["favicon.svg"] == "<svg/>\n")
    }

    /// `index.html` of a folder is the folder's page, whoever names it.
    @Test(arguments: [
        "-- content/news/b.md --\n---\nurl: /news/a/index.html\n---\n",
        "-- content/news/b.md --\n---\naliases: [/news/a/index.html]\n---\n",
        "-- content/news/a/index.html --\nresource\n",
    ])
    func thePageOfAFolderHasOneAddress(other: String) throws {
        let site = try TestSite("-- content/news/a.md --\n" + other).publish()
        #expect(site.files.count { $0 == "news/a/index.html" } == 1)
        #expect(site.messages.count == 1)
        #expect(site.messages.first?.contains("the address /news/a/ already belongs to content/news/a.md") == true)
    }

    @Test func aStaticPageIsAPage() throws {
        let site = try TestSite("-- static/old/index.html --\nold\n-- content/news/a.md --\n").publish()
        #expect(site["old/index.html"] == "old\n")
        #expect(site.messages == [])
    }

    @Test func aFileCannotBeAFolderToo() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            url: /x.html
            ---
            -- content/news/b.md --
            ---
            url: /x.html/y/
            ---
            """
        ).publish()
        #expect(site.messages.count == 1)
        #expect(site.messages.first?.contains("content/news/a.md") == true)
        #expect(site.messages.first?.contains("content/news/b.md") == true)
    }

    // MARK: Numerals

    /// Names that differ in numerals alone, in files, slugs, titles, folders and terms.
    @Test(arguments: [("二〇二〇年报", "二〇〇二年报"), ("Ⅰ", "Ⅱ"), ("①", "②"), ("m²", "m³"), ("第㈠期", "第㈡期")])
    func numeralsAreKept(one: String, other: String) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            permalinks: {titled: "/t/:title/"}
            -- content/news/\(one).md --
            -- content/news/\(other).md --
            -- content/slugs/a.md --
            ---
            {slug: \(one), tags: [\(one), \(other)]}
            ---
            -- content/slugs/b.md --
            ---
            slug: \(other)
            ---
            -- content/titled/a.md --
            ---
            title: \(one)
            ---
            -- content/titled/b.md --
            ---
            title: \(other)
            ---
            -- content/\(one)/x.md --
            -- content/\(other)/x.md --
            """
        ).publish()
        #expect(site.messages == [])
        for name in [one, other].map({ $0.lowercased() }) {
            for path in ["news/\(name)", "slugs/\(name)", "t/\(name)", "\(name)/x", "tags/\(name)", name] {
                #expect(site.files.contains("\(path)/index.html"), "\(path)")
            }
        }
    }

    /// `slugs: hugo` keeps Hugo's addresses; where they would make one of two, the second keeps its numerals.
    @Test func byHugosRuleNothingIsLost() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            slugs: hugo
            -- content/news/二〇〇二年报.md --
            ---
            title: 甲
            tags: [Ⅰ类, ①]
            ---
            -- content/news/二〇二〇年报.md --
            ---
            title: 乙
            tags: [Ⅱ类]
            ---
            -- content/news/①.md --
            -- content/二〇〇二/x.md --
            -- content/二〇二〇/x.md --
            -- content/二〇二〇/x.png --
            x
            """
        ).publish()
        #expect(site.value("title", of: "news/二二年报/index.html") == "甲")
        #expect(site.value("title", of: "news/二〇二〇年报/index.html") == "乙")
        for path in ["news/①", "二二/x", "二〇二〇/x", "二二", "二〇二〇", "tags/类", "tags/ⅱ类", "tags/①"] {
            #expect(site.files.contains("\(path)/index.html"), "\(path)")
        }
        #expect(site.files.contains("二〇二〇/x.png"))
        #expect(site.messages == [])
    }
}
