import Text

/// The characters U+0085, U+2028 and U+2029, which end a line in YAML 1.1 and belong to the text since YAML 1.2 (5.4).
/// libyaml reads 1.1, so it is shown others of the same length in their place.
struct YAMLLineSeparators {
    /// The text with the others.
    let bytes: [UInt8]
    /// Each character and what stands for it, which the text has nowhere else.
    private let pairs: [(separator: [UInt8], substitute: [UInt8])]

    /// `nil` for a text without any of them, which most texts are. O(n).
    init?(in bytes: ArraySlice<UInt8>) {
        let found = bytes.withUnsafeBufferPointer { bytes in
            [
                bytes.firstIndex(of: "\u{85}"), bytes.firstIndex(of: "\u{2028}"), bytes.firstIndex(of: "\u{2029}"),
            ].map { $0 != nil }
        }
        guard found.contains(true) else { return nil }
        // Unassigned and private: a text has hardly one of them, never all.
        let short = (0x7B2...0x7BF).lazy.map(Self.encoded).first { !bytes.holds($0) }
        let long = Array((0xE000...0xF8FF).lazy.map(Self.encoded).filter { !bytes.holds($0) }.prefix(2))
        guard let short, long.count == 2 else { return nil }
        pairs = [(Self.encoded(0x85), short), (Self.encoded(0x2028), long[0]), (Self.encoded(0x2029), long[1])]
        self.bytes = pairs.reduce(Array(bytes)) { $0.replacing($1.separator, with: $1.substitute) }
    }

    /// A piece of the text with the characters that it has in the source.
    func restored(_ text: String) -> String {
        let bytes = pairs.reduce(Array(text.utf8)) { $0.replacing($1.substitute, with: $1.separator) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func encoded(_ value: Int) -> [UInt8] {
        Unicode.Scalar(UInt32(value)).map { Array(String(Character($0)).utf8) } ?? []
    }
}

extension ArraySlice<UInt8> {
    fileprivate func holds(_ bytes: [UInt8]) -> Bool { !ranges(of: bytes).isEmpty }
}
