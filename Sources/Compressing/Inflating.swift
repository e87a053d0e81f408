import CZlib

/// Undoes what zlib did (RFC 1950, RFC 1952), for files of others and of search indexes.
package enum Inflating {
    /// A window of 32 KB, and the header of either format.
    private static let anyHeader: Int32 = 15 + 32

    /// - Parameter limit: of the result, in bytes; what is damaged or longer ends there.
    /// - Returns: what could be read, empty where nothing could.
    package static func inflated(_ bytes: [UInt8], limit: Int) -> [UInt8] {
        var stream = z_stream()
        let version = ZLIB_VERSION
        guard inflateInit2_(&stream, anyHeader, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return []
        }
        defer { inflateEnd(&stream) }
        var input = bytes
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            var status = Z_OK
            while status == Z_OK, result.count < limit {
                let count = piece.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    return output.count - Int(stream.avail_out)
                }
                result += piece[..<count]
                if count == 0 { break }
            }
        }
        return Array(result.prefix(limit))
    }
}
