import Testing
import Text

@testable import Markdown

/// Rules 1, 2 and 3 of dialect cjk.
@Suite struct EmphasisTests {
    static let cases =
        ChineseEmphasisCases.punctuation + ChineseEmphasisCases.sentences + ChineseEmphasisCases.otherRuns
        + ChineseEmphasisCases.asciiPunctuation + ChineseEmphasisCases.outside + ChineseEmphasisCases.several
        + ChineseEmphasisCases.nested + ChineseEmphasisCases.edges + ChineseEmphasisCases.nothing
        + OtherEmphasisCases.underscores + OtherEmphasisCases.japanese + OtherEmphasisCases.korean
        + OtherEmphasisCases.rare + OtherEmphasisCases.latin + OtherEmphasisCases.lineEnds

    @Test(arguments: cases)
    func followsTheCJKFriendlyRules(markdown: String, html: String) {
        #expect(Rendering.bare(markdown) == "<p>\(html)</p>\n")
    }

    @Test func theTableIsLongEnough() {
        #expect(Self.cases.count >= 150)
        #expect(Set(Self.cases.map(\.markdown)).count == Self.cases.count)
    }

    @Test(arguments: [
        ("~~删除。~~后文", "<del>删除。</del>后文"),
        ("前文~~（删除）~~后文", "前文<del>（删除）</del>后文"),
        ("前文~~“删”~~后文", "前文<del>“删”</del>后文"),
        ("**~~重要。~~**后文", "<strong><del>重要。</del></strong>后文"),
        ("~~**重要。**~~后文", "<del><strong>重要。</strong></del>后文"),
        ("前文**~~甲~~**后文", "前文<strong><del>甲</del></strong>后文"),
        ("*~~甲：~~*乙", "<em><del>甲：</del></em>乙"),
        ("~~甲~~：~~乙~~", "<del>甲</del>：<del>乙</del>"),
        ("`~~甲。~~乙`", "<code>~~甲。~~乙</code>"),
        ("2024~2025年增长10~15%", "2024~2025年增长10~15%"),
        ("约5~8亿元，占比3~5%", "约5~8亿元，占比3~5%"),
        ("~单~ ~~双~~", "~单~ <del>双</del>"),
        ("甲~~~乙~~~丙", "甲~~~乙~~~丙"),
    ])
    func onlyTwoTildesStrike(markdown: String, html: String) {
        #expect(Rendering.bare(markdown) == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("*ST康美和*ST信威", "*ST康美和*ST信威"),
        ("关注*ST康美、S*ST前锋和*斜体*", "关注*ST康美、S*ST前锋和<em>斜体</em>"),
        ("**ST康美**和**\\*ST信威**", "<strong>ST康美</strong>和<strong>*ST信威</strong>"),
        ("***ST康美**：跌停", "<strong>*ST康美</strong>：跌停"),
        ("***ST康美***：跌停", "<em><strong>ST康美</strong></em>：跌停"),
        ("**关注*ST**后文", "<strong>关注*ST</strong>后文"),
        ("（*ST）与*ST 康美", "（*ST）与*ST 康美"),
        ("`*ST康美`和[*ST康美](/*ST)", "<code>*ST康美</code>和<a href=\"/*ST\">*ST康美</a>"),
        ("*STAR市场*", "<em>STAR市场</em>"),
        ("心电图 *ST elevation* 抬高", "心电图 <em>ST elevation</em> 抬高"),
        ("*ST, then* English", "<em>ST, then</em> English"),
    ])
    func stockPrefixesAreText(markdown: String, html: String) {
        #expect(Rendering.bare(markdown) == "<p>\(html)</p>\n")
    }

    /// A mark in a text without CJK would break the promise that it renders as cmark-gfm renders it.
    @Test func textWithoutCJKIsNeverMarked() {
        var numbers = FixedNumbers(1)
        let pieces = ["*", "**", "_", "~~", "a", "“", "”", "(", "\u{FE00}", " ", "é", "*ST", "\\", "…"]
        for _ in 0..<2000 {
            let text = (0..<12).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            let edits = Array(text.utf8).withUnsafeBufferPointer {
                EmphasisMarks.edits(for: $0, strikes: true, addresses: .init(), replaced: .init())
            }
            #expect(edits.isEmpty, "\(text)")
        }
    }

    /// The text of a document in a block that sentinels come from, written out or as an entity, is left alone.
    @Test(arguments: ["᳀", "&#x1CC0;", "&#7360;", "᳁&#x1B5A;", "᳈᭡"])
    func sentinelsAreNeverMistakenForText(character: String) {
        let written = Rendering.bare(character, .gfm).dropFirst(3).dropLast(5)
        #expect(Rendering.bare("**注意：**后文" + character).contains("后文" + written))
    }

    @Test func noSentinelIsLeft() {
        var numbers = FixedNumbers(2)
        let pieces = [
            "*", "**", "~~", "~~**", "甲", "。", "“", "(", "[", "](u。", ")", "`", "<a 甲=\"", ">", "https://a.cn/*", "*ST",
            "\n", "|", "|-|\n", "# ", "$x$", "\\", "[^甲**。]", "[^甲**。]: ",
        ]
        for _ in 0..<3000 {
            let text = (0..<14).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            let body = Rendering.site(text) {
                $0.math = true; $0.rawHTML = .allow
            }
            let all = body.html + body.plainText + body.headings.map { $0.id + $0.text }.joined()
            #expect(!all.unicodeScalars.contains { (0x1CC0...0x1CCF).contains($0.value) }, "\(text)")
        }
    }
}
