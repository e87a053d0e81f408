import Testing

@testable import Checking

/// What a page holds, as browsers read it.
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
        ("<a href=\"/open", ["a[href=/open]"]),
        ("<a\nhref = \" /blank/ \">", ["a[href=/blank/]"]),
        ("<a href=\"/%E6%B5%8B/\" / b=c>", ["a[href=/%E6%B5%8B/][b=c]"]),
        ("<", []), ("<!--", []), ("", []),
    ])
    func tags(page: String, expected: [String]) {
        let bytes = Array(page.utf8)
        let found = bytes.withUnsafeBufferPointer { buffer in
            var scanner = TagScanner(buffer)
            var found: [String] = []
            while let tag = scanner.next() {
                var text = String(decoding: buffer[tag.name], as: UTF8.self).lowercased()
                scanner.forEachAttribute(of: tag) {
                    text +=
                        "[\(String(decoding: buffer[$0.name], as: UTF8.self).lowercased())=\(scanner.text($0.value))]"
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
            "<p id=\"a\"><a href='b' c = d>x</a><!-- y --><script>z</script><img srcset=\"a 1x, b 2x\">".utf8)
        for start in page.indices {
            for end in start...page.count { _ = PageReader.ids(of: Array(page[start..<end])) }
        }
    }
}
