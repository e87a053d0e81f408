import TestSupport
import Testing

/// The shortcodes of Folio; none asks another host.
@Suite struct FolioShortcodeTests {
    private func html(_ body: String) throws -> String {
        let site = try TestSite(
            "-- content/news/p.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>\n-- content/news/a.md --\n\(body)\n",
            theme: .folio)
        let published = try site.publish()
        #expect(published.messages == [])
        return try #require(published["news/a/index.html"])
    }

    @Test(arguments: [
        ("{{< youtube w7Ft2ymGmfc >}}", "href=\"https://www.youtube.com/watch?v=w7Ft2ymGmfc\""),
        ("{{< youtube id=\"w7Ft2ymGmfc\" autoplay=true >}}", "href=\"https://www.youtube.com/watch?v=w7Ft2ymGmfc\""),
        ("{{< vimeo 146022717 >}}", "href=\"https://vimeo.com/146022717\""),
        ("{{< instagram CxOWiQNP2MO >}}", "href=\"https://www.instagram.com/p/CxOWiQNP2MO/\""),
        ("{{< gist spf13 7896402 \"x.go\" >}}", "href=\"https://gist.github.com/spf13/7896402\""),
        ("{{< tweet 877500564405444608 >}}", "href=\"https://x.com/i/status/877500564405444608\""),
        ("{{< x user=\"GoHugoIO\" id=\"8775\" >}}", "href=\"https://x.com/GoHugoIO/status/8775\""),
        ("{{< highlight go \"linenos=table\" >}}\nfunc f() {}\n{{< /highlight >}}", "<code class=\"language-go\">"),
        (
            "{{< details summary=\"**更多**\" open=true >}}里面{{< /details >}}",
            "<details open>\n<summary><strong>更多</strong></summary>\n<p>里面</p>"
        ),
        ("{{< figure src=\"p.svg\" caption=\"图 *一*\" alt=\"甲\" >}}", "alt=\"甲\""),
        ("{{< figure src=\"p.svg\" caption=\"图 *一*\" >}}", "<figcaption>图 <em>一</em></figcaption>"),
        (
            "{{< figure src=\"p.svg\" title=\"题\" attr=\"源\" attrlink=\"https://a.example/\" >}}",
            "<strong>题</strong> <span><a href=\"https://a.example/\" rel=\"noopener nofollow\">源</a></span>"
        ),
        (
            "{{< figure src=\"/p.png\" link=\"https://a.example/\" >}}",
            "<a href=\"https://a.example/\" rel=\"noopener nofollow\">"
        ),
    ])
    func shows(body: String, part: String) throws {
        let page = try html(body)
        #expect(
            page.contains(part),
            "\(page.firstRange(of: "class=\"prose").map { page[$0.lowerBound...].prefix(600) } ?? "")")
        #expect(!page.contains("<iframe") && !page.contains("{{"))
    }

    @Test func commentsVanish() throws {
        #expect(try !html("一{{< comment >}}秘密{{< /comment >}}").contains("秘密"))
    }
}
