import Text
import Threads

/// Characters that no reader sees and that break feeds, searches or the order of a line.
enum ControlCharacters {
    /// One warning per file, at the first of them.
    static func diagnostics(_ sources: [SourceFile], _ parallel: Parallel) -> [Diagnostic] {
        parallel.map(sources.count) { diagnostic(sources[$0]) }.compactMap { $0 }
    }

    static func diagnostic(_ source: SourceFile) -> Diagnostic? {
        var first: (range: Range<Int>, scalar: Unicode.Scalar)?
        var count = 0
        source.bytes.withUnsafeBufferPointer { bytes in
            var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while index < bytes.count {
                let byte = bytes[index]
                // Lead bytes of all that is looked for; everything else is passed at once.
                guard byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF else {
                    index += 1
                    continue
                }
                let length = byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3
                let range = index..<min(index + length, bytes.count)
                if let scalar = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.first, isUnwanted(scalar) {
                    count += 1
                    if first == nil { first = (range, scalar) }
                }
                index += 1
            }
        }
        guard let first else { return nil }
        let more: Message = count == 1 ? "" : ", and \(count - 1) more like it"
        return source.diagnostic(
            .warning, at: first.range, "the text contains the control character \(first.scalar.codePoint)\(more)",
            hint: "delete it; most editors can show invisible characters")
    }

    /// C0 but tab and line ends, C1, overrides of direction (UAX #9), a byte order mark inside, noncharacters.
    private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
