import Foundation

/// A lock that only one process has at a time. It belongs to an open descriptor, so the system gives it up however the
/// process ends, and what a killed one leaves on the disk is no lock.
package final class FileLock: Sendable {
    /// What became of an attempt to lock something.
    package enum Attempt: Sendable {
        case held(FileLock)
        /// Another process has it.
        /// - Parameter holder: its process number, where it is known.
        case taken(holder: Int?)
        /// The disk knows no locks, or the file cannot be made.
        case impossible(FileFailure)
    }

    private let descriptor: Int32
    /// The file that goes with the lock; `nil` for the lock of a folder.
    private let path: String?

    private init(_ descriptor: Int32, path: String?) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit {
        // While the lock is held nobody else has it under this name, and who waits for it looks whether it is still there.
        if let path { unlink(path) }
        close(descriptor)
    }

    /// Locks by a file that is made for it and removed afterwards. The folder must be there.
    /// - Parameter isWaiting: whether to wait as long as another process has it.
    package static func file(_ path: String, isWaiting: Bool) -> Attempt {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
            guard descriptor >= 0 else { return .impossible(.last) }
            if let failure = lock(descriptor, isWaiting: isWaiting) {
                defer { close(descriptor) }
                return failure.code == EWOULDBLOCK ? .taken(holder: holder(descriptor)) : .impossible(failure)
            }
            // The one before may have removed the file while this one waited for it.
            var (held, named) = (stat(), stat())
            if fstat(descriptor, &held) == 0, lstat(path, &named) == 0, held.st_ino == named.st_ino,
                held.st_dev == named.st_dev
            {
                let text = Array("\(getpid())\n".utf8)
                if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.count, 0) }
                return .held(FileLock(descriptor, path: path))
            }
            close(descriptor)
        }
    }

    /// Locks a folder itself, under whatever name it is known to others.
    package static func folder(_ path: String, isWaiting: Bool) -> Attempt {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return .impossible(.last) }
        if let failure = lock(descriptor, isWaiting: isWaiting) {
            close(descriptor)
            return failure.code == EWOULDBLOCK ? .taken(holder: nil) : .impossible(failure)
        }
        return .held(FileLock(descriptor, path: nil))
    }

    /// - Returns: why there is no lock.
    private static func lock(_ descriptor: Int32, isWaiting: Bool) -> FileFailure? {
        while flock(descriptor, isWaiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            if errno != EINTR { return .last }
        }
        return nil
    }

    private static func holder(_ descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 24)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0, let text = String(validating: bytes[..<count], as: UTF8.self) else { return nil }
        return Int(text.prefix { $0 != "\n" })
    }
}
