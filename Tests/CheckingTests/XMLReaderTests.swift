import Testing

@testable import Checking

/// What is well-formed XML, and what is wrong otherwise.
@Suite struct XMLReaderTests {
    @Test(arguments: [
        ("<a/>", nil), ("\u{FEFF}<?xml version=\"1.0\"?>\n<a b=\"c\" d='e'>x &amp; &#x4E2D;<b/><!-- c --></a>\n", nil),
        ("<a><![CDATA[ <b> & ]]></a>", nil), ("<a><b></a></b>", "</a> closes nothing, at byte 6"),
        ("<a>", "<a> is not closed, at byte 3"), ("<a>&</a>", "a “&” that is not escaped, at byte 3"),
        ("<a>&nbsp;</a>", "a “&” that is not escaped, at byte 3"), ("<a b=c/>", "“b” of <a> has no quotes, at byte 3"),
        ("<a b=\"1\" b=\"2\"/>", "<a> has “b” twice, at byte 14"), ("<a/><b/>", "a second root, at byte 4"),
        ("x<a/>", "text outside the root, at byte 0"), ("<a>\u{1}</a>", "a control character, at byte 3"),
        ("<a b=\"<\"/>", "“b” of <a> holds a “<”, at byte 6"), ("<a>1 < 2</a>", "a “<” that is not escaped, at byte 5"),
        ("<!DOCTYPE a><a/>", "a document type, which feeds do without, at byte 0"), ("", "no element, at byte 0"),
        ("<a><!-- x", "“<!--” is not closed, at byte 3"),
    ])
    func mistake(in text: String, expected: String?) {
        var reader = XMLReader(Array(text.utf8))
        do throws(XMLReader.Mistake) {
            _ = try reader.document()
            #expect(expected == nil)
        } catch {
            #expect("\(error.reason), at byte \(error.offset)" == expected)
        }
    }

    @Test func textsAndAttributes() throws {
        let bytes = Array("<r>\n <t> A &amp; B </t><l h=\"?a=1&amp;b=2\"/><c><![CDATA[<x>]]></c></r>".utf8)
        var reader = XMLReader(bytes)
        let root = try reader.document()
        #expect(root.children.map(\.name) == ["t", "l", "c"])
        #expect(root.first("t").map { reader.text(of: $0) } == "A & B")
        #expect(root.first("l")?.attributes == ["h": "?a=1&b=2"])
        #expect(root.first("c").map { reader.text(of: $0) } == "<x>")
    }

    @Test func isTotal() {
        let bytes = Array("<?xml?><a b=\"c&amp;\"><!--x--><![CDATA[y]]>&lt;<d/></a>".utf8)
        for start in bytes.indices {
            for end in start...bytes.count {
                var reader = XMLReader(Array(bytes[start..<end]))
                _ = try? reader.document()
            }
        }
    }
}
