import Foundation

/// A regular file that is open. Its content goes through memory in pieces of bounded size, however long it is.
package struct OpenFile: ~Copyable {
    private let descriptor: Int32
    /// Bytes.
    package static let pieceSize = 256 << 10

    /// Takes over an open descriptor.
    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Opens a file to be read. Follows links. Never waits for a pipe, and refuses what is no regular file.
    package static func reading(_ path: String) throws(FileFailure) -> OpenFile {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .last }
        let file = OpenFile(descriptor)
        guard try file.status().kind == .file else { throw .notRegular }
        return file
    }

    deinit { close(descriptor) }

    package func status() throws(FileFailure) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        return FileStatus(status)
    }

    // MARK: Reading

    /// Fills a buffer as far as the file goes.
    /// - Parameter offset: of the first byte.
    /// - Returns: the number of bytes.
    package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFailure) -> Int {
        guard let start = buffer.baseAddress else { return 0 }
        var count = 0
        while count < buffer.count {
            let received = pread(descriptor, start + count, buffer.count - count, off_t(offset + count))
            if received < 0, errno == EINTR { continue }
            if received < 0 { throw .last }
            if received == 0 { break }
            count += received
        }
        return count
    }

    /// Hands out the content, one piece after the other, while `body` says so.
    package func forEachPiece(
        _ body: (UnsafeRawBufferPointer, _ offset: Int) throws(FileFailure) -> Bool
    ) throws(FileFailure) {
        let size = try min(Self.pieceSize, max(1, status().size))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            let count = try read(into: buffer, at: offset)
            guard count > 0, try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]), offset) else { return }
            offset += count
        }
    }

    /// Whether the content is exactly these bytes.
    package func holds(_ bytes: [UInt8]) throws(FileFailure) -> Bool {
        guard try status().size == bytes.count else { return false }
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: min(Self.pieceSize, max(1, bytes.count)), alignment: 64)
        defer { buffer.deallocate() }
        var offset = 0
        while offset < bytes.count {
            let count = min(buffer.count, bytes.count - offset)
            let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
            guard try read(into: piece, at: offset) == count,
                bytes.withUnsafeBytes({ memcmp($0.baseAddress! + offset, piece.baseAddress!, count) == 0 })
            else { return false }
            offset += count
        }
        return true
    }

    // MARK: Writing

    package func write(_ bytes: [UInt8]) throws(FileFailure) {
        var failure: FileFailure?
        bytes.withUnsafeBytes { bytes in
            do throws(FileFailure) { try write(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
        guard let start = bytes.baseAddress else { return }
        var written = 0
        while written < bytes.count {
            let count = Foundation.write(descriptor, start + written, bytes.count - written)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .last }
            written += count
        }
    }

    /// Leaves the first bytes alone in the file.
    package func truncate(to size: Int) throws(FileFailure) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw .last }
    }

    /// Closes the file; some disks say only now that they are full.
    package consuming func finish() throws(FileFailure) {
        let descriptor = self.descriptor
        discard self
        guard close(descriptor) == 0 else { throw .last }
    }
}
