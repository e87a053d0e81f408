import Testing
import Text

@testable import Markdown

/// Rule 4 of dialect cjk.
@Suite struct AddressTests {
    /// Markdown, and its HTML where `<…>` stands for a link whose address is its text.
    @Test(arguments: [
        ("见https://example.cn/1.html。下一句", "见<https://example.cn/1.html>。下一句"),
        ("（https://a.cn）", "（<https://a.cn>）"),
        ("https://a.cn，后文", "<https://a.cn>，后文"),
        ("“https://a.cn/b”", "“<https://a.cn/b>”"),
        ("https://a.cn/b后文", "<https://a.cn/b>后文"),
        ("https://www.hibor...", "https://www.hibor..."),
        ("https://www.hibor…", "https://www.hibor…"),
        ("http://中国", "http://中国"),
        ("https://a", "https://a"),
        ("https://1.5倍", "https://1.5倍"),
        ("http://192.168.1.1:8080/x", "<http://192.168.1.1:8080/x>"),
        ("http://localhost:1313/", "<http://localhost:1313/>"),
        ("https://a_b.cn", "https://a_b.cn"),
        ("https://bücher.example/é", "<https://bücher.example/é>"),
        ("(https://a.cn/x_(y))", "(<https://a.cn/x_(y)>)"),
        ("[https://a.cn/x]", "[<https://a.cn/x>]"),
        ("https://a.cn/x?!.,:", "<https://a.cn/x>?!.,:"),
        ("https://a.cn/x&hl;", "<https://a.cn/x>&amp;hl;"),
        ("**https://a.cn/x**后文", "<strong><https://a.cn/x></strong>后文"),
        ("https://a.cn/*x*/_y_/~~z~~/w", "<https://a.cn/*x*/_y_/~~z~~/w>"),
        ("*见https://a.cn/*x", "*见<https://a.cn/*x>"),
        ("HTTPS://A.CN/B", "<HTTPS://A.CN/B>"),
        ("xhttps://a.cn", "xhttps://a.cn"),
        ("ftp://a.cn/x", "<ftp://a.cn/x>"),
        ("`https://a.cn`", "<code>https://a.cn</code>"),
        ("mailto:a@b.cn，", "<mailto:a@b.cn>，"),
        ("https://a.cn https://b.cn", "<https://a.cn> <https://b.cn>"),
    ])
    func endsWhereTheAddressEnds(markdown: String, html: String) {
        let links = html.replacing(/<(https?:|ftp:|mailto:|HTTPS:)([^>]*)>/) { match in
            let address = "\(match.1)\(match.2)"
            let encoded = address.replacing("ü", with: "%C3%BC").replacing("é", with: "%C3%A9")
            return "<a href=\"\(encoded)\">\(address)</a>"
        }
        #expect(Rendering.bare(markdown) == "<p>\(links)</p>\n")
    }

    @Test(arguments: [
        ("见www.a.cn/b。", "见<a href=\"http://www.a.cn/b\">www.a.cn/b</a>。"),
        ("(www.a.cn)", "(<a href=\"http://www.a.cn\">www.a.cn</a>)"),
        ("awww.a.cn", "awww.a.cn"),
        ("邮箱a.b+c@d-e.cn。", "邮箱<a href=\"mailto:a.b+c@d-e.cn\">a.b+c@d-e.cn</a>。"),
        ("a@b", "a@b"),
        ("a@b.c_", "a@b.c_"),
        ("mmmmailto:a@b.cn", "mmmmailto:<a href=\"mailto:a@b.cn\">a@b.cn</a>"),
        ("写信mailto:a@b.cn", "写信<a href=\"mailto:a@b.cn\">mailto:a@b.cn</a>"),
        ("a@b@c.d", "a@<a href=\"mailto:b@c.d\">b@c.d</a>"),
        ("[https://a.cn](https://b.cn)", "<a href=\"https://b.cn\">https://a.cn</a>"),
        ("[https://a.cn](javascript:x)", "<a href=\"\">https://a.cn</a>"),
        ("![https://a.cn](i)", "<img src=\"i\" alt=\"https://a.cn\" />"),
        ("[a](https://b.cn)**bold**", "<a href=\"https://b.cn\">a</a><strong>bold</strong>"),
        ("<https://b.cn>*em*", "<a href=\"https://b.cn\">https://b.cn</a><em>em</em>"),
    ])
    func otherKindsAndPlaces(markdown: String, html: String) {
        var options = MarkdownOptions()
        options.decoratesForSite = false
        let expected = html.replacing("<a href=\"\">https://a.cn</a>", with: "https://a.cn")
        #expect(Rendering.render(markdown, options).html == "<p>\(expected)</p>\n")
    }

    @Test func aSiteResolvesThem() {
        let html = Rendering.site("见https://a.cn。").html
        #expect(html == "<p>见<a href=\"https://a.cn\" rel=\"noopener nofollow\">https://a.cn</a>。</p>\n")
    }
}

/// Rule 5 of dialect cjk.
@Suite struct SoftBreakTests {
    @Test(arguments: [
        ("甲\n乙", "甲乙"),
        ("甲，\n乙", "甲，乙"),
        ("甲**乙**\n**丙**", "甲<strong>乙</strong><strong>丙</strong>"),
        ("*甲\n乙*", "<em>甲乙</em>"),
        ("甲[乙](u)\n丙", "甲<a href=\"u\">乙</a>丙"),
        ("甲`乙`\n丙", "甲<code>乙</code>丙"),
        ("他说\n“甲”", "他说“甲”"),
        ("あ\nア", "あア"),
        ("甲\na", "甲\na"),
        ("a\n甲", "a\n甲"),
        ("a\nb", "a\nb"),
        ("“a”\n“b”", "“a”\n“b”"),
        ("한국\n한국", "한국\n한국"),
        ("甲\n한", "甲\n한"),
        ("甲`a`\n乙", "甲<code>a</code>\n乙"),
        ("甲\n![图](i)", "甲\n<img src=\"i\" alt=\"图\" />"),
        ("甲  \n乙", "甲<br />\n乙"),
        ("甲\\\n乙", "甲<br />\n乙"),
        ("𠮷\n𠮷", "𠮷𠮷"),
    ])
    func vanishBetweenWideCharacters(markdown: String, html: String) {
        #expect(Rendering.bare(markdown) == "<p>\(html)</p>\n")
    }

    @Test func footnoteMarksAndRawHTMLAreLookedThrough() {
        #expect(Rendering.site("甲[^1]\n乙\n\n[^1]: 注").html.contains("</sup>乙"))
        #expect(Rendering.site("甲<b>\n</b>乙").html == "<p>甲乙</p>\n")
        #expect(Rendering.site("甲\n乙").plainText == "甲乙")
        #expect(Rendering.site("a\nb").plainText == "a b")
    }
}
