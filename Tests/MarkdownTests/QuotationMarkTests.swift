import Testing

@testable import Markdown

/// `smart` beside Chinese.
@Suite struct QuotationMarkTests {
    @Test(arguments: [
        ("他说\"你好\"。", "他说“你好”。"), ("\"你好\"他说", "“你好”他说"), ("说\"你好。\"他", "说“你好。”他"), ("说\"《红楼梦》\"好", "说“《红楼梦》”好"),
        ("他说'你好'。", "他说‘你好’。"), ("\"甲\"和\"乙\"、\"丙\"", "“甲”和“乙”、“丙”"), ("**\"甲\"**后\"乙\"", "<strong>“甲”</strong>后“乙”"),
        ("甲 \"**乙**\" 丙", "甲 “<strong>乙</strong>” 丙"), ("用`\"`表示\"甲\"", "用<code>&quot;</code>表示“甲”"),
        ("甲\\\"乙", "甲&quot;乙"),
        ("it's \"fine\" 甲", "it’s “fine” 甲"), ("6.1\"屏，\"甲\"", "6.1”屏，“甲”"), ("\"甲'乙'丙\"", "“甲‘乙’丙”"),
        ("[甲](/u \"题\")说\"乙\"", "<a href=\"/u\" title=\"题\">甲</a>说“乙”"), ("见\"A股\"与\"港股\"。", "见“A股”与“港股”。"),
        ("买入\"Apple\"股票", "买入“Apple”股票"), ("甲\"**乙**\"丙", "甲“<strong>乙</strong>”丙"),
        ("甲\"*乙*\"丙\"**丁**\"", "甲“<em>乙</em>”丙“<strong>丁</strong>”"),
        ("甲**\"乙\"**丙", "甲<strong>“乙”</strong>丙"), ("甲'**乙**'丙", "甲‘<strong>乙</strong>’丙"),
    ])
    func openAndCloseInTurn(markdown: String, html: String) {
        #expect(Rendering.site(markdown) { $0.smart = true }.html == "<p>\(html)</p>\n")
    }

    @Test func theNextParagraphBeginsAnew() {
        let html = Rendering.site("甲\"乙\n\n丙\"丁\"戊") { $0.smart = true }.html
        #expect(html.contains("<p>丙“丁”戊</p>"))
    }

    @Test func staysStraightUnlessTheSiteSaysSo() {
        #expect(Rendering.site("他说\"你好\"。").html == "<p>他说&quot;你好&quot;。</p>\n")
    }

    @Test func textWithoutChineseKeepsTheRulesOfCmark() {
        for text in ["\"a\" 'b' c's", "(\"a\")", "a\"b\"c"] {
            let site = Rendering.site(text) { $0.smart = true }.html
            #expect(site == Rendering.site(text) { ($0.smart, $0.dialect) = (true, .gfm) }.html)
        }
    }
}
