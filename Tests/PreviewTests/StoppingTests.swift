import Foundation
import TestSupport
import Testing

struct StoppingTests {
    @Test("Signals end the server cleanly while pages listen", arguments: [SIGINT, SIGTERM])
    func signals(_ signal: Int32) throws {
        let site = try ServedSite.make()
        let server = try site.serve()
        let listeners = try (0..<5).map { _ in try server.connect() }
        for listener in listeners {
            #expect(try listener.request("/.inkstone/events", host: server.host).status == 200)
            _ = try listener.event()
        }
        let download = try server.connect()
        download.send("GET /film.mp4 HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        #expect(server.stop(signal) == 0)
        #expect(!server.said.contains("rror"), "\(server.said)")
        #expect(throws: HTTPConnection.Closed.self) { try server.connect() }
    }
}
