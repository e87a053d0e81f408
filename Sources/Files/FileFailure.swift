import Foundation
import Text

/// What the system answered when something could not be done with a file.
package struct FileFailure: Error, Equatable {
    /// `errno`; 0 for what the system would have allowed.
    package let code: Int32
    /// In the system's words.
    package let reason: Message

    package init(code: Int32) {
        self.code = code
        reason = Self.words(of: code)
    }

    /// In the system's English; other languages have sentences of their own for the most frequent.
    static func words(of code: Int32) -> Message { Message(stringLiteral: String(cString: strerror(code))) }

    private init(_ reason: Message) {
        code = 0
        self.reason = reason
    }

    /// What failed last on this thread.
    package static var last: FileFailure { FileFailure(code: errno) }

    static let notRegular = FileFailure("not a regular file")
    package static let leavesFolder = FileFailure("the path leaves the folder")

    package var isMissing: Bool { code == ENOENT }
    package var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }
    package var isTooLongName: Bool { code == ENAMETOOLONG }
    /// Whether permissions are at fault.
    package var isForbidden: Bool { [EACCES, EPERM, EROFS].contains(code) }
    /// Whether the disk knows no locks.
    package var isWithoutLocks: Bool { [ENOLCK, EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL].contains(code) }
    /// Whether a name, or what has it already, is at fault: not the disk and not its permissions.
    package var isAboutName: Bool {
        [0, ENAMETOOLONG, ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, ELOOP, EINVAL, EILSEQ].contains(code)
    }
}
