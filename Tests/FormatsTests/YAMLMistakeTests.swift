import TestSupport
import Testing
import Text

@testable import Parsing

/// Mistakes of habit: the lines between the delimiters, then `line:column: message → hint`.
@Suite struct YAMLMistakeTests {
    @Test(arguments: [
        ("title：研报", "2:6: the colon after “title” is full-width → write title: 研报"),
        ("date: 1\ntitle：研报", "3:6: the colon after “title” is full-width → write title: 研报"),
        ("a: 1\ntitle：研报\nb: 2", "3:6: the colon after “title” is full-width → write title: 研报"),
        ("a: 1\ntitle:　研报\nb: 2", "3:7: a full-width space follows “title:” → write title: 研报"),
        ("a: 1\ntitle:研报\nb: 2", "3:1: no space follows “title:” → write title: 研报"),
        ("\"a\":1\n", "2:1: no space follows “\"a\":” → write \"a\": 1"),
        ("tags:\n\t- x", "3:1: a tab indents this line → indent with spaces, two for each level"),
        ("a:\n  b: 1\n\tc: 2", "4:1: a tab indents this line → indent with spaces, two for each level"),
        ("title: “一: 二”", "2:8: curly quotes do not quote in YAML → write title: \"一: 二\""),
        ("title: 一: 二", "2:9: the value holds a colon and a space → put it in quotes: title: \"一: 二\""),
        ("title: “一”和: 二", "2:12: the value holds a colon and a space → put it in quotes: title: \"“一”和: 二\""),
        ("title: [研报] 一", "2:8: a value cannot start with “[” → put it in quotes: title: \"[研报] 一\""),
        ("tags: [a, b\nc: 1", "2:7: “[” is not closed on its line → write tags: [a, b]"),
        ("title: {一} 二", "2:8: a value cannot start with “{” → put it in quotes: title: \"{一} 二\""),
        ("title: *ST康美", "2:8: a value cannot start with “*” → put it in quotes: title: \"*ST康美\""),
        ("title: *ST", "2:8: a value cannot start with “*” → put it in quotes: title: \"*ST\""),
        ("title: @一", "2:8: a value cannot start with “@” → put it in quotes: title: \"@一\""),
        ("title: %一", "2:8: a value cannot start with “%” → put it in quotes: title: \"%一\""),
        ("title: `一`", "2:8: a value cannot start with “`” → put it in quotes: title: \"`一`\""),
        ("title: |一", "2:8: a value cannot start with “|” → put it in quotes: title: \"|一\""),
        ("title: > 一", "2:8: a value cannot start with “>” → put it in quotes: title: \"> 一\""),
        ("title: - 一", "2:8: a value cannot start with “-” → put it in quotes: title: \"- 一\""),
        ("- [一] 二\n", "2:3: a value cannot start with “[” → put it in quotes: - \"[一] 二\""),
        (
            "title: \"一 \"二\" 三\"\nb: 1",
            "2:12: text follows the closing quote → write title: \"一 \\\"二\\\" 三\""
        ),
        ("title: 'it's'\nb: 1", "2:12: text follows the closing quote → write title: \"it's\""),
        ("title: \"一\nb: 1", "2:8: this quote is not closed on its line → write title: \"一\""),
        (
            "title: \"C:\\Dir\"",
            "2:8: a backslash in double quotes starts an escape that YAML does not know → write title: \"C:\\\\Dir\""
        ),
        (
            "a: b\n  c: d",
            "3:3: “c: d” is indented below a line that has a value → start both lines in the same column"
        ),
        (
            "a: 1\n研报",
            "3:1: “研报” is no “key: value” → write a colon and a space after the key, or indent the line if it "
                + "continues the one above"
        ),
        ("- a\n- b", "2:1: here stands a list, not lines of “key: value” → write title: …"),
        ("? [a]\n: b", "2:3: this key is no text → write key: value, with the key in quotes where it holds signs"),
    ])
    func isNamed(yaml: String, expected: String) throws {
        let source = SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n")
        let result = FrontMatterParser(SiteConfiguration()).parse(source)
        let diagnostic = try #require(result.diagnostics.first)
        #expect(result.diagnostics.count == 1 && diagnostic.severity == .error)
        #expect(diagnostic.summary == expected)
    }

    @Test(arguments: [
        ("title: #A股 开盘", "2:8: “#A股 开盘” is a comment and left out → put the text in quotes: title: \"#A股 开盘\""),
        ("title: 第 #1 期", "2:10: “#1 期” is a comment and left out → put the text in quotes: title: \"第 #1 期\""),
        ("tags:\n- #A股", "3:3: “#A股” is a comment and left out → put the text in quotes: - \"#A股\""),
        ("title: &a 二", "2:8: YAML reads “&a 二” as “二” → put it in quotes: title: \"&a 二\""),
        ("title: !a 二", "2:8: YAML reads “!a 二” as “二” → put it in quotes: title: \"!a 二\""),
        (
            "title: “一”",
            "2:8: the curly quotes around “title” are part of its text → write title: \"一\", or title: \"“一”\" if you "
                + "mean them"
        ),
        (
            "slug: “a”",
            "2:7: “slug” has curly quotes around its value → write slug: \"a\" with straight quotes"
        ),
        (
            "date: “2025-02-14”",
            "2:7: “date” has curly quotes around its value → write date: \"2025-02-14\" with straight quotes"
        ),
        ("tags: [新能源，汽车]", "2:8: “新能源，汽车” is one term → write tags: [新能源, 汽车]"),
        ("tags: 新能源、汽车", "2:7: “新能源、汽车” is one term → write tags: [新能源, 汽车]"),
        ("tags: a, b", "2:7: “a, b” is one term → write tags: [a, b]"),
        (
            "a: 1\n　title: 一",
            "3:1: a full-width space indents “title” → indent with half-width spaces, or not at all"
        ),
        ("title: 1\ntitle: 2", "2:1: “title” is given twice, the last one counts → delete one of the two"),
        ("title: 1\nTitle: 2", "3:1: “Title” is given twice, the last one counts → delete one of the two"),
        ("\"tags\": 1\ntags: 2", "2:1: “tags” is given twice, the last one counts → delete one of the two"),
        (
            "title: a\u{8}b",
            "2:9: the control character U+0008 is read as a space → delete it; most editors can show invisible "
                + "characters"
        ),
        (
            "a: 1\n\u{FEFF}title: 一",
            "3:1: the control character U+FEFF is read as a space → delete it; most editors can show invisible "
                + "characters"
        ),
    ])
    func isAWarning(yaml: String, expected: String) throws {
        let source = SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n")
        let result = FrontMatterParser(SiteConfiguration()).parse(source)
        let diagnostic = try #require(result.diagnostics.first)
        #expect(result.diagnostics.count == 1 && diagnostic.severity == .warning)
        #expect(diagnostic.summary == expected)
        #expect(result.frontMatter != nil)
    }

    /// What looks like a mistake and is none.
    @Test(arguments: [
        "title: “破圈”之后", "title: DeepSeek~R1“破圈”？", "title: \"[研报] *ST\"", "title: 一：二", "weight: 1 # 置顶",
        "# 注释\ntitle: 一", "title: C#入门", "tags: [\"a, b\", 'c，d']", "tags:\n  - a, b", "keywords: a, b",
        "author: Smith, John", "url: https\n", "a: |\n  “x: y”",
        "tags: [a, b]  # 标签", "title: 'it''s'", "title: \"\\u4e00\\t\"", "lead: >-\n  一\n  二",
    ])
    func isNoMistake(yaml: String) {
        #expect(diagnosticText(of: "---\n\(yaml)\n---\n") == "")
    }
}
