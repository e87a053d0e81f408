import Testing

@testable import Text

@Suite struct DiagnosticTests {
    private static let source = SourceFile(path: "content/a.md", text: "---\r\ntitle: 研报“一”\r\ndate: x\r\n---\r\n")

    /// The place of a text in the source.
    private func range(of text: String) -> Range<Int> {
        let bytes = Self.source.bytes
        let wanted = Array(text.utf8)
        let start =
            (0...(bytes.count - wanted.count)).first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) } ?? 0
        return start..<(start + wanted.count)
    }

    @Test func forPeople() {
        let diagnostic = Self.source.diagnostic(.error, at: range(of: "“一”"), "these are quotes", hint: "write \"一\"")
        #expect(
            DiagnosticFormat.text.format(diagnostic) == """
                content/a.md:2:10: error: these are quotes
                  2 │ title: 研报“一”
                    │            ^^^^
                  hint: write "一"
                """)
    }

    /// Wide characters take two columns, marks of no width none.
    @Test(arguments: [("研", "^^"), ("报“", "^^^"), ("title", "^^^^^"), ("date: x\r\n---", "^^^^^^^")])
    func theMarkIsAsWideAsTheText(text: String, carets: String) {
        let lines = DiagnosticFormat.text.format(Self.source.diagnostic(.warning, at: range(of: text), "x")).split(
            separator: "\n")
        #expect(lines[2].drop { $0 != "^" } == carets)
    }

    @Test func aPlaceAtTheEndHasAMarkToo() {
        let end = Self.source.bytes.count
        let text = DiagnosticFormat.text.format(Self.source.diagnostic(.error, at: end..<end, "not closed"))
        #expect(text == "content/a.md:5:1: error: not closed\n  5 │ \n    │ ^")
    }

    @Test func aLongLineIsShownAroundTheMark() {
        let source = SourceFile(
            path: "a", text: String(repeating: "长", count: 100_000) + "X" + String(repeating: "y", count: 100_000))
        let place = source.bytes.firstIndex(of: UInt8(ascii: "X")) ?? 0
        let lines = DiagnosticFormat.text.format(source.diagnostic(.error, at: place..<(place + 1), "here")).split(
            separator: "\n")
        #expect(lines[0] == "a:1:100001: error: here")
        #expect(lines[1].count < 120 && lines[1].contains("长Xy"))
        #expect(lines[1].hasPrefix("  1 │ …") && lines[1].hasSuffix("…"))
        let before = lines[1].unicodeScalars.prefix { $0 != "X" }.reduce(0) { $0 + $1.columnWidth }
        #expect(lines[2].prefix { $0 != "^" }.count == before)
    }

    @Test func nothingReachesTheTerminalThatMovesIt() {
        let source = SourceFile(path: "a\u{1B}[2J", text: "x\u{1B}[31m\ty\u{9B}")
        let text = DiagnosticFormat.text.format(source.diagnostic(.error, at: 0..<1, "bad\u{7}", hint: "h\u{0}"))
        #expect(!text.unicodeScalars.contains { $0.isControl && $0 != "\n" })
        let command = DiagnosticFormat.github.format(Diagnostic(.error, "bad\u{9B}31m\r", hint: "h\u{1B}"))
        #expect(command == "::error::bad�31m�%0Ahint: h�")
    }

    @Test(arguments: [
        (Diagnostic(.error, "all"), "error: all"),
        (Diagnostic(.warning, file: "a", "of a file"), "a: warning: of a file"),
        (Diagnostic(.notice, file: "a", "news", hint: "type"), "a: notice: news\n  hint: type"),
    ])
    func withoutAPlace(diagnostic: Diagnostic, text: String) {
        #expect(DiagnosticFormat.text.format(diagnostic) == text)
    }

    /// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    @Test func forPullRequests() {
        let diagnostic = Diagnostic(
            .error, file: "a,b:c%.md", position: SourcePosition(line: 2, column: 3), "100% of\nit: a, b",
            hint: "write x")
        #expect(
            DiagnosticFormat.github.format(diagnostic)
                == "::error file=a%2Cb%3Ac%25.md,line=2,col=3::100%25 of%0Ait: a, b%0Ahint: write x")
        #expect(DiagnosticFormat.github.format(Diagnostic(.notice, "x")) == "::notice::x")
    }

    @Test func forPrograms() {
        let diagnostic = Diagnostic(
            .error, file: "a\"b", position: SourcePosition(line: 2, column: 3), "“x”\n<y>", hint: "h")
        #expect(
            DiagnosticFormat.json.format(diagnostic)
                == #"{"severity":"error","file":"a\"b","line":2,"column":3,"message":"“x”\n\u003cy\u003e","hint":"h"}"#)
        #expect(DiagnosticFormat.json.format(Diagnostic(.warning, "x")) == #"{"severity":"warning","message":"x"}"#)
    }

    @Test func sortedByFileAndPlace() {
        func at(_ file: String?, _ line: Int, _ column: Int, _ message: Message = "m") -> Diagnostic {
            Diagnostic(.error, file: file, position: SourcePosition(line: line, column: column), message)
        }
        let sorted = [
            Diagnostic(.error, "x"), Diagnostic(.error, file: "a", "x"), at("a", 1, 2), at("a", 1, 10), at("a", 2, 1),
            at("a", 2, 1, "n"), at("b", 1, 1),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
