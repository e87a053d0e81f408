import Foundation

/// Unifies what readers take for the same: NFKC, lower case, no accents, nothing invisible, simplified characters.
package struct Folding: Sendable {
    private let simplification = Simplification.icu
    /// Folds of clusters that need more than a table.
    private var known: [String: [UInt8]] = [:]

    init() {}

    /// Appends the fold of UTF-8 text: tokens without anything between them where they touch, one space where
    /// separators stood, none at the ends.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
        var output = FoldedText(start: folded.count)
        var index = 0
        while index < text.count {
            let (scalar, length) = Self.scalar(text, index)
            var end = index + length
            var isCluster = false
            while end < text.count, text[end] >= 0xE1 {
                let (next, length) = Self.scalar(text, end)
                guard CharacterClass.joinsBefore(next) else { break }
                isCluster = true
                end += length
            }
            let kind = CharacterClass(scalar)
            if isCluster || kind == .foldable {
                let cluster = UnsafeBufferPointer(rebasing: text[index..<end])
                for (scalar, kind) in scalars(ofFolded: cluster) { output.append(scalar, kind, to: &folded) }
            } else {
                output.append(lowered(scalar, kind), kind, to: &folded)
            }
            index = end
        }
    }

    /// A character of a class that needs no more than a table.
    func lowered(_ scalar: UInt32, _ kind: CharacterClass) -> UInt32 {
        switch kind {
        case .latin: scalar | 0x20
        case .character: simplification(scalar)
        default: scalar
        }
    }

    /// What a letter with its marks is for the search.
    mutating func scalars(ofFolded cluster: UnsafeBufferPointer<UInt8>) -> [(UInt32, CharacterClass)] {
        let text = String(decoding: cluster, as: UTF8.self)
        let bytes =
            known[text]
            ?? {
                let folded = Array(Self.fold(text).utf8)
                known[text] = folded
                return folded
            }()
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
            let scalar = simplification($0.value)
            return (scalar, CharacterClass.folded(scalar))
        }
    }

    /// The fold of a letter with its marks, still traditional.
    private static func fold(_ text: String) -> String {
        let lower = text.precomposedStringWithCompatibilityMapping.lowercased()
        let bare = lower.decomposedStringWithCompatibilityMapping.unicodeScalars
            .filter { !CharacterClass.isLeftOut($0) }.map { $0 == "ς" ? "σ" : $0 }
        let folded = String(String.UnicodeScalarView(bare))
        // Other letters are put together by their marks alone, however they were written.
        let isJoined = bare.contains { CharacterClass.joinsBefore($0.value) || (0x1100...0x11FF).contains($0.value) }
        return isJoined ? folded.precomposedStringWithCanonicalMapping : folded
    }

    /// The character at an index and its length in bytes. Text is valid UTF-8.
    static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
        let first = UInt32(text[index])
        func rest(_ offset: Int) -> UInt32 { index + offset < text.count ? UInt32(text[index + offset] & 0x3F) : 0 }
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
        return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }

    /// The fold of a whole text.
    package static func folded(_ text: String) -> String {
        var folding = Folding()
        var bytes: [UInt8] = []
        var text = text
        text.withUTF8 { folding.append($0, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Folded text being written.
private struct FoldedText {
    let start: Int
    private var needsSpace = false

    init(start: Int) {
        self.start = start
    }

    mutating func append(_ scalar: UInt32, _ kind: CharacterClass, to bytes: inout [UInt8]) {
        guard kind != .separator else {
            needsSpace = bytes.count > start
            return
        }
        if needsSpace { bytes.append(UInt8(ascii: " ")) }
        needsSpace = false
        if scalar < 0x80 {
            bytes.append(UInt8(scalar))
        } else if let scalar = Unicode.Scalar(scalar) {
            bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
    }
}
