import Foundation
import Logging
import Publishing
import TestSupport
import Testing

@testable import Preview

struct SlowClientTests {
    @Test("Who sends a request byte by byte, or nothing, or reads nothing, is let go; who listens stays")
    func timeouts() async throws {
        let site = try ServedSite.make()
        var options = PreviewServer.Options(publishing: site.options())
        options.hasOwnMoment = true
        options.port = try PreviewProcess.freePort()
        options.patience = .milliseconds(400)
        let port = options.port
        let server = PreviewServer(options, logger: Logger(label: "test"))
        let (ready, continuation) = AsyncStream<Void>.makeStream()
        let running = Task {
            try await server.run { if case .ready = $0 { continuation.finish() } }
        }
        for await _ in ready {}
        try await Task.detached { try Self.misbehave(port) }.value
        running.cancel()
        _ = await running.result
    }

    private static func misbehave(_ port: Int) throws {
        let host = "127.0.0.1:\(port)"
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
        usleep(1_500_000)
        var received = 0
        while let response = try? deaf.response() { received += response.body.count }
        #expect(received < 20_000_000, "the rest was never sent")
        #expect(try HTTPConnection(port: port).request("/", host: host).status == 200)
        #expect(try !listener.event().isEmpty)
    }
}
