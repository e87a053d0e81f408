import Testing
import Text

@testable import Markdown

/// Rule 9.
@Suite struct UntrustedTests {
    @Test(arguments: [
        ("a<b>c</b>", "<p>ac</p>\n"),
        ("<div>\n甲\n</div>", ""),
        ("甲\n\n<script>x</script>\n\n乙", "<p>甲</p>\n<p>乙</p>\n"),
        ("<!-- x -->", ""),
        ("![]()", "<p></p>\n"),
        ("![图]()", "<p></p>\n"),
        ("甲![](<>)乙", "<p>甲乙</p>\n"),
    ])
    func rawHTMLAndEmptyImagesLeaveNothing(markdown: String, html: String) {
        #expect(Rendering.site(markdown).html == html)
    }

    @Test(arguments: [
        "javascript:x", "JavaScript:x", "java&#9;script:x", "java&#10;script:x", "&#1;javascript:x",
        "javascript&colon;x",
        "&#x6A;avascript:x", "vbscript:x", "data:text/html,x", "data:image/svg+xml,x", "DATA:text/html,x",
        "\\javascript:x",
        "file:///etc/passwd", "<java\u{1}script:x>", "< javascript:x>", "<&#32;&#13;&#10;javascript&#58;x>",
    ])
    func unsafeLinksLeaveTheirText(address: String) {
        let body = Rendering.site("[甲](\(address)) ![乙](\(address))")
        let isKept = address.hasPrefix("\\")
        #expect(body.html == "<p>甲 乙</p>\n" || isKept && !body.html.contains("href=\"javascript"))
        #expect(body.diagnostics.count == (isKept ? 0 : 1))
    }

    @Test(arguments: [
        "data:image/png;base64,AA", "DATA:IMAGE/GIF;x", "/javascript:x", "?javascript:x", "javascript", "mailto:a@b.c",
        "./data:x", "https://a.cn/javascript:x",
    ])
    func safeAddressesStay(address: String) {
        #expect(Rendering.site("[甲](\(address))").html.contains("<a href=\"\(address)\""))
    }

    /// What a browser opens on another host, in the ways in which it may be written.
    @Test(arguments: [
        "https://a.cn", "HTTP://a.cn", "//a.cn", "http:/evil.test/", "https:evil.test", "&#9;https://a.cn",
        "/\u{FE0F}/a.cn",
        "//\u{FE0F}a.cn", "ht&#10;tps://a.cn", "/&#9;/a.cn", "ftp://a.cn", "https\u{3A}//a.cn", "/&#92;a.cn",
    ])
    func linksToOtherHostsTellThemNothing(address: String) {
        let isOther = address != "/\u{FE0F}/a.cn"
        #expect(Rendering.site("[甲](\(address))").html.contains("rel=\"noopener nofollow\"") == isOther)
        #expect(Rendering.site("![甲](\(address))").html.contains("referrerpolicy=\"no-referrer\"") == isOther)
    }

    @Test(arguments: [
        "/a", "a", "?a=//b", "#//", "http", "mailto:a@b.c", "a:b", "x/http://a", "./http:b", "/a\u{FE0F}//b",
    ])
    func linksOfTheSiteHaveNoRel(address: String) {
        #expect(!Rendering.site("[甲](\(address))").html.contains("rel="))
    }

    @Test func everythingPassesWhereTheSiteAllowsIt() {
        let body = Rendering.site("a<b>c</b> [d](javascript:e)") { $0.rawHTML = .allow }
        #expect(body.html == "<p>a<b>c</b> <a href=\"javascript:e\">d</a></p>\n")
        #expect(body.diagnostics.isEmpty)
    }

    @Test func addressesInsideAllowedLinksStayText() {
        let body = Rendering.site("<a href=\"/\">https://a.cn</a> https://b.cn\n\n<a>\n\nhttps://c.cn") {
            $0.rawHTML = .allow
            $0.externalRel = nil
        }
        #expect(body.html.hasPrefix("<p><a href=\"/\">https://a.cn</a> <a href=\"https://b.cn\">"))
        #expect(body.html.contains("<a href=\"https://c.cn\">"))
    }

    @Test func rawHTMLIsOneWarningAtItsFirstPlace() {
        let diagnostics = Rendering.site("一\n\n二 <b>三</b>\n\n<div>").diagnostics
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.position == SourcePosition(line: 3, column: 3))
        #expect(diagnostics.first?.message == "raw HTML “<b>” is left out, and 2 more below")
        #expect(diagnostics.first?.hint?.english.contains("raw_html: allow") == true)
    }

    @Test func aLongLineIsQuotedInPart() {
        let html = "<b title=\"" + String(repeating: "长", count: 90_000) + "\">"
        let long = Rendering.site(html).diagnostics.first?.message.english
        #expect(long == "raw HTML “<b title=\"" + String(repeating: "长", count: 36) + "” is left out")
    }

    @Test func placesCountFromTheStartOfTheFile() {
        let source = SourceFile(path: "a.md", text: "---\ntitle: <b>\n---\n\n> **甲：**乙 <i>\n\n[a](javascript:x)")
        let start = "---\ntitle: <b>\n---\n".utf8.count
        let body = MarkdownRenderer().render(source, body: start..<source.bytes.count)
        #expect(
            body.diagnostics.map(\.position) == [
                SourcePosition(line: 5, column: 11), SourcePosition(line: 7, column: 5),
            ])
    }
}
