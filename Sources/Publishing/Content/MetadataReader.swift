import Text

/// The three formats of front matter.
enum MetadataFormat: String, Sendable, CaseIterable {
    case yaml = "YAML"
    case toml = "TOML"
    case json = "JSON"
}

/// What was read: the entries, or `nil` when the text is broken, and then at least one error.
struct ReadMetadata {
    var entries: [Metadata.Entry]?
    var diagnostics: [Diagnostic] = []
}

/// Reads YAML, TOML and JSON into metadata whose every value knows its place. Holds no state; called from all threads.
enum MetadataReader {
    /// Deepest nesting of lists and maps.
    static let depthLimit = 32
    /// Most values of one text, aliases counted as often as they are used.
    static let valueLimit = 50_000

    /// Reads one map out of a range of a file. The range must be UTF-8.
    static func read(_ format: MetadataFormat, in range: Range<Int>, of source: SourceFile) -> ReadMetadata {
        switch format {
        case .yaml:
            var reader = YAMLReader(source: source, range: range)
            let entries = reader.read()
            return ReadMetadata(entries: entries, diagnostics: reader.diagnostics)
        case .toml, .json:
            let message = "\(format.rawValue) front matter is not read"
            return ReadMetadata(diagnostics: [
                source.diagnostic(.error, at: range, message, hint: "write it in YAML between two lines of ---")
            ])
        }
    }

    /// Reads a whole YAML file: `site.yaml`, a theme's settings or its texts. An empty file is an empty map.
    static func readYAML(_ source: SourceFile) -> ReadMetadata {
        if let diagnostic = source.encodingError() { return ReadMetadata(diagnostics: [diagnostic]) }
        let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return read(.yaml, in: start..<source.bytes.count, of: source)
    }
}

extension SourceFile {
    /// An error at the first byte that is not UTF-8, or `nil`. O(n).
    func encodingError() -> Diagnostic? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            let offset = min(error.byteOffsets.lowerBound, max(0, bytes.count - 1))
            let byte = String(bytes[offset], radix: 16, uppercase: true)
            return diagnostic(
                .error, at: offset..<(offset + 1), "byte 0x\(byte) is not UTF-8",
                hint: "save the file as UTF-8, for example: iconv -f GB18030 -t UTF-8")
        }
    }
}
