import TestSupport
import Testing
import Text

@testable import Publishing

/// Hugo's shortcodes, rendered by the templates of a theme.
@Suite struct ShortcodeTests {
    /// What Folio makes of a body, from `<div class="prose">` on: the HTML of its page's text.
    private func published(_ body: String, theme: String = "") throws -> PublishedSite {
        let site = try TestSite(
            """
            -- site.yaml --
            title: 站
            base_url: https://example.org/blog/
            theme: mine
            params: {colour: 红 & 蓝, deep: {er: 2}}
            languages: {zh-CN: {}, en: {params: {colour: red}}}
            -- themes/mine/theme.yaml --
            extends: plain
            -- content/news/other.md --
            ---
            {title: 别的, slug: else}
            ---
            -- content/news/deep/bundle/index.md --
            ---
            title: 包
            ---
            -- content/news/other.en.md --
            ---
            title: Other
            ---
            -- content/news/a.png --
            not a picture
            -- content/news/a.md --
            ---
            title: A
            shade: 绿
            ---
            \(body)
            \(Self.templates)
            \(theme)
            """)
        return try site.publish()
    }

    private static let templates = """
        -- themes/mine/shortcodes/box.mustache --
        <div class="{{params.0}}{{params.class}}">{{{inner_html}}}</div>
        -- themes/mine/shortcodes/say.mustache --
        <em>{{params.0}}{{params.words}}</em>
        -- themes/mine/shortcodes/verbatim.mustache --
        <pre>{{inner}}</pre>
        -- themes/mine/shortcodes/to.mustache --
        <a href="{{links.0}}">{{{markdown.1}}}</a>
        -- themes/mine/shortcodes/show.mustache --
        {{#pictures.src}}<img src="{{src}}" alt="{{params.alt}}">{{/pictures.src}}
        """

    /// The HTML of a body.
    private func html(_ body: String) throws -> String {
        let site = try published(body)
        #expect(site.messages == [])
        let page = try #require(site["news/a/index.html"])
        let start = try #require(page.firstRange(of: "content: ")).upperBound
        let end = try #require(page[start...].firstRange(of: "\nside:")).lowerBound
        return String(page[start..<end]).trimmingLineEnd
    }

    @Test(arguments: [
        // Among words, and as a paragraph of its own.
        ("一{{< say 二 >}}三", "<p>一<em>二</em>三</p>"),
        ("{{< say \"二 三\" />}}", "<p><em>二 三</em></p>"),
        ("{{< say words=\"a \\\"b\\\" <c>\" >}}", "<p><em>a &quot;b&quot; &lt;c&gt;</em></p>"),
        ("{{< say words=`a\\b` >}}", "<p><em>a\\b</em></p>"),
        ("{{<say words=“引 号”>}}", "<p><em>引 号</em></p>"),
        ("{{< say\n  words=a\n>}}", "<p><em>a</em></p>"),
        ("{{% say a.b/c %}}", "<p><em>a.b/c</em></p>"),
        // Blocks end the paragraph around them, and come back into it.
        ("{{< box x >}}\n**一**\n{{< /box >}}", "<div class=\"x\"><p><strong>一</strong></p>\n</div>"),
        ("{{% box class=\"x y\" %}}一{{% /box %}}", "<div class=\"x y\"><p>一</p>\n</div>"),
        ("一\n{{< box >}}二{{< /box >}}\n三", "<p>一\n</p>\n<div class=\"\"><p>二</p>\n</div>\n<p>\n三</p>"),
        ("{{< box a >}}{{< /box >}}\n{{< box b >}}{{< /box >}}", "<div class=\"a\"></div>\n<div class=\"b\"></div>"),
        ("- {{< box >}}一{{< /box >}}", "<ul>\n<li>\n<div class=\"\"><p>一</p>\n</div>\n</li>\n</ul>"),
        // Inside each other.
        ("{{< box >}}一{{< say 二 >}}{{< /box >}}", "<div class=\"\"><p>一<em>二</em></p>\n</div>"),
        (
            "{{< box a >}}{{< box b >}}x{{< /box >}}{{< /box >}}",
            "<div class=\"a\"><div class=\"b\"><p>x</p>\n</div>\n</div>"
        ),
        ("{{< verbatim >}}\n**一** <b>\n{{< /verbatim >}}", "<pre>\n**一** &lt;b&gt;\n</pre>"),
        // Where there is no place for HTML their text stands.
        ("`{{< say 二 >}}`", "<p><code>二</code></p>"),
        ("```\n{{< say 二 >}}\n```", "<pre tabindex=\"0\"><code>二\n</code></pre>"),
        ("[x]({{< relref \"other.md\" >}} \"{{< say 二 >}}\")", "<p><a href=\"/blog/news/else/\" title=\"二\">x</a></p>"),
        // Shown, not called.
        ("{{</* say 二 */>}}", "<p>{{&lt; say 二 &gt;}}</p>"),
        ("`{{%/* say 二 */%}}`", "<p><code>{{% say 二 %}}</code></p>"),
        // What is no shortcode.
        ("{{ .Title }} {{<}} {{", "<p>{{ .Title }} {{&lt;}} {{</p>"),
        // Delimiters in parameters are none.
        ("*一{{< say \"a*b_c\" >}}二*", "<p><em>一<em>a*b_c</em>二</em></p>"),
        ("{{< to other.md \"**粗**\" >}}", "<p><a href=\"/blog/news/else/\"><strong>粗</strong></a></p>"),
        ("{{< show src=a.png alt=\"<图>\" >}}", "<p><img src=\"/blog/news/a.png\" alt=\"&lt;图&gt;\"></p>"),
        // Untrusted.
        ("{{< say \"java\\\\script:alert(1)\" >}}", "<p><em>java\\script:alert(1)</em></p>"),
        ("{{< say \" JavaScript:alert(1)\" >}}", "<p><em></em></p>"),
        ("{{< to \"javascript:alert(1)\" x >}}", "<p><a href=\"\">x</a></p>"),
        ("{{< to \"data:text/html,x\" x >}}", "<p><a href=\"\">x</a></p>"),
        ("{{< show src=\"javascript:alert(1)\" >}}", ""),
    ])
    func becomesHTML(body: String, expected: String) throws {
        let made = try html(body)
        #expect(made == expected, "\(made)")
    }

    @Test(arguments: [
        ("{{< relref \"other\" >}}", "/news/else/"),
        ("{{< relref \"/news/other.md#part\" >}}", "/news/else/#part"),
        ("{{< relref \"news/other\" >}}", "/news/else/"),
        ("{{< relref \"deep/bundle\" >}}", "/news/deep/bundle/"),
        ("{{< relref \"bundle/index.md\" >}}", "/news/deep/bundle/"),
        ("{{< relref \"./Other.zh-cn.md\" >}}", "/news/else/"),
        ("{{< relref \"/\" >}}", "/"), ("{{< relref \"#here\" >}}", "#here"),
        ("{{< relref path=\"other\" lang=\"en\" >}}", "/en/news/other/"),
        ("{{< ref \"other\" >}}", "https://example.org/blog/news/else/"),
        ("{{% ref other %}}", "https://example.org/blog/news/else/"),
        ("{{< param colour >}}", "红 & 蓝"), ("{{< param \"shade\" >}}", "绿"), ("{{< param deep.er >}}", "2"),
        ("{{< param title >}}", "A"),
    ])
    func builtIn(body: String, expected: String) throws {
        #expect(try html("`\(body)`") == "<p><code>\(expected.replacing("&", with: "&amp;"))</code></p>")
    }

    @Test(arguments: [
        ("{{< relref \"none.md\" >}}", "there is no page “none.md”"),
        ("{{< ref other lang=fr >}}", "the site has no language “fr”"),
        ("{{< param none >}}", "there is no parameter “none”"),
    ])
    func whatIsNotThereIsSaid(body: String, message: String) throws {
        let site = try published("一\n\n二\(body)")
        #expect(site.messages == ["content/news/a.md:7:2: warning: \(message)"])
        #expect(site["news/a/index.html"]?.contains("二\(MarkupWriter.escaped(body))") == true)
    }

    @Test func whatMayMeanTwoPagesIsSaid() throws {
        let site = try TestSite(
            """
            -- content/a/same.md --
            -- content/b/same.md --
            -- content/news/a.md --
            {{< relref "same" >}}
            """)
        #expect(
            try site.publish().messages
                == ["content/news/a.md:1:1: warning: “same” may mean “/a/same/” or “/b/same/”"])
    }

    /// One warning a name for the whole site.
    @Test func unknownShortcodes() throws {
        let site = try published(
            """
            一{{< chart "data & more" >}}

            {{% note %}}
            **里面** {{< say 二 >}}
            {{% /note %}}

            {{< chart >}}
            -- content/news/0.md --
            {{< chart 0 >}}
            """)
        #expect(
            site.messages == [
                "content/news/0.md:1:1: warning: the theme has no shortcode “chart”, which is used 3 times; its text is kept",
                "content/news/a.md:7:1: warning: the theme has no shortcode “note”; its text is kept",
            ])
        #expect(site.hints.last == "write shortcodes/note.mustache in a theme of your own")
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("<p>一{{&lt; chart &quot;data &amp; more&quot; &gt;}}</p>"))
        #expect(page.contains("<strong>里面</strong> <em>二</em>") && !page.contains("note"))
    }

    @Test(arguments: [
        ("{{< say", "this shortcode is never closed"), ("{{< say \"x >}}", "this shortcode is never closed"),
        ("{{</* say", "this shortcode is never closed"), ("{{< /say >}}", "“{{< /say >}}” closes nothing"),
    ])
    func mistakes(body: String, message: String) throws {
        let site = try published(body)
        #expect(site.messages == ["content/news/a.md:5:1: warning: \(message)"])
    }

    /// As many as a robot may write: counted in bytes and messages at three sizes.
    @Test(arguments: [500, 1_000, 2_000])
    func workGrowsWithTheBody(count: Int) throws {
        func times(_ text: String) -> String { String(repeating: text, count: count) }
        for (body, least) in [
            (times("{{< param nosuch >}}"), 1), (times("{{< relref nosuch.md >}}\n"), 1), (times("{{< /nosuch >}}"), 1),
            (times("{{< box >}}"), 0), (times("{{< box >}}") + times("{{< /box >}}"), 1),
            (times("{{< box >}}\n## 一\n<b>\n{{< /box >}}\n"), 1), (times("{{< box >}}\n## 一\n{{< /box >}}\n"), 0),
            (times("{{< nosuch"), 1), (times("{{< say \"$x$\" >}}$x$ "), 0), (times("{{< say <b> >}}"), 0),
            ((0..<count).map { "{{< no\($0) >}}" }.joined(), 1), (times("{{< to nosuch.md \"<b>\" >}}"), 1),
        ] {
            let site = try published(body)
            let name = "\(count) times \(body.prefix(20))"
            #expect(site.messages.count >= least && site.messages.count <= 101, "\(name)")
            #expect(site.messageBytes < 300_000, "\(name)")
            #expect(site["news/a/index.html"].map { $0.utf8.count < 100_000 + 20 * body.utf8.count } == true, "\(name)")
        }
    }

    @Test func headingsAndTextOfWhatIsInside() throws {
        let site = try published("## 一\n\n{{< box >}}\n## 一\n\n字字\n{{< /box >}}\n\n## 一")
        let page = try #require(site["news/a/index.html"])
        #expect(page.ranges(of: "<h2 id=").count == 3)
        for id in ["一", "一-1", "一-2"] { #expect(page.ranges(of: "<h2 id=\"\(id)\">").count == 1, "\(id)") }
        #expect(site.value("words", of: "news/a/index.html")?.hasPrefix("5 ") == true)
    }

    /// As deep and as broken as an author can write them.
    @Test func neverTraps() throws {
        var generator = SeededGenerator(seed: 7)
        let parts = [
            "{{<", ">}}", "{{%", "%}}", "/", " ", "box", "say", "\"", "`", "=", "\n", "*", "/*", "*/", "x", "“", "”",
            "[", "](",
            ")", "|", "<p>", "$",
        ]
        var text = String(repeating: "{{< box >}}", count: 500) + String(repeating: "{{< /box >}}", count: 500)
        for _ in 0..<4000 { text += parts[Int.random(in: parts.indices, using: &generator)] }
        for dialect in ["cjk", "gfm"] {
            let site = try TestSite(
                """
                -- site.yaml --
                theme: mine
                markdown: {dialect: \(dialect), raw_html: allow}
                mathjax: true
                -- themes/mine/theme.yaml --
                extends: plain
                \(Self.templates)
                -- content/news/a.md --
                \(text)
                """)
            #expect(try site.publish()["news/a/index.html"]?.contains("content: ") == true)
        }
    }

    @Test(arguments: ["cjk", "gfm"])
    func everyDialect(dialect: String) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            theme: mine
            markdown: {dialect: \(dialect), raw_html: allow}
            -- themes/mine/theme.yaml --
            extends: plain
            \(Self.templates)
            -- content/news/a.md --
            <div>
            {{< say 二 >}}
            </div>

            <i>{{< say 三 >}}</i>

            ![{{< say 四 >}}](a.png)

            |a|
            |-|
            |{{< say "x|y" >}}|
            """)
        let page = try #require(try site.publish()["news/a/index.html"])
        #expect(page.contains("<div>\n<em>二</em>\n</div>"))
        #expect(page.contains("<i><em>三</em></i>"))
        #expect(page.contains("alt=\"四\""))
        #expect(page.contains("<td><em>x|y</em></td>"))
    }
}

extension String {
    fileprivate var trimmingLineEnd: String { last == "\n" ? String(dropLast()).trimmingLineEnd : self }
}
