import Foundation
import Synchronization
import Text

/// Looks at every folder again and again; for systems without inotify.
final class ScanWatcher: ChangeWatcher {
    private struct State {
        var scan = FolderScan()
        var lastLook = ContinuousClock.now
        var isStopped = false
    }

    private let state = Mutex(State())
    let notice: Diagnostic?

    /// - Parameter notice: why the system does not tell what changes, where it could.
    init(notice: Diagnostic? = nil) {
        self.notice = notice
    }

    /// Looks again when the last look is not fresh, so that a request never gets an old page.
    var hasChanges: Bool {
        state.withLock { state in
            guard ContinuousClock.now - state.lastLook > ScanPace.fresh else { return false }
            defer { state.lastLook = .now }
            return state.scan.hasChanges
        }
    }

    func watch(_ paths: [String]) {
        var folders = WatchedFolders()
        for path in paths { folders.add(path) }
        state.withLock { state in
            state.scan = FolderScan(folders, at: folders.folders.sorted(), after: state.scan)
        }
    }

    func changes(patience: Int32, onFirst: () -> Void) -> Set<String>? {
        let start = ContinuousClock.now
        while true {
            let (isStopped, hasChanges) = state.withLock { ($0.isStopped, $0.scan.hasChanges) }
            if isStopped { return nil }
            if hasChanges {
                // Never while the lock is held, and before a change is taken for seen.
                onFirst()
                return state.withLock { $0.scan.changes() }
            }
            if patience >= 0, ContinuousClock.now - start > .milliseconds(Int(patience)) { return [] }
            Thread.sleep(forTimeInterval: ScanPace.interval / .seconds(1))
        }
    }

    func stop() { state.withLock { $0.isStopped = true } }
}
