import Foundation
import Publishing
import TestSupport
import Testing

/// `index.json` beside lists.
@Suite struct ListDataTests {
    private static let posts = (1...5).map { number in
        """
        -- content/news/p\(number).md --
        ---
        title: 第\(number)篇 <A&B>
        date: 2025-05-1\(number) 09:00:00
        tags: [光模块]
        summary: 摘要\(number)
        ---
        正文
        """
    }.joined(separator: "\n")

    private func json(_ bytes: String?) throws -> [String: Any] {
        let text = try #require(bytes)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func everyPageOfAListHasItsPostsAndTheNextOne() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            title: 研报
            base_url: https://example.org/blog/
            paginate: 2
            outputs: [json]
            \(Self.posts)
            """
        ).publish()
        #expect(site.messages.isEmpty)
        let first = try json(site["news/index.json"])
        #expect(first["version"] as? Int == 1 && first["kind"] as? String == "section")
        #expect(first["total"] as? Int == 5)
        #expect(first["next"] as? String == "https://example.org/blog/news/page/2/index.json")
        let posts = try #require(first["posts"] as? [[String: Any]])
        #expect(posts.map { $0["title"] as? String } == ["第5篇 <A&B>", "第4篇 <A&B>"])
        #expect(posts[0]["url"] as? String == "https://example.org/blog/news/p5/")
        #expect(posts[0]["summary"] as? String == "摘要5")
        let terms = try #require(posts[0]["terms"] as? [String: [[String: String]]])
        #expect(terms["tags"]?.first?["name"] == "光模块")
        let last = try json(site["news/page/3/index.json"])
        #expect(last["next"] == nil && last["total"] == nil)
        #expect((last["posts"] as? [Any])?.count == 1)
        for list in ["", "tags/光模块/"] { #expect(site["\(list)index.json"] != nil) }
        let link = #"<link rel="alternate" type="application/json" href="/blog/news/page/2/index.json">"#
        #expect(site["news/page/2/index.html"]?.contains(link) == true)
        #expect(site["news/p5/index.html"]?.contains("application/json") == false)
    }

    /// A list's own `outputs` win over those of its kind; without any there is no such file.
    @Test(arguments: [
        ("", nil, []), ("outputs: {home: [json]}", nil, ["index.json"]),
        ("outputs: {section: json}", nil, ["news/index.json"]),
        ("outputs: [html]", nil, []), ("", "[html, json]", ["news/index.json"]),
        ("outputs: json", "[html]", ["index.json"]),
    ])
    func theListDecidesThenTheSite(setting: String, own: String?, files: [String]) throws {
        let introduction = own.map { "-- content/news/_index.md --\n---\ntitle: 新闻\noutputs: \($0)\n---\n" } ?? ""
        let site = try TestSite(
            """
            -- site.yaml --
            title: 研报
            base_url: https://example.org/
            taxonomies: [categories]
            \(setting)
            -- content/news/a.md --
            ---
            title: 甲
            date: 2025-05-11
            ---
            正文
            \(introduction)
            """
        ).publish()
        #expect(site.files.filter { $0.hasSuffix("index.json") }.sorted() == files)
        let announced = site["news/index.html"]?.contains("application/json") == true
        #expect(announced == files.contains("news/index.json"))
    }

    @Test func aFormatThatIsNoneIsAnError() throws {
        #expect(throws: (any Error).self) { try TestSite("-- site.yaml --\noutputs: [rss]\n").publish() }
    }
}
