import Foundation

/// Reads files, and writes them whole or not at all.
package enum FileBytes {
    /// The system's words for why a file could not be read.
    package struct ReadError: Error {
        package let reason: String
    }

    /// - Parameters:
    ///   - offset: of the first byte.
    ///   - limit: most bytes to read.
    package static func read(_ path: String, from offset: Int = 0, limit: Int = .max) throws(ReadError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw ReadError(reason: FileTree.reason()) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw ReadError(reason: FileTree.reason()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ReadError(reason: "not a regular file") }
        let size = min(max(0, Int(status.st_size) - offset), limit)
        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let received = pread(file, buffer.baseAddress! + count, size - count, off_t(offset + count))
                if received < 0 { failure = FileTree.reason() }
                if received <= 0 { break }
                count += received
            }
        }
        if let failure { throw ReadError(reason: failure) }
        return bytes
    }

    /// The system's words for why a file could not be written.
    package struct WriteError: Error {
        package let reason: String
        /// Whether there is such a file, and it was to be a new one.
        package let isTaken: Bool
    }

    /// Writes a file beside its place, then renames it; a file of this name is replaced.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(WriteError) {
        try write(bytes, to: path, .atomic)
    }

    /// Writes a file that is not there yet.
    package static func create(_ path: String, with bytes: [UInt8]) throws(WriteError) {
        try write(bytes, to: path, .withoutOverwriting)
    }

    private static func write(_ bytes: [UInt8], to path: String, _ options: Data.WritingOptions) throws(WriteError) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: options)
        } catch {
            let isTaken = (error as? CocoaError)?.code == .fileWriteFileExists
            throw WriteError(reason: (error as NSError).localizedDescription, isTaken: isTaken)
        }
    }

    /// Makes a folder and those above it.
    /// - Returns: the reason when that fails, or when nothing can be written there.
    package static func makeFolder(_ path: String) -> String? {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            return (error as NSError).localizedDescription
        }
        return access(path, W_OK | X_OK) == 0 ? nil : FileTree.reason()
    }
}
