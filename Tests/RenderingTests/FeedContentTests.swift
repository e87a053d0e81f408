import TestSupport
import Testing

/// Addresses in bodies that are read elsewhere.
@Suite struct FeedContentTests {
    /// The body of a post at `/news/甲/` as feeds have it.
    private func content(_ body: String, configuration: String = "", frontMatter: String = "") throws -> String {
        let site = try TestSite(
            """
            -- site.yaml --
            base_url: https://x.org/r/
            \(configuration)
            -- content/news/甲.md --
            ---
            date: 2025-01-01
            \(frontMatter)
            ---
            \(body)
            -- content/news/b.md --
            """, theme: .folio
        ).publish()
        let item = try JSON(try #require(site["feed.json"]))["items"]?[0]
        return try #require(item?["content_html"]?.text)
    }

    /// What a post writes into text, titles and code is never taken for an attribute.
    @Test(arguments: [
        ("![pic](/a.png \"href=\")", ["<img src=\"https://x.org/r/a.png\"", "<figcaption>href=</figcaption>"]),
        ("甲 ![pic](/a.png \"href=\")", ["<img src=\"https://x.org/r/a.png\"", "title=\"href=\" />"]),
        ("甲 ![ src=](/a.png \"a src='/b'\")", ["alt=\" src=\" title=\"a src='/b'\" />"]),
        ("[x](/a/ \" src=\")", ["<a href=\"https://x.org/r/a/\" title=\" src=\">x</a>"]),
        ("[x](/a/ 'href=\"/b/\"')", ["<a href=\"https://x.org/r/a/\" title=\"href=&quot;/b/&quot;\">x</a>"]),
        ("``` href=\"/c\"\nhref=\"/d\"\n```", ["<code class=\"language-href=&quot;/c&quot;\">href=&quot;/d&quot;"]),
        (
            "href=\"/e\" `<td class=\"align-left\">`",
            ["href=&quot;/e&quot;", "&lt;td class=&quot;align-left&quot;&gt;"]
        ),
        (
            "|甲|\n|-:|\n|[a](/b/)|",
            ["<th scope=\"col\" align=\"right\">", "<td align=\"right\"><a href=\"https://x.org/r/b/\">"]
        ),
        (
            "[x]() [y](#z) [q](?a=1)",
            [
                "<a href=\"P\">x</a>", "<a href=\"P#z\">", "<a href=\"P?a=1\">",
            ]
        ),
        ("[x](javascript:alert(1)) <javascript:alert(1)>", []),
        (
            "[x](y.pdf) [z](b.md#t) ![](p/q.png)",
            [
                "href=\"Fy.pdf\"", "href=\"https://x.org/r/news/b/#t\"", "src=\"Fp/q.png\"",
            ]
        ),
        (
            "{{< details summary=\"href=\" >}}\n[x](/a/)\n{{< /details >}}",
            ["href=</summary>", "<a href=\"https://x.org/r/a/\">"]
        ),
    ])
    func addressesAreThoseOfTags(body: String, parts: [String]) throws {
        let page = "https://x.org/r/x/onmouseover=alert(1).html"
        let html = try content(body, frontMatter: "url: /x/onmouseover=alert(1).html")
        for part in parts.map({
            $0.replacing("=\"P", with: "=\"\(page)").replacing("\"F", with: "\"https://x.org/r/x/")
        }) {
            #expect(html.contains(part), "\(html)")
        }
        let own = html.components(separatedBy: "onmouseover").count - 1
        #expect(own == html.components(separatedBy: "href=\"\(page)").count - 1, "\(html)")
    }

    @Test(arguments: [
        ("<img src='/a.png' alt=\"x\">", "<img src='https://x.org/a.png' alt=\"x\">"),
        ("<a href=/a/>x</a>", "<a href=https://x.org/a/>x</a>"), ("<A HREF = a.pdf>x</A>", "<A HREF = Fa.pdf>x</A>"),
        (
            "<img srcset=\"/a.png, b.png 2x , https://c.org/d.png 3x,/e,f.png 4x\">",
            "<img srcset=\"https://x.org/a.png, Fb.png 2x , https://c.org/d.png 3x,https://x.org/e,f.png 4x\">"
        ),
        ("<video poster=/p.png src='v.mp4'></video>", "<video poster=https://x.org/p.png src='Fv.mp4'></video>"),
        ("<object data=\"a.svg\" data-x=\"/b\"></object>", "<object data=\"Fa.svg\" data-x=\"/b\"></object>"),
        ("<p data=\"/a\" title='href=\"/b\"'></p>", "<p data=\"/a\" title='href=\"/b\"'></p>"),
        ("<a\nhref=\"\n /a/\"\ntitle=x>y</a>", "<a\nhref=\"\n https://x.org/a/\"\ntitle=x>y</a>"),
        ("<a href=\"&#47;a&#47;\">x</a>", "<a href=\"https://x.org&#47;a&#47;\">x</a>"),
        ("<a href=\"mailto&colon;a@b.c\">x</a>", "<a href=\"mailto&colon;a@b.c\">x</a>"),
        ("<a href=\"/\\evil.org\">x</a>", "<a href=\"/\\evil.org\">x</a>"),
        ("<!-- <a href=\"/a/\"> --><script>x = '<a href=\"/a/\">'</script>", nil),
        ("<textarea><a href=\"/a/\"></textarea>", nil), ("</p href=\"/a/\">", nil), ("<base href=\"/a/\">", nil),
        (
            "<svg><use href=\"#i\" /><a xlink:href=\"#j\"></a></svg>",
            "<svg><use href=\"#i\" /><a xlink:href=\"P#j\"></a></svg>"
        ),
        (
            "<form action=\"/s/\"><button formaction=\"/t/\"></form>",
            "<form action=\"https://x.org/s/\"><button formaction=\"https://x.org/t/\"></form>"
        ),
        (
            "<q cite=\"/s/\">x</q><a ping=\"/a /b\" href>x</a>",
            "<q cite=\"https://x.org/s/\">x</q><a ping=\"https://x.org/a https://x.org/b\" href>x</a>"
        ),
    ])
    func rawHTMLIsReadAsBrowsersDo(written: String, expected: String?) throws {
        let html = try content("<div>\(written)</div>", configuration: "markdown: {raw_html: allow}")
        let page = "https://x.org/r/news/%E7%94%B2/"
        let wanted = (expected ?? written).replacing("P#", with: "\(page)#")
            .replacing(/F([abv]\.)/, with: { "\(page)\($0.output.1)" })
        #expect(html == "<div>\(wanted)</div>\n")
    }
}
