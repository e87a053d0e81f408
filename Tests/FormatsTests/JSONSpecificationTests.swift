import TestSupport
import Testing
import Text

@testable import Formats

/// RFC 8259, section by section. A text of Inkstone is one object, so that most cases are its only value.
@Suite struct JSONSpecificationTests {
    private func read(_ text: String) -> ReadNode {
        NodeReader.readFile(SourceFile(path: "a.json", text: text), as: .json)
    }

    private func expectValue(_ text: String, _ expected: String) {
        let read = read(text)
        #expect(read.entries.map { Node.Value.map($0).described } == expected, "\(text)")
        #expect(read.diagnostics.isEmpty, "\(text)")
    }

    private func expectError(_ text: String) {
        let read = read(text)
        #expect(read.entries == nil, "\(text)")
        #expect(read.diagnostics.contains { $0.severity == .error && $0.hint?.english.isEmpty == false }, "\(text)")
    }

    // MARK: 2 to 5: structure, values, objects, arrays

    @Test(arguments: [
        ("{}", "{}"), (" \t\r\n{ \n}\r\n\t ", "{}"), ("{\"a\":[]}", "{a: []}"), ("{\"a\":[ ]}", "{a: []}"),
        ("{\"a\":{}}", "{a: {}}"), ("{\"a\":true,\"b\":false,\"c\":null}", "{a: true, b: false, c: null}"),
        ("{\"a\":[null,1,\"1\",{}]}", "{a: [null, 1, \"1\", {}]}"), ("{\"a\":[[ [ 1\n] ]]}", "{a: [[[1]]]}"),
        ("{\"\":0}", "{: 0}"), ("{\"a\\n\\u4e00\":0}", "{a\n一: 0}"), ("{\"b\":1,\"a\":2}", "{b: 1, a: 2}"),
        ("{\t\"a\"\r:\n1 , \"b\" : [ 1 , 2 ] }", "{a: 1, b: [1, 2]}"),
        ("{\"a\":{\"b\":{\"c\":[{\"d\":1}]}}}", "{a: {b: {c: [{d: 1}]}}}"),
    ])
    func structuresAreRead(text: String, expected: String) { expectValue(text, expected) }

    @Test(arguments: [
        // Not one object.
        "", " ", "1", "\"a\"", "null", "true", "[]", "[{}]", "{}{}", "{} 1", "{},", "{}}", "{}]", "{} // a", "{}#",
        "}", "]", ",", ":", "{", "{{", "{{}}", "\u{FEFF}", "a", "<html>", "---", "*",
        // Objects.
        "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}",
        "{\"a\":1 \"b\":2}", "{\"a\":1;\"b\":2}", "{\"a\" 1}", "{\"a\"=1}", "{\"a\"::1}", "{\"a\":1:2}", "{\"a\"}",
        "{\"a\",\"b\":1}", "{\"a\":}", "{:1}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{[]:1}", "{\"a\":1]",
        "{“a”:1}", "{\"a\"：1}", "{\"a\":1，\"b\":2}", "｛\"a\":1｝", "{/**/\"a\":1}", "{\"a\":/* b */1}",
        // Arrays.
        "{\"a\":[", "{\"a\":[1", "{\"a\":[1,", "{\"a\":[1,]}", "{\"a\":[,]}", "{\"a\":[,1]}", "{\"a\":[1,,2]}",
        "{\"a\":[1 2]}", "{\"a\":[1}", "{\"a\":[1]]}", "{\"a\":]}", "{\"a\":[1:2]}", "{\"a\":[\"x\"", "{\"a\":[x]}",
        "{\"a\":[1;2]}", "{\"a\":[\"\",]}", "{\"a\":[*]}",
        // Literals.
        "{\"a\":True}", "{\"a\":FALSE}", "{\"a\":Null}", "{\"a\":nul}", "{\"a\":tru}", "{\"a\":fals}", "{\"a\":nullx}",
        "{\"a\":true1}", "{\"a\":undefined}", "{\"a\":t}", "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":yes}",
        // White space that is none: U+00A0, U+2028, U+2060, U+3000.
        "{\u{A0}}", "{\"a\":\u{2028}1}", "\u{2060}{}", "{\u{3000}\"a\":1}",
    ])
    func badStructuresAreErrors(text: String) { expectError(text) }

    // MARK: 6: numbers

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("1", "1"), ("-1", "-1"), ("123", "123"), ("10", "10"), ("0.5", "0.5"),
        ("-0.1", "-0.1"),
        ("-0.0", "-0.0"), ("1.50", "1.5"), ("0e1", "0.0"), ("0E+1", "0.0"), ("1e2", "100.0"), ("1E2", "100.0"),
        ("1e+2", "100.0"), ("1e-2", "0.01"), ("1.5E-02", "0.015"), ("123.456e78", "1.23456e+80"), ("1e00", "1.0"),
        ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
        // More than 64 bits are a real number.
        ("9223372036854775808", "9.223372036854776e+18"), ("100000000000000000000", "1e+20"), ("1e-400", "0.0"),
        ("0.1000000000000000055511151231257827", "0.1"),
    ])
    func numbersAreRead(value: String, expected: String) {
        expectValue("{\"a\":\(value)}", "{a: \(expected)}")
        expectValue("{\"a\":[\(value) , \(value)]}", "{a: [\(expected), \(expected)]}")
    }

    @Test(arguments: [
        "+1", "++1", "-", "--1", "-a", "01", "-01", "00", "-00", "012", "1.", "-1.", ".5", "-.5", "1.e5", ".e1", "0.",
        "1e",
        "1E", "1e+", "1e-", "0e", "0e+", "1.5e", "1e1.5", "1ee1", "1e+-1", "1eE2", "1.2.3", "1 000", "1_000", "1+2",
        "1-2",
        "1/2", "0x1", "0xFF", "0b1", "1a", "1.5x", "-Infinity", "-NaN", "inf", "１", "1,5,", "1e400", "-1e400",
    ])
    func badNumbersAreErrors(value: String) {
        expectError("{\"a\":\(value)}")
        expectError("{\"a\":[\(value)]}")
    }

    // MARK: 7 and 8: strings, encoding, code points

    @Test(arguments: [
        ("", ""), (" ", " "), ("研报 é 😀", "研报 é 😀"), ("\\\"\\\\\\/", "\"\\/"), ("\\n\\r\\t", "\n\r\t"),
        ("\\u0061\\u4e00\\u4E00", "a一一"), ("\\\\n\\\\u0061", "\\n\\u0061"), ("\\ud83d\\ude00", "😀"),
        ("\\uD834\\uDD1E\\uDBFF\\uDFFF", "𝄞\u{10FFFF}"), ("\\uFFFD\\uE000", "\u{FFFD}\u{E000}"),
        ("/ ' # // {[", "/ ' # // {["),
        ("\u{2028}\u{2029}\u{A0}", "\u{2028}\u{2029}\u{A0}"), ("\\u0022\\u005C", "\"\\"),
        ("\\ud83d\\ude00\\u4e00", "😀一"),
        // Half a pair is the replacement character.
        ("\\ud83d", "\u{FFFD}"), ("\\ude00", "\u{FFFD}"), ("\\ud83dx", "\u{FFFD}x"), ("\\ud83d\\nx", "\u{FFFD}\nx"),
        ("\\ude00\\ud83d", "\u{FFFD}\u{FFFD}"), ("\\ud83d\\ud83d\\ude00", "\u{FFFD}😀"), ("\\ud83d\\u0041", "\u{FFFD}A"),
        // Control characters count as spaces in every format; a tab may stand for itself.
        ("\\b\\f", "  "), ("x\ty", "x\ty"),
    ])
    func stringsAreRead(text: String, expected: String) {
        expectValue("{\"a\":\"\(text)\"}", "{a: \"\(expected)\"}")
        expectValue("{\"\(text)\":1}", "{\(expected): 1}")
    }

    @Test(arguments: [
        "\"", "\"x", "\"x\\\"", "\"\\", "\"\\u12", "\"\\\"", "x\"", "x", "'x'", "“x”", "`x`", "\"x\"y", "\"x\" \"y\"",
        "\"x\"\"",
        "\"\\a\"", "\"\\x41\"", "\"\\'\"", "\"\\0\"", "\"\\N\"", "\"\\U0041\"", "\"\\ \"", "\"\\é\"", "\"\\😀\"",
        "\"\\\n\"",
        "\"\\u\"", "\"\\u1\"", "\"\\u12\"", "\"\\u123\"", "\"\\u12g4\"", "\"\\u-123\"", "\"\\u 123\"", "\"\\ud83d\\x\"",
        "\"\\ud83d\\u12\"", "\"x\ny\"", "\"x\r\ny\"", "\"x\n", "\\n", "\\u0022x\"",
    ])
    func badStringsAreErrors(value: String) {
        expectError("{\"a\":\(value)}")
    }

    @Test func aLineEndInAStringIsNamed() {
        let summaries = read("{\"a\": \"一\n\", \"b\": 1}").diagnostics.map(\.summary)
        #expect(summaries == ["1:7: this quote is not closed on its line → write \\n for a line's end"])
    }

    @Test(
        arguments: [
            [0xFF], [0x80], [0xC3], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xE4, 0xB8],
        ] as [[UInt8]])
    func bytesThatAreNoUTF8AreAnError(bytes: [UInt8]) {
        for (start, end) in [("{\"a\":\"", "\"}"), ("{\"", "\":1}"), ("{\"a\":", "}"), ("{}", "")] {
            let source = SourceFile(path: "a.json", bytes: Array(start.utf8) + bytes + Array(end.utf8))
            let read = NodeReader.readFile(source, as: .json)
            #expect(read.entries == nil && read.diagnostics.count == 1)
            #expect(read.diagnostics.first?.message.english.hasSuffix("is not UTF-8") == true)
        }
    }

    @Test func utf16IsAnError() {
        for bytes in [[0xFF, 0xFE, 0x7B, 0, 0x7D, 0], [0xFE, 0xFF, 0, 0x7B, 0, 0x7D]] as [[UInt8]] {
            let read = NodeReader.readFile(SourceFile(path: "a.json", bytes: bytes), as: .json)
            #expect(read.entries == nil)
            #expect(read.diagnostics.first?.hint?.english.contains("iconv -f UTF-16") == true)
        }
    }

    // MARK: More than JSON takes

    /// With a warning, or with none for the byte order mark that RFC 8259 8.1 lets readers ignore.
    @Test(arguments: [
        ("{\"a\":1,\"a\":2}", "{a: 2}", "1:2: “a” is given twice; the last one is used → delete one of the two"),
        (
            "{\"a\":1,\"\\u0061\":1,\"b\":0}", "{a: 1, b: 0}",
            "1:2: “a” is given twice; the last one is used → delete one of the two"
        ),
        (
            "{\"a\":\"x\u{1}y\"}", "{a: \"x y\"}",
            "1:8: the control character U+0001 is read as a space → delete it; most editors can show invisible characters"
        ),
        (
            "{\u{C}}", "{}",
            "1:2: the control character U+000C is read as a space → delete it; most editors can show invisible characters"
        ),
        ("\u{FEFF}{}", "{}", ""),
    ])
    func isLenient(text: String, expected: String, warning: String) {
        let read = read(text)
        #expect(read.entries.map { Node.Value.map($0).described } == expected)
        #expect(read.diagnostics.map(\.summary) == (warning.isEmpty ? [] : [warning]))
        #expect(read.diagnostics.allSatisfy { $0.severity == .warning })
    }

    // MARK: 9: limits

    @Test(arguments: [(31, true), (32, false), (500, false), (100_000, false)])
    func nestingIsBounded(depth: Int, isRead: Bool) {
        let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect((read("{\"a\":\(lists)}").entries != nil) == isRead)
        let open = "{\"a\":" + String(repeating: "[{\"a\":", count: depth)
        #expect(read(open).entries == nil)
    }
}
