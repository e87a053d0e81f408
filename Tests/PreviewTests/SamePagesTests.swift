import Foundation
import TestSupport
import Testing

/// What is previewed is what will be published.
struct SamePagesTests {
    @Test("Every route of the demo site has the bytes of a build but for the tag of the script")
    func demoSite() throws {
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["site.yaml", "content", "data", "static", "themes"] {
            try FileManager.default.copyItem(atPath: Repository.folder + name, toPath: "\(folder)/\(name)")
        }
        let server = try PreviewProcess(source: folder, ["--now", "2026-11-01"])
        let outcome = try Command.run(
            ["build", "--now", "2026-11-01", "--base-url", server.origin + "/"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let connection = try server.connect()
        var count = 0
        for file in FileManager.default.subpaths(atPath: "\(folder)/public") ?? [] where !file.hasPrefix(".") {
            guard let published = FileManager.default.contents(atPath: "\(folder)/public/\(file)") else { continue }
            let page = file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
            let target = "/" + (page.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")
            let previewed = try connection.request(target, host: server.host)
            let bytes = file.hasSuffix(".html") ? try Self.withoutTag(previewed.text) : previewed.body
            #expect(bytes == Array(published), "\(file)")
            count += 1
        }
        #expect(count > 300)
    }

    private static func withoutTag(_ page: String) throws -> [UInt8] {
        let tag = try #require(page.firstMatch(of: /<script src="\/\.inkstone\/preview\.js"[^>]*><\/script>\n/))
        return Array(page.replacing(tag.output, with: "", maxReplacements: 1).utf8)
    }

    @Test("Each name of the server has pages of its own address")
    func names() throws {
        let site = try ServedSite.make()
        let server = try site.serve()
        for host in [server.host, "localhost:\(server.port)"] {
            let page = try server.get("/news/a/", host: host).text
            #expect(page.contains("<link rel=\"canonical\" href=\"http://\(host)/news/a/\">"))
        }
    }

    @Test("What a body says of addresses is of the name that it is asked by, whichever came first")
    func namesInBodies() throws {
        let site = try ServedSite.make()
        try site.write("content/news/refers.md", "---\ntitle: Refers\n---\nSee [it]({{< ref \"a.md\" >}}).\n")
        let server = try site.serve()
        let hosts = [server.host, "localhost:\(server.port)"]
        func expectOwnAddresses(_ text: String) throws {
            // The first is asked again when the other has been.
            for host in hosts + hosts {
                let page = try server.get("/news/refers/", host: host).text
                let link = try #require(page.firstMatch(of: /<p>(.*?) <a href="([^"]*)">it<\/a>/))
                #expect(link.output.1 == text && link.output.2 == "http://\(host)/news/a/")
            }
        }
        try expectOwnAddresses("See")
        // What one state of the site has rendered is kept for the next.
        try site.write("content/news/a.md", "---\ntitle: First\ndate: 2025-05-01\n---\nAnother text.\n")
        try expectOwnAddresses("See")
        try site.write("content/news/refers.md", "---\ntitle: Refers\n---\nLook at [it]({{< ref \"a.md\" >}}).\n")
        try expectOwnAddresses("Look at")
    }

    @Test("The path of the site's address stays")
    func basePath() throws {
        let site = try ServedSite.make()
        try site.write("site.yaml", "base_url: https://example.org/blog/\ntheme: folio\n")
        let server = try site.serve()
        #expect(try server.get("/").headers["location"] == "/blog/")
        let page = try server.get("/blog/news/a/")
        #expect(
            page.text.contains("href=\"\(server.origin)/blog/news/a/\"")
                && page.text.contains("src=\"/blog/.inkstone/preview.js\""))
        #expect(try server.get("/news/a/").status == 404)
        #expect(try server.get("/blog/.inkstone/preview.js").status == 200)
    }

    @Test("Drafts and posts to come carry their mark")
    func notes() throws {
        let site = try ServedSite.make()
        try site.write("content/news/later.md", "---\ntitle: Later\ndate: 2030-01-01\n---\nText.\n")
        let server = try site.serve("--drafts", "--future")
        #expect(try server.get("/news/draft/").text.contains("data-note=\"draft\""))
        #expect(try server.get("/news/later/").text.contains("data-note=\"future\""))
        #expect(!(try server.get("/news/a/").text.contains("data-note")))
    }
}
