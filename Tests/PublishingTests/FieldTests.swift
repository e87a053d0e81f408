import Publishing
import TestSupport
import Testing

@Suite struct FieldTests {
    static let settings = """
        -- site.yaml --
        title: 研报
        taxonomies: [tags]
        fields:
          broker: {type: term, from: {ending: "来源[:：]\\\\s*(\\\\S+)"}, taxonomy: brokers, names: data/brokers.csv, name: {zh-CN: 券商, en: Broker}}
          stock: {type: term, from: {title: "\\\\b(\\\\d{6})(?:\\\\.(?:SH|SZ|BJ))?\\\\b"}, taxonomy: stocks, names: data/stocks.csv}
          kind: {type: choice, from: {title: {周报: "周报|周观点", 深度: 深度, 点评: 点评}}, taxonomy: kinds}
          rating: {type: choice, values: [买入, 增持, 中性, 减持], from: [{title: {买入: 买入, 增持: 增持}}, {body: {买入: "“买入”评级"}}]}
          target: {type: number, unit: 元, from: {body: "目标价\\\\s*([0-9.,]+)\\\\s*元"}}
          company: {type: term, from: {title: {dictionary: data/stocks.csv}}, multiple: true}
        -- data/brokers.csv --
        name,aliases
        光大证券,光大;Everbright Securities
        -- data/stocks.csv --
        key,name,name.en,aliases
        600519,贵州茅台,Kweichow Moutai,600519.SH;茅台
        000858,五粮液,Wuliangye,

        """

    static let post = """
        -- content/news/a.md --
        ---
        title: "贵州茅台-600519-年报点评：稳"
        date: 2025-02-14
        ---
        维持“买入”评级，目标价 2,100 元。

        来源: 光大

        [hibor](https://www.hibor.com.cn/data/1.html)

        """

    private func fields(_ text: String) throws -> (lines: [String], messages: [String]) {
        let site = try TestSite(Self.settings + text)
        let planned = try Publisher(site.options()).plan()
        let set = planned.site.configuration.fields
        let lines = planned.site.editions[0].posts.flatMap { post in
            post.parsed.frontMatter.fields.map { found in
                "\(set[found.field].name)=\(found.values.joined(separator: "|"))\(found.isGiven ? "!" : "")"
            }
        }
        return (lines, planned.allDiagnostics().map(\.headline))
    }

    @Test func rulesFindWhatThePostSays() throws {
        let (lines, messages) = try fields(Self.post)
        #expect(lines == ["broker=光大证券", "stock=600519", "kind=点评", "rating=买入", "target=2100", "company=600519"])
        #expect(messages == [])
    }

    @Test func frontMatterWins() throws {
        let (lines, _) = try fields(
            Self.post.replacing("date: 2025", with: "broker: 中信证券\nrating: 减持\nstocks: [茅台]\ntarget: 1800元\ndate: 2025")
        )
        #expect(lines == ["broker=中信证券!", "stock=600519!", "kind=点评", "rating=减持!", "target=1800!", "company=600519"])
    }

    @Test func aFolderWinsOverRules() throws {
        let (lines, _) = try fields(Self.post + "-- content/news/_index.md --\n---\ncascade: {broker: 国泰海通}\n---\n")
        #expect(lines.first == "broker=国泰海通!")
    }

    /// `false` is no value, and no rule looks for one: in a post, or in everything below a folder.
    @Test func falseIsNoValue() throws {
        let declined = try fields(Self.post.replacing("date: 2025", with: "rating: false\nbroker: false\ndate: 2025"))
        #expect(declined.lines == ["stock=600519", "kind=点评", "target=2100", "company=600519"])
        #expect(declined.messages == [])
        let folder = "-- content/news/_index.md --\n---\ncascade: {rating: false, stock: false}\n---\n"
        #expect(try fields(Self.post + folder).lines == ["broker=光大证券", "kind=点评", "target=2100", "company=600519"])
        let own = Self.post.replacing("date: 2025", with: "rating: 减持\ndate: 2025")
        #expect(try fields(own + folder).lines.contains("rating=减持!"))
        let site = try TestSite(Self.settings + Self.post + folder, theme: .folio)
        try site.build()
        #expect(try Publisher(site.options()).verify().difference == nil)
        #expect(!site.files(below: "public").contains("stocks/600519/index.html"))
    }

    @Test func valuesAreTerms() throws {
        let site = try TestSite(Self.settings + Self.post).publish()
        #expect(site.files.contains("brokers/光大证券/index.html") && site.files.contains("stocks/600519/index.xml"))
        #expect(site.value("title", of: "stocks/600519/index.html") == "贵州茅台")
    }

    @Test(arguments: [
        ("rating: 买人", "content/news/a.md:3:9: error: “买人” is not one of the values of “rating”"),
        ("target: 高", "content/news/a.md:3:9: error: “高” is not a number, which “target” needs"),
        ("broker: {a: 1}", "content/news/a.md:3:9: error: “broker” needs text or a number, not a map"),
    ])
    func aWrongValueHasItsPlace(line: String, message: String) throws {
        #expect(try fields(Self.post.replacing("date: 2025", with: "\(line)\ndate: 2025")).messages == [message])
    }

    @Test func aPatternThatNeverEndsIsTold() throws {
        let settings = "-- site.yaml --\nfields:\n  broker: {type: term, from: {body: \"(a|aa)+$\"}}\n"
        let site = try TestSite(settings + "-- content/news/a.md --\n\(String(repeating: "a", count: 400))b\n")
            .publish()
        #expect(
            site.messages == [
                "content/news/a.md: warning: the search for “broker” in “body” takes too long and is given up"
            ])
    }

    @Test(arguments: [
        ("brokr: {typ: term}", "site.yaml:2:11: error: “fields.brokr.typ” is not a known key"),
        (
            "a: {type: trem}",
            "site.yaml:2:13: error: “fields.a.type” needs term or choice or text or number or date or url or bool, not “trem”"
        ),
        ("a: {from: {titel: x}}", "site.yaml:2:14: error: “fields.a.from.titel” is not a known key"),
        ("a: {from: {title: \"(\"}}", "site.yaml:2:21: error: “(” is not a pattern: missing closing parenthesis"),
        ("author: {}", "site.yaml:2:3: error: “author” is a key of front matter with a meaning of its own"),
        ("a: {type: choice}", "site.yaml:2:3: error: “a” is a choice without values"),
        ("a: {list: table}", "site.yaml:2:7: error: “fields.a.list” has no effect: the field has no lists"),
        ("a: {type: term, names: data/a.txt}", "site.yaml:2:26: error: “data/a.txt” is not a data file of this site"),
        (
            "a: {type: term, names: data/a.csv}",
            "site.yaml:2:3: error: the data file “data/a.csv” cannot be read: there is no such file"
        ),
    ])
    func mistakesInSettingsHaveTheirPlace(line: String, message: String) throws {
        let failure = try TestSite("-- site.yaml --\nfields:\n  \(line)\n").failure()
        #expect(failure?.messages.first == message)
    }

    @Test func theCacheKnowsRulesAndData() throws {
        let site = try TestSite(Self.settings + Self.post)
        try site.build()
        try site.write("data/brokers.csv", "name,aliases\n光大证券股份,光大\n")
        try site.build()
        #expect(site.exists("public/brokers/光大证券股份/index.html") && !site.exists("public/brokers/光大证券/index.html"))
        #expect(try Publisher(site.options()).verify().difference == nil)
    }
}
