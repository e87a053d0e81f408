import Publishing
import TestSupport
import Testing

/// Tables, drawings and files of posts with fields, in Folio.
@Suite struct RecordTests {
    static func post(_ name: String, _ date: String, _ rating: String, _ target: String, by broker: String = "云河证券")
        -> String
    {
        """
        -- content/news/\(name).md --
        ---
        {title: "澄江机电-600901-\(name)", date: "\(date)", broker: \(broker), rating: \(rating), target: \(target)}
        ---
        正文。

        """
    }

    static let settings = """
        -- site.yaml --
        taxonomies: [tags]
        fields:
          broker: {type: term, taxonomy: brokers, name: 券商}
          stock: {type: term, from: {title: "(\\\\d{6})"}, taxonomy: stocks, names: data/stocks.csv, list: table, columns: [broker, rating, target], chart: target, about: true}
          rating: {type: choice, values: [买入, 增持, 减持], name: 评级, changes: {by: broker, of: stock}}
          target: {type: number, unit: 元, name: 目标价}
        -- data/stocks.csv --
        key,name,aliases,description,行业
        600901,澄江机电,600901.SH;澄江,做小型电机。,机械

        """

    private static let posts =
        post("一", "2025-01-01", "增持", "10") + post("二", "2025-02-01", "买入", "12.5")
        + post("三", "2025-03-01", "减持", "8", by: "北辰证券") + post("四", "2025-04-01", "增持", "11")

    private static let site = Result { try TestSite(settings + posts, theme: .folio).publish() }

    private func page(_ file: String) throws -> String { try #require(try Self.site.get()[file], "\(file)") }

    @Test func aTermShowsItsPostsAsATable() throws {
        let page = try page("stocks/600901/index.html")
        #expect(page.contains("<h1>澄江机电</h1>") && page.contains("做小型电机。") && page.contains("<dt>行业</dt><dd>机械</dd>"))
        #expect(page.contains("600901.SH") && !page.contains("class=\"card"))
        #expect(page.contains("<th scope=\"col\" class=\"align-right\">目标价</th>"))
        #expect(
            page.contains(
                "<td data-value=\"12.5\" class=\"align-right\" data-label=\"目标价\"><span>12.5</span> 元</td>"))
        #expect(page.contains("<a href=\"/brokers/%E5%8C%97%E8%BE%B0%E8%AF%81%E5%88%B8/\">北辰证券</a>"))
        #expect(page.components(separatedBy: "r=\"4\"><title>").count == 5 && page.contains("<polyline"))
        #expect(page.contains("class=\"name end\"") && page.contains(">云河证券</text>"))
        #expect(page.contains(">12.5 元</text>") && page.contains(">8 元</text>"))
    }

    /// A code is what readers know a term by; a key only makes the address.
    @Test func aCodeIsShownAndAKeyIsNot() throws {
        #expect(!(try page("stocks/600901/index.html")).contains("600901 · "))
        let site = try TestSite(
            Self.settings.replacing("key,name", with: "code,name") + Self.posts, theme: .folio
        ).publish()
        let post = try #require(site["news/一/index.html"])
        #expect(post.contains(">澄江机电</a> <small>600901</small></span>"))
        #expect(site["stocks/600901/index.html"]?.contains("<span>600901</span><span>600901.SH</span>") == true)
    }

    @Test func aUnitIsOfALanguage() throws {
        let settings = Self.settings.replacing("unit: 元", with: "unit: {zh-CN: 元, en: CNY}")
            .replacing("taxonomies:", with: "default_language: en\ntaxonomies:")
        let site = try TestSite(settings + Self.posts.replacing("target: 10}", with: "target: 10元}"), theme: .folio)
            .publish()
        #expect(site.messages == [])
        #expect(site["stocks/600901/index.html"]?.contains("<span>12.5</span> CNY</td>") == true)
        #expect(site["stocks/600901/records.csv"]?.contains("目标价 (CNY)") == true)
    }

    @Test func otherNamesLeadToTheTerm() throws {
        let site = try Self.site.get()
        for name in ["澄江机电", "澄江", "600901.sh"] {
            #expect(
                site["stocks/\(name)/index.html"]?.contains("/stocks/600901/") == true,
                "\(name): \(site.files.filter { $0.hasPrefix("stocks/") })")
        }
    }

    @Test func theFilesHoldTheSame() throws {
        let csv = try page("stocks/600901/records.csv")
        #expect(csv.hasPrefix("\u{FEFF}日期,标题,URL,stock,券商,评级,目标价 (元)\r\n"))
        #expect(csv.contains("2025-02-01,澄江机电-600901-二,https://example.org/news/"))
        #expect(csv.contains(",澄江机电,云河证券,买入,12.5\r\n"))
        let json = try page("stocks/600901/records.json")
        #expect(json.contains(#""name":"target","label":"目标价","type":"number","unit":"元""#))
        #expect(json.contains(#""broker":"云河证券","rating":"买入","target":12.5"#))
    }

    @Test func changesAreOfOneBrokerAndOneStock() throws {
        let page = try page("rating-changes/index.html")
        #expect(page.contains("<h1>评级变动</h1>") && page.contains("共 2 篇"))
        #expect(page.contains("<s>增持</s> 买入 <b class=\"better\">上调</b>"))
        #expect(page.contains("<s>买入</s> 增持 <b class=\"worse\">下调</b>") && !page.contains("减持"))
        #expect(try self.page("rating-changes/records.csv").contains(",原值\r\n"))
        #expect(try Self.site.get().files.contains("rating-changes/index.xml"))
    }

    @Test func aPostShowsWhatItHas() throws {
        let page = try page("news/二/index.html")
        #expect(page.contains("<dt><a href=\"/rating-changes/\">评级</a></dt><dd><span>买入</span></dd>"))
        #expect(page.contains("<span><a href=\"/stocks/600901/\">澄江机电</a></span>"))
        #expect(page.contains(#""about":[{"@type":"Thing","name":"澄江机电","url":"https://example.org/stocks/600901/"}]"#))
        #expect(try Self.site.get().messages == [])
    }

    /// A cell that a spreadsheet would calculate stays text.
    @Test func untrustedTitlesAreNoFormulas() throws {
        let site = try TestSite(
            Self.settings
                + Self.post("x", "2025-01-01", "增持", "10").replacing("澄江机电-600901", with: "=HYPERLINK(1)600901"),
            theme: .folio
        ).publish()
        #expect(site["stocks/600901/records.csv"]?.contains(",'=HYPERLINK(1)600901") == true)
    }

    /// What is kept between builds never shows: a drawing changes with a post that the page does not list.
    @Test func keptPagesFollowTheirPosts() throws {
        let site = try TestSite(Self.settings + Self.posts, theme: .folio)
        try site.build()
        for (name, target) in [("一", "20"), ("四", "30")] {
            let path = "content/news/\(name).md"
            let old = try site.read(path)
            try site.write(path, old.replacing("target: 1", with: "target: \(target)1"))
            try site.build()
            #expect(try Publisher(site.options()).verify().difference == nil)
        }
        let page = try site.read("public/stocks/600901/index.html")
        #expect(page.contains("3011") && page.contains("2010"))
    }
}

/// The lists of days of a site with fields.
@Suite struct DayTests {
    private static let site = Result {
        let posts = (0..<101).map { number in
            """
            -- content/news/p\(number).md --
            ---
            {title: 第\(number)篇, date: "2025-05-\(number % 2 == 0 ? "17" : "18") \(number < 60 ? "08" : "19"):\(10 + number % 50):00"}
            ---
            正文。

            """
        }
        return try TestSite(
            "-- site.yaml --\ntoday: true\nfields:\n  broker: {type: term, taxonomy: brokers}\n" + posts.joined(),
            theme: .folio
        ).publish()
    }

    @Test func aDayIsCutAtNoonAndLeadsToTheNext() throws {
        let page = try #require(try Self.site.get()["archives/2025/05/18/index.html"])
        #expect(page.contains("<h2 class=\"day\">晚间</h2>") && page.contains("<h2 class=\"day\">早间</h2>"))
        #expect(page.contains("<a href=\"/archives/2025/05/17/\" rel=\"prev\">") && !page.contains("rel=\"next\">2025"))
    }

    @Test func theHomePageLeadsToTheNewestDay() throws {
        let home = try #require(try Self.site.get()["index.html"])
        #expect(home.contains("<a href=\"/archives/2025/05/18/\">今日研报</a>"))
    }

    /// Where the home page leads to a day, there is one however few posts there are.
    @Test(arguments: [("today: true\n", true), ("", false)])
    func aSmallSiteHasDaysWhereTheHomePageLeadsToThem(setting: String, has: Bool) throws {
        let post = "-- content/news/a.md --\n---\n{title: 一, date: 2025-05-18}\n---\n正文。\n"
        let site = try TestSite("-- site.yaml --\n\(setting)\(post)", theme: .folio).publish()
        #expect((site["archives/2025/05/18/index.html"] != nil) == has)
        #expect(site["index.html"]?.contains("<a href=\"/archives/2025/05/18/\">今日研报</a>") == has)
    }

    @Test func daysHaveAFeed() throws {
        let feed = try #require(try Self.site.get()["archives/index.xml"])
        #expect(feed.components(separatedBy: "<item>").count == 3 && feed.contains("2025年5月18日 · 共 50 篇"))
        #expect(try Self.site.get()["archives/index.html"]?.contains("href=\"/archives/index.xml\"") == true)
    }
}
