import Synchronization
import Text

/// Colours code with Pygments (Debian's `python3-pygments`), the most complete and best-maintained highlighter in
/// Debian; themes colour its short classes (`.k`, `.s2`, `.c1`, …), which Hugo's Chroma uses as well.
///
/// Python takes 0.1 s to start, so each rendering thread keeps one process and asks it block after block (1 to 6 ms a
/// kilobyte). The processes end with the program. GNU Source-highlight takes 10 ms and a process a block and knows a
/// third of the languages; `highlight` of Debian 12 has no way to serve many blocks either.
package final class PygmentsHighlighter: CodeHighlighter {
    /// The Debian package that has to be there.
    package static let package = "python3-pygments"

    private struct State {
        var idle: [PygmentsProcess] = []
        var isMissing = false
    }

    private let state = Mutex(State())
    /// Interpreters to try, in order: Debian's own first, because only it sees Debian's packages.
    private let interpreters: [String]
    /// Longer blocks stay plain, in bytes.
    private static let longestCode = 200_000

    package init(interpreters: [String] = ["/usr/bin/python3", "/usr/local/bin/python3"]) {
        self.interpreters = interpreters
    }

    /// Whether a block asked for colours and Pygments could not be started.
    package var isMissing: Bool { state.withLock { $0.isMissing } }

    package func html(code: String, language: String) -> String? {
        guard code.utf8.count <= Self.longestCode, Self.isName(language), let process = takeProcess() else {
            return nil
        }
        switch process.ask(code: code, language: language) {
        case .html(let html):
            state.withLock { $0.idle.append(process) }
            return html
        case .unknownLanguage:
            state.withLock { $0.idle.append(process) }
            return nil
        case .failed: return nil
        }
    }

    /// What may be sent in the line before the code.
    private static func isName(_ language: String) -> Bool {
        (1...40).contains(language.utf8.count)
            && language.utf8.allSatisfy { $0.isASCIIAlphanumeric || "+#.-_".utf8.contains($0) }
    }

    private func takeProcess() -> PygmentsProcess? {
        let (idle, isMissing) = state.withLock { ($0.idle.popLast(), $0.isMissing) }
        if idle != nil || isMissing { return idle }
        for interpreter in interpreters {
            if let process = PygmentsProcess(interpreter: interpreter) { return process }
        }
        state.withLock { $0.isMissing = true }
        return nil
    }
}
