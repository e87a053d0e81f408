import TestSupport
import Testing

/// What cards and descriptions say of a post that brings no summary, and of one whose summary a robot cut.
@Suite struct SummaryOfParagraphsTests {
    private static func summary(_ post: String) throws -> String {
        let site = try TestSite("-- content/news/a.md --\n\(post)\n").publish()
        let page = try #require(site["news/a/index.html"])
        let start = try #require(page.firstRange(of: "<meta name=\"description\" content=\""))
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    @Test(arguments: [
        ("# 一、概况\n\n储能装机翻倍。\n\n| 年 | 数 |\n|---|---|\n| 一 | 二 |", "储能装机翻倍。"),
        ("{&quot;code&quot;: 200}\n\n正文。", "正文。"), ("- 储能\n- 光伏", "储能 光伏"),
        ("储能装机翻倍。<!--more-->下文。", "储能装机翻倍。"), ("# 题\n\n<!--more-->储能。", "题"),
        ("当 $x^2$ 增长，储能受益。", "当 增长，储能受益。"),
    ])
    func isMadeOfParagraphs(body: String, summary: String) throws {
        let post = "---\ntitle: 甲\ndate: 2025-01-01\nmathjax: true\n---\n\(body)"
        #expect(try Self.summary(post) == summary)
    }

    @Test func aGivenOneIsTidied() throws {
        let post = "---\ntitle: 甲\ndate: 2025-01-01\nsummary: \"　　储能　装机翻倍 https://www.hibo...\"\n---\n文"
        #expect(try Self.summary(post) == "储能 装机翻倍…")
    }
}
