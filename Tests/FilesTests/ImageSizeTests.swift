import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Text

@Suite struct ImageSizeTests {
    /// The first bytes of pictures that are 640 pixels wide and 400 high.
    private static let pictures: [(name: String, bytes: [UInt8])] = [
        (
            "PNG",
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
                0, 0, 2, 0x80, 0, 0, 1, 0x90, 8, 6,
            ]
        ),
        ("GIF", Array("GIF89a".utf8) + [0x80, 2, 0x90, 1, 0xF7, 0, 0]),
        (
            // A thumbnail's header in between is none of the picture's.
            "JPEG",
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 6, 0xFF, 0xC0, 0, 1, 0xFF, 0xFF, 0xC4, 0, 4, 1, 2]
                + [0xFF, 0xC2, 0, 17, 8, 1, 0x90, 2, 0x80, 3, 1, 0x22]
        ),
        ("WebP", webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x42, 0x90, 1])),
        ("lossless WebP", webP("VP8L", [0x2F, 0x7F, 0xC2, 0x63, 0])),
        ("extended WebP", webP("VP8X", [0x10, 0, 0, 0, 0x7F, 2, 0, 0x8F, 1, 0])),
        (
            "SVG",
            Array("<?xml version=\"1.0\"?>\n<svg xmlns=\"x\" width=\"640px\" height=\"400\" viewBox=\"0 0 1 1\">".utf8)
        ),
        ("scaled SVG", Array("<svg viewBox=\"-10 -5.5 640 400\" width=\"100%\">".utf8)),
    ]

    private static func webP(_ chunk: String, _ body: [UInt8]) -> [UInt8] {
        let size: [UInt8] = [0x20, 0, 0, 0]
        let bytes = Array("RIFF".utf8) + size + Array("WEBP".utf8) + Array(chunk.utf8) + size + body
        return bytes + Array(repeating: 0, count: max(0, 40 - bytes.count))
    }

    @Test(arguments: pictures.map(\.name))
    func isRead(name: String) throws {
        let picture = try #require(Self.pictures.first { $0.name == name })
        let size = try #require(ImageSize.size(picture.bytes))
        #expect((size.width, size.height) == (640, 400))
    }

    @Test(arguments: [
        "", "no picture", "<svg>", "<svg width=\"0\" height=\"5\">", "<svg width=\"1e9\" height=\"99999999999\">",
        "GIF8", "RIFF", "\u{89}PNG",
    ])
    func whatIsNoPictureHasNone(text: String) {
        #expect(ImageSize.size(Array(text.utf8)) == nil)
    }

    /// A terabyte, nearly all of it holes: to read it whole would neither end nor fit into memory.
    @Test(arguments: pictures.map(\.name))
    func aHugeFileIsNotReadWhole(name: String) throws {
        let picture = try #require(Self.pictures.first { $0.name == name })
        let size = try #require(try Self.size(ofFile: picture.bytes, length: 1 << 40))
        #expect((size.width, size.height) == (640, 400))
    }

    /// A camera's preview and an editor's colour profile may be larger than what is read at once.
    @Test(arguments: [1, 2, 5], [65_500, 65_533, 1_000])
    func aFrameHeaderFarInside(segments: Int, length: Int) throws {
        let segment =
            [0xFF, 0xE2, UInt8((length + 2) >> 8), UInt8((length + 2) & 0xFF)] + [UInt8](repeating: 0, count: length)
        let jpeg = try #require(Self.pictures.first { $0.name == "JPEG" }).bytes
        let bytes = jpeg.prefix(2) + (0..<segments).flatMap { _ in segment } + jpeg.dropFirst(2)
        let size = try #require(try Self.size(ofFile: Array(bytes), length: 1 << 40))
        #expect((size.width, size.height) == (640, 400))
    }

    @Test func aCutJPEGHasNone() throws {
        let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF]
        #expect(try Self.size(ofFile: bytes, length: bytes.count) == nil)
        #expect(try Self.size(ofFile: bytes, length: 65_536) == nil)
        #expect(try Self.size(ofFile: bytes, length: 70_000) == nil)
    }

    /// - Parameter length: to which the file is filled up with zeros that take no room on disk.
    private static func size(ofFile bytes: [UInt8], length: Int) throws -> PixelSize? {
        let file = FileManager.default.temporaryDirectory.appending(path: "inkstone-picture-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        #expect(truncate(file.path(percentEncoded: false), off_t(length)) == 0)
        return ImageSize.read(file.path(percentEncoded: false))
    }

    /// Whatever the bytes, there is an answer.
    @Test func cutAndBrokenPictures() {
        var random = SeededGenerator(seed: 7)
        var found = 0
        for (_, bytes) in Self.pictures {
            for count in 0...bytes.count { _ = ImageSize.size(Array(bytes.prefix(count))) }
            for _ in 0..<500 {
                var broken = bytes
                for _ in 0...2 {
                    broken[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                guard let size = ImageSize.size(broken) else { continue }
                #expect(size.width > 0 && size.height > 0)
                found += 1
            }
        }
        #expect(found > 100)
    }
}
