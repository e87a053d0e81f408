import Foundation
import TestSupport
import Testing

struct SlowClientTests {
    @Test("Who sends a request byte by byte, or nothing, or reads nothing, is let go; who listens stays")
    func timeouts() throws {
        let server = try ServedSite.make().serve("--timeout", "1")
        defer { server.stop() }
        let (port, host) = (server.port, server.host)
        let listener = try HTTPConnection(port: port)
        #expect(try listener.request("/.inkstone/events", host: host).status == 200)
        let silent = try HTTPConnection(port: port)
        let slow = try HTTPConnection(port: port)
        for byte in "GET / HTTP/1.1\r\nX-Slow:" {
            slow.send(String(byte))
            usleep(10_000)
        }
        #expect(silent.isClosed)
        #expect(slow.isClosed)
        let deaf = try HTTPConnection(port: port)
        for _ in 0..<20 { deaf.send("GET /film.mp4 HTTP/1.1\r\nHost: \(host)\r\n\r\n") }
        usleep(3_000_000)
        var received = 0
        while let response = try? deaf.response() { received += response.body.count }
        #expect(received < 20_000_000, "the rest was never sent")
        #expect(try HTTPConnection(port: port).request("/", host: host).status == 200)
        #expect(try !listener.event().isEmpty)
    }
}
