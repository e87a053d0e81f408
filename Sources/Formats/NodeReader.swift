import Text

/// The three formats of front matter.
package enum DataFormat: String, Sendable, CaseIterable {
    case yaml = "YAML"
    case toml = "TOML"
    case json = "JSON"
}

/// What was read: the entries, or `nil` when the text is broken, and then at least one error.
package struct ReadNode {
    package var entries: [Node.Entry]?
    package var diagnostics: [Diagnostic] = []
}

/// Reads YAML, TOML and JSON into nodes, whose every value knows its place. Holds no state; called from all threads.
package enum NodeReader {
    /// Deepest nesting of lists and maps.
    static let depthLimit = 32
    /// Most values of one text, aliases counted as often as they are used.
    static let valueLimit = 10_000
    /// Most diagnostics of one text.
    package static let diagnosticLimit = 100

    /// Reads one map out of a range of a file. The range must be UTF-8; control characters count as spaces.
    package static func read(_ format: DataFormat, in range: Range<Int>, of source: SourceFile) -> ReadNode {
        guard let first = source.bytes.firstControl(in: range) else {
            return readClean(format, in: range, of: source)
        }
        let clean = SourceFile(path: source.path, bytes: source.bytes.withoutControls(in: range))
        var result = readClean(format, in: range, of: clean)
        let scalar = source.text(first..<source.bytes.nextScalar(after: first)).unicodeScalars.first ?? "\0"
        let warning = source.diagnostic(
            .warning, at: first..<(first + 1), "the control character \(scalar.codePoint) is read as a space",
            hint: "delete it; most editors can show invisible characters")
        // Beside a key, what stands for it was left out again.
        result.diagnostics.removeAll { $0.hint == warning.hint && $0.position?.line == warning.position?.line }
        result.diagnostics.append(warning)
        return result
    }

    /// Reads a whole YAML file: `site.yaml`, a theme's settings or its texts. An empty file is an empty map.
    package static func readYAML(_ source: SourceFile) -> ReadNode {
        readFile(source, as: .yaml)
    }

    /// Reads a whole file of one map.
    package static func readFile(_ source: SourceFile, as format: DataFormat) -> ReadNode {
        if let diagnostic = source.encodingError() { return ReadNode(diagnostics: [diagnostic]) }
        let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return read(format, in: start..<source.bytes.count, of: source)
    }

    private static func readClean(
        _ format: DataFormat, in range: Range<Int>, of source: SourceFile
    ) -> ReadNode {
        switch format {
        case .yaml:
            var reader = YAMLReader(source: source, range: range)
            let entries = reader.read()
            return ReadNode(entries: entries, diagnostics: reader.diagnostics)
        case .toml:
            var reader = TOMLReader(source: source, range: range)
            let entries = reader.read()
            return ReadNode(entries: entries, diagnostics: reader.diagnostics)
        case .json:
            var reader = JSONReader(source: source, range: range)
            let entries = reader.read()
            return ReadNode(entries: entries, diagnostics: reader.diagnostics)
        }
    }
}

extension SourceFile {
    /// An error at the first byte that is not UTF-8, or `nil`. O(n).
    package func encodingError() -> Diagnostic? {
        // UTF-16 and UTF-32 without a mark: English in it is UTF-8 too.
        if bytes.prefix(4).contains(0) {
            return diagnostic(
                .error, at: 0..<1, "byte 0x0 is no text in UTF-8",
                hint: "save the file as UTF-8, for example: iconv -f UTF-16 -t UTF-8")
        }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            let offset = min(error.byteOffsets.lowerBound, max(0, bytes.count - 1))
            let byte = String(bytes[offset], radix: 16, uppercase: true)
            // FF FE and FE FF are the byte order marks of UTF-16.
            let isUTF16 = bytes.count > 1 && bytes[0] &+ 1 &+ bytes[1] == 0xFE && bytes[0] >= 0xFE
            return diagnostic(
                .error, at: offset..<(offset + 1), "byte 0x\(byte) is not UTF-8",
                hint: "save the file as UTF-8, for example: iconv -f \(isUTF16 ? "UTF-16" : "GB18030") -t UTF-8")
        }
    }
}

extension [UInt8] {
    /// The offset of the first character that YAML and TOML refuse: controls but tab, line ends and NEL, a byte order
    /// mark inside the text, and U+FFFE and U+FFFF (YAML 1.1 5.1).
    fileprivate func firstControl(in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { bytes in range.first { bytes.controlLength(at: $0, limit: range.upperBound) > 0 } }
    }

    /// The bytes with each of those characters replaced by one of the same length, so that places stay.
    fileprivate func withoutControls(in range: Range<Int>) -> [UInt8] {
        var clean = self
        for offset in range {
            let length = withUnsafeBufferPointer { $0.controlLength(at: offset, limit: range.upperBound) }
            guard length > 0 else { continue }
            // A space, a no-break space, a word joiner.
            let replacement: [UInt8] = length == 1 ? [0x20] : length == 2 ? [0xC2, 0xA0] : [0xE2, 0x81, 0xA0]
            clean.replaceSubrange(offset..<(offset + length), with: replacement)
        }
        return clean
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func controlLength(at offset: Int, limit: Int) -> Int {
        let byte = self[offset]
        if byte < 0x20 { return byte.isYAMLSpace || byte.isLineEnd ? 0 : 1 }
        if byte < 0x7F { return 0 }
        switch byte {
        case 0x7F: return 1
        case 0xC2 where offset + 1 < limit: return self[offset + 1] < 0xA0 && self[offset + 1] != 0x85 ? 2 : 0
        case 0xEF where offset + 2 < limit:
            let isMark = self[offset + 1] == 0xBB && self[offset + 2] == 0xBF
            return isMark || (self[offset + 1] == 0xBF && self[offset + 2] >= 0xBE) ? 3 : 0
        default: return 0
        }
    }
}
