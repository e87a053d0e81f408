import Testing
import Text

@testable import Parsing

/// A text whose first lines look like front matter is published with front matter that is read, or not at all.
@Suite struct FrontMatterSignsTests {
    private func parse(_ text: String) -> FrontMatterParser.Result {
        FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
    }

    /// What stands in the place of the opening line, then the message and the hint.
    @Test(arguments: [
        (
            "",
            "“title” is a key of front matter, but nothing opens it → write --- on a line of its own above the first key"
        ),
        ("---json\n", "“---json” does not open front matter → write --- and nothing else on the line"),
        ("--- yaml\n", "“--- yaml” does not open front matter → write --- and nothing else on the line"),
        (
            "---\u{A0}\n",
            "the invisible character U+00A0 is beside “---” → delete it; most editors can show invisible characters"
        ),
        (
            "\u{3000}---\n",
            "the invisible character U+3000 is beside “---” → delete it; most editors can show invisible characters"
        ),
        (
            "\u{200B}---\n",
            "the invisible character U+200B is beside “---” → delete it; most editors can show invisible characters"
        ),
        (
            "---\u{200B}\n",
            "the invisible character U+200B is beside “---” → delete it; most editors can show invisible characters"
        ),
        (
            "\u{FEFF}\u{FEFF}---\n",
            "the invisible character U+FEFF is beside “---” → delete it; most editors can show invisible characters"
        ),
        (
            "\u{AD}\n---\n",
            "the invisible character U+00AD is beside “---” → delete it; most editors can show invisible characters"
        ),
        ("<!-- c -->\n---\n", "the front matter is not at the top of the file → move what is above --- below it"),
        ("<!-- c\nd -->\n\n---\n", "the front matter is not at the top of the file → move what is above --- below it"),
        ("# 标题\n\n---\n", "the front matter is not at the top of the file → move what is above --- below it"),
        ("x\n---\n", "the front matter is not at the top of the file → move what is above --- below it"),
        (
            "---\r",
            "this line ends in CR alone, so no front matter is found → save the file with line ends of Unix or Windows: LF, or CR LF"
        ),
        (
            "---\u{2028}",
            "this line ends in U+2028, so no front matter is found → save the file with line ends of Unix or Windows: LF, or CR LF"
        ),
    ])
    func isAnErrorWithoutARealDelimiter(opening: String, expected: String) {
        let text = "\(opening)title: 甲\ndraft: true\n---\n机密\n"
        let result = parse(text)
        #expect(result.frontMatter == nil)
        #expect(result.diagnostics.map { "\($0.message) → \($0.hint?.english ?? "")" } == [expected])
    }

    @Test(arguments: [
        "----", "--", "-----------", "———", "–––", "---—", "--- ---", "- - -", "－－－", "===", "***", "___", "...",
        ";;;", "~~~", "~~~yaml", "```yaml", "```", "--- # 注", "--- !x", "---yaml", "---toml", "----json", "**", "::: ",
        "++++", "＋＋＋", "<!--", "%%%", "{", "｛", "{{", "[", "---:", "\u{2060}---",
        "---\u{FEFF}", "\u{1}---", "\u{A0}\u{A0}\n---",
    ])
    func nothingButThreeHyphensOpens(opening: String) {
        for keys in ["title: 甲\ndraft: true", "draft：true", "\"date\": \"2025-01-01\"", "tags:\n  - 甲\nlead: 乙"] {
            for closing in ["---\n", "----\n", "\n", ""] {
                let result = parse("\(opening)\n\(keys)\n\(closing)机密\n")
                #expect(result.frontMatter == nil, "\(opening)|\(keys)|\(closing)")
                #expect(result.diagnostics.contains { $0.severity == .error && $0.hint != nil })
            }
        }
    }

    @Test(arguments: [
        "title: 甲\ndraft: true\n---\n机密", "draft: true\n\n机密", "draft：true\n机密", "“draft”：true\n机密",
        "Draft : ture\n机密", "date: 2025-01-01\n机密", "标题：甲\ndraft: true\n---\n机密", "ｄｒａｆｔ：ｔｒｕｅ\n机密",
        "\u{A0}draft: true\n机密", "title = \"甲\"\ndraft = true\n+++\n机密", "\"title\": \"甲\",\n\"draft\": true\n}\n机密",
        "{title: \"甲\", draft: true}\n机密", "{\n  title: \"甲\",\n  draft: true\n}\n机密", "{'title': '甲'}\n机密",
        "---title: 甲\ndraft: true\n---\n机密", "--- title: 甲\ndraft: true\n---\n机密", "机密\ndraft: true\n---\n",
        "机密\n\ntitle: 甲\ndraft: true\n---\n", "# 甲\n\nDraft：是\n",
        "----\nstatus: draft\n----\n机密", "status: draft\n---\n机密",
        "title: 甲\rdraft: true\r---\r机密", "lead: 甲\nsummary: 乙\n\n机密", "lead: 甲\n---\n机密",
        "---\n\ntitle: 甲\ndraft: true\n机密", "---\n# 注\ntitle: 甲\ndraft: true\n机密",
        "<!--\ntitle: 甲\ndraft: true\n-->\n机密",
        "<!-- draft: true -->\n机密", "---\n---\ntitle: 甲\ndraft: true\n---\n机密", "---\n---\ndraft: true\n\n机密",
        "---\ntitle: 甲\n---\n---\ndraft: true\n---\n机密", "---\ntitle: 甲\n---\n\n+++\ndraft = true\n+++\n机密",
        "{}\ntitle: 甲\ndraft: true\n机密",
        "---\ntitle: 甲\n...\ndraft: true\n---\n机密", "---\ntitle: 甲\n---\ndraft: true\n机密",
        "---\ntitle: 甲\n---\n\ndate: 2099-01-01\n---\n机密",
        "\(String(repeating: "\n", count: 300))----\ndraft: true\n机密",
    ])
    func keysNeverGoOutUnread(text: String) {
        let result = parse(text)
        #expect(result.frontMatter == nil)
        #expect(result.diagnostics.count == 1)
        #expect(result.diagnostics.allSatisfy { $0.severity == .error && $0.hint != nil })
    }

    /// English in UTF-16 without a byte order mark is UTF-8 with a NUL beside every letter.
    @Test(arguments: [false, true])
    func wideTextIsNoText(isBigEndian: Bool) {
        let bytes = "---\ndraft: true\n---\n".utf8.flatMap { (byte: UInt8) -> [UInt8] in
            isBigEndian ? [0, byte] : [byte, 0]
        }
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", bytes: bytes))
        #expect(result.frontMatter == nil)
        #expect(
            result.diagnostics.map(\.hint?.english) == ["save the file as UTF-8, for example: iconv -f UTF-16 -t UTF-8"]
        )
    }

    /// Without front matter, published as it is.
    @Test(arguments: [
        "# About\n\nWe write.\n", "正文\n", "注意：今天休市。\n", "注意：今天休市。\n来源：甲\n\n正文", "---\n\n正文\n", "***\n\n正文",
        "----\n\n正文", "---\n\n注意：今天休市。\n", "Note: today\n\ntext", "作者：张三\n日期：今天\n\n正文", "- date: 今天\n- title: 乙\n",
        "| title | date |\n|---|---|\n", "https://example.org/?title=1\n", "{{< figure src=\"a.png\" title=\"甲\" >}}\n",
        "{% include x title=\"甲\" %}\n", "# 甲\n\n```yaml\n---\ntitle: 甲\ndraft: true\n---\n```\n", "<!-- 注 -->\n正文",
        "<!-- title: 甲 -->\n正文", "[title]: https://example.org/\n", "> title: 甲\n", "Summary: what we think\n\nText",
        "甲\n---\n\ntitle\n", "## title: 甲\n\ndate", "Status: Buy\n---\n\nText", "# 甲\n\n    draft: true\n",
        "The draft: what is new\n",
        "Q: draft?\nA: no\n", "++\n\n甲\n",
        "{\n甲\n}\n",
        "",
    ])
    func aBodyIsABody(text: String) {
        let result = parse(text)
        #expect(result.frontMatter != nil)
        #expect(result.diagnostics.map(\.message.english) == [])
        #expect(result.body.lowerBound == 0)
    }

    /// What follows front matter that says something is text.
    @Test(arguments: [
        "date: 今天\n\n正文", "---\n\n正文\n", "---\n注意：今天\n---\n", "title: 乙\n\n正文", "Note: 乙\n---\n", "draft: 乙\n",
    ])
    func aBodyBelowFrontMatterIsABody(body: String) {
        let result = parse("---\ntitle: 甲\n---\n\(body)")
        #expect(result.frontMatter?.title == "甲")
        #expect(result.diagnostics.isEmpty)
    }
}
