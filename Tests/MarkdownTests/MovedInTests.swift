import Testing

@testable import Markdown

/// What posts of Hugo sites hold and cmark-gfm reads otherwise, with its switches.
@Suite struct MovedInTests {
    @Test(arguments: [
        ("<!--more-->后*文*", "<p>后<em>文</em></p>\n"),
        ("前\n\n<!-- more -->## 题\n- 甲", "<p>前</p>\n<h2 id=\"题\">题</h2>\n<ul>\n<li>甲</li>\n</ul>\n"),
        ("> 前\n>\n> <!--more-->后*文*", "<blockquote>\n<p>前</p>\n<p>后<em>文</em></p>\n</blockquote>\n"),
        ("- 甲\n- <!--more-->乙 *丙*", "<ul>\n<li>甲</li>\n<li>乙 <em>丙</em></li>\n</ul>\n"),
        ("前<!--more-->后", "<p>前</p>\n<p>后</p>\n"), ("前<!--more-->\n后", "<p>前</p>\n<p>后</p>\n"),
        ("**前<!--more-->后**", "<p><strong>前后</strong></p>\n"),
        ("```\n<!--more-->x\n```", "<pre tabindex=\"0\"><code>&lt;!--more--&gt;x\n</code></pre>\n"),
    ])
    func textBehindTheDividerIsMarkdown(markdown: String, html: String) {
        let body = Rendering.site(markdown)
        #expect(body.html == html)
        #expect(body.diagnostics.isEmpty)
    }

    /// The line that is added behind a divider is none of the file.
    @Test func placesBelowTheDividerStay() {
        let messages = Rendering.site("<!--more-->甲\n\n乙\n\n<b>丙</b>").diagnostics
        #expect(messages.map(\.position?.line) == [5])
    }

    @Test func aDelimiterRowMayHaveMoreCells() {
        for header in ["| 甲 |", "甲 |", "|甲", "> | 甲 |"] {
            let row = header.hasPrefix(">") ? "> |---|---|\n> | 一 | 二 |" : "|---|---|\n| 一 | 二 |"
            let html = Rendering.site("\(header)\n\(row)").html
            #expect(html.contains("<th scope=\"col\">甲</th>\n<td></td>\n</tr>"), "\(header)")
            #expect(html.contains("<td>一</td>\n<td>二</td>"))
        }
        #expect(!Rendering.site("甲\n---|---\n```\n|a|\n|-|-|\n```").html.contains("<td>a"))
    }

    @Test(arguments: [
        ("[**https://x.cn/a**][r]\n\n[r]: /u", "<a href=\"/u\"><strong>https://x.cn/a</strong></a>"),
        ("[**https://x.cn/a**](/u)", "<a href=\"/u\"><strong>https://x.cn/a</strong></a>"),
        ("ASSERT_*系列失败，ASSERT_*系列", "ASSERT_*系列失败，ASSERT_*系列"),
        ("ASSERT_*，EXPECT_*。甲", "ASSERT_*，EXPECT_*。甲"), ("foo_*bar*甲", "foo_<em>bar</em>甲"),
    ])
    func isRead(markdown: String, html: String) {
        #expect(Rendering.site(markdown) { $0.externalRel = nil }.html == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("- 甲\n<br />\n- 乙", "<ul>\n<li>甲\n<br /></li>\n<li>乙</li>\n</ul>\n"),
        ("1. 甲\n   丁\n<img src=\"a.png\">\n2. 乙", "<ol>\n<li>甲丁\n<img src=\"a.png\"></li>\n<li>乙</li>\n</ol>\n"),
        ("- 甲\n\n<br />\n乙", "<ul>\n<li>甲</li>\n</ul>\n<br />\n乙\n"),
    ])
    func aBreakBelowAnItemDoesNotEndTheList(markdown: String, html: String) {
        #expect(Rendering.site(markdown) { $0.rawHTML = .allow }.html == html)
    }

    @Test func lineEndsBreakLinesWhereTheSiteSaysSo() {
        #expect(Rendering.site("甲\n乙") { $0.breaksLines = true }.html == "<p>甲<br />\n乙</p>\n")
    }

    @Test func addressesStayTextWhereTheSiteSaysSo() {
        #expect(Rendering.site("见https://x.cn") { $0.linksAddresses = false }.html == "<p>见https://x.cn</p>\n")
    }

    @Test func titlesStayTitlesWhereTheSiteSaysSo() {
        let html = Rendering.site("![图](a.png \"题\")") { $0.showsCaptions = false }.html
        #expect(html.contains("alt=\"图\" title=\"题\" />") && !html.contains("<figure>"))
    }

    @Test(arguments: [
        (":smile: a:+1:b", "😄 a👍b"), ("`:smile:` :nope: 10:30:45", "<code>:smile:</code> :nope: 10:30:45"),
        ("*:smile_cat:*", "<em>😸</em>"),
        ("![:cat:](a)", "<img src=\"a\" loading=\"lazy\" decoding=\"async\" class=\"unsized\" alt=\"🐱\" />"),
        ("::smile::", ":😄:"), (":smile", ":smile"),
    ])
    func emojiHaveNames(markdown: String, html: String) {
        #expect(Rendering.site(markdown) { $0.namesEmoji = true }.html == "<p>\(html)</p>\n")
    }

    @Test func aNameStaysTextUnlessTheSiteSaysSo() {
        #expect(Rendering.site(":smile:").html == "<p>:smile:</p>\n")
        let heading = Rendering.site("## 甲 :smile:") { $0.namesEmoji = true }
        #expect(heading.headings == [.init(level: 2, id: "甲-smile", text: "甲 😄")])
    }

    @Test(arguments: [
        ("甲\n{.c #i}", "<p id=\"i\" class=\"c\">甲</p>\n"),
        ("> 甲\n{.c}", "<blockquote class=\"c\">\n<p>甲</p>\n</blockquote>\n"),
        ("- 甲\n{.c}\n\n乙", "<ul class=\"c\">\n<li>甲</li>\n</ul>\n<p>乙</p>\n"),
        ("- 甲\n  {.c}", "<ul>\n<li>甲</li>\n</ul>\n"),
        ("```\nx\n```\n{.c}", "<pre class=\"c\" tabindex=\"0\"><code>x\n</code></pre>\n"),
        ("甲\n{data-x=1 onclick=\"y\"}", "<p data-x=\"1\">甲</p>\n"),
        ("甲\n{style=\"color:red\" .c}", "<p class=\"c\">甲</p>\n"),
        ("{.c}\n\n甲", "<p>{.c}</p>\n<p>甲</p>\n"), ("甲\n\n{.c}", "<p>甲</p>\n<p>{.c}</p>\n"),
        ("```\n甲\n{.c}\n```", "<pre tabindex=\"0\"><code>甲\n{.c}\n</code></pre>\n"),
    ])
    func blocksHaveAttributes(markdown: String, html: String) {
        #expect(Rendering.site(markdown) { $0.marksBlocks = true }.html == html)
    }

    @Test func aTableHasAttributes() {
        let html = Rendering.site("|甲|\n|-|\n|乙|\n{.wide}") { $0.marksBlocks = true }.html
        #expect(html.contains("<table class=\"wide\">") && html.contains("<td>乙</td>\n</tr>\n</tbody>"))
    }

    @Test(arguments: [
        ("## 甲 {class=\"a b\" id=z}", "<h2 id=\"z\" class=\"a b\">甲</h2>\n"),
        ("## 甲 {#z data-x=1 onclick=\"y\"}", "<h2 id=\"z\" data-x=\"1\">甲</h2>\n"),
        ("## 甲 \\{#z}", "<h2 id=\"甲-z\">甲 {#z}</h2>\n"),
        ("## 甲 {title=\"a\"}", "<h2 id=\"甲\" title=\"a\">甲</h2>\n"),
    ])
    func headingsHaveAttributes(markdown: String, html: String) {
        for smart in [false, true] { #expect(Rendering.site(markdown) { $0.smart = smart }.html == html) }
    }

    @Test(arguments: [
        ("# Hello, World! 中文，标点 — x_y*z*", "hello-world---x_yz", "hello-world-中文-标点-x-yz"),
        ("# é Ü ñ ß 中文", "e-u-n--", "é-ü-ñ-ß-中文"), ("# 中文", "heading", "中文"), ("# a.b-c", "ab-c", "a-b-c"),
        ("# Ⅷ ½ x²", "--x", "ⅷ-½-x²"), ("# -a-", "-a-", "a"), ("# …", "heading", "heading"),
    ])
    func headingIDsHaveStyles(markdown: String, ascii: String, blackfriday: String) {
        #expect(Rendering.site(markdown) { $0.headingIDs = .githubASCII }.headings.map(\.id) == [ascii])
        #expect(Rendering.site(markdown) { $0.headingIDs = .blackfriday }.headings.map(\.id) == [blackfriday])
    }

    @Test func theNameOfALanguageEndsBeforeTheSettingsOfAHighlighter() {
        #expect(Rendering.site("```go{linenos=true}\nx\n```").html.contains("class=\"language-go\""))
    }

    @Test func aHeadingOfAPictureIsCalledAsThePictureIs() {
        #expect(Rendering.site("## ![净值曲线](a.png)").headings.map(\.text) == ["净值曲线"])
        #expect(Rendering.site("## 甲 ![图](a.png)").headings.map(\.text) == ["甲"])
    }
}
