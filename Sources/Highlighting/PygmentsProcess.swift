import Foundation
import Text

/// One Python interpreter that colours one block after another. Used by one thread at a time.
///
/// It is in a process group of its own, as Foundation starts every program, and is killed when this object goes. Where
/// this program is killed first, it ends at the end of its input, or by its own alarm if it is busy then.
final class PygmentsProcess: @unchecked Sendable {
    enum Answer: Equatable {
        case html(String), unknownLanguage
        /// The process must not be asked again: it is gone, did not answer in time, or answered too much.
        case ended, late, tooLong
    }

    private let process = Process()
    /// Of Pygments.
    private(set) var version = ""
    private let socket: CInt
    private var received: [UInt8] = []
    private let patience: Duration
    /// How long the interpreter may take to start, which is not the fault of any block.
    private static let patienceForStart = Duration.seconds(30)
    /// The longest HTML of some code, in bytes: Pygments puts a character into a `<span>` at most.
    private static func longestHTML(ofCode count: Int) -> Int { 4_096 + count * 64 }
    /// The digits of a length, or of a version, in bytes.
    private static let longestLine = 40

    /// Reads `length language`, a line end and the code; writes `length`, a line end and the HTML, or -1. Its argument
    /// is the number of seconds after which it ends itself in the middle of a block; it may use a gigabyte.
    private static let program = """
        import resource, signal, sys
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        except (OSError, ValueError):
            pass  # Not every system has this limit.
        from pygments import __version__, highlight
        from pygments.formatters import HtmlFormatter
        from pygments.lexers import get_lexer_by_name
        from pygments.util import ClassNotFound
        patience = int(sys.argv[1])
        formatter = HtmlFormatter(nowrap=True)
        source, target = sys.stdin.buffer, sys.stdout.buffer
        target.write(b"ready %s\\n" % __version__.encode())
        target.flush()
        while True:
            head = source.readline().split()
            if not head:
                break
            code = source.read(int(head[0])).decode("utf-8", "replace")
            signal.alarm(patience)
            try:
                lexer = get_lexer_by_name(head[1].decode(), stripnl=False, ensurenl=False)
                html = highlight(code, lexer, formatter).encode("utf-8", "replace")
                target.write(b"%d\\n" % len(html) + html)
            except ClassNotFound:
                target.write(b"-1\\n")
            signal.alarm(0)
            target.flush()
        """

    /// - Parameter patience: how long one block may take, in seconds.
    /// Why there is no process.
    enum Absence: Error {
        /// The interpreter or Pygments is not there.
        case missing
        /// An accident: it was killed while it started, or could not be started.
        case ended
    }

    init(interpreter: String, patience: Int) throws(Absence) {
        guard FileManager.default.isExecutableFile(atPath: interpreter) else { throw .missing }
        guard let ends = System.socketPair() else { throw .ended }
        socket = ends.0
        self.patience = .seconds(patience)
        process.executableURL = URL(fileURLWithPath: interpreter)
        process.arguments = ["-I", "-c", Self.program, String(patience + 1)]
        let end = FileHandle(fileDescriptor: ends.1, closeOnDealloc: true)
        process.standardInput = end
        process.standardOutput = end
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch {
            try? end.close()
            throw .ended
        }
        try? end.close()
        let answer = readLine(until: .now + Self.patienceForStart)
        if case .success(let line) = answer, line.hasPrefix("ready") {
            version = String(line.dropFirst("ready ".count))
            return
        }
        guard answer == .failure(.ended) else { throw .ended }
        // Without Pygments the interpreter ends by itself.
        process.waitUntilExit()
        throw process.terminationReason == .exit ? .missing : .ended
    }

    deinit {
        close(socket)
        end()
    }

    /// Of the interpreter.
    var processIdentifier: pid_t { process.processIdentifier }

    /// A process inherits the signals that the thread which starts it blocks; this one cannot be blocked.
    func end() {
        guard process.isRunning else { return }
        if kill(-process.processIdentifier, SIGKILL) != 0 { kill(process.processIdentifier, SIGKILL) }
    }

    func ask(code: String, language: String) -> Answer {
        let deadline = ContinuousClock.now + patience
        let request = "\(code.utf8.count) \(language)\n\(code)"
        if let problem = send(Array(request.utf8), until: deadline) { return problem.answer }
        switch readLine(until: deadline) {
        case .failure(let problem): return problem.answer
        case .success(let line):
            guard let length = Int(line) else { return .ended }
            if length < 0 { return .unknownLanguage }
            guard length <= Self.longestHTML(ofCode: code.utf8.count) else { return .tooLong }
            switch read(length, until: deadline) {
            case .failure(let problem): return problem.answer
            case .success(let html): return .html(String(decoding: html, as: UTF8.self))
            }
        }
    }

    /// Why nothing more can be sent or received.
    private enum Problem: Error, Equatable {
        case ended, late

        var answer: Answer { self == .late ? .late : .ended }
    }

    private func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) -> Problem? {
        var sent = 0
        while sent < bytes.count {
            if let problem = wait(for: CInt(POLLOUT), until: deadline) { return problem }
            let count = bytes[sent...].withUnsafeBytes { System.sendWithoutWaiting($0, to: socket) }
            if count <= 0 { return .ended }
            sent += count
        }
        return nil
    }

    private func readLine(until deadline: ContinuousClock.Instant) -> Result<String, Problem> {
        while true {
            if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: received[..<end], as: UTF8.self)
                received.removeSubrange(...end)
                return .success(line)
            }
            guard received.count <= Self.longestLine else { return .failure(.ended) }
            if let problem = receive(until: deadline) { return .failure(problem) }
        }
    }

    private func read(_ length: Int, until deadline: ContinuousClock.Instant) -> Result<[UInt8], Problem> {
        while received.count < length {
            if let problem = receive(until: deadline) { return .failure(problem) }
        }
        let bytes = Array(received[..<length])
        received.removeSubrange(..<length)
        return .success(bytes)
    }

    private func receive(until deadline: ContinuousClock.Instant) -> Problem? {
        if let problem = wait(for: CInt(POLLIN), until: deadline) { return problem }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        if count <= 0 { return .ended }
        received.append(contentsOf: buffer[..<count])
        return nil
    }

    private func wait(for event: CInt, until deadline: ContinuousClock.Instant) -> Problem? {
        var events = pollfd(fd: socket, events: Int16(event), revents: 0)
        while true {
            let left = (deadline - .now) / .milliseconds(1)
            if left <= 0 { return .late }
            let ready = poll(&events, 1, CInt(min(left.rounded(.up), 60_000)))
            if ready > 0 { return nil }
            if ready < 0, errno != EINTR { return .ended }
        }
    }
}
