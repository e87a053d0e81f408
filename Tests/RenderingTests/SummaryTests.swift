import TestSupport
import Testing

@testable import Rendering
@testable import Text

/// What a post's text is boiled down to: summary, excerpt, numbers of words and minutes.
@Suite struct SummaryTests: TestsOfOnePost {
    @Test(arguments: [
        ("summary: 手写的", "正文。", "手写的"),
        ("summary: 手写的", "上文 *重*。\n\n<!--more-->\n\n下文。", "上文 重。"),
        ("", "上文。\n\n第二段。\n\n<!--more-->\n\n下文。", "上文。第二段。"),
        ("summary: \"\"", "短文。", "短文。"),
        ("summary: \"有 **重** 与 [链](https://x.org)\"", "", "有 重 与 链"),
        ("summary: \"A &amp; B <b>\"", "", "A &amp; B"),
        ("", "# 题\n\n- 项一\n- 项二\n\n| a |\n|--|\n| 表 |", "项一 项二"),
        ("", "## 一、行情回顾\n\n本周…", "本周…"), ("", "他说：“好。”\n\n后文", "他说：“好。”后文"),
        ("", "|12%<br>15%|\n|-|", ""), ("", "12%<br>15%", "12% 15%"),
        ("", "![图说](x.png)文字<b>粗</b>`码`", "文字粗码"),
    ])
    func theSummary(frontMatter: String, body: String, summary: String) throws {
        let site = try post(frontMatter, body: body)
        #expect(site.value("card_summary", of: "index.html") == summary)
        #expect(site.value("description", of: Self.page) == summary)
    }

    @Test(arguments: [
        ("第一句话在这里。第二句话在这里。第三句话在这里。第四句话。", 17, "第一句话在这里。第二句话在这里。"),
        ("第一句！第二句？第三句；第四句。还有很多很多很多很多很多很多", 8, "第一句！第二句？"),
        ("他说：“第一句话在这里。”然后第二句话在这里开始了，没有完", 12, "他说：“第一句话在这里。”"),
        ("没有句号的一段文字，在逗号后面断开才好看些因为它太长了太长了太长了", 12, "没有句号的一段文字，在逗…"),
        (
            "One sentence here. Another sentence here. And a third sentence.", 20,
            "One sentence here. Another sentence here."
        ),
        ("word word word word word word word word word word word word", 10, "word word word word word…"),
        ("一二三四五六七八九。然后还有一句。", 8, "一二三四五六七八九。"),
        ("新能源 汽车\n行业\tETF\n 深度", 120, "新能源 汽车 行业 ETF 深度"),
        // Characters of several scalars stay whole.
        ("一二三四五六七か\u{3099}八九十一二三四五六七", 8, "一二三四五六七か\u{3099}…"),
        ("一二三四五六👨‍👩‍👧八九十一二三四五六七", 8, "一二三四五六👨‍👩‍👧八…"),
        ("一二三四五六七\u{E0100}八九十一二三四五六七", 7, "一二三四五六七\u{E0100}…"),
        ("一二三四五六七🇨🇳八九十一二三四五六七", 8, "一二三四五六七…"),
        ("一二三四五六cafe\u{301}八九十一二三四五六七", 9, "一二三四五六…"),
        // Brackets: not behind one that opens, with those that close, not inside where there is a place outside.
        ("一二三四五六七《八九十》一二三四五六七", 8, "一二三四五六七…"), ("一二三四五六《七八九十》一二三四五六七", 8, "一二三四五六…"),
        ("一二三四五（六七）八九十一二三四五六", 8, "一二三四五（六七）…"), ("一二三四五六【注：七八九十一二三四】五", 9, "一二三四五六…"),
        ("（一二三四五六七八九十一二三四五六七八）九", 8, "（一二三四五六七…"), ("【注：一二三四五六七八九十一二三】四五六", 4, "【注：一…"),
        ("一二三四五六。“七八九十。一二三四五”六七八九十", 10, "一二三四五六。"), ("一二三四五六七。（八九。）十一二三四五六七", 10, "一二三四五六七。"),
        ("一二三四五六七八。”九十一二三四五六七八", 8, "一二三四五六七八。”"),
        ("One two (three four five six seven eight) nine", 6, "One two…"),
        ("短。", 120, "短。"),
        ("", 120, ""),
    ])
    func anExcerptEndsWhereAReaderPauses(text: String, limit: Int, excerpt: String) {
        #expect(Excerpt.of(text, limit: limit) == excerpt)
    }

    @Test func descriptionWinsOnThePageAndSummaryOnTheCard() throws {
        let site = try post("{description: 描述 \"引\", summary: 摘要}")
        #expect(site.value("description", of: Self.page) == "描述 &quot;引&quot;")
        #expect(site.value("card_summary", of: "index.html") == "摘要")
    }

    @Test(arguments: [
        ("正文两百字", 5, 1), ("one two three", 3, 1), ("国产GPU的2025年", 6, 1), ("don't stop", 2, 1), ("，。！？", 0, 1),
        (String(repeating: "字", count: 501), 501, 2), (String(repeating: "word ", count: 221), 221, 2),
        (String(repeating: "字", count: 1000), 1000, 2), ("カタカナ 한국", 6, 1),
    ])
    func wordsAndMinutes(text: String, words: Int, minutes: Int) {
        let count = WordCount(text)
        #expect(count.total == words)
        #expect(count.minutes == minutes)
    }

    /// Where the count looks at bytes, it agrees with one that looks at characters.
    @Test func wordsAreCountedByBytesAsByCharacters() {
        var random = SeededGenerator(seed: 5)
        let pieces = [
            "研", "乀", "鿿", "䶵", "ア", "한", "a", "Z", "7", "é", "Ω", "'", "’", "，", "。", " ", "\n", "🎉", "_", "²", "𠀀",
        ]
        for _ in 0..<2_000 {
            let text = (0..<12).map { _ in pieces.randomElement(using: &random)! }.joined()
            var (expected, isInWord) = (0, false)
            for scalar in text.unicodeScalars {
                let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                if scalar.isEastAsianLetter || (isWord && !isInWord) { expected += 1 }
                let isApostrophe = scalar == "'" || scalar == "’"
                isInWord = !scalar.isEastAsianLetter && (isWord || isInWord && isApostrophe)
            }
            #expect(WordCount(text).total == expected, "\(text)")
        }
    }

    @Test func readingTimeOfAPost() throws {
        let site = try post("", body: "## 题\n\n" + String(repeating: "字", count: 600) + " **two** `words`")
        #expect(site.value("words", of: Self.page) == "603 2 min")
    }
}
