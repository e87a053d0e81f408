import Testing
import Text

@testable import Markdown

@Suite struct BodyTests {
    @Test(arguments: [
        ("# 标题 One", "<h1 id=\"标题-one\">标题 One</h1>\n"),
        ("a<b>c</b>", "<p>ac</p>\n"),
        ("[a](javascript:alert(1))", "<p>a</p>\n"),
        ("[a](java&#9;script:alert(1))", "<p>a</p>\n"),
        ("![]()", "<p></p>\n"),
        (
            "[a](https://a.cn/ \"b\")", "<p><a href=\"https://a.cn/\" title=\"b\" rel=\"noopener nofollow\">a</a></p>\n"
        ),
        ("![图](a.png)", "<p><img src=\"a.png\" loading=\"lazy\" alt=\"图\" /></p>\n"),
        ("2024~2025年，10~15%", "<p>2024~2025年，10~15%</p>\n"),
        ("~~a~~", "<p><del>a</del></p>\n"),
    ])
    func isDecoratedForTheSite(markdown: String, html: String) {
        #expect(render(markdown).html == html)
    }

    @Test func repeatedHeadingsAreNumbered() {
        #expect(render("# 同\n\n# 同\n\n# 同").headings.map(\.id) == ["同", "同-1", "同-2"])
    }

    @Test func rawHTMLIsOneWarningAtItsFirstPlace() {
        let diagnostics = render("一\n\n二 <b>三</b>\n\n<div>").diagnostics
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.position == SourcePosition(line: 3, column: 3))
        #expect(diagnostics.first?.message == "raw HTML “<b>” is left out, with 2 more below")
    }

    @Test func theDividerSplitsTheTextAndLeavesNothing() {
        let body = render("上 *文*\n\n- 甲\n\n<!--more-->\n\n下文")
        #expect(body.textAboveDivider == "上 文\n甲")
        #expect(body.plainText == "上 文\n甲\n下文")
        #expect(!body.html.contains("more"))
        #expect(body.diagnostics.isEmpty)
        #expect(render("没有").textAboveDivider == nil)
    }

    private func render(_ markdown: String) -> RenderedMarkdown {
        let source = SourceFile(path: "a.md", text: markdown)
        return MarkdownRenderer().render(source, body: 0..<source.bytes.count)
    }
}
