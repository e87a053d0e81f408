import Foundation
import Text

/// One Python interpreter that colours one block after another. Used by one thread at a time.
final class PygmentsProcess: @unchecked Sendable {
    enum Answer {
        case html(String), unknownLanguage
        /// The process is gone or did not answer in time, and must not be asked again.
        case failed
    }

    private let process = Process()
    private let socket: CInt
    private var received: [UInt8] = []
    /// How long one block may take, in milliseconds: some of the lexers are slow on hostile input.
    private static let patience: CInt = 10_000

    /// Reads `length language`, a line end and the code; writes `length`, a line end and the HTML, or -1.
    private static let program = """
        import sys
        from pygments import highlight
        from pygments.formatters import HtmlFormatter
        from pygments.lexers import get_lexer_by_name
        from pygments.util import ClassNotFound
        formatter = HtmlFormatter(nowrap=True)
        source, target = sys.stdin.buffer, sys.stdout.buffer
        target.write(b"ready\\n")
        target.flush()
        while True:
            head = source.readline().split()
            if not head:
                break
            code = source.read(int(head[0])).decode("utf-8", "replace")
            try:
                lexer = get_lexer_by_name(head[1].decode(), stripnl=False, ensurenl=False)
                html = highlight(code, lexer, formatter).encode("utf-8", "replace")
                target.write(b"%d\\n" % len(html) + html)
            except ClassNotFound:
                target.write(b"-1\\n")
            target.flush()
        """

    /// - Returns: `nil` where the interpreter or Pygments is not there.
    init?(interpreter: String) {
        guard FileManager.default.isExecutableFile(atPath: interpreter) else { return nil }
        guard let ends = System.socketPair() else { return nil }
        socket = ends.0
        process.executableURL = URL(fileURLWithPath: interpreter)
        process.arguments = ["-I", "-c", Self.program]
        let end = FileHandle(fileDescriptor: ends.1, closeOnDealloc: true)
        process.standardInput = end
        process.standardOutput = end
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch {
            try? end.close()
            return nil
        }
        try? end.close()
        guard readLine() == "ready" else { return nil }
    }

    deinit {
        close(socket)
        if process.isRunning { process.terminate() }
    }

    func ask(code: String, language: String) -> Answer {
        let request = "\(code.utf8.count) \(language)\n\(code)"
        guard send(Array(request.utf8)), let line = readLine(), let length = Int(line) else { return .failed }
        if length < 0 { return .unknownLanguage }
        guard let html = read(length) else { return .failed }
        return .html(String(decoding: html, as: UTF8.self))
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { System.send($0, to: socket) }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }

    private func readLine() -> String? {
        while true {
            if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: received[..<end], as: UTF8.self)
                received.removeSubrange(...end)
                return line
            }
            guard receive() else { return nil }
        }
    }

    private func read(_ length: Int) -> [UInt8]? {
        while received.count < length {
            guard receive() else { return nil }
        }
        let bytes = Array(received[..<length])
        received.removeSubrange(..<length)
        return bytes
    }

    private func receive() -> Bool {
        var events = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&events, 1, Self.patience) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        if count <= 0 { return false }
        received.append(contentsOf: buffer[..<count])
        return true
    }
}
