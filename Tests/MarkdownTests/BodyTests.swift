import Testing
import Text

@testable import Markdown

/// Rule 6 and the rest of what a site's page needs.
@Suite struct BodyTests {
    @Test(arguments: [
        ("# 标题 One", "<h1 id=\"标题-one\">标题 One</h1>\n"),
        (
            "[a](https://a.cn/ \"b\")", "<p><a href=\"https://a.cn/\" title=\"b\" rel=\"noopener nofollow\">a</a></p>\n"
        ),
        ("[a](/b)", "<p><a href=\"/b\">a</a></p>\n"),
        (
            "![图](a.png)",
            "<p><img src=\"a.png\" loading=\"lazy\" decoding=\"async\" class=\"unsized\" alt=\"图\" /></p>\n"
        ),
        ("- [x] 甲\n- [ ] 乙", "<ul>\n\(checked) 甲</li>\n\(unchecked) 乙</li>\n</ul>\n"),
        ("```\na<b\n```", "<pre tabindex=\"0\"><code>a&lt;b\n</code></pre>\n"),
        ("```c++ x\n```", "<pre tabindex=\"0\"><code class=\"language-c++\"></code></pre>\n"),
        (
            "|甲|\n|-:|\n|1|",
            "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">\n"
                + "<table>\n<thead>\n<tr>\n<th scope=\"col\" class=\"align-right\">甲</th>\n</tr>\n</thead>\n"
                + "<tbody>\n<tr>\n<td class=\"align-right\">1</td>\n</tr>\n</tbody>\n</table>\n</div>\n"
        ),
    ])
    func isDecoratedForTheSite(markdown: String, html: String) {
        #expect(Rendering.site(markdown).html == html)
    }

    private static let checked = "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" aria-label=\"甲\" />"
    private static let unchecked = "<li><input type=\"checkbox\" disabled=\"\" aria-label=\"乙\" />"

    @Test(arguments: [
        ("- [ ] 核对**数据**的`口径`", "核对数据的口径"), ("- [ ] 甲\n  乙", "甲乙"), ("- [ ] a\n  b  \n  c", "a b c"),
        ("- [ ] 甲 \"<b&\n  - [x] 乙", "甲 &quot;&lt;b&amp;"), ("- [ ] 甲\n\n  乙", "甲"), ("- [ ] ![](/i)", "任务"),
        ("- [ ] [链](/u)[^1]\n\n[^1]: 注", "链"),
    ])
    func tasksAreNamedByTheirText(markdown: String, name: String) {
        let html = Rendering.site(markdown) { $0.labels = .init(language: "zh-CN") }.html
        #expect(html.contains("<li><input type=\"checkbox\" disabled=\"\" aria-label=\"\(name)\" /> "))
    }

    private static let lazy = "loading=\"lazy\" decoding=\"async\""

    @Test(arguments: [
        (
            "![图](https://x.cn/a.png)",
            "<p><img src=\"https://x.cn/a.png\" \(lazy) referrerpolicy=\"no-referrer\" class=\"unsized\" alt=\"图\" /></p>\n"
        ),
        (
            "![图](a.png \"题<1>\")",
            "<figure><img src=\"a.png\" \(lazy) class=\"unsized\" alt=\"图\" /><figcaption>题&lt;1&gt;</figcaption></figure>\n"
        ),
        ("文![](a \"题\")", "<p>文<img src=\"a\" \(lazy) class=\"unsized\" alt=\"\" title=\"题\" /></p>\n"),
        (
            "[![](a \"题\")](/u)",
            "<p><a href=\"/u\"><img src=\"a\" \(lazy) class=\"unsized\" alt=\"\" title=\"题\" /></a></p>\n"
        ),
        (
            "- ![](a \"题\")",
            "<ul>\n<li>\n<figure><img src=\"a\" \(lazy) class=\"unsized\" alt=\"\" /><figcaption>题</figcaption></figure>\n</li>\n</ul>\n"
        ),
        ("![图](javascript:x \"题\")", "<p>图</p>\n"),
        ("![图](<> \"题\")", "<p></p>\n"),
    ])
    func imagesTellOthersNothingAndKeepTheirPlace(markdown: String, html: String) {
        #expect(Rendering.site(markdown).html == html)
    }

    /// As Hugo's rule makes them from what readers see.
    @Test(arguments: [
        ("## [链接](https://x.cn/a) 与 *强调* 和 `code` C# &amp; Foo_Bar", "链接-与-强调-和-code-c--foo_bar"),
        ("## Example [link](https://x.org/a)", "example-link"), ("## &amp; &lt;T&gt; 泛型", "-t-泛型"),
        ("## 标题[^1]\n\n[^1]: 注", "标题"), ("## 标题 [^1]\n\n[^1]: 注", "标题"),
        ("## ![图](a.png) 与 <b>粗</b>", "图-与-粗"), ("## 甲  乙", "甲--乙"), ("## [乙][r]\n\n[r]: /u", "乙"),
        ("## <https://x.cn/a>", "httpsxcna"), ("## 甲\\*乙", "甲乙"), ("## 甲<br>乙", "甲乙"),
        ("## 1.2 Überschrift — “引号” 2024~2025", "12-überschrift--引号-20242025"),
        ("## 自定 {#my-id .cls}", "my-id"),
        ("## 自定 {#我_的}", "我_的"),
        ("## 甲 {x=y}", "甲-xy"),
        ("## ①②③ Ⅳ 3² ά", "--3-ά"),
        ("setext 行一\n行二 **粗**\n---", "行二-粗"),
        ("## 尾 ##", "尾"),
        ("## 😀", "heading"),
        ("## **“破圈”**后", "破圈后"),
    ])
    func headingIDsAreHugos(markdown: String, id: String) {
        #expect(Rendering.site(markdown).headings.map(\.id) == [id])
    }

    @Test func headingAttributesAreNotShown() {
        let body = Rendering.site("## 自定 {#my-id .a .b}")
        #expect(body.html == "<h2 id=\"my-id\" class=\"a b\">自定</h2>\n")
        #expect(body.headings == [.init(level: 2, id: "my-id", text: "自定")])
    }

    @Test(arguments: [
        ("|12%<br>15%|\n|-|", "12%<br />15%", "12% 15%"), ("甲<br/>乙", "<p>甲<br />乙</p>", "甲 乙"),
        ("甲\n\n<BR />\n\n乙", "<p>甲</p>\n<br />\n<p>乙</p>", "甲\n乙"),
        ("> <br class=x>\n> *乙*", "<p><br />\n<em>乙</em></p>", "乙"), ("- a<br>b", "<li>a<br />b</li>", "a b"),
    ])
    func breaksNeedNoRawHTML(markdown: String, html: String, text: String) {
        for dialect in [MarkdownOptions.Dialect.cjk, .gfm] where dialect == .cjk || !markdown.hasPrefix(">") {
            let made = Rendering.site(markdown) { $0.dialect = dialect }
            #expect(made.html.contains(html), "\(made.html)")
            #expect(made.plainText == text)
            #expect(made.diagnostics.isEmpty)
        }
    }

    @Test(arguments: ["`<br>`", "\\<br>", "<brx>", "<br"])
    func whatIsNoBreakIsNone(markdown: String) {
        #expect(!Rendering.site(markdown).html.contains("<br />"))
    }

    @Test func aFootnoteWithASpaceIsTextAndSaid() {
        let made = Rendering.site("文[^1]甲[^a b]乙[^c\td]\n\n[^a b]: 注 *一*\n\n`[^e f]`\n\n[^1]: 二")
        #expect(made.html.contains("甲[^a b]乙[^c\td]</p>") && made.html.contains("<p>[^a b]: 注 <em>一</em></p>"))
        #expect(!made.html.contains("href=\"注") && made.html.contains("<code>[^e f]</code>"))
        #expect(
            made.diagnostics.map { DiagnosticFormat.text.format($0) } == [
                """
                a.md:1:7: warning: “[^a b]” is not a footnote, because its label holds a space, nor are 2 more below
                  1 │ 文[^1]甲[^a b]乙[^c d]
                    │         ^^^^^^
                  hint: write [^a-b], here and where the note is
                """
            ])
    }

    @Test func repeatedHeadingsAreNumbered() {
        #expect(Rendering.site("# 同\n\n# 同\n\n## 同").headings.map(\.id) == ["同", "同-1", "同-2"])
        #expect(Rendering.site("# 同\n\n# 同-1\n\n# 同").headings.map(\.id) == ["同", "同-1", "同-2"])
    }

    @Test func footnotesSpeakTheLanguageOfTheEdition() {
        let html = Rendering.site("甲[^注]乙[^注]\n\n[^注]: 说明") { $0.labels = .init(language: "zh-CN") }.html
        let first = "<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" role=\"doc-noteref\">1</a></sup>"
        let second = first.replacing("fnref:1", with: "fnref:1-2")
        let back = "class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"返回正文 1"
        #expect(
            html == """
                <p>甲\(first)乙\(second)</p>
                <section class="footnotes" role="doc-endnotes" aria-label="脚注">
                <ol>
                <li id="fn:1">
                <p>说明 <a href="#fnref:1" \(back)">↩\u{FE0E}</a> \
                <a href="#fnref:1-2" \(back)-2">↩\u{FE0E}<sup class="footnote-ref">2</sup></a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test(arguments: [
        ("zh-CN", "脚注"), ("zh-HK", "註腳"), ("zh-Hant-TW", "註腳"), ("ja", "脚注"), ("ko-KR", "각주"), ("de", "Footnotes"),
    ])
    func labelsFollowTheLanguage(tag: String, footnotes: String) {
        #expect(MarkdownLabels(language: tag).footnotes == footnotes)
    }

    @Test func theDividerSplitsTheTextAndLeavesNothing() {
        let body = Rendering.site("上 *文*\n\n- 甲\n\n<!--more-->\n\n下文")
        #expect(body.textAboveDivider == "上 文\n甲")
        #expect(body.plainText == "上 文\n甲\n下文")
        #expect(!body.html.contains("more"))
        #expect(body.diagnostics.isEmpty)
        #expect(Rendering.site("甲<!-- more -->乙").textAboveDivider == "甲")
        #expect(Rendering.site("没有").textAboveDivider == nil)
        #expect(Rendering.site("`<!--more-->`").textAboveDivider == nil)
        let atStart = Rendering.site("<!--more-->后*文*")
        #expect(atStart.html == "<p>后<em>文</em></p>\n")
        #expect(atStart.textAboveDivider == "")
        #expect(atStart.diagnostics.isEmpty)
    }

    @Test func plainTextHasOneLineABlock() {
        let markdown = "# 标题\n\n甲\n*乙* [丙](u) ![图](i) `丁`\n\n> 引\n\n|a|b|\n|-|-|\n|c|d|\n\n```\nx\ny\n```\n\n- 一\n- 二"
        #expect(Rendering.site(markdown).plainText == "标题\n甲乙 丙 丁\n引\na b\nc d\nx y\n一\n二")
    }

    @Test func linksNeverNest() {
        #expect(Rendering.site("[甲 <a@b.c> 乙](/u)").html == "<p><a href=\"/u\">甲 a@b.c 乙</a></p>\n")
        let html = Rendering.site("[甲[^1]](/u)\n\n[^1]: 乙").html
        #expect(html.hasPrefix("<p><a href=\"/u\">甲<sup id=\"fnref:1\">1</sup></a></p>\n"))
    }

    @Test func smartPunctuationIsAnOption() {
        #expect(Rendering.site("\"a\"--...").html == "<p>&quot;a&quot;--...</p>\n")
        #expect(Rendering.site("\"a\"--...") { $0.smart = true }.html == "<p>“a”–…</p>\n")
        #expect(Rendering.site("后**\"注\"**后") { $0.smart = true }.html == "<p>后<strong>“注”</strong>后</p>\n")
    }

    private struct Resolver: LinkResolver {
        func target(ofLink written: String) -> LinkTarget {
            LinkTarget(address: "/到/\(written)", isExternal: written == "外")
        }

        func target(ofImage written: String) -> LinkTarget {
            LinkTarget(address: "/i/\(written)", isExternal: false, size: PixelSize(width: 3, height: 2))
        }
    }

    @Test func theResolverDecidesOnAddresses() {
        let body = Rendering.render("[a](b&amp;c) [d](外) ![e](f \"g\")", MarkdownOptions(), resolver: Resolver())
        #expect(
            body.html == "<p><a href=\"/%E5%88%B0/b&amp;c\">a</a> "
                + "<a href=\"/%E5%88%B0/%E5%A4%96\" rel=\"noopener nofollow\">d</a> "
                + "<img src=\"/i/f\" loading=\"lazy\" decoding=\"async\" width=\"3\" height=\"2\" alt=\"e\" title=\"g\" /></p>\n"
        )
    }
}
