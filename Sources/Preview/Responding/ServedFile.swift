import Crypto
import Foundation
import NIOCore

/// A file ready to be served.
struct ServedFile: Sendable {
    enum Body: Sendable {
        case bytes(ByteBuffer)
        /// An open file is read while it is sent.
        case onDisk(path: String)
    }

    let body: Body
    let size: Int
    let type: String
    /// Opaque, without quotes: equal for equal bytes (RFC 9110 8.8.3).
    let tag: String

    init(_ bytes: [UInt8], type: String) {
        body = .bytes(ByteBuffer(bytes: bytes))
        size = bytes.count
        self.type = type
        tag = SHA256.hash(data: bytes).prefix(12).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined()
    }

    /// `nil` for what is no regular file.
    init?(onDisk path: String, type: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        body = .onDisk(path: path)
        size = Int(status.st_size)
        self.type = type
        #if canImport(Darwin)
            let modified = status.st_mtimespec
        #else
            let modified = status.st_mtim
        #endif
        tag = [Int(status.st_ino), Int(status.st_size), Int(modified.tv_sec), Int(modified.tv_nsec)]
            .map { String($0, radix: 36) }.joined(separator: "-")
    }
}

/// Where a server finds files.
protocol Library: Sendable {
    /// Path of the base URL, encoded, begins and ends with `/`.
    var basePath: String { get }

    /// The file at a path that `RequestPath` let pass.
    func file(at path: String) -> ServedFile?

    func contains(_ path: String) -> Bool

    /// The page for a path that nothing is published at.
    func missingPage(for path: String) -> ServedFile?
}
