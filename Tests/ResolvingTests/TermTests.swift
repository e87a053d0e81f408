import TestSupport
import Testing

@Suite struct TermTests {
    @Test func termsHaveListsWithTheirCounts() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            {title: 一, tags: [甲, 乙], categories: 类, date: 2025-01-02}
            ---
            -- content/news/b.md --
            ---
            {title: 二, tags: [乙], date: 2025-01-01}
            ---
            """
        ).publish()
        #expect(
            site.value("terms", of: "tags/index.html")
                == "甲=/tags/%E7%94%B2/ 1 2025-01-02T00:00:00Z; 乙=/tags/%E4%B9%99/ 2 2025-01-02T00:00:00Z;")
        #expect(site.value("count", of: "tags/index.html") == "2")
        #expect(site.value("title", of: "tags/index.html") == "Tags")
        #expect(site.values("card", of: "tags/乙/index.html").count == 2)
        #expect(site.value("count", of: "tags/乙/index.html") == "2")
        #expect(site.value("taxonomy", of: "tags/乙/index.html") == "Tags=/tags/")
        #expect(site.value("categories", of: "news/a/index.html") == "类=/categories/%E7%B1%BB/;")
        #expect(site.value("tags", of: "news/a/index.html") == "甲=/tags/%E7%94%B2/; 乙=/tags/%E4%B9%99/;")
        #expect(
            site.value("widget taglist", of: "index.html") == "乙=/tags/%E4%B9%99/ 2; 甲=/tags/%E7%94%B2/ 1; /tags/")
    }

    /// The link of a chip is the address of the term's page, whatever its name.
    @Test(arguments: [
        ("新能源 汽车", "新能源-汽车"), ("半导体（设备）", "半导体设备"), ("R&D", "rd"), ("100%", "100"), ("5G.6G", "5g.6g"),
        ("C++", "c++"), ("C#", "c#"), ("Émile", "émile"), ("《破圈》", "破圈"), ("A & B", "a--b"), ("A/B", "a/b"),
        ("E\u{301}mile", "émile"),
    ])
    func theAddressOfATerm(name: String, slug: String) throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            tags: ["\(name)"]
            ---
            """
        ).publish()
        let file = "tags/\(slug)/index.html"
        #expect(site.value("kind", of: file) == "term")
        let link = try #require(site.value("link", of: file))
        let shown = name.precomposedStringWithCanonicalMapping.replacing("&", with: "&amp;")
        #expect(site.value("tags", of: "news/a/index.html") == "\(shown)=\(link);")
        #expect(site.value("terms", of: "tags/index.html")?.hasPrefix("\(shown)=\(link) 1") == true)
        #expect(site.files.contains("tags/\(slug)/index.xml"))
        #expect(site.messages == [])
    }

    @Test(arguments: ["hibor", " hibor ", "HIBOR", "Hibor"])
    func oneTermWhateverItsCase(second: String) throws {
        let site = try TestSite(
            """
            -- content/news/new.md --
            ---
            {title: 新, tags: ["\(second)", "hibor"], date: 2025-01-02}
            ---
            -- content/news/old.md --
            ---
            {title: 旧, tags: [hibor], date: 2025-01-01}
            ---
            """
        ).publish()
        #expect(site.value("terms", of: "tags/index.html")?.hasPrefix("hibor=/tags/hibor/ 2 ") == true)
        #expect(site.value("count", of: "tags/index.html") == "1")
        #expect(site.value("tags", of: "news/new/index.html") == "hibor=/tags/hibor/;")
    }

    /// The oldest post was there first, whatever its file is called.
    @Test func theSpellingSeenFirstIsShown() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            {tags: [coindesk], date: 2025-01-02}
            ---
            -- content/news/z.md --
            ---
            {tags: [CoinDesk], date: 2025-01-01}
            ---
            """
        ).publish()
        #expect(site.value("title", of: "tags/coindesk/index.html") == "CoinDesk")
        #expect(site.value("tags", of: "news/a/index.html") == "CoinDesk=/tags/coindesk/;")
        #expect(site.messages == [])
    }

    @Test func aComposedAndADecomposedNameAreOneTerm() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            tags: ["\u{E9}toile", "e\u{301}toile"]
            ---
            """
        ).publish()
        #expect(site.value("count", of: "tags/index.html") == "1")
        #expect(site.files.contains("tags/étoile/index.html"))
    }

    @Test func emptyTermsAreDropped() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            {tags: ["", "  ", 甲], categories: ""}
            ---
            """
        ).publish()
        #expect(site.value("count", of: "tags/index.html") == "1")
        #expect(!site.files.contains { $0.hasPrefix("categories/") })
    }

    @Test func aTermWithoutALetterHasAnAddressOfItsOwnAndAWarning() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            tags: [？, 甲]
            ---
            """
        ).publish()
        #expect(site.messages == ["content/news/a.md: warning: “？” in tags has no character that an address can have"])
        #expect(site.hints.first?.contains("/tags/u-ff1f/") == true)
        #expect(site.value("kind", of: "tags/index.html") == "taxonomy")
        #expect(site.value("title", of: "tags/u-ff1f/index.html") == "？")
        #expect(site.value("tags", of: "news/a/index.html")?.hasPrefix("？=/tags/u-ff1f/;") == true)
    }

    /// As in Hugo: what an address drops or replaces makes no second term.
    @Test func namesOfOneAddressAreOneTerm() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            {title: 旧, tags: [破圈, open source], date: 2025-01-01}
            ---
            -- content/news/b.md --
            ---
            {title: 新, tags: [破圈！, Open-Source], date: 2025-01-02}
            ---
            """
        ).publish()
        #expect(site.messages == [])
        #expect(site.values("card", of: "tags/破圈/index.html") == ["新=/news/b/", "旧=/news/a/"])
        #expect(site.value("title", of: "tags/open-source/index.html") == "open source")
        #expect(site.value("tags", of: "news/b/index.html")?.contains("open source=/tags/open-source/") == true)
    }

    /// A text in the folder of a taxonomy is that of the term, with posts or without.
    @Test func aTextOfATermIsNoPost() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            {title: 甲, tags: [Go]}
            ---
            -- content/tags/go.md --
            ---
            title: The language
            ---
            About Go.
            -- content/tags/swift/index.md --
            ---
            title: Swift
            ---
            -- content/tags/empty/_index.md --
            ---
            {title: Empty, url: /nothing/}
            ---
            -- content/tags/file/_index.md --
            ---
            {title: File, url: /file.html}
            ---
            -- content/news/_index.md --
            ---
            {title: News, url: neues/}
            ---
            """
        ).publish()
        #expect(site.messages == [])
        #expect(site.value("title", of: "tags/go/index.html") == "The language")
        #expect(site.values("card", of: "tags/go/index.html") == ["甲=/news/a/"])
        #expect(site.value("title", of: "tags/swift/index.html") == "Swift")
        #expect(site.value("title", of: "nothing/index.html") == "Empty")
        #expect(site.files.contains("nothing/index.xml") && site.files.contains("neues/index.html"))
        #expect(site["file.html"]?.contains("/tags/file/") == true)
        #expect(!site.files.contains("news/index.html") && site.files.contains("news/a/index.html"))
    }

    @Test func twoTextsOfOneTerm() throws {
        let site = try TestSite("-- content/tags/go.md --\n-- content/tags/go/_index.md --\n").publish()
        #expect(
            site.messages == [
                "content/tags/go.md: error: content/tags/go/_index.md is the text of the same list, so this file is not published"
            ])
    }

    @Test func aTaxonomyOfTheSite() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            taxonomies: [series]
            -- content/news/a.md --
            ---
            {series: [连载], tags: [甲]}
            ---
            """
        ).publish()
        #expect(site.value("title", of: "series/index.html") == "series")
        #expect(site.files.contains("series/连载/index.html"))
        #expect(!site.files.contains { $0.hasPrefix("tags/") })
        #expect(site.value("tags", of: "news/a/index.html") == "")
    }

    @Test func theTagListShowsTheMostUsedAndLeadsToAll() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            widgets: {taglist: {count: 2, counter: false}, categories: {counter: false}}
            sidebar: {widgets: [taglist, categories]}
            -- content/news/a.md --
            ---
            {tags: [x, y, z], categories: [k]}
            ---
            -- content/news/b.md --
            ---
            {tags: [z]}
            ---
            """
        ).publish()
        #expect(site.value("widget taglist", of: "index.html") == "z=/tags/z/; x=/tags/x/; /tags/ of 3")
        #expect(site.value("widget categories", of: "index.html") == "k=/categories/k/; /categories/")
    }

    @Test func monthsByTheCalendarOfTheSite() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            time_zone: Asia/Shanghai
            sidebar: {widgets: [archives]}
            -- content/news/a.md --
            ---
            {title: 新年, date: "2025-01-01 00:30"}
            ---
            -- content/news/b.md --
            ---
            {title: 旧年, date: "2024-12-31T23:00:00Z"}
            ---
            -- content/news/c.md --
            ---
            {title: 无日期}
            ---
            """
        ).publish()
        #expect(
            site.value("years", of: "archives/index.html")
                == "2025 1: January=/archives/2025/01/ 1; 2024 1: December=/archives/2024/12/ 1;")
        #expect(site.values("card", of: "archives/2025/01/index.html") == ["新年=/news/a/"])
        #expect(site.values("card", of: "archives/2024/12/index.html") == ["旧年=/news/b/"])
        #expect(site.value("title", of: "archives/2024/12/index.html") == "December 2024")
        #expect(site.value("widget archives", of: "index.html")?.hasPrefix("2025 1: January") == true)
    }

    /// As readers look names up: by sound, by strokes, by letters, numbers by value.
    @Test(arguments: [
        ("zh-CN", ["阿里", "半导体", "储能", "第2期", "第10期", "光模块", "李四", "张三"]),
        ("zh-TW", ["半导体", "光模块", "张三", "李四", "阿里", "第2期", "第10期", "储能"]), ("en", ["alpha", "Beta", "Émile", "zeta"]),
    ])
    func termsStandInTheOrderOfTheirLanguage(language: String, names: [String]) throws {
        func order(_ tags: [String]) throws -> [String] {
            let site = try TestSite(
                "-- site.yaml --\ndefault_language: \(language)\n-- content/news/a.md --\n---\ntags: [\(tags.joined(separator: ", "))]\n---\n"
            ).publish()
            let value = try #require(site.value("terms", of: "tags/index.html"))
            return value.matches(of: /([^ ;]+)=\/tags/).map { String($0.output.1) }
        }
        let found = try order(names)
        #expect(found == names)
        #expect(try order(names.reversed()) == found)
    }

    /// Names of terms hide no folder.
    @Test(arguments: [
        (".inkstone", "inkstone"), (".git", "git"), (".NET", "net"), ("a/.b", "a/b"), ("...x", "x"),
        (".well-known", "well-known"), ("？.x", "x"),
    ])
    func noTermHidesAFolder(name: String, slug: String) throws {
        let site = try TestSite("-- content/news/a.md --\n---\ntags: [\"\(name)\"]\n---\n").publish()
        #expect(site.files.contains("tags/\(slug)/index.html"))
        #expect(!site.files.contains { $0.hasPrefix(".") || $0.contains("/.") })
        #expect(site.messages == [])
    }

    @Test func aPostHasAHundredTermsAtMost() throws {
        let tags = (0..<9_900).map { "t\($0)" }.joined(separator: ", ")
        let site = try TestSite("-- content/news/a.md --\n---\ntitle: 甲\ntags: [\(tags)]\n---\n").publish()
        #expect(
            site.messages == ["content/news/a.md:3:7: error: “tags” has 9900 terms; the first 100 are used"])
        #expect(site.hints == ["write at most 100 terms in tags, and the others in keywords"])
        #expect(site.value("count", of: "tags/index.html") == "100")
        #expect(site.files.contains("tags/t99/index.html") && !site.files.contains("tags/t100/index.html"))
    }

    /// What is spelled out may be another term's name.
    @Test func aNumberedSlug() throws {
        let site = try TestSite("-- content/news/a.md --\n---\ntags: [\"？\", u-ff1f]\n---\n").publish()
        #expect(site.value("count", of: "tags/index.html") == "2")
        #expect(site.files.contains("tags/u-ff1f/index.html") && site.files.contains("tags/u-ff1f-2/index.html"))
        #expect(site.messages.count == 2)
    }
}
