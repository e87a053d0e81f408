import Foundation

/// Tells one state of a file on disk from another without reading it.
struct FileVersion: Sendable, Hashable {
    private let device: UInt64
    private let node: UInt64
    private let size: Int64
    /// Nanoseconds since 1970, of the content and of the entry; no program can set the second.
    private let modified: Int64
    private let changed: Int64

    /// `nil` when there is no such file. Follows links, as reading does.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        node = UInt64(status.st_ino)
        size = Int64(status.st_size)
        #if canImport(Darwin)
            modified = Self.nanoseconds(status.st_mtimespec)
            changed = Self.nanoseconds(status.st_ctimespec)
        #else
            modified = Self.nanoseconds(status.st_mtim)
            changed = Self.nanoseconds(status.st_ctim)
        #endif
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// Whether a change after this moment would show: clocks of file systems tick slowly, and a file that was changed
    /// twice within one tick looks the same (https://git-scm.com/docs/racy-git).
    /// - Parameter now: nanoseconds since 1970, before the version was taken.
    func isSettled(at now: Int64) -> Bool { changed < now - 100_000_000 }

    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }
}
