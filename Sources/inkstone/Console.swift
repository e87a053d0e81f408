import Foundation
import Synchronization
import Text

/// Messages for people, on standard error; results go to standard output.
enum Console {
    static func tell(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    static func tell(_ diagnostics: [Diagnostic], as format: DiagnosticFormat) {
        guard !diagnostics.isEmpty else { return }
        tell(diagnostics.map(format.format).joined(separator: "\n"))
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) != 0 }
}

/// One line that is rewritten while a build takes more than a second; shown on terminals only.
final class ProgressLine: Sendable {
    private let start = ContinuousClock.now
    private let isShown = Mutex(false)

    func show(_ done: Int, of total: Int) {
        guard Console.isTerminal, ContinuousClock.now - start > .seconds(1) else { return }
        isShown.withLock { shown in
            let text = "\(done * 100 / max(1, total)) % of \(counted(total, "file"))"
            FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
            shown = true
        }
    }

    func clear() {
        isShown.withLock { shown in
            if shown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
            shown = false
        }
    }
}
