import CMarkGFM
import Text

/// Characters that carry a decision about delimiters through cmark-gfm's parser and are taken out of every node
/// afterwards.
///
/// They come from a block of punctuation that no Markdown of a research blog holds; a body that does hold it gets
/// another block, and one that holds every block gets no marks at all, so that no sentinel is ever mistaken for text.
struct Sentinels {
    enum Mark: UInt8 {
        /// Counts as punctuation, leaves nothing.
        case punctuation
        /// Literal characters that must not become delimiters; all of them count as punctuation.
        case star, underscore, tilde
        /// Begins and ends the number of a formula.
        case formula
        /// Begins and ends the number of an insertion.
        case insertion
        /// Begins and ends the number of a footnote that is none; counts as punctuation, leaves nothing.
        case label
        /// Counts as a letter, leaves nothing.
        case letter
    }

    /// The UTF-8 of every sentinel begins with these two bytes.
    private let prefix: (UInt8, UInt8)
    /// The last byte of `Mark.punctuation`; the other punctuation marks follow.
    private let first: UInt8
    /// The last byte of `Mark.letter`.
    private let letter: UInt8

    private static let blocks = [
        // U+1CC0 to U+1CC6 Sundanese punctuation, U+1CC8 unassigned.
        Sentinels(prefix: (0xE1, 0xB3), first: 0x80, letter: 0x88),
        // U+1B5A to U+1B60 Balinese punctuation, U+1B61 a Balinese symbol, which is no punctuation to cmark-gfm.
        Sentinels(prefix: (0xE1, 0xAD), first: 0x9A, letter: 0xA1),
    ]

    /// Sentinels that are absent from a text, written out or as entities.
    static func absent(from text: UnsafeBufferPointer<UInt8>) -> Sentinels? {
        blocks.first { !$0.isPresent(in: text) }
    }

    private init(prefix: (UInt8, UInt8), first: UInt8, letter: UInt8) {
        self.prefix = prefix
        self.first = first
        self.letter = letter
    }

    /// The first byte of every sentinel.
    var lead: UInt8 { prefix.0 }

    func bytes(_ mark: Mark) -> (UInt8, UInt8, UInt8) {
        (prefix.0, prefix.1, mark == .letter ? letter : first + mark.rawValue)
    }

    private func isPresent(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let found = text.firstIndex(of: prefix.0, from: index) {
            if found + 1 < text.count, text[found + 1] == prefix.1 { return true }
            index = found + 1
        }
        index = 0
        while let found = text.firstIndex(of: "&#", from: index) {
            if let value = Self.numericEntity(text, at: found + 2), value >> 6 == codePointBlock { return true }
            index = found + 2
        }
        return false
    }

    /// The code points that share the first two bytes.
    private var codePointBlock: UInt32 { (UInt32(prefix.0) & 0xF) << 6 | UInt32(prefix.1) & 0x3F }

    /// CommonMark 6.2: up to seven decimal or six hexadecimal digits; a few more are read here.
    private static func numericEntity(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
        let isHexadecimal = start < text.count && text[start] | 0x20 == UInt8(ascii: "x")
        let digits = text[min(start + (isHexadecimal ? 1 : 0), text.count)...].prefix(10).prefix {
            $0.hexadecimalValue != nil
        }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    }

    /// The literal character behind a mark; `nil` for marks that leave nothing.
    static func literal(_ mark: Mark) -> UInt8? {
        switch mark {
        case .star: UInt8(ascii: "*")
        case .underscore: UInt8(ascii: "_")
        case .tilde: UInt8(ascii: "~")
        default: nil
        }
    }

    /// The mark whose bytes begin at an index.
    func mark(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Mark? {
        guard index + 2 < text.count, text[index] == prefix.0, text[index + 1] == prefix.1 else { return nil }
        if text[index + 2] == letter { return .letter }
        return text[index + 2] >= first ? Mark(rawValue: text[index + 2] - first) : nil
    }
}
