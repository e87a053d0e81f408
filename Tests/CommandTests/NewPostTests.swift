import Foundation
import TestSupport
import Testing

/// `inkstone new post`.
@Suite struct NewPostTests {
    private func keys(_ text: String) -> [String] {
        text.split(separator: "\n").compactMap { ($0.firstMatch(of: /^([a-z]+):/)?.output.1).map(String.init) }
    }

    private static let usual = ["title", "date", "draft", "categories", "tags", "summary"]

    @Test func writesADraftWithWhatMostPostsSet() throws {
        let site = try TestSite("-- site.yaml --\nmain_sections: [news]\npager: true\n", theme: .folio)
        let outcome = try site.run("new", "post", "研报：“破圈” & A/B")
        #expect(outcome.status == 0)
        #expect(outcome.output == "content/news/研报破圈-a-b.md\n")
        #expect(outcome.errors == "It is a draft: inkstone serve --drafts shows it, and draft: false publishes it.\n")
        let text = try site.read("content/news/研报破圈-a-b.md")
        #expect(text.hasPrefix("---\ntitle: \"研报：“破圈” \\u0026 A/B\"\n"))
        #expect(keys(text) == Self.usual)
        #expect(text.firstMatch(of: /\ndate: "\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"\ndraft: true\n/) != nil)
    }

    @Test func withAllItWritesEveryKey() throws {
        let site = try TestSite("", theme: .folio)
        #expect(try site.run("new", "post", "A", "--all").status == 0)
        #expect(
            keys(try site.read("content/post/a.md")) == Self.usual + [
                "lang", "translations", "menu", "thumbnail", "lead", "comments", "authorbox", "pager", "toc", "mathjax",
                "sidebar", "widgets",
            ])
    }

    /// What it writes is a post that is published without a word.
    @Test(arguments: [
        ("标题", "标题"), ("“？”", "“？”"), ("What&#39;s \"new\"", "What's \"new\""), ("a\\b: - #x", "a\\b: - #x"),
        (".NET 性能", ".NET 性能"),
        ("_index", "_index"), ("index", "index"), ("Vue.en", "Vue.en"), ("../../up", "../../up"), ("- dash", "- dash"),
        (String(repeating: "长", count: 200), String(repeating: "长", count: 200)),
    ])
    func everyTitleMakesAPost(title: String, shown: String) throws {
        let site = try TestSite("-- site.yaml --\nlanguages: {zh-CN: {}, en: {}}\n", theme: .plain)
        let outcome = try Command.run(["new", "post", "--", title], in: site.folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let files = site.files(below: "content")
        #expect(files.count == 1 && files.first?.hasPrefix("post/") == true)
        let published = try site.publish {
            $0.includesFuture = true
            $0.includesDrafts = true
        }
        #expect(published.messages == [])
        let card = try #require(published.values("card", of: "post/index.html").first)
        let escaped = shown.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
        #expect(card.hasPrefix("\(escaped)=/post/"))
    }

    @Test func neverOverwrites() throws {
        let site = try TestSite("-- content/post/a.md --\nmine\n", theme: .folio)
        let outcome = try site.run("new", "post", "A")
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("content/post/a.md: error: a post with this name already exists"))
        #expect(try site.read("content/post/a.md") == "mine\n")
    }

    @Test func sectionAndLanguage() throws {
        let site = try TestSite(
            "-- site.yaml --\nlanguages: {zh-CN: {content: content/zh}, en: {content: content/en}}\n", theme: .folio)
        let outcome = try site.run("new", "post", "Title", "--section", "notes//deep/", "--language", "EN", "--all")
        #expect(outcome.output == "content/en/notes/deep/title.md\n")
        #expect(try site.read("content/en/notes/deep/title.md").contains("lang:\n  - \"en\"\n"))
    }

    @Test(arguments: [
        ["--section", "../up"], ["--section", "/abs"], ["--section", "a\\b"], ["--section", ""],
        ["--section", ".hidden"], ["--section", "a/../\u{301}b"], ["--section", "/\u{301}a"], ["--language", "fr"],
        ["--section", "tags"], ["--section", "Categories/deep"],
    ])
    func whatIsNoPlaceForAPost(options: [String]) throws {
        let site = try TestSite("", theme: .folio)
        let outcome = try Command.run(["new", "post", "x"] + options, in: site.folder)
        #expect(outcome.status == 2)
        #expect(site.files(below: "content") == [] && !site.exists("../up"))
    }

    @Test(arguments: ["nowhere", "site.yaml"])
    func aSourceThatIsNoFolder(source: String) throws {
        let site = try TestSite("", theme: .folio)
        let outcome = try Command.run(["new", "post", "x", "--source", source], in: site.folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("\(source): error: there is no such folder\n"))
        #expect(outcome.output == "" && !site.exists("nowhere"))
    }

    /// What lists of terms say about themselves is no post.
    @Test func theLargestSectionIsNoTaxonomy() throws {
        let site = try TestSite(
            """
            -- content/tags/a/_index.md --
            -- content/tags/b/_index.md --
            -- content/news/a.md --
            """, theme: .folio)
        #expect(try site.run("new", "post", "X").output == "content/news/x.md\n")
    }

    @Test func aSiteElsewhere() throws {
        let site = try TestSite("", theme: .folio)
        #expect(try Command.run(["new", "post", "x", "--source", site.folder], in: NSTemporaryDirectory()).status == 0)
        #expect(site.exists("content/post/x.md"))
    }
}
