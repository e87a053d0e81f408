import CZlib
import Testing

@testable import Compressing

@Suite struct GzipTests {
    private static let texts: [[UInt8]] = [
        [], Array("砚台".utf8), Array(repeating: 7, count: 100_000),
        (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) },
    ]

    /// By zlib, which writes and checks the header and the checksum of RFC 1952.
    private static func unpacked(_ bytes: [UInt8], size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        var input = bytes
        var isWhole = false
        let output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
                count = Int(stream.total_out)
            }
        }
        return isWhole ? output : nil
    }

    @Test(arguments: texts)
    func whatIsPackedIsUnpackedAgain(text: [UInt8]) {
        #expect(Self.unpacked(Gzip.compressed(text), size: text.count) == text)
    }

    /// RFC 1952 2.3.1: no time of change and no name, so that the same text makes the same file.
    @Test func theSameBytesMakeTheSameFile() {
        let packed = Gzip.compressed(Self.texts[2])
        #expect(packed == Gzip.compressed(Self.texts[2]) && packed.count < 1_000)
        #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }
}
