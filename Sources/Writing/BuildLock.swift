import Files
import Synchronization
import Text

/// Keeps other builds out of an output folder and its records while one is at work. Two builds with different state
/// folders do not see each other's records, so the output folder is locked as well.
package final class BuildLock: Sendable {
    private let lock: Mutex<FileLock?>

    private init(_ lock: FileLock?) {
        self.lock = Mutex(lock)
    }

    /// Lets others in.
    package func release() { lock.withLock { $0 = nil } }

    /// Locks the records of an output folder; makes the state folder.
    /// - Parameters:
    ///   - output: absolute, without links.
    ///   - isWaiting: whether to wait as long as another build is at work, else that is an error.
    ///   - tell: called before waiting.
    package static func records(
        of output: String, in state: StateFolder, isWaiting: Bool, tell: (Diagnostic) -> Void
    ) throws(SetupError) -> BuildLock {
        let path = state.location(ofOutput: state.name(of: output)) + ".lock"
        return try take(output, isWaiting: isWaiting, tell: tell) { isWaiting in
            // Who had the lock may remove a folder that is empty without it.
            for _ in 1...100 {
                state.make()
                let attempt = FileLock.file(path, isWaiting: isWaiting)
                if case .impossible(let failure) = attempt, failure.isMissing { continue }
                return attempt
            }
            return FileLock.file(path, isWaiting: isWaiting)
        }
    }

    /// Locks an output folder itself.
    package static func folder(
        _ output: OutputFolder, isWaiting: Bool, tell: (Diagnostic) -> Void
    ) throws(SetupError) -> BuildLock {
        // The lock of the records is what counts on a disk that knows none for folders.
        try take(output.path, isWaiting: isWaiting, tell: { if $0.severity != .warning { tell($0) } }) { isWaiting in
            FileLock.folder(output.path, isWaiting: isWaiting)
        }
    }

    static func take(
        _ output: String, isWaiting: Bool, tell: (Diagnostic) -> Void,
        _ attempt: (_ isWaiting: Bool) -> FileLock.Attempt
    ) throws(SetupError) -> BuildLock {
        switch attempt(false) {
        case .held(let lock): return BuildLock(lock)
        case .taken(let holder):
            let process: Message = holder.map { " (process \($0))" } ?? ""
            guard isWaiting else {
                throw .environment(
                    Diagnostic(
                        .error, file: output, "another build is writing to this folder\(process)",
                        hint: "build again when it has ended; without --no-wait this build waits for it"))
            }
            tell(
                Diagnostic(
                    .notice, file: output,
                    "another build is writing to this folder\(process); waiting until it has ended"))
            if case .held(let lock) = attempt(true) { return BuildLock(lock) }
        case .impossible(let failure) where failure.isWithoutLocks:
            tell(
                Diagnostic(
                    .warning, file: output, "the disk of the state folder knows no locks: \(failure.reason)",
                    hint: "see to it that no two builds write to this folder at once, or name another with --state"))
        // Where nothing can be written, whoever has to write will say so.
        case .impossible: break
        }
        return BuildLock(nil)
    }
}
