import Foundation
import Testing
import Text

@testable import Markdown

/// Rule 8.
@Suite struct CodeTests {
    private struct Shouting: CodeHighlighter {
        func html(code: String, language: String) -> String? {
            language == "loud" ? "<span class=\"k\">\(code.uppercased())</span>" : nil
        }
    }

    private func render(_ markdown: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> String {
        var options = MarkdownOptions()
        change(&options)
        let source = SourceFile(path: "a.md", text: markdown)
        return MarkdownRenderer(options, highlighter: Shouting()).render(source, body: 0..<source.bytes.count).html
    }

    @Test func aKnownLanguageIsColoured() {
        #expect(
            render("```loud x\na\n```")
                == "<pre class=\"highlight\" tabindex=\"0\"><code class=\"language-loud\">"
                + "<span class=\"k\">A\n</span></code></pre>\n")
        #expect(
            render("```quiet\na\n```") == "<pre tabindex=\"0\"><code class=\"language-quiet\">a\n</code></pre>\n")
        #expect(
            render("```loud\na\n```") { $0.decoratesForSite = false }
                == "<pre><code class=\"language-loud\">a\n</code></pre>\n")
    }

    @Test(arguments: [["/nowhere/python3"], ["/bin/cat"], []])
    func withoutPygmentsCodeStaysPlain(interpreters: [String]) {
        let highlighter = PygmentsHighlighter(interpreters: interpreters)
        #expect(!highlighter.isMissing)
        #expect(highlighter.html(code: "x", language: "python") == nil)
        #expect(highlighter.isMissing)
    }

    private static let hasPygments = PygmentsProcess(interpreter: "/usr/bin/python3") != nil

    @Test(.enabled(if: hasPygments, "needs Debian's python3-pygments"))
    func pygmentsColoursOneBlockAfterAnother() {
        let highlighter = PygmentsHighlighter()
        for _ in 0..<3 {
            #expect(
                highlighter.html(code: "# 注 <\n", language: "python") == "<span class=\"c1\"># 注 &lt;</span>\n")
            #expect(highlighter.html(code: "x", language: "no-such-language") == nil)
            #expect(highlighter.html(code: "x", language: "a b\n9 python") == nil)
            #expect(highlighter.html(code: "", language: "c")?.isEmpty == true)
        }
        #expect(!highlighter.isMissing)
    }
}
