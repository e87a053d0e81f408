import Foundation

/// Tells one state of a file on disk from another without reading it.
package struct FileVersion: Sendable, Hashable {
    private let device: UInt64
    private let node: UInt64
    /// Bytes.
    package let size: Int64
    /// Nanoseconds since 1970.
    private let modified: Int64
    private let changed: Int64

    /// `nil` when there is no such file. Follows links, as reading does.
    package init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        node = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = status.modified
        changed = status.changed
    }

    /// Short text without quotes or spaces, for an entity tag.
    package var tag: String {
        [Int64(bitPattern: node), size, modified].map { String($0, radix: 36) }.joined(separator: "-")
    }

    /// Whether a change after this moment would show: clocks of file systems tick slowly, and a file that was changed
    /// twice within one tick looks the same (https://git-scm.com/docs/racy-git).
    /// - Parameter now: nanoseconds since 1970, before the version was taken.
    package func isSettled(at now: Int64) -> Bool { changed < now - 100_000_000 }

    package static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.nanoseconds
    }
}
