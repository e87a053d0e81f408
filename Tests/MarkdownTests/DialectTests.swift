import Testing

@testable import Markdown

/// Both dialects against cmark-gfm's own parser and renderer.
@Suite struct DialectTests {
    @Test(arguments: [true, false])
    func gfmIsCMarkUnchanged(unsafe: Bool) {
        var documents = GeneratedMarkdown(seed: 3, GeneratedMarkdown.everything.filter { $0 != "\u{0}" })
        var options = MarkdownOptions()
        options.dialect = .gfm
        options.decoratesForSite = false
        options.rawHTML = unsafe ? .allow : .omit
        for _ in 0..<5000 {
            let document = documents.document()
            #expect(
                Rendering.render(document, options).html == CMarkOracle.html(document, unsafe: unsafe),
                "\(document.debugDescription)")
        }
    }

    @Test func cjkIsCMarkWhereNoRuleApplies() {
        var documents = GeneratedMarkdown(seed: 4, GeneratedMarkdown.common)
        // A star inside a figure, and the definition of a footnote whose label holds a space, have rules of their own.
        let ruled = /[0-9]\*+[0-9]|\[\^[^\]]*\s[^\]]*\]/.matchingSemantics(.unicodeScalar)
        for _ in 0..<5000 {
            let document = documents.document()
            if document.contains(ruled) { continue }
            #expect(Rendering.bare(document) == CMarkOracle.html(document), "\(document.debugDescription)")
        }
    }

    struct Difference: Sendable {
        let reason: String
        let markdown: String
        let cjk: String
        let gfm: String
    }

    /// Every way in which dialect cjk means to differ.
    static let differences = [
        Difference(
            reason: "rule 1: emphasis beside Chinese punctuation", markdown: "**注意：**后文",
            cjk: "<p><strong>注意：</strong>后文</p>\n", gfm: "<p>**注意：**后文</p>\n"),
        Difference(
            reason: "rule 2: one tilde is a range", markdown: "2024~2025年增长10~15%",
            cjk: "<p>2024~2025年增长10~15%</p>\n", gfm: "<p>2024<del>2025年增长10</del>15%</p>\n"),
        Difference(
            reason: "rule 3: stock prefixes", markdown: "*ST康美和*ST信威", cjk: "<p>*ST康美和*ST信威</p>\n",
            gfm: "<p><em>ST康美和</em>ST信威</p>\n"),
        Difference(
            reason: "a star between digits is a product", markdown: "2*3*4 与 ２*３**4**5",
            cjk: "<p>2*3*4 与 ２*３**4**5</p>\n", gfm: "<p>2<em>3</em>4 与 ２*３<strong>4</strong>5</p>\n"),
        Difference(
            reason: "a footnote whose label holds a space is text", markdown: "甲[^a b]\n\n[^a b]: /乙",
            cjk: "<p>甲[^a b]</p>\n<p>[^a b]: /乙</p>\n", gfm: "<p>甲<a href=\"/%E4%B9%99\">^a b</a></p>\n"),
        Difference(
            reason: "a break is no raw HTML", markdown: "甲<br>乙<BR />丙</br>", cjk: "<p>甲<br />乙<br />丙<br /></p>\n",
            gfm: "<p>甲<!-- raw HTML omitted -->乙<!-- raw HTML omitted -->丙<!-- raw HTML omitted --></p>\n"),
        Difference(
            reason: "a break on a line of its own belongs to the text below", markdown: "<br>\n*甲*",
            cjk: "<p><br />\n<em>甲</em></p>\n", gfm: "<!-- raw HTML omitted -->\n"),
        Difference(
            reason: "rule 4: an address ends before Chinese text", markdown: "https://a.cn/1。下一句",
            cjk: "<p><a href=\"https://a.cn/1\">https://a.cn/1</a>。下一句</p>\n",
            gfm: "<p><a href=\"https://a.cn/1%E3%80%82%E4%B8%8B%E4%B8%80%E5%8F%A5\">https://a.cn/1。下一句</a></p>\n"),
        Difference(
            reason: "rule 4: a host that is cut short is no host", markdown: "https://www.hibor...",
            cjk: "<p>https://www.hibor...</p>\n",
            gfm: "<p><a href=\"https://www.hibor\">https://www.hibor</a>...</p>\n"),
        Difference(
            reason: "rule 5: a line end between wide characters", markdown: "甲\n乙", cjk: "<p>甲乙</p>\n",
            gfm: "<p>甲\n乙</p>\n"),
        Difference(
            reason: "rule 9: raw HTML leaves nothing", markdown: "甲<b>乙</b>", cjk: "<p>甲乙</p>\n",
            gfm: "<p>甲<!-- raw HTML omitted -->乙<!-- raw HTML omitted --></p>\n"),
        Difference(
            reason: "rule 9: an unsafe link leaves its text", markdown: "[甲](javascript:x)", cjk: "<p>甲</p>\n",
            gfm: "<p><a href=\"\">甲</a></p>\n"),
        Difference(
            reason: "rule 9: an image without address", markdown: "![甲]()", cjk: "<p></p>\n",
            gfm: "<p><img src=\"\" alt=\"甲\" /></p>\n"),
        Difference(
            reason: "the divider above which the excerpt stands", markdown: "<!--more-->", cjk: "",
            gfm: "<!-- raw HTML omitted -->\n"),
    ]

    @Test(arguments: differences)
    func theIntendedDifferences(_ difference: Difference) {
        var options = MarkdownOptions()
        options.decoratesForSite = false
        #expect(Rendering.render(difference.markdown, options).html == difference.cjk, "\(difference.reason)")
        options.dialect = .gfm
        #expect(Rendering.render(difference.markdown, options).html == difference.gfm, "\(difference.reason)")
    }
}
