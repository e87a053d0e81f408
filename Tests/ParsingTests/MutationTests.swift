import Dates
import TestSupport
import Testing
import Text

@testable import Parsing

/// Every parser is total: whatever the bytes, there is an answer, places lie in the file and nothing traps.
@Suite struct MutationTests {
    private static let pieces = [
        "“", "”", "：", "　", "\t", "\r\n", "\u{FEFF}", "\0", "---\n", "...\n", "\"", "'", "[", "]", "{", "}", ": ",
        "&a ", "*a",
        "<<: ", "? ", "- ", "#", "|\n", ">", "!x ", "%", "@", "\u{85}", "\u{2028}", "title: x\n", "2025年2月30日",
        "&#x110000;",
        "\\ud83d", "\\", "=", "[[a]]\n", "e9", "\u{8}",
    ]

    private static let seeds = [
        seedPost,
        """
        +++
        title = "研报"
        date = 2025-02-14
        tags = ["a", 'b']
        menu = {main = {weight = 1}}
        [params]
        a = \"\"\"
        x\"\"\"
        +++
        正文
        """,
        """
        {"title": "研报 \\u4e00", "date": "2025-02-14", "tags": ["a", 1, null], "params": {"a": {"b": -1.5e3}}}
        正文
        """,
        """
        ---
        title: 研报
        aliases: [/a/, b.html]
        menu: {main: {name: 首页, weight: 2}}
        thumbnail: {src: a.png, visibility: [list]}
        cascade: [{target: {path: /a/**}, toc: true}]
        build: {list: never}
        outputs: [rss]
        date: Fri, 14 Feb 2025 15:12:52 +0800
        params: &p {a: 1}
        q: *p
        ---
        """,
    ]

    @Test(arguments: seeds.indices)
    func frontMatterIsTotal(index: Int) {
        let parser = FrontMatterParser(SiteConfiguration())
        var mutator = Mutator(seed: UInt64(index) + 1)
        for _ in 0..<1_500 {
            let bytes = mutator.mutated(Array(Self.seeds[index].utf8), with: Self.pieces)
            let source = SourceFile(path: "a.md", bytes: bytes)
            let result = parser.parse(source)
            #expect(result.body.lowerBound >= 0 && result.body.upperBound <= bytes.count)
            #expect(result.frontMatter != nil || result.diagnostics.contains { $0.severity == .error })
            check(result.diagnostics, bytes)
            if var frontMatter = result.frontMatter {
                for cascade in frontMatter.cascade { parser.fill(&frontMatter, from: cascade.values) }
            }
            #expect(parser.parse(source).diagnostics == result.diagnostics)
        }
    }

    @Test func configurationIsTotal() {
        var mutator = Mutator(seed: 7)
        for _ in 0..<1_500 {
            let bytes = mutator.mutated(Array(fullConfiguration.utf8), with: Self.pieces)
            let (configuration, diagnostics) = SiteConfiguration.parse(SourceFile(path: "site.yaml", bytes: bytes))
            #expect(configuration.baseURL.hasSuffix("/") && !configuration.languages.isEmpty)
            check(diagnostics, bytes)
        }
    }

    @Test func datesAreTotal() {
        let parser = DateParser(clock: .utc)
        var mutator = Mutator(seed: 11)
        let seeds = [
            "2025-02-14 15:12:52 +0800", "2025年2月14日 下午3时12分", "Fri, 14 Feb 2025 15:12:52 GMT", "1739517172",
            "2025-02-14T15:12:52.123Z",
        ]
        var dates = 0
        for round in 0..<5_000 {
            let bytes = mutator.mutated(
                Array(seeds[round % seeds.count].utf8), with: Self.pieces + ["99", "-", "午", "PM"])
            let text = String(decoding: bytes, as: UTF8.self)
            guard let moment = try? parser.parse(text) else { continue }
            // Four digits of a year, or an epoch of at most eleven digits.
            #expect(abs(moment.seconds) < 260_000_000_000)
            dates += 1
        }
        #expect(dates > 100)
    }

    private func check(_ diagnostics: [Diagnostic], _ bytes: [UInt8]) {
        #expect(diagnostics == diagnostics.sorted())
        let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
        for diagnostic in diagnostics {
            #expect((1...lines).contains(diagnostic.position?.line ?? 0))
            #expect(diagnostic.hint?.english.isEmpty == false)
            #expect(!DiagnosticFormat.text.format(diagnostic).isEmpty)
        }
    }
}
