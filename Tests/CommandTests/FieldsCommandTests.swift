import TestSupport
import Testing

/// `inkstone fields`, and what `inkstone check` says of rules.
@Suite struct FieldsCommandTests {
    private static let text = """
        -- site.yaml --
        fields:
          broker: {type: term, from: [{ending: "来源：(\\\\S+)"}, {title: "^(券商)"}]}
          rating: {type: choice, values: [买入, 增持]}
        -- content/news/a.md --
        ---
        {title: 一, rating: 买入}
        ---
        来源：云河证券
        -- content/news/b.md --
        ---
        title: 二
        ---
        正文。

        """

    @Test func aTableOfAllPosts() throws {
        let outcome = try TestSite(Self.text, theme: .folio).run("fields")
        #expect(
            outcome.output == """
                post               field   value     from
                content/news/a.md  broker  云河证券  ending
                content/news/a.md  rating  买入      front matter
                content/news/b.md  broker  –
                content/news/b.md  rating  –

                """)
        #expect(outcome.errors == "broker: 1 of 2 posts\nrating: 1 of 2 posts\n" && outcome.status == 0)
    }

    @Test func oneFieldOfOnePostForPrograms() throws {
        let site = try TestSite(Self.text, theme: .folio)
        let json = try site.run("fields", "--field", "broker", "news/a.md", "--format", "json")
        #expect(
            json.output == #"[{"post":"content/news/a.md","field":"broker","values":["云河证券"],"from":"ending"}]"# + "\n")
        let csv = try site.run("fields", "--field", "rating", "--format", "csv")
        #expect(
            csv.output
                == "post,field,value,from\ncontent/news/a.md,rating,买入,front matter\ncontent/news/b.md,rating,,\n")
    }

    @Test(arguments: [
        (["--field", "brokr"], "error: “brokr” is no field of the site", "hint: write --field broker"),
        (
            ["none.md"], "error: “none.md” is no post of the site",
            "hint: write the path of a file in the content folder"
        ),
    ])
    func whatIsNotThereIsWrongUsage(arguments: [String], message: String, hint: String) throws {
        let site = try TestSite(Self.text, theme: .folio)
        let outcome = try Command.run(["fields"] + arguments, in: site.folder)
        #expect(outcome.status == 2 && outcome.errors.contains(message) && outcome.errors.contains(hint))
    }

    @Test func rulesThatFindNothingAreTold() throws {
        let outcome = try TestSite(
            Self.text.replacing("来源：云河证券", with: "来源：一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二"),
            theme: .folio
        ).run("check")
        #expect(
            outcome.errors.contains(
                "the rule “title” of “broker” finds nothing in 2 posts that nothing before it finds"))
        #expect(outcome.errors.contains("in content/news/a.md, which is no name"))
        let unused = try TestSite(Self.text.replacing(", rating: 买入", with: ""), theme: .folio).run("check")
        #expect(unused.errors.contains("site.yaml:3:3: warning: none of 2 posts has “rating”"))
    }

    /// A rule that takes whatever stands there.
    @Test func aRuleThatFindsSomethingElseInEachPostIsTold() throws {
        let posts = (0..<20).map {
            "-- content/news/p\($0).md --\n---\ntitle: 第\($0)篇\n---\n来源：\(["甲", "乙"][$0 % 2])证券\n"
        }
        let text =
            "-- site.yaml --\nfields:\n  broker: {type: term, from: {ending: \"(\\\\S+)\"}}\n  number: {type: term, from: {title: \"(.+)\"}}\n"
        let outcome = try TestSite(text + posts.joined(), theme: .folio).run("check")
        #expect(
            outcome.errors.contains(
                "site.yaml:3:38: notice: the rule “title” of “number” finds 20 values in 20 posts, nearly one for each")
        )
        #expect(!outcome.errors.contains("of “broker” finds"))
    }
}
