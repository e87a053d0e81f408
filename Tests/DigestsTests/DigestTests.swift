import Digests
import Foundation
import Publishing
import TestSupport
import Testing
import Text

/// `inkstone digest`: what was published on a day.
@Suite struct DigestTests {
    private static let settings = """
        -- site.yaml --
        title: 研报
        base_url: https://example.org/blog/
        time_zone: Asia/Shanghai
        taxonomies: [tags, categories]
        fields:
          broker: {type: term, taxonomy: houses, from: {front_matter: brokers}}
          target: {type: number, unit: 元}
          rating: {type: choice, values: [买入, 增持]}
        languages: {zh-CN: {content: content/zh}, en: {content: content/en, title: Reports}}

        """

    private static func post(_ name: String, _ title: String, _ date: String, _ more: String = "") -> String {
        "-- content/\(name).md --\n---\ntitle: \"\(title)\"\ndate: \"\(date)\"\n\(more)\n---\n正文。\n\n"
    }

    private static let posts =
        post(
            "zh/news/a", "宁德时代（300750）：<电池> & 储能", "2025-05-18 09:30:00",
            "categories: [深度]\nbrokers: [光大证券]\ntarget: 320\nsummary: 摘要。")
        + post("zh/news/b", "电子周报", "2025-05-18 16:00:00", "categories: [周报]\nbrokers: [光大证券]")
        + post("zh/news/c", "零点的晨报", "2025-05-18 00:00:00", "categories: [晨报]\nbrokers: [中信证券]")
        + post("zh/news/d", "前一天", "2025-05-17 23:59:59") + post("zh/news/e", "后一天", "2025-05-19 00:00:00")
        + post("zh/news/draft", "草稿", "2025-05-18 10:00:00", "draft: true")
        + post("zh/news/later", "定时", "2025-05-18 10:00:00", "publishDate: 2030-01-01")
        + post("zh/news/gone", "过期", "2025-05-18 10:00:00", "expiryDate: 2025-05-20")
        + post("zh/news/unlisted", "不在列表", "2025-05-18 10:00:00", "build: {list: never}")
        + post("zh/news/mistake", "日期有错", "2025-05-18 10:00:00", "publishDate: 不知道")
        + post("en/news/a", "An English report", "2025-05-18 08:00:00")

    private static func digest(_ request: Digest.Request, of text: String = settings + posts) throws -> Digest {
        let site = try TestSite(text, theme: .folio)
        return try Digest(request, of: Publisher(site.options()).plan())
    }

    private static let day = CivilTime(year: 2025, month: 5, day: 18)

    private static func written(_ format: Digest.Format, _ digest: Digest) -> String {
        format.written(digest, date: Timestamp(seconds: 1_747_555_200, offset: 28_800))
    }

    @Test func aDayHasWhatReadersSeeOfIt() throws {
        let digest = try Self.digest(.init(day: Self.day))
        #expect(digest.title == "研报 · 2025年5月18日" && digest.home == "https://example.org/blog/")
        #expect(digest.posts.map(\.title) == ["电子周报", "宁德时代（300750）：<电池> & 储能", "零点的晨报"])
        #expect(digest.posts[1].facts == ["target 320 元"] && Self.written(.text, digest).contains("target 320 元"))
        #expect(Self.written(.html, digest).contains("深度 · 光大证券 · target 320 元"))
        for format in Digest.Format.allCases {
            let text = Self.written(format, digest)
            for hidden in ["草稿", "定时", "过期", "不在列表", "日期有错", "一天", "English"] {
                #expect(!text.contains(hidden), "\(format) \(hidden)")
            }
        }
    }

    @Test(arguments: [
        ("categories", "周报", ["电子周报"]), ("category", "周报", ["电子周报"]), ("Category", "深度", ["宁德时代（300750）：<电池> & 储能"]),
        ("broker", "光大证券", ["电子周报", "宁德时代（300750）：<电池> & 储能"]), ("houses", "中信证券", ["零点的晨报"]),
        ("target", "320", ["宁德时代（300750）：<电池> & 储能"]),
    ])
    func fieldsAreTheTaxonomiesOfTheSite(name: String, value: String, titles: [String]) throws {
        let digest = try Self.digest(.init(day: Self.day, fields: [(name, value)]))
        #expect(digest.posts.map(\.title) == titles)
        let both = try Self.digest(.init(day: Self.day, fields: [(name, value), ("category", "周报")]))
        #expect(both.posts.map(\.title) == titles.filter { $0 == "电子周报" })
    }

    @Test func anEditionHasItsOwn() throws {
        let digest = try Self.digest(.init(day: Self.day, edition: "EN"))
        #expect(digest.title == "Reports · 18 May 2025" && digest.posts.map(\.title) == ["An English report"])
        #expect(Self.written(.text, digest).contains("\n1 post\n"))
    }

    @Test func aDayWithoutPostsSaysSo() throws {
        let digest = try Self.digest(.init(day: CivilTime(year: 2025, month: 1, day: 1)))
        #expect(Self.written(.text, digest).contains("这一天没有文章。"))
        #expect(Self.written(.html, digest).contains("这一天没有文章。"))
        #expect(Self.written(.json, digest).contains("\"total\":0"))
    }

    @Test(arguments: [
        (Digest.Request(day: day, edition: "fr"), "“fr” is not a language of this site", "write --edition zh-CN"),
        (
            Digest.Request(day: day, fields: [("catgory", "周报")]), "“catgory” is not a field of this site",
            "write --field category=周报"
        ),
        (
            Digest.Request(day: day, fields: [("broker", "光大证劵")]), "“光大证劵” is not a term of houses",
            "write --field broker=光大证券"
        ),
        (
            Digest.Request(day: day, fields: [("rating", "买人")]), "“买人” is not one of the values of “rating”",
            "write --field rating=买入"
        ),
    ])
    func aNameThatIsNoneIsAMistake(request: Digest.Request, message: String, hint: String) throws {
        let error = #expect(throws: SetupError.self) { try Self.digest(request) }
        #expect(error?.diagnostics.first?.message.english == message && error?.diagnostics.first?.hint?.english == hint)
    }

    /// What mail programs drop, run or ask for is not there.
    @Test func theHTMLIsSafeInMails() throws {
        let html = Self.written(.html, try Self.digest(.init(day: Self.day)))
        #expect(html.contains("宁德时代（300750）：&lt;电池&gt; &amp; 储能"))
        #expect(html.contains("<a href=\"https://example.org/blog/news/a/\" style="))
        for forbidden in ["<script", "<style", "<link", "<img", "class=", "url(", "href=\"/", "src="] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
    }

    @Test func linesOfTextFitAndKeepPunctuation() throws {
        let title = String(repeating: "半导体设备国产化率（2025年）持续提升，", count: 6)
        let text = Self.written(
            .text,
            try Self.digest(
                .init(day: Self.day), of: Self.settings + Self.post("zh/news/a", title, "2025-05-18 09:30:00")))
        let lines = text.split(separator: "\n")
        for line in lines where !line.contains("https://") {
            #expect(line.unicodeScalars.reduce(0) { $0 + $1.columnWidth } <= 74)
            #expect(!line.drop { $0 == " " }.hasPrefix("，") && !line.hasSuffix("（"))
        }
        #expect(
            lines.filter { !$0.contains("https://") }.map { $0.drop { $0 == " " } }.joined().contains(title.prefix(30)))
    }

    @Test func aMailHasBothTexts() throws {
        let mail = Self.written(.mail, try Self.digest(.init(day: Self.day)))
        let lines = mail.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.hasPrefix("Subject: =?utf-8?B?") == true)
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(
            lines.filter { $0 == "--inkstone-2025-05-18" }.count == 2 && mail.contains("\n--inkstone-2025-05-18--\n"))
    }
}
