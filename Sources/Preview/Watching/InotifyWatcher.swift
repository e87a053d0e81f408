#if os(Linux)
    import Foundation
    import Glibc
    import Synchronization

    /// Watches folders through inotify(7): the kernel queues an event before the writing call returns, so that whoever
    /// asks afterwards cannot miss it.
    final class InotifyWatcher: ChangeWatcher {
        private let queue: CInt
        /// Written to by `stop`.
        private let stopping: (read: CInt, write: CInt)
        private let watched = Mutex(WatchedFolders())

        private static let mask = UInt32(
            IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
                | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

        /// `nil` when the system has no inotify instance left.
        init?() {
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
            return poll(&events, 1, 0) > 0
        }

        func watch(_ paths: [String]) {
            watched.withLock { watched in
                var next = WatchedFolders()
                for path in paths { next.add(path) }
                for folder in next.folders.sorted() {
                    let watch = inotify_add_watch(queue, folder, Self.mask)
                    if watch >= 0 { next.byWatch[watch] = folder }
                }
                for watch in watched.byWatch.keys where next.byWatch[watch] == nil { inotify_rm_watch(queue, watch) }
                watched = next
            }
        }

        func changes(patience: Int32, onFirst: () -> Void) -> Set<String>? {
            var changed: Set<String> = []
            var timeout = patience
            var start: ContinuousClock.Instant?
            while true {
                var events = [
                    pollfd(fd: queue, events: Int16(POLLIN), revents: 0),
                    pollfd(fd: stopping.read, events: Int16(POLLIN), revents: 0),
                ]
                let count = poll(&events, 2, timeout)
                if events[1].revents != 0 { return nil }
                if count == 0 { return changed }
                if count < 0, errno != EINTR { return nil }
                if changed.isEmpty { onFirst() }
                changed.formUnion(read())
                if changed.isEmpty {
                    // Nothing that changed matters to the site.
                    return []
                }
                let first = start ?? .now
                start = first
                if ContinuousClock.now - first > Quiet.longest { return changed }
                timeout = Quiet.milliseconds(after: changed.count)
            }
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
                watched.withLock { watched in
                    buffer.withUnsafeBytes { paths.formUnion(Self.paths($0[..<count], watched)) }
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
