import Files
import Foundation
import NIOCore
import Text

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
        tag = ContentHash.digest(bytes).prefix(12).hexadecimal
    }

    /// `nil` for anything but a regular file.
    init?(onDisk path: String, type: String) {
        guard FileTree.isFile(path), let version = FileVersion(of: path) else { return nil }
        body = .onDisk(path: path)
        size = Int(version.size)
        self.type = type
        tag = version.tag
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
