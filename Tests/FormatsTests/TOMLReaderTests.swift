import TestSupport
import Testing
import Text

@testable import Formats

@Suite struct TOMLReaderTests {
    @Test(arguments: [
        ("", "{}"),
        ("# 注释\r\n", "{}"),
        ("title = \"研报\" # 注释", "{title: \"研报\"}"),
        ("b = 1\na = 2", "{b: 1, a: 2}"),
        ("a = 'C:\\Dir'\nb = \"\\u4e00\\U0001F600\\t\\\\\"", "{a: \"C:\\Dir\", b: \"一😀\t\\\"}"),
        ("a = \"\"\"\n一\n\"二\"\\\n   三\"\"\"\nb = '''x''y'''", "{a: \"一\n\"二\"三\", b: \"x''y\"}"),
        ("a = 1_000\nb = 0xFF\nc = -1.5e3\nd = +7\ne = 0b11", "{a: 1000, b: 255, c: -1500.0, d: 7, e: 3}"),
        ("a = true\nb = false", "{a: true, b: false}"),
        (
            "a = 2025-02-14T15:12:52+08:00\nb = 2025-02-14 15:12:52\nc = 2025-02-14",
            "{a: \"2025-02-14T15:12:52+08:00\", b: \"2025-02-14 15:12:52\", c: \"2025-02-14\"}"
        ),
        ("a = [\n  1, # 一\n  2,\n]\nb = [[1], ['x']]", "{a: [1, 2], b: [[1], [\"x\"]]}"),
        ("a = {b = 1, c.d = 'x'}\ne = {}", "{a: {b: 1, c: {d: \"x\"}}, e: {}}"),
        ("a.b.c = 1\na.d = 2", "{a: {b: {c: 1}, d: 2}}"),
        ("\"标 题\" = 1\n'x' = 2", "{标 题: 1, x: 2}"),
        ("x = 0\n[a.b]\nc = 1\n[a]\nd = 2", "{x: 0, a: {b: {c: 1}, d: 2}}"),
        ("[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", "{a: [{b: 1}, {b: 2, c: {d: 3}}]}"),
        ("a = 1\na = 2", "{a: 2}"),
    ])
    func reads(text: String, expected: String) {
        let source = SourceFile(path: "a.md", text: text)
        let read = NodeReader.read(.toml, in: 0..<source.bytes.count, of: source)
        #expect(read.entries.map { Node.Value.map($0).described } == expected)
    }

    @Test(arguments: [
        ("title = 研报", "1:9: “研报” is not a value → put text in straight double quotes: title = \"研报\""),
        ("title = “研报”", "1:9: ““研报”” is not a value → put text in straight double quotes: title = \"研报\""),
        ("title: \"研报\"", "1:6: the key “title” is followed by “:”, not “=” → write title = \"研报\""),
        ("title：研报", "1:6: the key “title” is followed by “：”, not “=” → write title = \"研报\""),
        ("title", "1:1: there is no “=” after the key “title” → write title = \"…\""),
        ("title = ", "1:9: a value is missing → write title = \"…\""),
        ("研报 = 1", "1:1: “研” cannot be in a key → write title = \"…\", or put the key in straight double quotes"),
        ("a = \"一\n", "1:5: this quote is never closed → write a = \"…\" on one line, or \"\"\"…\"\"\" on several"),
        (
            "a = \"一 \"二\" 三\"",
            "1:9: “二\" 三\"” follows the value → write one key per line, and \\\" for a double quote inside a text"
        ),
        (
            "a = \"\\d\"",
            "1:6: this is not a TOML escape → write \\\\ for a backslash, or put the text in single quotes"
        ),
        (
            "a = [1, 2\nb = 3",
            "1:5: this list is not closed, or a comma is missing → write a = [\"…\", \"…\"] with half-width commas"
        ),
        (
            "a = {b = 1",
            "1:5: this map is not closed on its line, or a comma is missing → write {name = \"…\", url = \"…\"} with half-width commas"
        ),
        (
            "a = 1\n[a.b]\n",
            "2:2: “a” is already a value and cannot be a table too → rename one of the two"
        ),
        ("\"\"\"a\"\"\" = 1", "1:1: three quotes cannot open a key → write \"key\" = \"…\""),
        ("[[a]]\n[a]", "2:2: “a” is a list of tables already → write [[a]] for one more of them"),
        ("[a\nb = 1", "1:1: this table's name is not closed → write [name]"),
    ])
    func namesMistakes(text: String, expected: String) {
        let source = SourceFile(path: "a.md", text: text)
        let read = NodeReader.read(.toml, in: 0..<source.bytes.count, of: source)
        #expect(read.entries == nil)
        #expect(read.diagnostics.map(\.summary) == [expected])
    }
}
