import Foundation
import NIOCore
import NIOHTTP1

extension Response.Body {
    private static let chunk = 256 * 1024

    /// A file that became shorter or is gone: the promised length cannot be kept, so the connection ends.
    struct Vanished: Error {}

    /// Writes a body whose end is known; files are never in memory as a whole.
    func write(to writer: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>) async throws {
        switch self {
        case .none, .events: break
        case .bytes(let bytes): try await writer.write(.body(.byteBuffer(bytes)))
        case .file(let path, let range): try await Self.send(path, range, to: writer)
        }
    }

    private static func send(
        _ path: String, _ range: Range<Int>, to writer: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    ) async throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Vanished() }
        defer { close(file) }
        var offset = range.lowerBound
        while offset < range.upperBound {
            var buffer = ByteBuffer()
            let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: chunk) { bytes in
                max(0, pread(file, bytes.baseAddress, min(chunk, range.upperBound - offset), off_t(offset)))
            }
            guard count > 0 else { throw Vanished() }
            offset += count
            try await writer.write(.body(.byteBuffer(buffer)))
        }
    }
}
