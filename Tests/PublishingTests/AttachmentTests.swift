import Foundation
import Publishing
import TestSupport
import Testing

/// PDF files that belong to posts.
@Suite struct AttachmentTests {
    /// A PDF file of some pages.
    static func pdf(pages: Int) -> String {
        let first = "%PDF-1.4\n"
        let second = "1 0 obj\n<< /Pages 2 0 R >>\nendobj\n"
        let objects = first + second + "2 0 obj\n<< /Count \(pages) >>\nendobj\n"
        func entry(_ place: Int) -> String { String(String(10_000_000_000 + place).dropFirst()) + " 00000 n \n" }
        return objects + "xref\n0 3\n0000000000 65535 f \n" + entry(first.utf8.count)
            + entry(first.utf8.count + second.utf8.count)
            + "trailer\n<< /Root 1 0 R >>\nstartxref\n\(objects.utf8.count)\n%%EOF\n"
    }

    private static let settings = """
        -- site.yaml --
        title: 研报
        base_url: https://example.org/blog/
        outputs: [json]

        """

    private static func post(_ path: String, _ more: String = "") -> String {
        "-- \(path) --\n---\ntitle: 深度\ndate: 2025-05-18 09:00:00\n\(more)---\n正文\n"
    }

    private func json(_ text: String?) throws -> [String: Any] {
        let bytes = Data(try #require(text).utf8)
        return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    @Test func aFileOfABundleIsShownAndAnnounced() throws {
        let site = try TestSite(Self.settings + Self.post("content/news/a/index.md"), theme: .folio)
        let pdf = Self.pdf(pages: 24)
        try site.write("content/news/a/深度 报告.pdf", pdf)
        let published = try site.publish()
        #expect(published.messages == [])
        let address = "https://example.org/blog/news/a/%E6%B7%B1%E5%BA%A6%20%E6%8A%A5%E5%91%8A.pdf"
        let page = try #require(published["news/a/index.html"])
        let link =
            #"<a href="/blog/news/a/%E6%B7%B1%E5%BA%A6%20%E6%8A%A5%E5%91%8A.pdf" type="application/pdf">深度 报告.pdf</a>"#
        #expect(page.contains("\(link) <small>PDF · 0.2 KB · 24 页</small>"))
        #expect(page.contains(#"<meta name="citation_pdf_url" content="\#(address)">"#))
        #expect(
            page.contains(
                #""contentUrl":"\#(address)","encodingFormat":"application/pdf","contentSize":"\#(pdf.utf8.count)""#))
        let size = pdf.utf8.count
        #expect(
            published["index.xml"]?.contains(
                #"<enclosure length="\#(size)" type="application/pdf" url="\#(address)"/>"#) == true)
        #expect(
            published["atom.xml"]?.contains(#"<link rel="enclosure" type="application/pdf" length="\#(size)""#) == true)
        let item = try #require((try json(published["feed.json"])["items"] as? [[String: Any]])?.first)
        let attachment = try #require((item["attachments"] as? [[String: Any]])?.first)
        #expect(attachment["size_in_bytes"] as? Int == size && attachment["mime_type"] as? String == "application/pdf")
        let listed = try #require((try json(published["index.json"])["posts"] as? [[String: Any]])?.first)
        let file = try #require((listed["attachments"] as? [[String: Any]])?.first)
        #expect(file["pages"] as? Int == 24 && file["url"] as? String == address)
    }

    /// The layout of reports shows it too, and the file of a draft is as hidden as the draft.
    @Test func reportsShowTheirFilesAndDraftsKeepThem() throws {
        let site = try TestSite(
            Self.settings + Self.post("content/news/a/index.md", "layout: report\n")
                + Self.post("content/news/b/index.md", "draft: true\n"), theme: .folio)
        for name in ["a", "b"] { try site.write("content/news/\(name)/\(name).pdf", Self.pdf(pages: 3)) }
        let published = try site.publish()
        #expect(published["news/a/index.html"]?.contains(">a.pdf</a> <small>PDF · 0.2 KB · 3 页</small>") == true)
        #expect(published["news/a/a.pdf"] != nil && published["news/b/b.pdf"] == nil)
    }

    @Test(arguments: ["report.pdf", "/files/a.pdf", "files/a.pdf", "[report.pdf, /files/a.pdf]"])
    func frontMatterNamesFiles(written: String) throws {
        let site = try TestSite(Self.settings + Self.post("content/news/a.md", "pdf: \(written)\n"), theme: .folio)
        try site.write("content/news/report.pdf", Self.pdf(pages: 1))
        try site.write("static/files/a.pdf", Self.pdf(pages: 1))
        let published = try site.publish()
        #expect(published.messages == [])
        let page = try #require(published["news/a/index.html"])
        #expect(page.components(separatedBy: " · 1 页</small>").count - 1 == (written.hasPrefix("[") ? 2 : 1))
    }

    @Test func aFileOfAnotherHostHasNoLength() throws {
        let site = try TestSite(
            Self.settings + Self.post("content/news/a.md", "pdf: https://pdf.example/H3_AP1.pdf?x=1\n"), theme: .folio
        ).publish()
        #expect(site.messages == [])
        let link =
            #"<a href="https://pdf.example/H3_AP1.pdf?x=1" type="application/pdf">H3_AP1.pdf</a> <small>PDF</small>"#
        #expect(site["news/a/index.html"]?.contains(link) == true)
        #expect(site["index.xml"]?.contains("<enclosure") == false)
        #expect(site["atom.xml"]?.contains(#"rel="enclosure" type="application/pdf" title"#) == true)
    }

    @Test(arguments: [
        ("repot.pdf", "content/news/a.md:4:6: error: “repot.pdf” is not a PDF file of the site"),
        ("report.doc", "content/news/a.md:4:6: error: “report.doc” is not a PDF file of the site"),
        ("javascript:alert(1)", "content/news/a.md:4:6: error: “javascript:alert(1)” is not a safe address"),
        (
            "broken.pdf",
            "content/news/a.md:4:6: warning: “broken.pdf” cannot be read as a PDF, so that its pages are not counted"
        ),
    ])
    func aMistakeIsToldWithItsPlace(written: String, message: String) throws {
        let site = try TestSite(Self.settings + Self.post("content/news/a.md", "pdf: \(written)\n"))
        try site.write("content/news/report.pdf", Self.pdf(pages: 3))
        try site.write("content/news/broken.pdf", "%PDF-1.7 cut off")
        #expect(try site.publish().messages == [message])
    }

    /// A page is made again when its file has other pages, and is kept when nothing changed.
    @Test func theFileIsInTheKeysOfItsPost() throws {
        let site = try TestSite(Self.settings + Self.post("content/news/a/index.md"), theme: .folio)
        try site.write("content/news/a/r.pdf", Self.pdf(pages: 3))
        let before = try site.build()
        #expect(try site.read("public/news/a/index.html").contains(" · 3 页"))
        try site.write("content/news/a/r.pdf", Self.pdf(pages: 4))
        _ = try site.build()
        #expect(try site.read("public/news/a/index.html").contains(" · 4 页"))
        #expect(try site.read("public/index.xml").contains("<enclosure"))
        _ = before
    }
}
