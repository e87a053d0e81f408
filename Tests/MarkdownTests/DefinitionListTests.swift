import Testing

@testable import Markdown

/// `definition_lists`: what Hugo makes of the same texts, but for white space.
@Suite struct DefinitionListTests {
    @Test(arguments: [
        ("甲\n: 乙", "<dl>\n<dt>甲</dt>\n<dd>乙</dd>\n</dl>\n"),
        (
            "甲\n乙\n: 丙 *丁*\n: 戊\n\n后文",
            "<dl>\n<dt>甲</dt>\n<dt>乙</dt>\n<dd>丙 <em>丁</em></dd>\n<dd>戊</dd>\n</dl>\n<p>后文</p>\n"
        ),
        ("甲\n: 乙\n\n丙\n: 丁", "<dl>\n<dt>甲</dt>\n<dd>乙</dd>\n<dt>丙</dt>\n<dd>丁</dd>\n</dl>\n"),
        ("甲\n\n:   乙\n\n    丙", "<dl>\n<dt>甲</dt>\n<dd>\n<p>乙</p>\n<p>丙</p>\n</dd>\n</dl>\n"),
        ("甲\n: - 乙\n  - 丙", "<dl>\n<dt>甲</dt>\n<dd>\n<ul>\n<li>乙</li>\n<li>丙</li>\n</ul>\n</dd>\n</dl>\n"),
        ("甲\n:      五", "<dl>\n<dt>甲</dt>\n<dd>五</dd>\n</dl>\n"),
        ("> 甲\n> : 乙", "<blockquote>\n<dl>\n<dt>甲</dt>\n<dd>乙</dd>\n</dl>\n</blockquote>\n"),
        ("- 甲\n  : 乙\n- 丙", "<ul>\n<li>\n<dl>\n<dt>甲</dt>\n<dd>乙</dd>\n</dl>\n</li>\n<li>丙</li>\n</ul>\n"),
        ("+ 甲\n\n乙\n: 丙", "<ul>\n<li>甲</li>\n</ul>\n<dl>\n<dt>乙</dt>\n<dd>丙</dd>\n</dl>\n"),
        ("甲\r\n: 乙\r\n", "<dl>\n<dt>甲</dt>\n<dd>乙</dd>\n</dl>\n"),
    ])
    func isOne(markdown: String, html: String) {
        #expect(Rendering.site(markdown) { $0.definesTerms = true }.html == html)
    }

    @Test(arguments: [
        "甲\n:乙", "甲\n：乙", "# 甲\n: 乙", "    甲\n    : 乙", "```\n甲\n: 乙\n```", "> 甲\n: 乙", ": 乙", "甲\n   : 乙", "- 甲\n: 乙",
        "|甲|\n|-|\n: 乙", "甲\n:  ",
    ])
    func isNone(markdown: String) {
        let with = Rendering.site(markdown) { $0.definesTerms = true }
        #expect(with.html == Rendering.site(markdown).html)
        #expect(!with.html.contains("<dl>"))
    }

    @Test func onlyWhereTheSiteSaysSo() {
        #expect(Rendering.site("甲\n: 乙").html == "<p>甲\n: 乙</p>\n")
    }

    @Test func theSearchFindsTermsAndDefinitionsOnLinesOfTheirOwn() {
        #expect(Rendering.site("甲\n乙\n: 丙") { $0.definesTerms = true }.plainText == "甲\n乙\n丙")
    }

    @Test func manyOfThemTakeTheirTimeInStep() {
        func nodes(_ count: Int) -> Int {
            let text = (0..<count).map { "甲\($0)\n: 乙\n" }.joined(separator: "\n")
            return Rendering.site(text) { $0.definesTerms = true }.html.utf8.count { $0 == UInt8(ascii: "<") }
        }
        #expect(nodes(200) - nodes(100) == 400)
    }
}
