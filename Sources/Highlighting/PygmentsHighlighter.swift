import Markdown
import Synchronization
import Text
import Threads

/// Colours code with Pygments (Debian's `python3-pygments`), the most complete and best-maintained highlighter in
/// Debian; themes colour its short classes (`.k`, `.s2`, `.c1`, …), which Hugo's Chroma uses as well.
///
/// Python takes 0.1 s to start, so each rendering thread keeps one process and asks it block after block (1 to 6 ms a
/// kilobyte). The processes end with this object. GNU Source-highlight takes 10 ms and a process a block and knows a
/// third of the languages; `highlight` of Debian 12 has no way to serve many blocks either.
package final class PygmentsHighlighter: CodeHighlighter {
    /// The Debian package that has to be there.
    package static let package = "python3-pygments"

    private struct State {
        var idle: [PygmentsProcess] = []
        var isMissing = false
        /// Blocks without colours because of a failure.
        var failures = 0
    }

    private let state = Mutex(State())
    private let asked = Lazily<String?>()
    /// Interpreters to try, in order: Debian's own first, because only it sees Debian's packages.
    private let interpreters: [String]
    /// How long one block may take, in seconds: some of the lexers are slow on hostile input.
    private let patience: Int
    /// Longer blocks stay plain, in bytes.
    private static let longestCode = 200_000
    /// How many blocks may fail before no more are coloured, so that hostile code costs minutes and not hours.
    private static let mostFailures = 8

    package init(
        interpreters: [String] = ["/usr/bin/python3", "/usr/local/bin/python3"], patience: Int = 5
    ) {
        self.interpreters = interpreters
        self.patience = patience
    }

    /// Of Pygments. Starts a process, which is asked for colours later.
    package var version: String? {
        asked {
            guard let process = takeProcess() else { return nil }
            keep(process)
            return process.version
        }
    }

    /// Whether a block asked for colours and Pygments could not be started.
    package var isMissing: Bool { state.withLock { $0.isMissing } }

    /// Whether a block has no colours that another build may give it.
    package var hasFailed: Bool { state.withLock { $0.failures > 0 } }

    package func colours(code: String, language: String) -> CodeColours {
        guard code.utf8.count <= Self.longestCode, Self.isName(language) else { return .plain }
        guard state.withLock({ $0.failures < Self.mostFailures }) else { return failed(.givenUp) }
        // A process that an accident ended says nothing about the block: another is asked.
        for _ in 0..<2 {
            guard let process = takeProcess() else { return isMissing ? .plain : failed(.ended) }
            switch process.ask(code: code, language: language) {
            case .html(let html):
                keep(process)
                return .html(html)
            case .unknownLanguage:
                keep(process)
                return .plain
            case .late: return failed(.tooSlow(seconds: patience))
            case .tooLong: return failed(.tooLong)
            case .ended: continue
            }
        }
        return failed(.ended)
    }

    private func failed(_ failure: CodeFailure) -> CodeColours {
        state.withLock { $0.failures += 1 }
        return .failed(failure)
    }

    /// What an accident may do to the processes that wait.
    func killIdle() { state.withLock { for process in $0.idle { process.end() } } }

    private func keep(_ process: PygmentsProcess) { state.withLock { $0.idle.append(process) } }

    /// What may be sent in the line before the code.
    private static func isName(_ language: String) -> Bool {
        (1...40).contains(language.utf8.count)
            && language.utf8.allSatisfy { $0.isASCIIAlphanumeric || "+#.-_".utf8.contains($0) }
    }

    private func takeProcess() -> PygmentsProcess? {
        let (idle, isMissing) = state.withLock { ($0.idle.popLast(), $0.isMissing) }
        if idle != nil || isMissing { return idle }
        for interpreter in interpreters {
            do {
                return try PygmentsProcess(interpreter: interpreter, patience: patience)
            } catch .ended {
                return nil
            } catch {}
        }
        state.withLock { $0.isMissing = true }
        return nil
    }
}
