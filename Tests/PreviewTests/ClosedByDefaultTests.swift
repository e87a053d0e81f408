import Foundation
import TestSupport
import Testing

/// What an attacker may try, on this machine or from a page that its author happens to visit.
struct ClosedByDefaultTests {
    private let site: TestSite
    private let server: PreviewProcess

    init() throws {
        site = try ServedSite.make()
        server = try site.serve()
    }

    @Test("A name that somebody else lets resolve to this machine is refused")
    func rebinding() throws {
        for host in ["evil.example", "evil.example:\(server.port)", "127.0.0.1:1", "127.0.0.1.evil.example", ""] {
            let response = try server.get("/", host: host)
            #expect(response.status == 421 && !response.text.contains("<html"), "\(host)")
        }
        for host in ["localhost:\(server.port)", "LOCALHOST:\(server.port)", "[::1]:\(server.port)", server.host] {
            #expect(try server.get("/", host: host).status == 200, "\(host)")
        }
        let connection = try server.connect()
        connection.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\nHost: evil.example\r\n\r\n")
        #expect(try connection.response().status == 400)
        let nameless = try server.connect()
        nameless.send("GET / HTTP/1.1\r\n\r\n")
        #expect(try nameless.response().status == 400)
    }

    @Test("Names below localhost lead to this machine; another port was forwarded by somebody")
    func localNames() throws {
        #expect(try server.get("/", host: "my.site.localhost:\(server.port)").status == 200)
        for host in ["my.localhost:1", "my.localhost", ".localhost:\(server.port)", "localhost:3000"] {
            #expect(try server.get("/", host: host).status == 421, "\(host)")
        }
        #expect(try server.get("/", host: "localhost:3000").text.contains("--allow-host localhost:3000"))
        #expect(try !server.get("/", host: "a<b").text.contains("a<b"))
    }

    @Test("An absolute target is asked for, whatever the header says")
    func absoluteTargets() throws {
        for target in [
            "http://evil.example/", "HTTP://evil.example:\(server.port)/note.txt", "http://evil.example",
            "http://\(server.host)@evil.example/", "http:///note.txt", "http://evil.example?/note.txt",
        ] {
            let response = try server.get(target)
            #expect(response.status == 421 && !response.text.contains("<html"), "\(target)")
        }
        for target in ["https://\(server.host)/", "ftp://\(server.host)/", "http:/note.txt", "evil.example:80"] {
            #expect(try server.get(target).status == 400, "\(target)")
        }
        #expect(try server.get("\(server.origin)/note.txt", host: "evil.example").text == "plain\n")
        #expect(try server.get(server.origin).status == 200)
    }

    @Test("Names that the author allows")
    func allowedNames() throws {
        let server = try site.serve(
            "--allow-host", "Preview.example", "--allow-host", "*.tunnel.example", "--allow-host", "localhost:3000",
            "--allow-host", "研报.中国")
        for host in [
            "preview.example", "PREVIEW.example:1", "a.b.tunnel.example", "localhost:3000", "xn--4ruz09b.xn--fiqs8s",
            server.host,
        ] {
            #expect(try server.get("/", host: host).status == 200, "\(host)")
        }
        for host in [
            "tunnel.example", ".tunnel.example", "eviltunnel.example", "preview.example.evil", "localhost:3001",
            "evil.example", "preview.example:x", "preview.example@evil.example",
        ] {
            #expect(try server.get("/", host: host).status == 421, "\(host)")
        }
        let secure = "X-Forwarded-Proto: https"
        #expect(
            try server.get("/news/a/", host: "preview.example", secure).text.contains("https://preview.example/news/a/")
        )
        #expect(try server.get("/news/a/", host: "preview.example").text.contains("http://preview.example/news/a/"))
        #expect(try server.get("/news/a/", secure).text.contains("\(server.origin)/news/a/"))
        let events = "/.inkstone/events"
        for origin in ["https://preview.example", "http://localhost:3000", server.origin] {
            #expect(try server.get(events, host: "preview.example", "Origin: \(origin)").status == 200, "\(origin)")
        }
        for origin in ["https://evil.example", "https://\(server.host)", "ftp://preview.example", "null"] {
            #expect(try server.get(events, host: "preview.example", "Origin: \(origin)").status == 403, "\(origin)")
        }
        for index in 0..<30 { #expect(try server.get("/", host: "\(index).tunnel.example").status == 200) }
    }

    @Test(
        "What is no name cannot be allowed",
        arguments: ["*", "*.", "https://a.example", "a.example/", "a b", ":80", ""])
    func noNames(_ name: String) throws {
        let outcome = try site.run("serve", "--allow-host", name)
        #expect(outcome.status == 2 && outcome.errors.contains("--allow-host must be a name"), "\(outcome.errors)")
    }

    @Test("A page of another site cannot listen")
    func foreignListeners() throws {
        let events = "/.inkstone/events"
        #expect(try server.get(events, "Origin: http://evil.example").status == 403)
        #expect(try server.get(events, "Origin: null").status == 403)
        #expect(try server.get(events, "Origin: https://\(server.host)").status == 403)
        #expect(try server.get(events, "Sec-Fetch-Site: cross-site").status == 403)
        let own = try server.get(events, "Origin: \(server.origin)")
        #expect(own.status == 200 && own.headers["content-type"] == "text/event-stream")
        #expect(own.headers["access-control-allow-origin"] == nil)
    }

    @Test("Only GET and HEAD", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"])
    func methods(_ method: String) throws {
        let response = try server.get("/", method: method)
        #expect(response.status == 405 && response.headers["allow"] == "GET, HEAD")
    }

    @Test("Nothing but the plan can be read")
    func otherFiles() throws {
        try site.write("secret.txt", "secret")
        try site.write(".env", "secret")
        try FileManager.default.createSymbolicLink(
            atPath: site.path("static/link.txt"), withDestinationPath: "/etc/passwd")
        let targets = [
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "/.env", "/%2eenv",
            "/secret.txt", "/static/note.txt", "/site.yaml", "/content/news/a.md", "/link.txt", "/note.txt%00.html",
            "/news/draft/", "/.inkstone/", "/.inkstone/../secret.txt", "/note.txt/", "file:///etc/passwd", "*",
            "http://evil.example/../../etc/passwd", "\(server.origin)/../../etc/passwd",
        ]
        for target in targets {
            let response = try server.get(target)
            #expect([400, 404, 421].contains(response.status), "\(target): \(response.status)")
            #expect(!response.text.contains("secret") && !response.text.contains("root:"), "\(target)")
        }
    }

    @Test("What is too long is refused, and the server goes on")
    func limits() throws {
        let long = String(repeating: "a", count: 100_000)
        #expect(try server.get("/" + long.prefix(9_000)).status == 414)
        #expect([400, 414, 431].contains(try server.get("/" + long).status))
        #expect(try server.get("/", "X-Long: " + long).status == 431)
        let many = (0..<200).map { "X-\($0): a" }.joined(separator: "\r\n")
        #expect(try server.get("/", many).status == 431)
        #expect(try server.get("/").status == 200)
    }

    @Test(
        "What is no HTTP is refused",
        arguments: ["\0\0\0\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}"])
    func malformed(_ bytes: String) throws {
        let connection = try server.connect(patience: 2)
        connection.send(bytes + "\r\n\r\n")
        if let response = try? connection.response() { #expect(response.status == 400) }
        #expect(connection.isClosed)
        #expect(try server.get("/").status == 200)
    }

    @Test("A body is not read")
    func bodies() throws {
        #expect(try server.get("/", method: "POST", "Content-Length: 1000000000").status == 405)
        #expect(try server.get("/", "Content-Length: 5").status == 413)
        #expect(try server.get("/", "Transfer-Encoding: chunked").status == 413)
        let smuggling = try server.connect()
        smuggling.send(
            "GET / HTTP/1.1\r\nHost: \(server.host)\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n")
        #expect([400, 413].contains(try smuggling.response().status))
        #expect(smuggling.isClosed)
    }

    @Test("No page of the preview is embedded elsewhere")
    func isolation() throws {
        #expect(try server.get("/note.txt").headers["cross-origin-resource-policy"] == "same-origin")
    }

    @Test("A port in use is one line that names the next free one")
    func portInUse() throws {
        let outcome = try site.run("serve", "--port", String(server.port))
        #expect(outcome.status == 3 && outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("port \(server.port)") && outcome.errors.contains("--port"))
    }
}
