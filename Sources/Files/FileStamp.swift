import Foundation

/// Size and time of the last change, by which a file is known to be as it was left.
package struct FileStamp: Sendable, Hashable {
    /// Bytes, a space, nanoseconds since 1970.
    package let text: String

    package init(text: String) {
        self.text = text
    }

    /// Bytes; `nil` for a text that is no stamp.
    package var size: Int? { Int(text.prefix { $0 != " " }) }

    /// `nil` for anything but a regular file.
    package init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        text = "\(status.st_size) \(status.modified)"
    }
}
