import Compressing

/// Font files as browsers load them (WOFF 2.0), of OpenType files whose outlines are CFF: their tables are stored as they
/// are, compressed together. Fonts with `glyf` outlines are not taken: they would have to be transformed.
enum WOFF2 {
    /// - Returns: `nil` for bytes that are no such font.
    static func file(of font: [UInt8]) -> [UInt8]? {
        guard let tables = tables(of: font), tables.contains(where: { $0.tag == "CFF " }) else { return nil }
        var directory: [UInt8] = []
        var content: [UInt8] = []
        var unpackedSize = 12 + 16 * tables.count
        for table in tables {
            if let known = knownTags.firstIndex(of: table.tag) {
                directory.append(UInt8(known))
            } else {
                directory.append(63)
                directory += Array(table.tag.utf8)
            }
            directory += variable(table.range.count)
            unpackedSize += (table.range.count + 3) & ~3
            let start = content.count
            content += font[table.range]
            // The font has been changed on its way, without loss (5.1).
            if table.tag == "head", table.range.count > 16 { content[start + 16] |= 0x08 }
        }
        guard let packed = Brotli.compressed(content, quality: 11, mode: .font) else { return nil }
        let size = 48 + directory.count + packed.count
        let padding = -size & 3
        var file = Array("wOF2".utf8) + font[0..<4]
        file += number(size + padding) + [0, UInt8(tables.count), 0, 0]
        file += number(unpackedSize) + number(packed.count)
        // No version, and no metadata.
        file += [UInt8](repeating: 0, count: 24)
        return file + directory + packed + [UInt8](repeating: 0, count: padding)
    }

    private struct Table {
        let tag: String
        /// In the file.
        let range: Range<Int>
    }

    /// The table directory (OpenType, Organization of an OpenType Font).
    private static func tables(of font: [UInt8]) -> [Table]? {
        guard font.count > 12, font.starts(with: Array("OTTO".utf8)) else { return nil }
        let count = Int(font[4]) << 8 | Int(font[5])
        guard font.count >= 12 + 16 * count, count < 64 else { return nil }
        var tables: [Table] = []
        for index in 0..<count {
            let entry = font[(12 + 16 * index)...].prefix(16)
            let start = number(entry.dropFirst(8).prefix(4))
            let end = start + number(entry.dropFirst(12))
            guard end <= font.count else { return nil }
            tables.append(Table(tag: String(decoding: entry.prefix(4), as: UTF8.self), range: start..<end))
        }
        return tables
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// Seven bits a byte, the highest first (4.1, UIntBase128).
    private static func variable(_ value: Int) -> [UInt8] {
        var bytes = [UInt8(value & 0x7F)]
        var rest = value >> 7
        while rest > 0 {
            bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        return bytes
    }

    /// Those whose names are numbers (4.1); tables of outlines that are not CFF, and younger ones, are not among them.
    private static let knownTags = [
        "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF ",
        "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS",
        "GSUB",
    ]
}
