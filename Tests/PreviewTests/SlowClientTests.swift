import Foundation
import TestSupport
import Testing

struct SlowClientTests {
    private let site: TestSite
    private let server: PreviewProcess
    private let listener: HTTPConnection

    /// Lets go after a second. Each test waits for what happens, and gives it a minute on a machine that is busy.
    init() throws {
        site = try ServedSite.make()
        server = try site.serve("--timeout", "1")
        listener = try server.connect(patience: 60)
        #expect(try listener.request("/.inkstone/events", host: server.host).status == 200)
        _ = try listener.event()
    }

    @Test("Who sends nothing is let go")
    func silent() throws {
        #expect(try server.connect(patience: 60).isClosed)
        try expectService()
    }

    @Test("Who sends a request byte by byte is let go, though there is always another byte")
    func slow() throws {
        let slow = try server.connect()
        slow.send("GET / HTTP/1.1\r\nX-Slow:")
        let deadline = ContinuousClock.now + .seconds(60)
        while !slow.closes(within: .milliseconds(20)), ContinuousClock.now < deadline { slow.send("a") }
        #expect(slow.closes(within: .zero))
        try expectService()
    }

    @Test("Who reads nothing is let go, and the rest is never sent")
    func deaf() throws {
        let before = try server.sockets()
        let deaf = try server.connect(patience: 60)
        for _ in 0..<20 { deaf.send("GET /film.mp4 HTTP/1.1\r\nHost: \(server.host)\r\n\r\n") }
        #expect(deaf.hasAnswer(within: .seconds(60)))
        // That the other side has closed comes behind what it sent before, and nothing of that is read here: only the
        // system can be asked, again and again.
        let deadline = ContinuousClock.now + .seconds(60)
        while try server.sockets() > before, ContinuousClock.now < deadline { usleep(20_000) }
        #expect(try server.sockets() == before)
        var received = 0
        while let response = try? deaf.response() { received += response.body.count }
        #expect(received < 20_000_000)
        try expectService()
    }

    /// Others are served, and who listened before hears what changes now.
    private func expectService() throws {
        try site.write("static/note.txt", "changed")
        #expect(try server.connect(patience: 60).request("/note.txt", host: server.host).text == "changed")
        #expect(try listener.event().contains("/note.txt"))
    }
}
