import Foundation
import TestSupport
import Testing

/// What a browser may expect of any file server.
struct FileMannersTests {
    private let site: TestSite
    private let server: PreviewProcess

    init() throws {
        site = try ServedSite.make()
        server = try site.serve()
    }

    @Test("Types have a charset where they are text")
    func types() throws {
        let expected = [
            "/": "text/html; charset=utf-8", "/news/a/index.html": "text/html; charset=utf-8",
            "/note.txt": "text/plain; charset=utf-8", "/index.xml": "application/xml; charset=utf-8",
            "/feed.json": "application/json", "/favicon.svg": "image/svg+xml; charset=utf-8",
            "/film.mp4": "video/mp4", "/robots.txt": "text/plain; charset=utf-8",
        ]
        for (path, type) in expected {
            let response = try server.get(path)
            #expect(response.status == 200 && response.headers["content-type"] == type, "\(path): \(response.headers)")
            #expect(response.headers["cache-control"] == "no-cache")
            #expect(response.headers["x-content-type-options"] == "nosniff")
            #expect(response.headers["access-control-allow-origin"] == nil)
        }
    }

    @Test("HEAD answers as GET does, without a body")
    func head() throws {
        for path in ["/", "/film.mp4", "/nowhere/"] {
            let (get, head) = (try server.get(path), try server.get(path, method: "HEAD"))
            #expect(get.status == head.status && get.headers["content-length"] == head.headers["content-length"])
            #expect(get.headers["etag"] == head.headers["etag"] && head.body.isEmpty)
        }
        let connection = try server.connect()
        let zipped = try connection.request("/", method: "HEAD", host: server.host, headers: ["Accept-Encoding: gzip"])
        #expect(zipped.status == 200)
        #expect(try connection.request("/", host: server.host).text.contains("<html"), "the connection goes on")
    }

    @Test("What a browser knows is not sent again until it changes")
    func validators() throws {
        let tag = try #require(try server.get("/news/a/").headers["etag"])
        let again = try server.get("/news/a/", "If-None-Match: W/\"x\", \(tag)")
        #expect(again.status == 304 && again.body.isEmpty && again.headers["etag"] == tag)
        #expect(try server.get("/news/a/", "If-None-Match: *").status == 304)
        #expect(try server.get("/news/a/", "If-None-Match: \"other\"").status == 200)
        try site.write("content/news/a.md", "---\ntitle: First\ndate: 2025-05-01\n---\nChanged.\n")
        #expect(try server.get("/news/a/", "If-None-Match: \(tag)").status == 200)
    }

    @Test("A film can be watched from its middle")
    func ranges() throws {
        let whole = try server.get("/film.mp4").body
        let part = try server.get("/film.mp4", "Range: bytes=500000-500099")
        #expect(part.status == 206 && part.body == Array(whole[500_000..<500_100]))
        #expect(part.headers["content-range"] == "bytes 500000-500099/1000000")
        #expect(try server.get("/film.mp4", "Range: bytes=-10").body == Array(whole.suffix(10)))
        let beyond = try server.get("/film.mp4", "Range: bytes=1000000-")
        #expect(beyond.status == 416 && beyond.headers["content-range"] == "bytes */1000000")
        let old = try server.get("/film.mp4", "Range: bytes=0-9", "If-Range: \"old\"")
        #expect(old.status == 200 && old.body.count == 1_000_000)
        #expect(try server.get("/note.txt", "Range: bytes=1-2").text == "la")
    }

    @Test("A folder without its slash is one redirect away")
    func redirects() throws {
        let redirect = try server.get("/news/a?from=x")
        #expect(redirect.status == 307 && redirect.headers["location"] == "/news/a/?from=x")
        let chinese = try server.get("/news/%E8%B4%B5%E5%B7%9E%E8%8C%85%E5%8F%B0")
        #expect(chinese.headers["location"] == "/news/%E8%B4%B5%E5%B7%9E%E8%8C%85%E5%8F%B0/")
        #expect(try server.get("//evil.example/news/a").status == 404)
    }

    @Test("Chinese addresses are found however they are written")
    func chinese() throws {
        for path in [
            "/news/%E8%B4%B5%E5%B7%9E%E8%8C%85%E5%8F%B0/", "/news/%e8%b4%b5%e5%b7%9e%e8%8c%85%e5%8f%b0/index.html",
        ] {
            #expect(try server.get(path).text.contains("第二篇。"))
        }
    }

    @Test("A missing page is the site's own, with the nearest addresses")
    func missing() throws {
        let response = try server.get("/news/aa/")
        #expect(response.status == 404 && response.text.contains("data-nearest=\"/news/a/"))
        #expect(response.headers["content-type"] == "text/html; charset=utf-8")
    }

    @Test("Text is compressed when that is asked for, under a tag of its own")
    func gzip() throws {
        let plain = try server.get("/news/a/")
        let zipped = try server.get("/news/a/", "Accept-Encoding: deflate, gzip, br")
        #expect(zipped.headers["content-encoding"] == "gzip" && zipped.body.starts(with: [0x1F, 0x8B]))
        #expect(zipped.body.count < plain.body.count && zipped.headers["vary"] == "accept-encoding")
        let tag = try #require(zipped.headers["etag"])
        #expect(tag != plain.headers["etag"])
        #expect(try server.get("/news/a/", "Accept-Encoding: gzip", "If-None-Match: \(tag)").status == 304)
        #expect(try server.get("/news/a/", "Accept-Encoding: gzip;q=0").headers["content-encoding"] == nil)
        #expect(try server.get("/film.mp4", "Accept-Encoding: gzip").headers["content-encoding"] == nil)
    }

    @Test("The output folder is served in the same manner")
    func built() throws {
        #expect(try site.run("build", "--now", "2025-06-01").status == 0)
        let built = try site.serve("--built")
        let page = try built.get("/news/a/")
        #expect(page.text == (try site.read("public/news/a/index.html")), "without a script")
        #expect(try built.get("/news/a/", "If-None-Match: \(page.headers["etag"] ?? "")").status == 304)
        let zipped = try built.get("/news/a/", "Accept-Encoding: gzip")
        #expect(zipped.headers["content-encoding"] == "gzip" && zipped.body.starts(with: [0x1F, 0x8B]))
        #expect(zipped.headers["content-length"] ?? "\(zipped.body.count)" == "\(zipped.body.count)")
        #expect(try built.get("/news/a").headers["location"] == "/news/a/")
        #expect(try built.get("/film.mp4", "Range: bytes=0-9").status == 206)
        #expect(try built.get("/nowhere/").text == (try site.read("public/404.html")))
        #expect(try built.get("/news/%E8%B4%B5%E5%B7%9E%E8%8C%85%E5%8F%B0/").status == 200)
        #expect(try built.get("/.inkstone/preview.js").status == 404)
        try FileManager.default.createSymbolicLink(
            atPath: site.path("public/out.md"), withDestinationPath: "../content/news/a.md")
        #expect(try built.get("/out.md").status == 404, "no link leads out of the folder")
    }
}
