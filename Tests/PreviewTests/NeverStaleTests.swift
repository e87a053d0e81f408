import Foundation
import TestSupport
import Testing

/// A request that follows a change sees it, everywhere it shows.
struct NeverStaleTests {
    private let site: TestSite
    private let server: PreviewProcess

    init() throws {
        site = try ServedSite.make()
        server = try site.serve()
    }

    private func post(_ title: String, _ body: String, _ more: String = "") -> String {
        "---\ntitle: \(title)\ndate: 2025-05-10\n\(more)---\n\(body)\n"
    }

    @Test("Saved in place, by rename, by touching nothing but the text")
    func saves() throws {
        for number in 0..<20 {
            let text = post("First", "Version \(number).")
            if number % 2 == 0 {
                try site.write("content/news/a.md", text)
            } else {
                try site.write("content/news/.a.md.swp", text)
                #expect(rename(site.path("content/news/.a.md.swp"), site.path("content/news/a.md")) == 0)
            }
            #expect(try server.get("/news/a/").text.contains("Version \(number)."))
        }
    }

    @Test("The same size and the same time of change do not hide a change")
    func sameStamp() throws {
        var times = [timeval(tv_sec: 1_700_000_000, tv_usec: 0), timeval(tv_sec: 1_700_000_000, tv_usec: 0)]
        for number in 0..<10 {
            try site.write("content/news/a.md", post("First", "Number \(number)."))
            utimes(site.path("content/news/a.md"), &times)
            #expect(try server.get("/news/a/").text.contains("Number \(number)."))
        }
    }

    @Test("A new post shows in every list, and is gone with its file")
    func lists() throws {
        try site.write("content/news/new.md", post("Brandnew", "Text.", "tags: [独角兽]\n"))
        for path in ["/", "/news/", "/tags/", "/index.xml", "/sitemap.xml", "/news/new/", "/archives/2025/05/"] {
            let text = try server.get(path).text
            #expect(text.contains("Brandnew") || text.contains("独角兽") || text.contains("/news/new/"), "\(path)")
        }
        #expect(
            try server.get("/news/%E8%B4%B5%E5%B7%9E%E8%8C%85%E5%8F%B0/").text.contains("Brandnew"), "the neighbour")
        try FileManager.default.moveItem(
            atPath: site.path("content/news/new.md"), toPath: site.path("content/news/other.md"))
        #expect(try server.get("/news/new/").status == 404)
        #expect(try server.get("/news/other/").status == 200)
        try site.remove("content/news/other.md")
        #expect(try server.get("/news/other/").status == 404)
        #expect(!(try server.get("/").text.contains("Brandnew")))
    }

    @Test("Folders may appear, move and vanish")
    func folders() throws {
        try site.write("content/deep/er/one.md", post("One", "Text."))
        #expect(try server.get("/deep/er/one/").status == 200)
        try site.write("content/deep/er/two.md", post("Two", "Text."))
        #expect(try server.get("/deep/er/two/").status == 200)
        // Without any content there is no site to plan, and it stays as it was.
        for (folder, status) in [("content/deep", 404), ("content", 200)] {
            try FileManager.default.moveItem(atPath: site.path(folder), toPath: site.path("aside"))
            #expect(try server.get("/deep/er/one/").status == status)
            try FileManager.default.moveItem(atPath: site.path("aside"), toPath: site.path(folder))
            #expect(try server.get("/deep/er/one/").status == 200)
        }
        try site.write("content/deep/er/one.md", post("One", "Moved along."))
        #expect(try server.get("/deep/er/one/").text.contains("Moved along."))
    }

    @Test("Configuration, templates, styles and data need no restart")
    func everythingElse() throws {
        try site.write("site.yaml", "title: Renamed\ntheme: folio\n")
        #expect(try server.get("/").text.contains("<title>Renamed</title>"))
        try site.write("themes/mine/theme.yaml", "extends: folio\n")
        try site.write("themes/mine/partials/footer.mustache", "<footer>Own footer</footer>\n")
        try site.write("site.yaml", "title: Renamed\ntheme: mine\n")
        #expect(try server.get("/news/a/").text.contains("Own footer"))
        try site.write("themes/mine/partials/footer.mustache", "<footer>Other footer</footer>\n")
        #expect(try server.get("/news/a/").text.contains("Other footer"))
        try site.write("static/note.txt", "another")
        #expect(try server.get("/note.txt").text == "another")
    }

    @Test("While the site is broken it goes on as it was, and everybody is told")
    func broken() throws {
        let listener = try server.connect()
        _ = try listener.request("/.inkstone/events", host: server.host)
        #expect(try listener.event().contains("\"diagnostics\":[]"))
        try site.write("site.yaml", "title: Renamed\nbase_url: nonsense\ntheme: folio\n")
        #expect(try server.get("/").text.contains("测试"))
        let told = try listener.event()
        #expect(told.contains("\"file\":\"site.yaml\",\"line\":2") && told.contains("\"hint\":"), "\(told)")
        try site.write("content/news/a.md", "---\ntitle: \"First\ndate: 2025-05-01\n---\nBroken.\n")
        try site.write("site.yaml", "title: Mended\ntheme: folio\n")
        #expect(try server.get("/news/a/").text.contains("The first text."), "the last good page")
        try site.write("content/news/a.md", post("First", "Good again."))
        #expect(try server.get("/news/a/").text.contains("Good again."))
        var last = ""
        repeat { last = try listener.event() } while !last.contains("\"diagnostics\":[]")
        // The terminal is told after the pages, but before the next plan.
        #expect(server.said.contains("site.yaml:2"))
    }

    @Test("What was found in one text stays told while others are edited")
    func findings() throws {
        let posts = (0..<10).map { "-- content/news/\($0).md --\n\(post("Post \($0)", "Text."))" }
        let site = try TestSite(posts.joined() + "-- content/news/a.md --\n{{< ref \"gone.md\" >}}\n", theme: .folio)
        let server = try site.serve()
        let listener = try server.connect()
        _ = try listener.request("/.inkstone/events", host: server.host)
        var told = ""
        repeat { told = try listener.event() } while !told.contains("gone.md")
        for number in 0..<3 {
            try site.write("content/news/\(number).md", post("Post \(number)", "Another text."))
            #expect(try server.get("/news/\(number)/").text.contains("Another text."))
            told = try listener.event()
            #expect(told.contains("gone.md"), "\(told)")
        }
        #expect(!server.said.contains("Everything is fine again."))
    }

    @Test("A site that is broken from the start says so, and recovers")
    func brokenFromTheStart() throws {
        let site = try TestSite("-- site.yaml --\nbase_url: nonsense\n", theme: .folio)
        let server = try PreviewProcess(source: site.folder)
        let response = try server.get("/")
        #expect(response.status == 503 && response.text.contains("/.inkstone/preview.js"))
        try site.write("site.yaml", "title: Mended\ntheme: folio\n")
        #expect(try server.get("/").text.contains("Mended"))
    }

    @Test("A thousand files at once are few updates, and all of them show", arguments: [true, false])
    func bursts(isOneRename: Bool) throws {
        let verbose = try site.serve("--verbose")
        let folder = isOneRename ? "staging" : "content/many"
        for number in 0..<1_000 { try site.write("\(folder)/\(number).md", post("Post \(number)", "Text \(number).")) }
        if isOneRename { #expect(rename(site.path("staging"), site.path("content/many")) == 0) }
        for number in [0, 1, 500, 999] {
            #expect(try verbose.get("/many/\(number)/").text.contains("Text \(number)."))
        }
        // So many posts have a sitemap for each month.
        let index = try verbose.get("/sitemap.xml").text
        let parts = index.matches(of: /<loc>[^<]*(\/[^\/<]+\/sitemap[^\/<]*)<\/loc>/).map { String($0.output.1) }
        let map = try parts.map { try verbose.get($0).text }.joined()
        #expect((0..<1_000).filter { !map.contains("/many/\($0)/</loc>") } == [])
        // A plan is told after it can be asked for, and before the next one begins: this edit's comes after them.
        try site.write("content/news/a.md", post("First", "After the burst."))
        #expect(try verbose.get("/news/a/").text.contains("After the burst."))
        let plans = verbose.said.components(separatedBy: "planned in").count - 1
        // The first, that of the burst and perhaps that of the edit; where writing takes seconds, one a second more.
        #expect(isOneRename ? (2...3).contains(plans) : (2...50).contains(plans), "\(verbose.said)")
    }
}
