import Testing
import Text

@testable import Markdown

/// What a body makes of itself grows no faster than the body: measured in bytes of output, at three sizes.
@Suite struct BoundTests {
    struct Construct: Sendable, CustomTestStringConvertible {
        let name: String
        let isExcess: Bool
        let body: @Sendable (Int) -> String

        var testDescription: String { name }

        init(_ name: String, isExcess: Bool = true, _ body: @escaping @Sendable (Int) -> String) {
            self.name = name
            self.isExcess = isExcess
            self.body = body
        }
    }

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    static let constructs = [
        Construct("short rows below a wide one") { n in
            times(n / 20, "|a") + "|\n" + times(n / 20, "|-") + "|\n" + times(n / 4, "a\n")
        },
        Construct("many cells") { n in times(n / 4, "|a") + "|\n" + times(n / 4, "|-") + "|\n" },
        Construct("rows of dashes below a paragraph") { n in times(n / 4, "a\n") + times(n / 12, "|-|-|\n") },
        Construct("one address for many links") { n in
            "[a]: /" + times(n / 2, "x") + "\n\n" + times(n / 6, "[a]")
        },
        Construct("one title for many links, in another case") { n in
            "> [Ä b]: /x\n> '" + times(n / 2, "x") + "'\n\n" + times(n / 14, "[a][ä B] ")
        },
        Construct("a label on two lines") { n in "[a\nb]: /" + times(n / 2, "x") + "\n\n" + times(n / 8, "[a\nb]") },
        Construct("nested lists above empty lines") { n in times(n / 4, "- ") + "a\n" + times(n / 2, "\n") },
        Construct("nested quotations above lazy lines") { n in times(n / 2, ">") + "a\n" + times(n / 4, "b\n") },
        Construct("lists nested by their indentation") { n in
            (0..<n / 100).map { times($0, "  ") + "- a\n" }.joined()
        },
        // What large reports hold is left alone.
        Construct("a long table", isExcess: false) { n in "|a|b|\n|-|-|\n" + times(n / 6, "|1|2|\n") },
        Construct("a wide table with gaps", isExcess: false) { n in
            times(40, "|a") + "|\n" + times(40, "|-") + "|\n" + times(n / 82, "|1||2|||" + times(36, "|") + "\n")
        },
        Construct("many definitions", isExcess: false) { n in
            (0..<n / 24).map { "[\($0)]: /a/\($0)\n" }.joined() + "\n" + (0..<n / 24).map { "[\($0)]" }.joined()
        },
        Construct("a rule of dashes", isExcess: false) { n in times(n / 2, "- ") + "\n" },
        Construct("code with a drawn table", isExcess: false) { n in
            times(n / 900, "```\n" + times(30, "| a | b |\n|---|---|\n") + "```\n\n")
        },
        Construct("nested brackets", isExcess: false) { n in times(n / 2, "[") + times(n / 2, "]") },
        Construct("headings of one name", isExcess: false) { n in times(n / 4, "# a\n") },
        Construct("a footnote with many references", isExcess: false) { n in
            times(n / 4, "[^a]") + "\n\n[^a]: b\n"
        },
    ]

    @Test(arguments: constructs, [MarkdownOptions.Dialect.cjk, .gfm])
    func outputGrowsWithInput(construct: Construct, dialect: MarkdownOptions.Dialect) {
        for factor in [1, 2, 4] {
            let body = construct.body(20_000 * factor)
            let made = Rendering.site(body) { $0.dialect = dialect }
            #expect(made.html.utf8.count < 200 * body.utf8.count, "\(factor)")
            #expect(made.plainText.utf8.count <= body.utf8.count, "\(factor)")
            #expect(made.diagnostics.map(\.severity) == (construct.isExcess ? [.error] : []), "\(factor)")
        }
    }

    /// Only cmark-gfm's own links read text again and again.
    @Test(arguments: ["_www.a", "a@", "http://", "甲www.a乙"])
    func addressesWithoutSpaces(piece: String) {
        let body = Self.times(10_000, piece)
        #expect(Rendering.site(body) { $0.dialect = .gfm }.diagnostics.map(\.severity) == [.error])
        #expect(Rendering.site(body).diagnostics.isEmpty)
        #expect(Rendering.site(Self.times(10_000, piece + " ")) { $0.dialect = .gfm }.diagnostics.isEmpty)
    }

    /// The same body as before for all that authors write.
    @Test func smallTablesMayLackCells() {
        let body = "|a|b|c|\n|-|-|-|\n" + Self.times(400, "|1|\n")
        #expect(Rendering.site(body).html.ranges(of: "<td></td>").count == 800)
    }

    @Test func excessIsPublishedAsText() {
        let body = "# 题 & <b>\n\n" + Self.times(300, "> ") + "*甲*\n乙\n \n丙\n"
        let made = Rendering.site(body)
        let marks = Self.times(300, "&gt; ").dropLast()
        #expect(made.html == "<p># 题 &amp; &lt;b&gt;</p>\n<p>\(marks) *甲*\n乙</p>\n<p>丙</p>\n")
        #expect(made.plainText == "# 题 & <b>\n" + Self.times(300, "> ") + "*甲* 乙\n丙")
        #expect(
            made.diagnostics.map(\.message.english) == [
                "quotations and lists are nested more than 100 deep; the text is published without its markup"
            ])
        #expect(made.diagnostics.first?.position == SourcePosition(line: 3, column: 1))
    }

    @Test func nobodyLooksForLinksInExcess() {
        let body = Self.times(300, "> ") + "[a](b)"
        let source = SourceFile(path: "a.md", text: body)
        #expect(MarkdownRenderer().links(in: source, body: 0..<source.bytes.count).isEmpty)
    }

    /// A long line is not kept once for each message about it.
    @Test func aMessageKeepsLittleOfALongLine() throws {
        let source = SourceFile(path: "a.md", text: Self.times(50_000, "甲") + "乙" + Self.times(50_000, "丙"))
        let diagnostic = source.diagnostic(.warning, at: 150_000..<150_003, "x")
        let excerpt = try #require(diagnostic.excerpt)
        #expect(excerpt.line.utf8.count < 3_000)
        #expect(diagnostic.position == SourcePosition(line: 1, column: 50_001))
        let lines = DiagnosticFormat.text.format(diagnostic).split(separator: "\n")
        #expect(lines[1].hasPrefix("  1 │ …甲") && lines[1].hasSuffix("丙…"))
        let mark = try #require(lines[1].firstIndex(of: "乙"))
        let width = lines[1][..<mark].unicodeScalars.reduce(0) { $0 + $1.columnWidth }
        #expect(lines[2].prefix { $0 != "^" }.count == width)
    }
}
