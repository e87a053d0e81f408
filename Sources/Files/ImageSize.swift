import Foundation
import Text

/// Reads width and height from the first bytes of a picture, so that its place on the page is known before it arrives.
package enum ImageSize {
    /// `nil` for files that are not PNG, GIF, JPEG, WebP or SVG, or do not give a size.
    package static func read(_ path: String) -> PixelSize? {
        guard let head = try? FileBytes.read(path, limit: headLength) else { return nil }
        guard isJPEG(head) else { return size(head) }
        // Cameras and editors put previews and colour profiles of any length before the frame header.
        var bytes = head
        var offset = 0
        while true {
            switch jpeg(bytes, from: offset == 0 ? 2 : 0) {
            case .found(let size): return size
            case .none: return nil
            case .further(let next):
                guard bytes.count == headLength else { return nil }
                offset += next
                guard let more = try? FileBytes.read(path, from: offset, limit: headLength) else { return nil }
                bytes = more
            }
        }
    }

    /// Most bytes that are read at once. The headers of most pictures lie in the first of them.
    private static let headLength = 65_536

    /// - Parameter bytes: the first of a file.
    package static func size(_ bytes: [UInt8]) -> PixelSize? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return png(bytes) }
        if bytes.starts(with: Array("GIF8".utf8)) { return gif(bytes) }
        if isJPEG(bytes) {
            if case .found(let size) = jpeg(bytes, from: 2) { return size }
            return nil
        }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.count > 30 { return webP(bytes) }
        return svg(bytes)
    }

    /// PNG, second edition, 11.2.2: IHDR comes first.
    private static func png(_ bytes: [UInt8]) -> PixelSize? {
        guard bytes.count >= 24 else { return nil }
        return made(bytes.bigEndian(16, 4), bytes.bigEndian(20, 4))
    }

    /// GIF89a, 18: logical screen descriptor.
    private static func gif(_ bytes: [UInt8]) -> PixelSize? {
        guard bytes.count >= 10 else { return nil }
        return made(bytes.littleEndian(6, 2), bytes.littleEndian(8, 2))
    }

    private static func isJPEG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFF, 0xD8]) }

    private enum FrameHeader {
        case found(PixelSize)
        /// There is none, or none that says a size.
        case none
        /// Not in these bytes: the search goes on at an offset, at or behind their end.
        case further(Int)
    }

    /// ITU T.81, B.2.2: the first frame header.
    /// - Parameter start: of a marker.
    private static func jpeg(_ bytes: [UInt8], from start: Int) -> FrameHeader {
        var index = start
        while index + 9 < bytes.count {
            guard bytes[index] == 0xFF else { return .none }
            let marker = bytes[index + 1]
            if marker == 0xFF {
                index += 1
                continue
            }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return made(bytes.bigEndian(index + 7, 2), bytes.bigEndian(index + 5, 2)).map { .found($0) } ?? .none
            }
            index += 2 + bytes.bigEndian(index + 2, 2)
        }
        return .further(index)
    }

    /// RFC 9649, 2.5 to 2.7.
    private static func webP(_ bytes: [UInt8]) -> PixelSize? {
        switch bytes[12..<16] {
        case Array("VP8X".utf8)[...]:
            made(bytes.littleEndian(24, 3) + 1, bytes.littleEndian(27, 3) + 1)
        case Array("VP8L".utf8)[...]:
            made(bytes.littleEndian(21, 4) & 0x3FFF + 1, bytes.littleEndian(21, 4) >> 14 & 0x3FFF + 1)
        case Array("VP8 ".utf8)[...]:
            made(bytes.littleEndian(26, 2) & 0x3FFF, bytes.littleEndian(28, 2) & 0x3FFF)
        default: nil
        }
    }

    /// SVG 2, 8.2: `width` and `height` in pixels, else the last two numbers of `viewBox`.
    private static func svg(_ bytes: [UInt8]) -> PixelSize? {
        let head = String(decoding: bytes.prefix(2_048), as: UTF8.self)
        guard let tag = head.firstMatch(of: /<svg\b[^>]*>/)?.output else { return nil }
        if let width = tag.firstMatch(of: /\swidth="([0-9.]+)(px)?"/)?.output.1,
            let height = tag.firstMatch(of: /\sheight="([0-9.]+)(px)?"/)?.output.1
        {
            return made(pixels(width), pixels(height))
        }
        guard let box = tag.firstMatch(of: /viewBox="[-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9.]+)[ ,]+([0-9.]+)"/)?.output else {
            return nil
        }
        return made(pixels(box.1), pixels(box.2))
    }

    private static func pixels(_ text: Substring) -> Int {
        Double(text).flatMap { $0 < 100_000 ? Int($0.rounded()) : nil } ?? 0
    }

    private static func made(_ width: Int, _ height: Int) -> PixelSize? {
        width > 0 && height > 0 ? PixelSize(width: width, height: height) : nil
    }
}

extension [UInt8] {
    fileprivate func bigEndian(_ start: Int, _ count: Int) -> Int {
        self[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }

    fileprivate func littleEndian(_ start: Int, _ count: Int) -> Int {
        self[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
