import Foundation
import HummingbirdCore
import NIOCore

/// Sends a part of a file without holding it in memory.
enum DiskBody {
    private static let chunk = 256 * 1024

    struct Vanished: Error {}

    static func body(_ path: String, _ range: Range<Int>) -> ResponseBody {
        ResponseBody(contentLength: range.count) { writer in
            let file = open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { throw Vanished() }
            defer { close(file) }
            var offset = range.lowerBound
            while offset < range.upperBound {
                var buffer = ByteBuffer()
                let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: chunk) { bytes in
                    max(0, pread(file, bytes.baseAddress, min(chunk, range.upperBound - offset), off_t(offset)))
                }
                // Shorter than it was: the promised length cannot be kept, so the connection ends.
                guard count > 0 else { throw Vanished() }
                offset += count
                try await writer.write(buffer)
            }
            try await writer.finish(nil)
        }
    }
}
