import Foundation

/// Size and time of the last change, by which a file is known to be as it was left.
package struct FileStamp: Sendable, Hashable {
    /// Bytes.
    package let size: Int
    /// Nanoseconds since 1970.
    package let modified: Int64

    package init(size: Int, modified: Int64) {
        (self.size, self.modified) = (size, modified)
    }

    /// `nil` for anything but a regular file.
    package init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(size: Int(status.st_size), modified: status.modified)
    }
}
