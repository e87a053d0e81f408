import Foundation
import Synchronization

/// Looks at every file again and again; for systems without inotify.
final class ScanWatcher: ChangeWatcher {
    private struct State {
        var paths: [String] = []
        var seen: [String: Stamp] = [:]
        var lastLook = ContinuousClock.now
        var isStopped = false
    }

    private struct Stamp: Equatable {
        let size: Int
        let modified: Date
        let node: Int
        let isFolder: Bool
    }

    private let state = Mutex(State())
    private static let interval = Duration.milliseconds(250)

    /// Looks again when the last look is not fresh, so that a request never gets an old page.
    var hasChanges: Bool {
        state.withLock { state in
            guard ContinuousClock.now - state.lastLook > .milliseconds(20) else { return false }
            state.lastLook = .now
            return Self.look(state.paths) != state.seen
        }
    }

    func watch(_ paths: [String]) {
        state.withLock { state in
            state.seen = Self.look(paths)
            state.paths = paths
        }
    }

    func changes(patience: Int32, onFirst: () -> Void) -> Set<String>? {
        let start = ContinuousClock.now
        while true {
            let (isStopped, before, paths) = state.withLock { ($0.isStopped, $0.seen, $0.paths) }
            if isStopped { return nil }
            let now = Self.look(paths)
            if now != before {
                onFirst()
                state.withLock { $0.seen = now }
                let changed = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }
                return Set(changed.map { ((before[$0] ?? now[$0])?.isFolder ?? false) ? $0 + "/" : $0 })
            }
            if patience >= 0, ContinuousClock.now - start > .milliseconds(Int(patience)) { return [] }
            Thread.sleep(forTimeInterval: Self.interval / .seconds(1))
        }
    }

    func stop() { state.withLock { $0.isStopped = true } }

    private static func look(_ paths: [String]) -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for path in paths {
            let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
            for file in [path] + below.map({ "\(path)/\($0)" }) {
                guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else { continue }
                stamps[file] = Stamp(
                    size: attributes[.size] as? Int ?? 0,
                    modified: attributes[.modificationDate] as? Date ?? .distantPast,
                    node: attributes[.systemFileNumber] as? Int ?? 0,
                    isFolder: attributes[.type] as? FileAttributeType == .typeDirectory)
            }
        }
        return stamps
    }
}
