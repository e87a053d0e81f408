import Foundation
import TestSupport
import Testing

/// What sets formulas is published where there are formulas, and nowhere else.
@Suite struct KaTeXTests {
    /// A folder laid out as Debian's package is: the fonts and the script are links.
    private static func package(fonts: Bool = true) throws -> TestSite {
        let package = try TestSite(
            """
            -- katex.min.css --
            @font-face{src:url(fonts/A.woff2) format("woff2"),url("fonts/A.ttf")}@font-face{src:url(fonts/A.woff2)}
            -- katex.js --
            var katex
            -- elsewhere/A.woff2 --
            2
            -- elsewhere/A.ttf --
            t
            -- elsewhere/unused.ttf --
            u
            """)
        let links = fonts ? ["katex.min.js": "katex.js", "fonts": "elsewhere"] : ["katex.min.js": "katex.js"]
        for (link, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: package.path(link), withDestinationPath: package.path(target))
        }
        return package
    }

    private static func site(_ frontMatter: String = "mathjax: true", body: String = "$x$") throws -> TestSite {
        try TestSite(
            "-- content/news/a.md --\n---\n\(frontMatter)\n---\n\(body)\n-- content/news/b.md --\n二", theme: .folio)
    }

    @Test func filesAreThoseOfThePackageBelowOneHash() throws {
        let package = try Self.package()
        let site = try Self.site().publish { $0.katexFolder = package.folder }
        let files = site.files.filter { $0.contains("katex") }
        let folder = try #require(files.first?.split(separator: "/").prefix(2).joined(separator: "/"))
        #expect(folder.wholeMatch(of: /assets\/katex-[0-9a-f]{12}/) != nil)
        #expect(files == ["fonts/A.ttf", "fonts/A.woff2", "katex.min.css", "katex.min.js"].map { "\(folder)/\($0)" })
        #expect(site["\(folder)/katex.min.js"] == "var katex\n")
        #expect(site["\(folder)/fonts/A.ttf"] == "t\n")
        #expect(site.messages == [])
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("<link rel=\"stylesheet\" href=\"/\(folder)/katex.min.css\">"))
        #expect(page.contains("<script src=\"/\(folder)/katex.min.js\" defer></script>"))
        #expect(page.contains(/src="\/assets\/math\.[0-9a-f]+\.js" defer/))
        #expect(site["news/b/index.html"]?.contains("katex") == false)
        #expect(site["news/index.html"]?.contains("katex") == false)
    }

    @Test(arguments: [
        ("mathjax: false", "$x$"), ("mathjax: true", "从 $5 涨到 $6"), ("draft: true\nmathjax: true", "$x$"),
        ("", "\\(x\\)"),
    ])
    func sitesWithoutFormulasNeedNoPackage(frontMatter: String, body: String) throws {
        let site = try Self.site(frontMatter, body: body).publish { $0.katexFolder = "/nowhere" }
        #expect(site.files.filter { $0.contains("katex") } == [])
        #expect(site.messages == [])
    }

    @Test func introductionsMayHoldFormulas() throws {
        let package = try Self.package()
        let text = "---\nmathjax: true\n---\n$x$"
        let site = try TestSite(
            "-- content/news/_index.md --\n\(text)\n-- content/news/a.md --\n---\ntags: [甲]\n---\n"
                + "-- content/tags/_index.md --\n\(text)\n", theme: .folio
        ).publish { $0.katexFolder = package.folder }
        for page in ["news/index.html", "tags/index.html"] {
            #expect(site[page]?.contains("katex.min.js") == true, "\(page)")
        }
        #expect(site["news/a/index.html"]?.contains("katex") == false)
    }

    @Test(arguments: [true, false])
    func aMissingPackageIsAnErrorAndEverythingElseIsPublished(isWhole: Bool) throws {
        let package = try Self.package(fonts: false)
        let folder = isWhole ? "/nowhere" : package.folder
        let site = try Self.site().publish { $0.katexFolder = folder }
        let message = "formulas are shown as TeX: KaTeX is not in \(folder)"
        #expect(site.messages == ["content/news/a.md: error: \(message)"])
        #expect(site.hints == ["install it with apt install libjs-katex"])
        let page = try #require(site["news/a/index.html"])
        #expect(page.contains("<span class=\"math inline\">x</span>"))
        #expect(!page.contains("katex") && !page.contains("math."))
    }

    @Test func anotherVersionOfThePackageIsPublished() throws {
        let package = try Self.package()
        let site = try Self.site()
        try site.build { $0.katexFolder = package.folder }
        let before = site.files(below: "public").filter { $0.contains("katex") }
        #expect(try site.build { $0.katexFolder = package.folder }.written == 0)
        try package.write("elsewhere/A.ttf", "v")
        try site.build { $0.katexFolder = package.folder }
        let after = site.files(below: "public").filter { $0.contains("katex") }
        #expect(after.count == before.count && Set(after).isDisjoint(with: before))
    }
}
