import Foundation

/// Reads whole files.
package enum FileBytes {
    /// The system's words for why a file could not be read.
    package struct ReadError: Error {
        package let reason: String
    }

    package static func read(_ path: String) throws(ReadError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw ReadError(reason: FileTree.reason()) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw ReadError(reason: FileTree.reason()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ReadError(reason: "not a regular file") }
        let size = Int(status.st_size)
        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let received = Foundation.read(file, buffer.baseAddress! + count, size - count)
                if received < 0 { failure = FileTree.reason() }
                if received <= 0 { break }
                count += received
            }
        }
        if let failure { throw ReadError(reason: failure) }
        return bytes
    }
}
