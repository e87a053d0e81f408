import TestSupport
import Testing
import Text

@testable import Formats

@Suite struct MetadataReaderTests {
    @Test(arguments: [
        ("a: 1", "{a: 1}"),
        ("", "{}"),
        ("# 注释", "{}"),
        (
            "a: -5\nb: 007\nc: +5\nd: 1.5\ne: 1.10\nf: 1e5\ng: 0x1F",
            "{a: -5, b: \"007\", c: \"+5\", d: 1.5, e: \"1.10\", f: \"1e5\", g: \"0x1F\"}"
        ),
        ("a: 99999999999999999999\nb: .inf", "{a: \"99999999999999999999\", b: \".inf\"}"),
        ("a: true\nb: False\nc: yes\nd: \"true\"", "{a: true, b: false, c: \"yes\", d: \"true\"}"),
        ("a: null\nb: ~\nc:\nd: \"\"", "{a: null, b: null, c: null, d: \"\"}"),
        ("a: 2025-02-14\nb: 12:30", "{a: \"2025-02-14\", b: \"12:30\"}"),
        ("a: [1, x, [y]]\nb: {c: d}", "{a: [1, \"x\", [\"y\"]], b: {c: \"d\"}}"),
        ("a: |\n  一\n  二\nb: 'it''s'", "{a: \"一\n二\n\", b: \"it's\"}"),
        ("a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}", "{a: {b: 1}, c: {b: 1}, d: {e: 2, b: 1}}"),
        ("d: {<<: [{a: 1}, {a: 2, b: 3}], b: 4}", "{d: {b: 4, a: 1}}"),
        ("a: 1\na: 2\nb: 3\na: 4", "{b: 3, a: 4}"),
        ("a: {b: 1, b: 2}", "{a: {b: 2}}"),
        ("a: &k b\n*k : c", "{a: \"b\", b: \"c\"}"),
        ("&k a: 1\nb: *k\nc: &k x\nd: *k", "{a: 1, b: \"a\", c: \"x\", d: \"x\"}"),
        ("a: &x {b: 1, b: 2}\nc: [*x, *x]", "{a: {b: 2}, c: [{b: 2}, {b: 2}]}"),
        ("a: &x {b: 1}\n<<: {c: 2}\n<<: *x", "{a: {b: 1}, b: 1}"),
        ("a: &x {b: 1}\n\"<<\": *x", "{a: {b: 1}, <<: {b: 1}}"),
        ("a: !!str 1\nb: !!int \"2\"\nc: ! 3", "{a: \"1\", b: \"2\", c: \"3\"}"),
        ("---\na: 1\n...\n", "{a: 1}"),
        ("a: x\n  y\nb: \"x\n  y\"\nc: >\n  x\n  y", "{a: \"x y\", b: \"x y\", c: \"x y\"}"),
        ("1: a\ntrue: b", "{1: \"a\", true: \"b\"}"),
        ("a: \"\\u4e00\\n\"\r\nb: c\r\n", "{a: \"一\n\", b: \"c\"}"),
    ])
    func readsYAML(text: String, expected: String) {
        let read = NodeReader.readYAML(SourceFile(path: "a.yaml", text: text))
        #expect(read.entries.map { Node.Value.map($0).described } == expected)
    }

    @Test(arguments: [
        ("{}", "{}"),
        (
            "{\"a\": 1, \"b\": [true, null, -1.5e2], \"c\": {\"d\": \"e\"}}",
            "{a: 1, b: [true, null, -150.0], c: {d: \"e\"}}"
        ),
        ("{\"a\":\"\\u4e00\\ud83d\\ude00\\/\\\"\\n\"}", "{a: \"一😀/\"\n\"}"),
        ("{\"a\":\"\\ud83d\\u4e00x\"}", "{a: \"\u{FFFD}一x\"}"),
        (" {\"a\" :\t1 ,\r\n\"a\":2}", "{a: 2}"),
    ])
    func readsJSON(text: String, expected: String) {
        let source = SourceFile(path: "a.md", text: text)
        let read = NodeReader.read(.json, in: 0..<source.bytes.count, of: source)
        #expect(read.entries.map { Node.Value.map($0).described } == expected)
    }

    @Test(arguments: [
        ("{\"a\": 1,}", "1:9: “}” is not a value after the comma → delete the comma after the last value"),
        ("{“a”: 1}", "1:2: ““” is full-width, not a key → write \"title\": \"…\" with straight double quotes"),
        ("{\"a\"：1}", "1:5: “：” is full-width, not a colon → write a half-width colon between key and value"),
        ("{\"a\": 1，\"b\": 2}", "1:8: “，” is full-width, not a comma → write a half-width comma between two values"),
        ("{\"a\": 一}", "1:7: “一” is not a value → write text in straight double quotes, a number, true or false"),
        ("{\"a\": \"\\d\"}", "1:8: this is not a JSON escape → write \\\\ for a backslash"),
        ("{\"a\": 1.2.3}", "1:7: “1” is not a number → write digits, or text in straight double quotes"),
        ("{\"a\": [", "1:7: the object is never closed → write }"),
        ("{\"a\": \"b", "1:7: this quote is never closed → write \" at the end of the text"),
        ("[1]", "1:1: this is not a JSON object → write {\"title\": \"…\"}"),
        ("{} x", "1:4: “x” follows the object → delete it"),
    ])
    func namesMistakesInJSON(text: String, expected: String) throws {
        let source = SourceFile(path: "a.md", text: text)
        let read = NodeReader.read(.json, in: 0..<source.bytes.count, of: source)
        #expect(read.entries == nil)
        #expect(read.diagnostics.map(\.summary) == [expected])
    }

    /// Every value knows the bytes it was read from.
    @Test(arguments: DataFormat.allCases)
    func placesAreExact(format: DataFormat) throws {
        let text =
            switch format {
            case .yaml: "标题: 一二\r\nb: \"x\\\"y\"  # c\nc: 'it''s'\nd: [12, true]\n"
            case .toml: "\"标题\" = \"一二\"\r\nb = \"x\\\"y\"  # c\nc = 'its'\nd = [12, true]\n"
            case .json: "{\"标题\": \"一二\",\r\n \"b\": \"x\\\"y\", \"c\": \"its\", \"d\": [12, true]}"
            }
        let source = SourceFile(path: "a.md", text: text)
        let entries = try #require(NodeReader.read(format, in: 0..<source.bytes.count, of: source).entries)
        let key = format == .yaml ? "标题" : "\"标题\""
        #expect(source.text(entries[0].keyRange) == key)
        #expect(source.text(entries[0].value.range) == (format == .yaml ? "一二" : "\"一二\""))
        #expect(source.text(entries[1].value.range) == "\"x\\\"y\"")
        guard case .list(let list) = entries[3].value.value else {
            Issue.record("\(entries[3].value) is no list")
            return
        }
        #expect(list.map { source.text($0.range) } == ["12", "true"])
    }

    @Test func boundsDepthAndAliases() {
        let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        let bomb = (1...9).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
        let cases = [
            "a: \(deep)", "a: " + String(repeating: "[", count: 100_000),
            "a:\n  " + String(repeating: "- ", count: 100_000) + "b", String(repeating: "? ", count: 5_000),
            "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n" + bomb,
            "a: &a [1]\nb: [" + String(repeating: "*a, ", count: 40) + "]",
            "{\"a\": \(deep)}",
        ]
        for text in cases {
            let read = NodeReader.readYAML(SourceFile(path: "a.yaml", text: text))
            #expect(read.entries == nil)
            #expect(read.diagnostics.count == 1)
        }
        for format in [DataFormat.json, .toml] {
            let text = (format == .json ? "{\"a\": " : "a = ") + String(repeating: "[", count: 100_000)
            let source = SourceFile(path: "a.md", text: text)
            let read = NodeReader.read(format, in: 0..<source.bytes.count, of: source)
            #expect(read.entries == nil && read.diagnostics.count == 1)
        }
    }

    /// An alias costs what it repeats, in values and in depth.
    @Test func aliasesAreCountedAsOftenAsUsed() {
        let list = "a: &a [" + String(repeating: "1,", count: 600) + "]\n"
        let deep = "a: &a " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20) + "\n"
        let open = String(repeating: "[", count: 15)
        let close = String(repeating: "]", count: 15)
        let tooMany = "there are too many values → keep at most 10 000, counting every use of an alias"
        let cases = [
            (list + "b: [" + String(repeating: "*a,", count: 15) + "]", ""),
            (list + "b: [" + String(repeating: "*a,", count: 17) + "]", "2:50: \(tooMany)"),
            (deep + "b: [*a]", ""),
            (deep + "b: \(open)*a\(close)", "2:19: lists and maps are nested too deeply → nest at most 30 of them"),
        ]
        for (text, expected) in cases {
            let read = NodeReader.readYAML(SourceFile(path: "a.yaml", text: text))
            #expect(read.diagnostics.map(\.summary).joined() == expected)
            #expect((read.entries == nil) == !expected.isEmpty)
        }
    }

    /// Emphasis in a text of several lines is no alias.
    @Test func signsInTextsAreNoAliases() {
        let text = "a: |\n" + String(repeating: "  R &D *x* \n", count: 50)
        let read = NodeReader.readYAML(SourceFile(path: "a.yaml", text: text))
        #expect(read.entries?.count == 1 && read.diagnostics.isEmpty)
    }

    @Test func everyReplacedKeyIsReportedOnce() {
        let lines = (1...30).map { "a : \($0)" }.joined(separator: "\n")
        let read = NodeReader.readYAML(SourceFile(path: "a.yaml", text: lines))
        #expect(read.entries.map { Node.Value.map($0).described } == "{a: 30}")
        let warnings = (1...29).map { "\($0):1: “a” is given twice; the last one is used → delete one of the two" }
        #expect(read.diagnostics.map(\.summary) == warnings)
        let anchored = NodeReader.readYAML(SourceFile(path: "a.yaml", text: "a: &x {b: 1, b: 2}\nc: [*x, *x]"))
        #expect(anchored.diagnostics.count == 1)
        let broken = NodeReader.readYAML(SourceFile(path: "a.yaml", text: "a: 1\na: 2\nb: [\n"))
        #expect(broken.entries == nil && broken.diagnostics.count == 1)
    }

    /// libyaml counts characters, also across line ends of every kind.
    @Test func placesFollowWideCharactersAndLineEnds() throws {
        let text = "# 😀\u{2028}\u{2029}\u{85}# é\r\na: \"一\u{2028}\"\rb: 二\r\n\r\n“c”: [😀, é]"
        let source = SourceFile(path: "a.yaml", text: text)
        let entries = try #require(NodeReader.readYAML(source).entries)
        #expect(entries.map { source.text($0.keyRange) } == ["a", "b", "“c”"])
        #expect(entries.map { source.text($0.value.range) } == ["\"一\u{2028}\"", "二", "[😀, é"])
    }

    @Test func aBrokenFileMayEndInADash() {
        let read = NodeReader.readYAML(SourceFile(path: "a.yaml", text: "a: [\n- "))
        #expect(read.entries == nil && read.diagnostics.map(\.position?.line) == [2])
    }

    @Test func aSecondDocumentIsAnError() {
        let read = NodeReader.readYAML(SourceFile(path: "a.yaml", text: "a: 1\n---\nb: 2\n"))
        #expect(read.diagnostics.map(\.summary) == ["2:1: a second YAML document begins here → delete the line ---"])
    }
}
