import Testing
import Text

@testable import Markdown

/// What automatic summaries are made of.
@Suite struct ProseTests {
    @Test(arguments: [
        ("# 题\n\n甲\n\n|a|b|\n|-|-|\n|1|2|\n\n乙", "甲\n乙\n"), ("```\n码\n```\n\n甲", "甲\n"),
        ("{\"code\": 200}\n\n甲", "甲\n"),
        ("[{\"a\": 1}]\n\n甲", "甲\n"), ("{甲}", "{甲}\n"), ("[甲](u)\n\n[1]", "甲\n[1]\n"), ("- 一\n- 二\n\n甲", "甲\n"),
        ("- 一\n- 二", "一\n二\n"),
        ("> 引\n\n甲", "引\n甲\n"), ("甲[^1]\n\n[^1]: 注", "甲\n"), ("|a|\n|-|\n|1|", ""), ("![图](a.png)\n\n甲", "甲\n"),
        ("# 题", ""),
    ])
    func areParagraphs(markdown: String, prose: String) {
        #expect(Rendering.site(markdown).proseText == prose)
    }

    @Test func formulasAreNone() {
        let text = "$$\nx^2\n$$\n\n当$n$增长，$y = \\frac{a}{b}$。"
        #expect(Rendering.site(text) { $0.math = true }.proseText == "当增长，。\n")
        #expect(Rendering.site(text) { $0.math = true }.plainText.contains("frac"))
    }

    @Test func aboveTheDividerToo() {
        let body = Rendering.site("# 题\n\n甲\n\n|a|\n|-|\n|b|\n\n乙<!--more-->丙")
        #expect(body.proseAboveDivider == "甲\n乙\n")
        #expect(Rendering.site("# 题\n\n<!--more-->\n\n丙").proseAboveDivider == "题")
        #expect(Rendering.site("丙").proseAboveDivider == nil)
    }

    @Test func bytesThatAreNoTextStayInTheirParagraph() {
        let source = SourceFile(path: "a.md", bytes: [0xFF, 0x0A, 0x0A, 0x61])
        #expect(MarkdownRenderer().render(source, body: 0..<4).proseText.hasSuffix("a\n"))
    }
}
