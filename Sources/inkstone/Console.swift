import ArgumentParser
import Foundation
import Languages
import Synchronization
import Text

/// What people are told, in their language: messages on standard error, results on standard output.
enum Console {
    /// What `--language` names; `nil` without it.
    private static let asked = Mutex<MessageLanguage?>(nil)

    /// Sets the language of everything that is told from now on.
    static func speak(_ language: MessageLanguage) { asked.withLock { $0 = language } }

    /// The words for people: those of `--language`, else of `INKSTONE_LANGUAGE`, else of the locale.
    static var wording: Wording { (chosen ?? .ofLocale(in: ProcessInfo.processInfo.environment)).wording }

    /// The words for a format: what programs read is English whatever the locale is, unless a language was chosen.
    static func wording(of format: DiagnosticFormat) -> Wording {
        format == .text ? wording : (chosen ?? .english).wording
    }

    private static var chosen: MessageLanguage? {
        asked.withLock { $0 } ?? .chosen(in: ProcessInfo.processInfo.environment)
    }

    static func tell(_ message: Message) { write(message.text(in: wording)) }

    static func tell(_ diagnostics: [Diagnostic], as format: DiagnosticFormat) {
        guard !diagnostics.isEmpty else { return }
        let wording = wording(of: format)
        write(diagnostics.map { format.format($0, in: wording) }.joined(separator: "\n"))
    }

    /// A result, on standard output.
    static func answer(_ message: Message) { print(message.text(in: wording)) }

    private static func write(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) != 0 }
}

/// Wrong usage, told in the language of the user: its message is never taken for a text.
func wrongUsage(_ message: Message) -> ValidationError { ValidationError(message.text(in: Console.wording)) }

/// One line that is rewritten while a build takes more than a second; shown on terminals only.
final class ProgressLine: Sendable {
    private let start = ContinuousClock.now
    private let isShown = Mutex(false)

    func show(_ done: Int, of total: Int) {
        guard Console.isTerminal, ContinuousClock.now - start > .seconds(1) else { return }
        isShown.withLock { shown in
            let message: Message = "\(done * 100 / max(1, total)) % of \(counted(total, "file"))"
            FileHandle.standardError.write(Data("\r\u{1B}[K\(message.text(in: Console.wording))".utf8))
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
