import Foundation

/// A connection that sends exactly the bytes it is told to, so that tests can misbehave.
package final class HTTPConnection {
    package struct Response: Sendable {
        package let status: Int
        /// Names in lower case.
        package let headers: [String: String]
        package var body: [UInt8]

        package var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// There was no answer.
    package struct Closed: Error {}

    private let file: Int32
    private var received: [UInt8] = []

    /// - Parameter patience: seconds to wait for an answer.
    package init(port: Int, patience: Int = 10) throws {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var timeout = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Closed() }
    }

    deinit { close(file) }

    package func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Foundation.send(file, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Asks for a target and reads the answer.
    package func request(
        _ target: String, method: String = "GET", host: String, headers: [String] = []
    ) throws -> Response {
        send((["\(method) \(target) HTTP/1.1", "Host: \(host)"] + headers).joined(separator: "\r\n") + "\r\n\r\n")
        return try response(isHead: method == "HEAD")
    }

    /// The next answer.
    package func response(isHead: Bool = false) throws -> Response {
        let lines = try head().components(separatedBy: "\r\n")
        let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        var body: [UInt8] = []
        if !isHead, status != 304 {
            if let length = headers["content-length"].flatMap({ Int($0) }) {
                body = try take(length)
            } else if headers["content-type"] != "text/event-stream" {
                body = try chunks()
            }
        }
        return Response(status: status, headers: headers, body: body)
    }

    /// The data of the next event of a stream.
    package func event() throws -> String {
        while true {
            let text = String(decoding: try chunk(), as: UTF8.self)
            for line in text.split(separator: "\n") where line.hasPrefix("data: ") { return String(line.dropFirst(6)) }
        }
    }

    /// Whether the other side closes without another word.
    package var isClosed: Bool {
        var byte: UInt8 = 0
        guard received.isEmpty else { return false }
        let count = recv(file, &byte, 1, 0)
        return count == 0 || count < 0 && errno != EAGAIN
    }

    /// Whether the other side closes in this time without another word.
    package func closes(within time: Duration) -> Bool {
        hasAnswer(within: time) && isClosed
    }

    /// Waits until there is something to read, and leaves it unread.
    package func hasAnswer(within time: Duration) -> Bool {
        var event = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        return poll(&event, 1, Int32(time / .milliseconds(1))) > 0
    }

    private func head() throws -> String {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = received.firstRange(of: end) {
                defer { received.removeSubrange(..<range.upperBound) }
                return String(decoding: received[..<range.lowerBound], as: UTF8.self)
            }
            try receive()
        }
    }

    private func chunks() throws -> [UInt8] {
        var body: [UInt8] = []
        while case let part = try chunk(), !part.isEmpty { body += part }
        return body
    }

    private func chunk() throws -> [UInt8] {
        while true {
            if let range = received.firstRange(of: Array("\r\n".utf8)) {
                let size = Int(String(decoding: received[..<range.lowerBound], as: UTF8.self), radix: 16) ?? 0
                received.removeSubrange(..<range.upperBound)
                return try take(size + 2).dropLast(2)
            }
            try receive()
        }
    }

    private func take(_ count: Int) throws -> [UInt8] {
        while received.count < count { try receive() }
        defer { received.removeSubrange(..<count) }
        return Array(received[..<count])
    }

    private func receive() throws {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(file, &buffer, buffer.count, 0)
        guard count > 0 else { throw Closed() }
        received += buffer[..<count]
    }
}
