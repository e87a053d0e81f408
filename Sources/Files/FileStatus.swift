import Foundation

/// Which file it is, whatever its name: two names of one file have the same.
package struct FileIdentity: Sendable, Hashable {
    private let device: UInt64
    private let node: UInt64

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        node = UInt64(status.st_ino)
    }

    /// `nil` when there is no such file. Follows links, as reading does.
    package init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}

/// What the system says of a file without opening it.
package struct FileStatus: Sendable {
    package let kind: FileTree.Kind
    /// Bytes.
    package let size: Int
    package let identity: FileIdentity
    private let modified: Int64

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        size = Int(status.st_size)
        identity = FileIdentity(status)
        modified = status.modified
    }

    /// `nil` for anything but a regular file.
    package var stamp: FileStamp? { kind == .file ? FileStamp(size: size, modified: modified) : nil }
}
