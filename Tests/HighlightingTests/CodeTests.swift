import Foundation
import Testing
import Text

@testable import Highlighting
@testable import Markdown

/// Rule 8.
@Suite struct CodeTests {
    private struct Shouting: CodeHighlighter {
        let version: String? = nil

        func colours(code: String, language: String) -> CodeColours {
            switch language {
            case "loud": .html("<span class=\"k\">\(code.uppercased())</span>")
            case "slow": .failed(.tooSlow(seconds: 5))
            default: .plain
            }
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
        #expect(highlighter.colours(code: "x", language: "python") == .plain)
        #expect(highlighter.isMissing && !highlighter.hasFailed)
    }

    @Test func codeWithoutItsColoursIsSaid() {
        let source = SourceFile(path: "a.md", text: "文\n\n```slow\na<b\n```\n\n```slow\n```")
        let made = MarkdownRenderer(highlighter: Shouting()).render(source, body: 0..<source.bytes.count)
        #expect(made.html.contains("<code class=\"language-slow\">a&lt;b\n</code>"))
        #expect(
            made.diagnostics.map { DiagnosticFormat.text.format($0) } == [
                """
                a.md:3:4: warning: “slow” code is not coloured: Pygments took longer than 5 seconds, nor is 1 block below
                  3 │ ```slow
                    │    ^^^^
                  hint: build again, or leave the language out behind the fence
                """
            ])
    }

    private static let hasPygments = (try? PygmentsProcess(interpreter: "/usr/bin/python3", patience: 5)) != nil

    @Test(.enabled(if: hasPygments, "needs Debian's python3-pygments"))
    func pygmentsColoursOneBlockAfterAnother() {
        let highlighter = PygmentsHighlighter()
        for _ in 0..<3 {
            #expect(
                highlighter.colours(code: "# 注 <\n", language: "python")
                    == .html("<span class=\"c1\"># 注 &lt;</span>\n"))
            #expect(highlighter.colours(code: "x", language: "no-such-language") == .plain)
            #expect(highlighter.colours(code: "x", language: "a b\n9 python") == .plain)
            #expect(highlighter.colours(code: "", language: "c") == .html(""))
        }
        #expect(!highlighter.isMissing && !highlighter.hasFailed)
    }

    /// A lexer that tries every way to split the letters.
    @Test(.enabled(if: hasPygments, "needs Debian's python3-pygments"))
    func aBlockHasADeadlineAndTheNextHasColours() throws {
        let highlighter = PygmentsHighlighter(patience: 1)
        let slow = String(repeating: "a", count: 20_000)
        #expect(highlighter.colours(code: slow, language: "make") == .failed(.tooSlow(seconds: 1)))
        #expect(highlighter.hasFailed && !highlighter.isMissing)
        #expect(highlighter.colours(code: "x", language: "python") == .html("<span class=\"n\">x</span>\n"))
        for _ in 0..<7 { _ = highlighter.colours(code: slow, language: "make") }
        #expect(highlighter.colours(code: "x", language: "python") == .failed(.givenUp))
    }

    @Test(.enabled(if: hasPygments, "needs Debian's python3-pygments"))
    func aProcessThatWasKilledIsReplaced() throws {
        let process = try PygmentsProcess(interpreter: "/usr/bin/python3", patience: 5)
        // A group of its own.
        #expect(getpgid(process.processIdentifier) == process.processIdentifier)
        kill(process.processIdentifier, SIGKILL)
        #expect(process.ask(code: "x", language: "python") == .ended)

        let highlighter = PygmentsHighlighter()
        _ = highlighter.colours(code: "x", language: "python")
        highlighter.killIdle()
        #expect(highlighter.colours(code: "x", language: "python") == .html("<span class=\"n\">x</span>\n"))
        #expect(!highlighter.hasFailed)
    }

    /// A highlighter of fewer words: it answers once, then ends, or says more than it may.
    @Test(arguments: [
        ("echo ready; head -c 4 >/dev/null; exit", CodeFailure.ended), ("kill -9 $$", .ended),
        ("echo ready; echo 99999999; sleep 9", .tooLong),
        ("echo ready; sleep 9", .tooSlow(seconds: 1)),
    ])
    func whatBreaksInTheMiddleIsAFailure(script: String, failure: CodeFailure) throws {
        let path = NSTemporaryDirectory() + "inkstone-\(UUID().uuidString)"
        try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        let highlighter = PygmentsHighlighter(interpreters: [path], patience: 1)
        #expect(highlighter.colours(code: "x", language: "python") == .failed(failure))
        #expect(highlighter.hasFailed && !highlighter.isMissing)
    }
}
