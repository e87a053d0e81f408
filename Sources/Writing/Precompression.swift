import Compressing

/// Which compressed files are written beside published text, so that servers need not compress each answer.
package struct Precompression: Sendable {
    /// How a sibling is compressed, by its name in HTTP (RFC 9110 8.4.1, RFC 7932).
    package enum Encoding: String, CaseIterable, Sendable {
        case gzip
        case brotli = "br"

        /// What a sibling's name has behind that of its file, as nginx and Caddy expect it.
        package var suffix: String {
            switch self {
            case .gzip: ".gz"
            case .brotli: ".br"
            }
        }

        /// Everything besides the text that the bytes of a sibling depend on, without a space.
        var encoder: String {
            switch self {
            case .gzip: "gzip-\(Gzip.defaultLevel)-\(Gzip.version)"
            case .brotli: "br-\(Brotli.defaultQuality)-\(Brotli.version)"
            }
        }

        /// `nil` when that makes nothing smaller.
        func smaller(_ bytes: [UInt8]) -> [UInt8]? {
            let compressed =
                switch self {
                case .gzip: Gzip.compressed(bytes)
                case .brotli: Brotli.compressed(bytes)
                }
            guard let compressed, compressed.count < bytes.count else { return nil }
            return compressed
        }
    }

    /// Each once, in a fixed order.
    package let encodings: [Encoding]

    package init(_ encodings: some Sequence<Encoding> = []) {
        self.encodings = Encoding.allCases.filter(encodings.contains)
    }

    /// What the bytes of all siblings depend on besides the text.
    package var encoders: [String] { encodings.map(\.encoder) }

    /// A file of this size fits into one packet however it is sent.
    static let minimalSize = 1_024

    /// Files that are published as they are go through memory piece by piece; up to this size they may be in it whole, to
    /// be compressed.
    package static let maximalSize = 16 << 20

    /// Files whose bytes are text; search files are compressed already.
    private static let textSuffixes: Set<String> = [
        "html", "htm", "xhtml", "css", "js", "mjs", "json", "xml", "svg", "txt", "webmanifest", "csv", "md",
    ]

    static func isText(_ file: String) -> Bool {
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return textSuffixes.contains(file[dot...].dropFirst().lowercased())
    }

    /// Whether a file of this name has siblings, if its size is right.
    package func compresses(_ file: String) -> Bool { !encodings.isEmpty && Self.isText(file) }

    /// The file that a sibling of this name belongs to; `nil` for any other name.
    package func file(ofSibling name: String) -> String? {
        guard let encoding = encodings.first(where: { name.hasSuffix($0.suffix) }) else { return nil }
        let file = String(name.dropLast(encoding.suffix.count))
        return Self.isText(file) ? file : nil
    }
}
