import Text

/// `:smile:` and the like: characters by their names on GitHub, as Hugo reads them with `enableEmoji`.
package enum Emoji {
    private static let characters: [Substring: Substring] = {
        var characters: [Substring: Substring] = [:]
        var open: [Substring] = []
        for word in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if word.utf8.allSatisfy({ $0 < 0x80 }) {
                open.append(word)
                continue
            }
            for name in open { characters[name] = word }
            open.removeAll()
        }
        return characters
    }()

    /// Whether a text holds what looks like a name; quick.
    package static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool { nextName(in: text, from: 0) != nil }

    /// A text with characters for names; `nil` where it holds none.
    package static func replacingNames(in text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var replaced: [UInt8] = []
        var copied = 0
        var index = 0
        while let name = nextName(in: text, from: index) {
            // The colon that ends what is no name may begin one.
            index = name.upperBound
            guard let character = characters[Substring(decoding: text[name], as: UTF8.self)] else { continue }
            index = name.upperBound + 1
            replaced.append(contentsOf: text[copied..<name.lowerBound - 1])
            replaced.append(contentsOf: character.utf8)
            copied = index
        }
        if copied == 0 { return nil }
        replaced.append(contentsOf: text[copied...])
        return replaced
    }

    /// What is between two colons at or behind an offset, if a name may look so.
    private static func nextName(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var index = start
        while let colon = text.firstIndex(of: UInt8(ascii: ":"), from: index) {
            var end = colon + 1
            while end < text.count, isPart(text[end]) { end += 1 }
            if end > colon + 1, end < text.count, text[end] == UInt8(ascii: ":") { return colon + 1..<end }
            index = max(end, colon + 1)
        }
        return nil
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }
}
