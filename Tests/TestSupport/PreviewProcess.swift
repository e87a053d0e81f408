import Foundation

/// The real program at `inkstone serve`, on a port of its own.
package final class PreviewProcess: @unchecked Sendable {
    package let port: Int
    package var host: String { "127.0.0.1:\(port)" }
    package var origin: String { "http://\(host)" }
    /// Everything that the program said.
    private let log: URL
    private let process = Process()

    /// Starts the program and waits until it can be asked.
    package init(source: String, _ arguments: [String] = []) throws {
        port = try Self.freePort()
        log = URL(filePath: try Scratch.folder()).appending(path: "log")
        try Data().write(to: log)
        process.executableURL = Command.program
        process.arguments = ["serve", "--source", source, "--port", String(port)] + arguments
        process.standardInput = FileHandle.nullDevice
        let output = try FileHandle(forWritingTo: log)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        // It says so in a file, whose growth nobody announces; in a pipe it would stop where nobody reads.
        let deadline = ContinuousClock.now + .seconds(60)
        while !said.contains("Ctrl-C") {
            guard process.isRunning, ContinuousClock.now < deadline else { throw Failure(said: said) }
            usleep(5_000)
        }
    }

    /// The program ended before it could be asked, or never came so far.
    package struct Failure: Error {
        package let said: String
    }

    deinit { stop() }

    package var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

    /// Ends the program as Ctrl-C does, or by another signal; its exit code.
    @discardableResult
    package func stop(_ signal: Int32 = SIGINT) -> Int32 {
        if process.isRunning { kill(process.processIdentifier, signal) }
        process.waitUntilExit()
        return process.terminationStatus
    }

    package var isRunning: Bool { process.isRunning }
    package var identifier: Int32 { process.processIdentifier }

    /// What the program has open, connections among it: paths that lead to what it is.
    package var files: [String] {
        get throws {
            let folder = "/proc/\(identifier)/fd"
            return try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
        }
    }

    /// Connections that it holds, and where it listens.
    package func sockets() throws -> Int {
        // What is closed meanwhile leads nowhere.
        try files.count {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: $0))?.hasPrefix("socket:") == true
        }
    }

    package func connect(patience: Int = 10) throws -> HTTPConnection {
        try HTTPConnection(port: port, patience: patience)
    }

    /// One request on a connection of its own.
    package func get(
        _ target: String, method: String = "GET", host: String? = nil, _ headers: String...
    ) throws -> HTTPConnection.Response {
        try connect().request(target, method: method, host: host ?? self.host, headers: headers)
    }

    /// A port that nobody listens on.
    package static func freePort() throws -> Int {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                guard bind(file, pointer, length) == 0, getsockname(file, pointer, &length) == 0 else { return 0 }
                return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                    Int($0.pointee.sin_port.bigEndian)
                }
            }
        }
    }
}

extension TestSite {
    /// Starts `inkstone serve` on this site, at the moment of all tests.
    package func serve(_ arguments: String...) throws -> PreviewProcess {
        try PreviewProcess(source: folder, ["--now", "2025-06-01"] + arguments)
    }
}
