import Foundation
import Testing

@testable import Text

@Suite struct WriterTests {
    @Test(arguments: [
        ("plain 文字 🎉", "plain 文字 🎉"), ("<a href=\"x\">&'", "&lt;a href=&quot;x&quot;&gt;&amp;&#39;"),
        ("&amp;", "&amp;amp;"),
        ("a\u{0}b\u{1F}c\u{B}", "abc"), ("tab\tline\nend\r", "tab\tline\nend\r"), ("\u{FFFE}x\u{FFFF}", "x"),
        ("\u{FEFF}é\u{FFFD}", "\u{FEFF}é\u{FFFD}"),
        ("", ""), ("<", "&lt;"),
    ])
    func textIsEscapedForMarkup(text: String, escaped: String) {
        #expect(MarkupWriter.escaped(text) == escaped)
        var writer = MarkupWriter()
        writer.text(text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == escaped)
    }

    @Test func elements() {
        var writer = MarkupWriter()
        writer.element("title", "a & b")
        writer.emptyElement("meta", ["name": "x", "content": "\"q\" <r>"])
        writer.markup("<b>")
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "<title>a &amp; b</title><meta name=\"x\" content=\"&quot;q&quot; &lt;r&gt;\">\n<b>")
    }

    @Test(arguments: [
        "", "plain 文字 🎉", "quote \" back \\ slash /", "a\nb\rc\td", "</script><!-- & -->", "\u{0}\u{1F}\u{7F}\u{80}",
        "\u{2028}\u{2029}",
        "â€¨ \u{2027} \u{202A}",
    ])
    func jsonIsReadBack(text: String) throws {
        var writer = JSONWriter()
        writer.array { $0.string(text) }
        let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
        #expect(read == [text])
        let json = String(decoding: writer.bytes, as: UTF8.self)
        #expect(!json.unicodeScalars.contains { "<>&\u{2028}\u{2029}".unicodeScalars.contains($0) || $0.value < 0x20 })
    }

    /// The writers look at eight bytes at a time; a character alone is always looked at closely.
    @Test(arguments: ["a", "，", "字", "“", "🎉"])
    func aCharacterIsEscapedWhereverItStands(neighbour: String) {
        func markup(_ text: String) -> String {
            var writer = MarkupWriter()
            writer.text(text)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
        func json(_ text: String) -> Substring {
            var writer = JSONWriter()
            writer.string(text)
            return String(decoding: writer.bytes, as: UTF8.self).dropFirst().dropLast()
        }
        for special in "&<>\"'\\/#^\0\t\n\u{1F}\u{7F}\u{2027}\u{2028}\u{2029}\u{FFFD}\u{FFFE}\u{FFFF}￥，".unicodeScalars
        {
            for place in 0..<20 {
                let before = String(repeating: neighbour, count: place)
                let after = String(repeating: neighbour, count: 9)
                #expect(markup(before + String(special) + after) == before + markup(String(special)) + after)
                #expect(json(before + String(special) + after) == before + json(String(special)) + after)
            }
        }
    }

    @Test func jsonStructure() {
        var writer = JSONWriter()
        writer.object {
            $0.member("a", "x")
            $0.member("b", 1)
            $0.key("c")
            $0.array {
                $0.literal("null")
                $0.object { _ in }
                $0.array { _ in }
                $0.value(bytes: Array("[2]".utf8))
            }
            $0.key("d")
            $0.object { $0.member("e", "y") }
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":"x","b":1,"c":[null,{},[],[2]],"d":{"e":"y"}}"#)
    }

    @Test(arguments: [
        ("a研ｱ，（🎉한", "1212222"), ("é·“…—", "11111"), ("e\u{301}\u{200D}", "100"), ("①Ω", "11"),
    ])
    func columns(text: String, widths: String) {
        #expect(text.unicodeScalars.map { String($0.columnWidth) }.joined() == widths)
    }

    @Test(arguments: [("研々〇㐀𠀀", true), ("あアｱ", true), ("한ㄱ", true), ("aé，。（Ω1", false)])
    func lettersOfEastAsia(text: String, isLetter: Bool) {
        #expect(text.unicodeScalars.allSatisfy { $0.isEastAsianLetter == isLetter })
    }
}
