import TestSupport
import Testing

/// Texts of Hugo's sites that are no Markdown, files that are left alone, and what other themes write.
@Suite struct OtherTextsTests {
    private static let posts = """
        -- content/news/a.html --
        ---
        title: HTML
        date: 2025-01-01
        tags: [x]
        ---
        <h2 class="y">Head &amp; tail</h2>
        <p>First <b>words</b>.<!--more--> {{< x >}}</p>

            <p>More</p>
        <script>var hidden = "<p>";</script>
        -- content/news/draft.html --
        ---
        {title: Draft, draft: true}
        ---
        <p>Secret</p>
        -- content/news/plain.html --
        <p>As it is</p>
        -- content/news/section/_index.html --
        ---
        title: Section
        ---
        <p>About it</p>

        """

    @Test func aPostOfHTMLIsAPost() throws {
        let site = try TestSite("-- site.yaml --\nmarkdown: {raw_html: allow}\n" + Self.posts, theme: .folio).publish()
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains(#"<h2 class="y">Head &amp; tail</h2>"#) && page.contains("\n    <p>More</p>"))
        #expect(page.contains(#"content="Head &amp; tail First words."#))
        #expect(site["tags/x/index.html"]?.contains("/news/a/") == true)
        #expect(site["news/section/index.html"]?.contains("<p>About it</p>") == true)
        #expect(site["news/plain.html"] == "<p>As it is</p>\n")
        // Where it is in Hugo.
        #expect(site["news/plain/index.html"]?.contains("/news/plain.html\"") == true)
        #expect(!site.files.contains { $0.contains("draft") || $0 == "news/a.html" })
    }

    @Test func withoutRawHTMLItsWordsStay() throws {
        let site = try TestSite(Self.posts, theme: .folio).publish()
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("<p>Head &amp; tail</p>\n<p>First words.</p>") && !page.contains("var hidden"))
        #expect(
            site.messages.contains(
                "content/news/a.html: warning: the text is HTML, whose tags are left out, and in 1 other file"))
    }

    /// A setting of the site is the remedy, so that one message says it.
    @Test func rawHTMLWarnsOnce() throws {
        let site = try TestSite(
            "-- content/news/a.md --\n<b>甲</b>\n-- content/news/b.md --\n<i>乙</i> <b>丙</b>\n-- content/news/c.md --\n<div>\n"
        )
        #expect(
            try site.publish().messages == [
                "content/news/a.md:1:1: warning: raw HTML “<b>” is left out, and 1 more below, and in 2 other files"
            ])
    }

    /// An edit that takes the front matter away makes the post a file again.
    @Test func frontMatterDecidesEachTime() throws {
        let site = try TestSite("-- content/news/a.html --\n---\ntitle: A\n---\n<p>a</p>\n")
        #expect(try site.publish().files.contains("news/a/index.html"))
        try site.write("content/news/a.html", "<p>a</p>\n")
        let files = try site.publish().files
        #expect(files.contains("news/a.html"))
    }

    @Test func textsThatOnlyHugoReads() throws {
        let site = try TestSite(
            """
            -- content/news/a.org --
            #+DRAFT: true
            -- content/news/b.adoc --
            = Title
            -- content/news/_content.gotmpl --
            {{ $.AddPage }}
            """
        ).publish()
        #expect(
            site.messages == [
                "content/news/_content.gotmpl: error: a “_content.gotmpl” makes pages in Hugo only, so its pages are not published",
                "content/news/a.org: error: “.org” is not Markdown, so the file is not published",
                "content/news/b.adoc: error: “.adoc” is not Markdown, so the file is not published",
            ])
        #expect(!site.files.contains { $0.hasPrefix("news/") })
    }

    @Test func ignoredFiles() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            ignore: ["*.org", notes/, /news/old/*.md, "tmp?"]
            -- content/news/a.md --
            -- content/news/a.org --
            -- content/news/old/b.md --
            -- content/news/old/c.txt --
            -- content/news/notes/d.md --
            -- content/news/notes.md --
            -- content/tmp1/e.md --
            -- static/x.org --
            """
        ).publish()
        #expect(site.messages == [])
        let own = site.files.filter { !$0.hasPrefix("assets/") && !$0.contains(".xml") && !$0.contains(".json") }
        #expect(
            Set(own).isSuperset(of: ["news/a/index.html", "news/old/c.txt", "news/notes/index.html", "x.org"]))
        #expect(
            !own.contains { $0.contains("a.org") || $0.contains("/b/") || $0.contains("/d/") || $0.contains("tmp1") })
    }

    /// A post of PaperMod, FixIt, Stack or Hextra.
    @Test func keysOfOtherThemes() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            title: A
            date: 2025-01-01
            toc: {enable: true}
            sidebar: {open: true}
            comments: {enable: false}
            ShowToc: false
            layout: single
            cover: {image: /img/c.png, alt: x}
            resources: [{name: featured-image, src: /img/r.png}]
            ---
            ## One
            -- content/news/b.md --
            ---
            {title: B, date: 2025-01-01, ShowToc: true, featuredImage: /img/f.png, math: {enable: true}}
            ---
            ## One
            -- content/news/c.md --
            ---
            {title: C, date: 2025-01-01, image: "javascript:alert(1)", thumbnail: /img/t.png}
            ---
            -- static/img/c.png --
            -- static/img/f.png --
            -- static/img/r.png --
            -- static/img/t.png --
            """, theme: .folio
        ).publish()
        #expect(site.messages == [])
        #expect(site["news/a/index.html"]?.contains("/img/c.png") == true)
        #expect(site["news/a/index.html"]?.contains("class=\"toc") == true)
        #expect(site["news/b/index.html"]?.contains("/img/f.png") == true)
        #expect(site["news/b/index.html"]?.contains("class=\"toc") == true)
        #expect(site["news/c/index.html"]?.contains("/img/t.png") == true)
        #expect(site["news/c/index.html"]?.contains("javascript") == false)
    }

    /// `search.md` and `archives.md` of other themes stand for Inkstone's own pages.
    @Test func pagesThatInkstoneMakesItself() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            {title: A, date: 2025-01-01}
            ---
            -- content/search.md --
            ---
            {title: Search, layout: search, placeholder: x, aliases: [/find/]}
            ---
            -- content/page/archive/index.md --
            ---
            {title: Archive, layout: archives, date: 2025-01-01, outputs: [html, json]}
            ---
            """, theme: .folio
        ).publish()
        #expect(site.messages == [])
        #expect(site["search/index.html"]?.contains("<h1") == true)
        #expect(site["find/index.html"]?.contains("/search/") == true)
        #expect(site["page/archive/index.html"]?.contains("/archives/") == true)
        #expect(site["archives/2025/01/index.html"]?.contains("Archive</a>") == false)
    }
}
