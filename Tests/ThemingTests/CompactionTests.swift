import TestSupport
import Testing

@testable import Theming

/// What is left out of published scripts and style sheets, and how several become one.
@Suite struct CompactionTests {
    private func compacted(_ text: String, _ name: String = "a.js") -> String {
        String(decoding: Compaction.compacted(Array(text.utf8), name), as: UTF8.self)
    }

    @Test(arguments: [
        ("// note\n  let a = 1;\n\n\tlet b = \"// no\"; // stays\n", "let a = 1;\nlet b = \"// no\"; // stays\n"),
        ("/** Long.\n * @param {string} a */\nf(a);\n", "f(a);\n"), ("/* one */ f();\n", "f();\n"),
        ("/* a */ /* b\n c */ f();\r\n", "f();\n"),
        ("/*! licence\n  kept */\nf();\n", "/*! licence\n  kept */\nf();\n"),
        ("// @license MIT\nf();\n", "// @license MIT\nf();\n"),
        ("f();\n//# sourceMappingURL=a\n", "f();\n//# sourceMappingURL=a\n"),
        ("f(`a${b}`);\n  g();\n", "f(`a${b}`);\ng();\n"), ("// all of it", "\n"), ("", "\n"),
    ])
    func commentsOnLinesOfTheirOwnAndIndentation(script: String, expected: String) {
        #expect(compacted(script) == expected)
    }

    /// What may be a text of several lines stays as it is, and so does the rest of its file.
    @Test(arguments: [
        "// x\nf(`a\n  // b\n`);\n", "// x\nf(`a ${\n  b}`);\n", "// x\nf(\"a \\\n  b\");\n",
        "// x\nf(); /* a\n  b */\n",
        "// x\n/* never closed\n", "// x\nf(/[/*]/);\n",
    ])
    func whatIsNotCertainStays(script: String) {
        #expect(compacted(script) == script)
    }

    @Test func styleSheets() {
        #expect(
            compacted("/* a\n b */\nx {\n  y: \"//\";\n}\n\n/*! c */\n", "a.css") == "x {\ny: \"//\";\n}\n/*! c */\n")
        #expect(compacted("// no comment in CSS\n", "a.css") == "// no comment in CSS\n")
        #expect(compacted("/* a */\n", "a.min.css") == "/* a */\n" && compacted("// a\n", "a.svg") == "// a\n")
    }

    private static let mine = """
        -- site.yaml --
        theme: mine
        -- themes/mine/theme.yaml --
        extends: folio
        bundles: {all.js: [b.js, parts/a.js]}
        -- themes/mine/assets/b.js --
        // first
        const b = 1
        -- themes/mine/partials/comments.mustache --
        <script type="module" src="{{assets.all.js}}"></script>
        -- content/news/a.md --
        ---
        {title: A, date: 2025-01-01, comments: true}
        ---

        """

    @Test func severalFilesBecomeOne() throws {
        let site = try TestSite(Self.mine + "-- themes/mine/assets/parts/a.js --\nexport const a = b\n").publish()
        #expect(site.messages == [])
        let published = try #require(site.files.first { $0.hasPrefix("assets/all.") })
        #expect(site[published] == "const b = 1\nexport const a = b\n")
        #expect(site["news/a/index.html"]?.contains("src=\"/\(published)\"") == true)
        #expect(!site.files.contains { $0.hasPrefix("assets/b.") || $0.hasPrefix("assets/parts/") })
        #expect(site.files.contains { $0.hasPrefix("assets/search.") })
    }

    @Test(arguments: [
        ("", "the theme has no assets/parts/a.js"),
        (
            "-- themes/mine/assets/parts/a.js --\nimport { x } from \"./x.js\"\n",
            "assets/parts/a.js imports another script"
        ),
    ])
    func aBundleThatCannotBeMade(files: String, reason: String) throws {
        let failure = try #require(try TestSite(Self.mine + files).failure())
        #expect(
            failure.messages == [
                "themes/mine/theme.yaml:2:11: error: the bundle “all.js” cannot be made: \(reason)"
            ])
    }
}
