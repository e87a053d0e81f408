import Testing
import Text

/// What a page holds, as browsers read it: HTML 13.2.5.
@Suite struct TagScannerTests {
    @Test(arguments: [
        ("<a href=\"/a/\">", ["a[href=/a/]"]),
        ("<A HREF='/a/' id=x>", ["a[href=/a/][id=x]"]),
        ("<img src=/a.png alt>", ["img[src=/a.png][alt=]"]),
        ("<a title=\"1 > 0\" href=\"/a/?x=1&amp;y=2#z\">", ["a[title=1 > 0][href=/a/?x=1&y=2#z]"]),
        ("<br/><hr />", ["br", "hr"]),
        ("<!-- <a href=\"/no/\"> --><p>", ["p"]),
        ("<!doctype html><p>1 < 2 </p>", ["p"]),
        ("<script>\"<a href='/no/'>\"</script><i>", ["script", "i"]),
        ("<style>a<b{}</style><u>", ["style", "u"]),
        ("<a href=\"/open", []), ("<p><a href=\"/open><b>", ["p"]),
        ("<a\nhref = \" /blank/ \">", ["a[href=/blank/]"]),
        ("<a href=\"/%E6%B5%8B/\" / b=c>", ["a[href=/%E6%B5%8B/][b=c]"]),
        // A quote begins a value right behind the equals sign alone.
        ("<a b=c\"d e=\"f\"><i>", ["a[b=c\"d][e=f]", "i"]), ("<a b'c=d><i>", ["a[b'c=d]", "i"]),
        ("<a x=\"1\"y='2'z=3>", ["a[x=1][y=2][z=3]"]), ("<a b=>c", ["a[b=]"]), ("<a =b=c>", ["a[=b=c]"]),
        ("<a/b/c = /d/>", ["a[b=][c=/d/]"]), ("<a\u{C}b=c\u{B}d>", ["a[b=c\u{B}d]"]),
        // A quoted text in an end tag hides a tag as it does in a start tag.
        ("</p title=\"<a href=/no/>\"><i>", ["i"]), ("</><i></ a><u>", ["i", "u"]),
        ("<?php <a> ?><i>", ["i"]), ("<![CDATA[<a>]]><i>", ["i"]), ("<!doctype \"<a>\"><i>", ["i"]),
        ("<!--><i><!---><u><!-- --!><b><!-- <s> -- > --><q>", ["i", "u", "b", "q"]),
        ("<SCRIPT>\"</scripts> <a>\"</Script ><i>", ["script", "i"]), ("<script>a<b", ["script"]),
        ("<textarea><a></textarea><title><a></title><xmp><a></xmp><i>", ["textarea", "title", "xmp", "i"]),
        ("<iframe><a></iframe><noscript><i></noscript>", ["iframe", "noscript", "i"]),
        ("<plaintext><a></plaintext><i>", ["plaintext"]), ("<script src='/a.js'></script>", ["script[src=/a.js]"]),
        ("<", []), ("<!--", []), ("<!", []), ("</", []), ("", []),
    ])
    func tags(page: String, expected: [String]) {
        let bytes = Array(page.utf8)
        let found = bytes.withUnsafeBufferPointer { buffer in
            var scanner = TagScanner(buffer)
            var found: [String] = []
            while let tag = scanner.next() {
                var text = String(decoding: buffer[tag.name], as: UTF8.self).lowercased()
                for attribute in scanner.attributes {
                    let name = String(decoding: buffer[attribute.name], as: UTF8.self).lowercased()
                    text += "[\(name)=\(scanner.text(attribute.value))]"
                }
                found.append(text)
            }
            return found
        }
        #expect(found == expected)
    }

    /// Every cut of a page is read without trapping.
    @Test func isTotal() {
        let page = Array(
            "<p id=\"a\"><a href='b' c = d>x</a><!-- y --!><script>z</script><img srcset=\"a 1x, b 2x\"></p a=b>".utf8)
        var count = 0
        for start in page.indices {
            for end in start...page.count {
                Array(page[start..<end]).withUnsafeBufferPointer { buffer in
                    var scanner = TagScanner(buffer)
                    while scanner.next() != nil { count += scanner.attributes.count }
                }
            }
        }
        #expect(count > 100)
    }
}
