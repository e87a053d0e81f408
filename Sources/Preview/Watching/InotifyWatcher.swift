import Text

#if os(Linux)
    import Foundation
    import Glibc
    import Synchronization
    import Text

    /// Watches folders through inotify(7): the kernel queues an event before the writing call returns, so that whoever
    /// asks afterwards cannot miss it. Folders beyond the system's limit are looked at again and again.
    final class InotifyWatcher: ChangeWatcher {
        private struct State {
            var watched = WatchedFolders()
            /// The folders that the system does not watch.
            var unwatched = FolderScan()
            var lastLook = ContinuousClock.now
            var notice: Diagnostic?
        }

        private let queue: CInt
        /// Written to by `stop`.
        private let stopping: (read: CInt, write: CInt)
        private let mostWatches: Int
        private let state = Mutex(State())

        private static let mask = UInt32(
            IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
                | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

        /// `nil` when the system has no inotify instance left.
        /// - Parameter mostWatches: folders beyond them are not watched, as if the system had refused.
        init?(mostWatches: Int = .max) {
            self.mostWatches = mostWatches
            queue = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
            var ends: [CInt] = [-1, -1]
            guard queue >= 0, pipe(&ends) == 0 else { return nil }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            stopping = (ends[0], ends[1])
        }

        deinit {
            close(queue)
            close(stopping.read)
            close(stopping.write)
        }

        var hasChanges: Bool {
            var events = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
            if poll(&events, 1, 0) > 0 { return true }
            return state.withLock { state in
                guard ContinuousClock.now - state.lastLook > ScanPace.fresh else { return false }
                defer { state.lastLook = .now }
                return state.unwatched.hasChanges
            }
        }

        var notice: Diagnostic? { state.withLock { $0.notice } }

        func watch(_ paths: [String]) {
            state.withLock { state in
                var next = WatchedFolders()
                for path in paths { next.add(path) }
                var unwatched: [String] = []
                for folder in next.folders.sorted() {
                    let watch = next.byWatch.count < mostWatches ? inotify_add_watch(queue, folder, Self.mask) : -1
                    if watch >= 0 {
                        next.byWatch[watch] = folder
                    } else if next.byWatch.count >= mostWatches || errno == ENOSPC || errno == ENOMEM {
                        unwatched.append(folder)
                    }
                }
                for watch in state.watched.byWatch.keys where next.byWatch[watch] == nil {
                    inotify_rm_watch(queue, watch)
                }
                state.watched = next
                state.unwatched = FolderScan(next, at: unwatched, after: state.unwatched)
                state.notice = unwatched.isEmpty ? nil : Self.notice(unwatched.count)
            }
        }

        private static func notice(_ count: Int) -> Diagnostic {
            Diagnostic(
                .notice,
                "\(counted(count, "folder")) cannot be watched: the limit of this system is reached; they are looked at four times a second instead",
                hint: "raise the limit with sudo sysctl fs.inotify.max_user_watches=524288 and start the preview again")
        }

        func changes(patience: Int32, onFirst: () -> Void) -> Set<String>? {
            var changed: Set<String> = []
            let start = ContinuousClock.now
            var first: ContinuousClock.Instant?
            while true {
                var events = [
                    pollfd(fd: queue, events: Int16(POLLIN), revents: 0),
                    pollfd(fd: stopping.read, events: Int16(POLLIN), revents: 0),
                ]
                let count = poll(&events, 2, pause(changed.count, patience, since: start))
                if events[1].revents != 0 { return nil }
                if count < 0, errno != EINTR { return nil }
                let known = changed.count
                if count > 0 {
                    if changed.isEmpty { onFirst() }
                    changed.formUnion(read())
                }
                changed.formUnion(look(changed.isEmpty ? onFirst : {}))
                guard changed.count > known || count > 0 else {
                    let isOver = patience >= 0 && ContinuousClock.now - start >= .milliseconds(Int(patience))
                    if !changed.isEmpty || isOver { return changed }
                    continue
                }
                // Nothing that changed matters to the site.
                if changed.isEmpty { return [] }
                let beginning = first ?? .now
                first = beginning
                if ContinuousClock.now - beginning > Quiet.longest { return changed }
            }
        }

        /// Milliseconds to wait for the system to tell something.
        private func pause(_ count: Int, _ patience: Int32, since start: ContinuousClock.Instant) -> Int32 {
            if count > 0 { return Quiet.milliseconds(after: count) }
            let left = patience - Int32(clamping: Int((ContinuousClock.now - start) / .milliseconds(1)))
            let wait = patience < 0 ? patience : max(0, left)
            guard state.withLock({ !$0.unwatched.isEmpty }) else { return wait }
            let interval = Int32(ScanPace.interval / .milliseconds(1))
            return wait < 0 ? interval : min(wait, interval)
        }

        private func look(_ onFirst: () -> Void) -> Set<String> {
            guard state.withLock({ $0.unwatched.hasChanges }) else { return [] }
            // Never while the lock is held, and before a change is taken for seen.
            onFirst()
            return state.withLock { $0.unwatched.changes() }
        }

        func stop() {
            var byte: UInt8 = 1
            _ = Glibc.write(stopping.write, &byte, 1)
        }

        /// Empties the queue.
        private func read() -> Set<String> {
            var paths: Set<String> = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = Glibc.read(queue, &buffer, buffer.count)
                guard count > 0 else { return paths }
                state.withLock { state in
                    buffer.withUnsafeBytes { paths.formUnion(Self.paths($0[..<count], state.watched)) }
                }
            }
        }

        private static func paths(_ bytes: Slice<UnsafeRawBufferPointer>, _ watched: WatchedFolders) -> Set<String> {
            var paths: Set<String> = []
            var rest = UnsafeRawBufferPointer(rebasing: bytes)
            while rest.count >= MemoryLayout<inotify_event>.size {
                let event = rest.loadUnaligned(as: inotify_event.self)
                let end = MemoryLayout<inotify_event>.size + Int(event.len)
                let name = rest[MemoryLayout<inotify_event>.size..<end].prefix { $0 != 0 }
                if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { paths.formUnion(watched.byWatch.values.map { $0 + "/" }) }
                if let path = watched.path(ofWatch: event.wd, name: String(decoding: name, as: UTF8.self)) {
                    let isFolder = event.mask & UInt32(IN_ISDIR) != 0 && !name.isEmpty
                    paths.insert(isFolder ? path + "/" : path)
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[end...])
            }
            return paths
        }
    }
#endif
