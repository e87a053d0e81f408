import Text

/// `<!--more-->`, with or without spaces in it: what is above it is the summary.
enum Divider {
    /// Its length at the start of a text.
    static func length(atStartOf text: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        for word in ["<!--", "more", "-->"] {
            while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
            guard text[index...].starts(with: word.utf8) else { return nil }
            index += word.utf8.count
        }
        return index
    }

    /// Behind the first of a text.
    static func end(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while let start = text.firstIndex(of: "<!--", from: index) {
            if let length = length(atStartOf: UnsafeBufferPointer(rebasing: text[start...])) { return start + length }
            index = start + 1
        }
        return nil
    }
}
