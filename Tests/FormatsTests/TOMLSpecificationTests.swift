import TestSupport
import Testing
import Text

@testable import Formats

/// TOML 1.0.0, chapter by chapter: what is valid with its value, what is invalid with an error, and where the reader
/// takes more than the specification.
@Suite struct TOMLSpecificationTests {
    private func read(_ text: String) -> ReadNode {
        NodeReader.readFile(SourceFile(path: "a.toml", text: text), as: .toml)
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

    // MARK: Comments and keys

    @Test(arguments: [
        ("# whole line\na = 1 # after\n#", "{a: 1}"),
        ("a = \"# in a text\" # \ttab", "{a: \"# in a text\"}"),
        ("\r\n\t a = 1\r\n", "{a: 1}"),
        ("key = 1\nbare_key = 2\nbare-key = 3\n1234 = 4", "{key: 1, bare_key: 2, bare-key: 3, 1234: 4}"),
        ("- = 1\n_ = 2\n-1- = 3\ntrue = 4\ninf = 5", "{-: 1, _: 2, -1-: 3, true: 4, inf: 5}"),
        (
            "\"127.0.0.1\" = 1\n\"ʎǝʞ\" = 2\n'a\"b' = 3\n\"\" = 4\n'\\n' = 5",
            "{127.0.0.1: 1, ʎǝʞ: 2, a\"b: 3, : 4, \\n: 5}"
        ),
        ("\"\\u0061\\t\\\"\" = 1", "{a\t\": 1}"),
        ("a.b = 1\na.\"c.d\" = 2\na . e = 3\na\t.\tf.g = 4", "{a: {b: 1, c.d: 2, e: 3, f: {g: 4}}}"),
        ("3.14159 = \"pi\"", "{3: {14159: \"pi\"}}"),
        ("a.b = 1\nc = 2\na.d = 3", "{a: {b: 1, d: 3}, c: 2}"),
        ("a=1\nb   =\t2", "{a: 1, b: 2}"),
    ])
    func keysAreRead(text: String, expected: String) { expectValue(text, expected) }

    @Test(arguments: [
        "a", "a =", "= 1", "a = 1 b = 2", "a\n= 1", "a = \n1", "a b = 1", "a.=1", ".a = 1", "a..b = 1", "a. = 1",
        "a# = 1", "ä = 1", "a! = 1", "\"a = 1", "\"a\nb\" = 1", "\"\"\"a\"\"\" = 1", "'''a''' = 1", "\"\\x\" = 1",
        "[a] = 1", "a = = 1", "a = 1, b = 2", "a: 1", "“a” = 1", "\"a\"b = 1", "a.\"b\"c = 1",
    ])
    func badKeysAreErrors(text: String) { expectError(text) }

    // MARK: Strings

    @Test(arguments: [
        ("a = \"\"\nb = ''\nc = \"\"\"\"\"\"\nd = ''''''", "{a: \"\", b: \"\", c: \"\", d: \"\"}"),
        ("a = \"\\\"\\\\\\t\\n\\r|\\u00E9\\u00e9\\U0001F4D6\"", "{a: \"\"\\\t\n\r|éé📖\"}"),
        ("a = \"\\uD7FF\\uE000\\U0010FFFF\"", "{a: \"\u{D7FF}\u{E000}\u{10FFFF}\"}"),
        ("a = \"\\\\u0041\"\nb = '\\u0041'", "{a: \"\\u0041\", b: \"\\u0041\"}"),
        ("a = \"tab\there, it's 研报 \u{7FF}\"", "{a: \"tab\there, it's 研报 \u{7FF}\"}"),
        ("a = \"\"\"\nRoses\nViolets\"\"\"", "{a: \"Roses\nViolets\"}"),
        ("a = \"\"\"\r\nRoses\r\nViolets\r\n\"\"\"", "{a: \"Roses\nViolets\n\"}"),
        ("a = \"\"\"\n\n x\"\"\"", "{a: \"\n x\"}"),
        ("a = \"\"\"The \\\n\n\n   fox \\\n   jumps\\\n   \"\"\"", "{a: \"The fox jumps\"}"),
        ("a = \"\"\"x \\  \t\n  y\"\"\"", "{a: \"x y\"}"),
        ("a = \"\"\"two \"\" and \\\"\"\" one\"\"\"", "{a: \"two \"\" and \"\"\" one\"}"),
        ("a = \"\"\"\"one\"\"\"\"\nb = \"\"\"\"\"two\"\"\"\"\"", "{a: \"\"one\"\", b: \"\"\"two\"\"\"}"),
        (
            "a = 'C:\\Users\\n'\nb = '\"x\"'\nc = '<\\i\\c*\\s*>'",
            "{a: \"C:\\Users\\n\", b: \"\"x\"\", c: \"<\\i\\c*\\s*>\"}"
        ),
        ("a = '''\nI [dw]on't\\\n'''", "{a: \"I [dw]on't\\\n\"}"),
        ("a = ''''one''''\nb = '''''two'''''", "{a: \"'one'\", b: \"''two''\"}"),
    ])
    func stringsAreRead(text: String, expected: String) { expectValue(text, expected) }

    @Test(arguments: [
        "a = \"x", "a = 'x", "a = \"x\ny\"", "a = 'x\ny'", "a = \"\"\"x", "a = '''x", "a = \"\"\"x\"\"", "a = '''x''",
        "a = \"\"\"x\"\"\"\"\"\"", "a = '''x''''''", "a = \"x\"y\"", "a = 'it's'", "a = \"x\" \"y\"", "a = \"x\\\"",
        "a = \"\\a\"", "a = \"\\'\"", "a = \"\\e\"", "a = \"\\/\"", "a = \"\\ \"", "a = \"\\x41\"", "a = \"\\u41\"",
        "a = \"\\u004\"", "a = \"\\u+041\"", "a = \"\\U0041\"", "a = \"\\uD800\"", "a = \"\\uDFFF\"",
        "a = \"\\U00110000\"", "a = \"\\UFFFFFFFF\"", "a = \"\\u00g0\"", "a = \"\\\nx\"", "a = \"\"\"\\ x\"\"\"",
        "a = \"\"\"\\q\"\"\"", "a = x", "a = “x”", "a = \"\\", "a = \"\\u00",
    ])
    func badStringsAreErrors(text: String) { expectError(text) }

    // MARK: Numbers and booleans

    @Test(arguments: [
        ("+99", "99"), ("42", "42"), ("0", "0"), ("+0", "0"), ("-0", "0"), ("-17", "-17"), ("1_000", "1000"),
        ("5_349_221", "5349221"), ("1_2_3", "123"), ("9223372036854775807", "9223372036854775807"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("0xDEADBEEF", "3735928559"), ("0xdead_beef", "3735928559"), ("0x00a", "10"), ("0xE", "14"), ("0o755", "493"),
        ("0o0_7", "7"), ("0b1101_0110", "214"), ("0b00", "0"), ("0x7FFFFFFFFFFFFFFF", "9223372036854775807"),
        ("+1.0", "1.0"), ("3.1415", "3.1415"), ("-0.01", "-0.01"), ("5e+22", "5e+22"), ("1e06", "1000000.0"),
        ("-2E-2", "-0.02"), ("6.626e-34", "6.626e-34"), ("224_617.445_991_228", "224617.445991228"), ("0.0", "0.0"),
        ("-0.0", "-0.0"), ("0e0", "0.0"), ("1e1_0", "10000000000.0"), ("1.5E+3", "1500.0"),
        ("inf", "inf"), ("+inf", "inf"), ("-inf", "-inf"), ("nan", "nan"), ("+nan", "nan"), ("-nan", "nan"),
        ("true", "true"), ("false", "false"),
    ])
    func numbersAreRead(value: String, expected: String) { expectValue("a = \(value)", "{a: \(expected)}") }

    @Test(arguments: [
        "01", "-01", "+00", "0_1", "_1", "1_", "1__0", "+_1", "++1", "+-1", "--1", "+", "-", "1 000", "1,000", "1a",
        "0x",
        "0o", "0b", "0xG", "0o8", "0b2", "0XFF", "0O7", "0B1", "+0x1", "-0b1", "0x-1", "0x+1", "0x_1", "0b_1", "0b1_",
        "0_x1", "0_b1", "0x1__2", "9223372036854775808", "-9223372036854775809", "0xFFFFFFFFFFFFFFFF",
        ".5", "1.", "-.5", "+.5", "1.e5", ".e5", "1e", "1e+", "e5", "1e5.5", "1.2.3", "1_.5", "1._5", "1.5_", "1_e5",
        "1e_5", "1e5_", "01.5", "00.5", "1e1e1", "0x1.8", "0x1p3", "1.5f", "1e400",
        "Inf", "INF", "+Nan", "NaN", "infinity", "++inf", "True", "FALSE", "TRUE", "tru", "truer", "yes", "null", "nil",
    ])
    func badNumbersAreErrors(value: String) { expectError("a = \(value)") }

    // MARK: Dates

    /// Dates stay texts: their key decides what they mean, and whoever reads that key looks whether there is such a day.
    @Test(arguments: [
        "1979-05-27T07:32:00Z", "1979-05-27T00:32:00-07:00", "1979-05-27T00:32:00.999999-07:00", "1979-05-27 07:32:00Z",
        "1979-05-27t07:32:00z", "1979-05-27T07:32:00", "1979-05-27T00:32:00.999999", "1979-05-27 07:32:00",
        "1979-05-27", "0001-01-01", "07:32:00", "00:32:00.999999",
        // More than TOML takes.
        "07:32", "1979-05-27T07:32", "1979-13-40", "1979-05-27T25:61:00", "25:00:00", "1979-05-27x",
    ])
    func datesStayTexts(value: String) {
        expectValue("a = \(value) # b", "{a: \"\(value)\"}")
        expectValue("a = [\(value), \(value)]", "{a: [\"\(value)\", \"\(value)\"]}")
    }

    @Test(arguments: [
        "1979-5-27", "79-05-27", "1979/05/27", "1979-05", "1979-05-27 at 7", "1979-05-27T 07:32:00", "7:32:00", "12:3",
        "2025年2月14日",
    ])
    func badDatesAreErrors(value: String) { expectError("a = \(value)") }

    // MARK: Arrays and inline tables

    @Test(arguments: [
        ("a = []\nb = [ ]\nc = [[]]\nd = [\n]", "{a: [], b: [], c: [[]], d: []}"),
        ("a = [1, 2,]\nb = [1,2 , 3 ,\n]", "{a: [1, 2], b: [1, 2, 3]}"),
        ("a = [ # c ] \"\n 1, # two\n\n\t2 # three\n , 3\n# end\n]", "{a: [1, 2, 3]}"),
        ("a = [1, 'x', 1.5, true, {b = 1}, [2]]", "{a: [1, \"x\", 1.5, true, {b: 1}, [2]]}"),
        ("a = [\"]\", '[', \"#\", \"\"\"\nx\ny\"\"\"]", "{a: [\"]\", \"[\", \"#\", \"x\ny\"]}"),
        ("a = {}\nb = { }\nc = {x=1,y = 2 }", "{a: {}, b: {}, c: {x: 1, y: 2}}"),
        ("a = {b.c = 1, b.d = 2, \"e f\" = {g = []}}", "{a: {b: {c: 1, d: 2}, e f: {g: []}}}"),
        ("a = {b = [\n1,\n2 # c\n], c = \"\"\"\nx\"\"\"}", "{a: {b: [1, 2], c: \"x\"}}"),
        ("a = [{b = 1}, {b = 2}]", "{a: [{b: 1}, {b: 2}]}"),
    ])
    func listsAndInlineTablesAreRead(text: String, expected: String) { expectValue(text, expected) }

    @Test(arguments: [
        "a = [", "a = [1", "a = [1,", "a = ]", "a = [1 2]", "a = [1,,2]", "a = [,1]", "a = [,]", "a = [1]]", "a = [[1]",
        "a = [1}", "a = [1] 2", "a = [a]", "a = [b = 1]", "a = [1，2]", "a = [\"x]",
        "a = {", "a = {b", "a = {b =", "a = {b = 1", "a = }", "a = {b = 1 c = 2}", "a = {b = 1,}", "a = {,}",
        "a = {,b = 1}", "a = {b = 1,, c = 2}", "a = {b = 1\n}", "a = {\nb = 1}", "a = {b = 1, # x\n c = 2}", "a = {1}",
        "a = {b = 1] ", "a = {b = 1} c", "a = {b: 1}", "a = {[b] = 1}",
    ])
    func badListsAndInlineTablesAreErrors(text: String) { expectError(text) }

    // MARK: Tables

    @Test(arguments: [
        ("[a]\n[b]\n# end", "{a: {}, b: {}}"),
        ("[a]\nx = 1\n[b]\nx = 2", "{a: {x: 1}, b: {x: 2}}"),
        ("[ a . b ] # c\nx = 1\n[\ta.\"c.d\".'e'\t]", "{a: {b: {x: 1}, c.d: {e: {}}}}"),
        ("[x.y.z]\na = 1\n[x]\nb = 2\n[x.y]\nc = 3", "{x: {y: {z: {a: 1}, c: 3}, b: 2}}"),
        ("[a]\n[a.b]\nc = 1\n[d]\n[a.e]", "{a: {b: {c: 1}, e: {}}, d: {}}"),
        ("[a]\nb.c = 1\nb.d = 2\n[a.b.e]\nf = 3", "{a: {b: {c: 1, d: 2, e: {f: 3}}}}"),
        ("['']\nx = 1\n[\"]\"]\ny = 2", "{: {x: 1}, ]: {y: 2}}"),
        ("[[a]]\n[[a]]\nx = 1\n[[ a ]] # c", "{a: [{}, {x: 1}, {}]}"),
        (
            "[[f]]\nn = 1\n[f.p]\nc = 2\n[[f.v]]\nn = 3\n[[f.v]]\nn = 4\n[[f]]\nn = 5\n[f.p]\nc = 6\n[[f.v]]\nn = 7",
            "{f: [{n: 1, p: {c: 2}, v: [{n: 3}, {n: 4}]}, {n: 5, p: {c: 6}, v: [{n: 7}]}]}"
        ),
        ("[[a.b]]\nx = 1\n[[a.b]]\nx = 2\n[a.c]\ny = 3", "{a: {b: [{x: 1}, {x: 2}], c: {y: 3}}}"),
        ("[a]\nb = {c = 1}\n[a.d]", "{a: {b: {c: 1}, d: {}}}"),
    ])
    func tablesAreRead(text: String, expected: String) { expectValue(text, expected) }

    @Test(arguments: [
        "[", "[]", "[ ]", "[a", "[a\n]", "[a.]", "[.a]", "[a..b]", "[a b]", "[a]]", "[[a]", "[[a] ]", "[ [a]]", "[[]]",
        "[a] b = 1", "[a]\n]", "[a#b]", "[\"a]", "[a=1]", "[“a”]", "[\"\"\"a\"\"\"]", "[[a]] x",
        // What was defined before.
        "a = 1\n[a]", "a = 1\n[a.b]", "a = 1\n[[a]]", "a = 1\na.b = 2", "a.b = 1\na.b.c = 2", "[a]\nb = 1\n[a.b]",
        "[a]\nb = 1\n[a.b.c]", "a = {b = 1}\n[a]", "a = {b = 1}\na.c = 2", "a = {b = 1}\n[a.c]",
        "a = {b = {c = 1}}\n[a.b]", "a = {b = 1, b.c = 2}", "a = []\n[[a]]", "a = [{b = 1}]\n[[a]]", "a = [{}]\n[a.b]",
        "[a]\n[[a]]", "[[a]]\n[a]", "[a.b]\n[[a]]", "[[a]]\n[[a.b]]\n[a.b]", "[[a]]\n[a.b]\n[[a.b]]",
        "[[a.b]]\n[a]\nb.c = 1", "[a.b.c]\n[[a.b]]",
    ])
    func badTablesAreErrors(text: String) { expectError(text) }

    // MARK: More than TOML takes

    /// Twins lose a value or none, and the rest of the file is good: a warning, and the last one counts.
    @Test(arguments: [
        ("a = 1\na = 2", "{a: 2}", "1:1: “a” is given twice; the last one is used"),
        ("a = 1\n\"a\" = 2", "{a: 2}", "1:1: “a” is given twice; the last one is used"),
        ("a.b = 1\na.b = 2", "{a: {b: 2}}", "1:3: “b” is given twice; the last one is used"),
        ("a.b = 1\na = 2", "{a: 2}", "1:1: “a” is given twice; the last one is used"),
        ("a = {b = 1, b = 2}", "{a: {b: 2}}", "1:6: “b” is given twice; the last one is used"),
        ("[a]\nx = 1\n[a]\ny = 2", "{a: {x: 1, y: 2}}", "3:1: the table “a” begins a second time"),
        ("a.b = 1\n[a]\nc = 2", "{a: {b: 1, c: 2}}", "2:1: the table “a” begins a second time"),
        ("[a]\nb.c = 1\n[a.b]", "{a: {b: {c: 1}}}", "3:1: the table “b” begins a second time"),
        ("[a.b]\nx = 1\n[a]\nb.y = 2", "{a: {b: {x: 1, y: 2}}}", "4:1: the table “b” begins a second time"),
    ])
    func twinsAreWarnings(text: String, expected: String, warning: String) {
        let read = read(text)
        #expect(read.entries.map { Node.Value.map($0).described } == expected)
        #expect(read.diagnostics.map(\.severity) == [.warning])
        let summary = read.diagnostics.first?.summary ?? ""
        #expect(summary.split(separator: " → ").first.map(String.init) == warning)
    }

    /// Control characters count as spaces in every format, `\b` and `\f` with them; only CR LF is more than a space.
    @Test(arguments: [
        ("a = \"x\u{1}y\"", "{a: \"x y\"}", true), ("a = 1 # \u{7F}", "{a: 1}", true),
        ("a = '\u{0}'", "{a: \" \"}", true), ("\u{B}a = 1", "{a: 1}", true),
        ("a = \"\\b\\f\"", "{a: \"  \"}", false), ("a = 1\rb = 2", "{a: 1, b: 2}", false),
        ("a = \"\"\"x\ry\"\"\"", "{a: \"xy\"}", false), ("\u{FEFF}a = 1", "{a: 1}", false),
    ])
    func controlCharactersAreSpaces(text: String, expected: String, warns: Bool) {
        let read = read(text)
        #expect(read.entries.map { Node.Value.map($0).described } == expected)
        #expect(read.diagnostics.map(\.severity) == (warns ? [.warning] : []))
    }

    @Test(
        arguments: [
            [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE4, 0xB8],
        ] as [[UInt8]])
    func bytesThatAreNoUTF8AreAnError(bytes: [UInt8]) {
        for prefix in ["a = \"", "# ", ""] {
            let source = SourceFile(path: "a.toml", bytes: Array(prefix.utf8) + bytes)
            let read = NodeReader.readFile(source, as: .toml)
            #expect(read.entries == nil && read.diagnostics.count == 1)
            #expect(read.diagnostics.first?.message.english.hasSuffix("is not UTF-8") == true)
        }
    }

    /// Dotted keys and headers count towards the depth, tables towards the number of values.
    @Test func nestingAndNumberOfTablesAreBounded() {
        let keys = (1...20).map { "k\($0)" }.joined(separator: ".")
        expectError("[\(keys)]\n\(keys) = 1")
        expectError("a = {\(keys) = {\(keys) = 1}}")
        expectError((1...40).map { "k\($0)" }.joined(separator: ".") + " = 1")
        expectError("a = " + String(repeating: "{b = ", count: 40) + "1" + String(repeating: "}", count: 40))
        expectError(String(repeating: "[[a]]\n", count: 20_000))
        #expect(read("[\(keys)]\na.b.c.d.e.f.g = [1]").entries != nil)
    }
}
