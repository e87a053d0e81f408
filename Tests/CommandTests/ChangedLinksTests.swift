import TestSupport
import Testing

/// What a build says of the links of posts that changed.
@Suite struct ChangedLinksTests {
    private static let wrong = """
        ---
        title: B
        date: 2025-01-02
        thumbnail: /img/none.png
        ---
        [a](nope.md) ![x](nope.png) [b](/nope/) [c](a.md) [d](https://example.org/) [e](#x)

        """

    private func site() throws -> TestSite {
        try TestSite("-- content/news/a.md --\n---\n{title: A, date: 2025-01-01}\n---\n[a](nope.md)\n", theme: .folio)
    }

    private static let notice =
        "notice: in the posts that changed, 2 links lead nowhere and 2 pictures do not exist\n"
        + "  hint: inkstone check names each with its place\n"

    @Test func areCountedOnce() throws {
        let site = try site()
        #expect(try site.run("build").errors == "")
        try site.write("content/news/b.md", Self.wrong)
        let outcome = try site.run("build", "--fail-on", "warning")
        #expect(outcome.errors == Self.notice && outcome.status == 0)
        // Neither what is as it was nor what other posts changed.
        #expect(try site.run("build").errors == "")
        try site.write("content/news/c.md", Self.wrong.replacing("2025-01-02", with: "2025-01-03"))
        #expect(try site.run("build").errors == Self.notice)
    }

    @Test func nothingIsSaidOfLinksThatAreRight() throws {
        let site = try site()
        #expect(try site.run("build").status == 0)
        try site.write(
            "content/news/b.md", "---\n{title: B, date: 2025-01-02}\n---\n[a](a.md#x) [b](/news/a/) <mailto:a@b.cn>\n")
        #expect(try site.run("build").errors == "")
    }
}
