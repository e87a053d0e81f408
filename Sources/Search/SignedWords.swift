import Foundation
import Text

/// Words that end in signs which make other words of them: `C++`, `C#`, `AA+`. Tokens leave the signs out.
enum SignedWords {
    private static let plus = UInt8(ascii: "+")
    private static let hash = UInt8(ascii: "#")

    /// Those of a text, folded: letters or digits of ASCII, then `+` or `#`, of which neither has more on its other side.
    static func words(_ text: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var index = 0
        while index < text.count {
            guard isSign(text[index]) else {
                index += 1
                continue
            }
            var start = index
            while start > 0, text[start - 1].isASCIIAlphanumeric { start -= 1 }
            let end = text[index...].firstIndex { !isSign($0) } ?? text.count
            if start < index, end == text.count || !text[end].isASCIIAlphanumeric {
                // Signs and digits have this bit already.
                words.append(text[start..<end].map { $0 | 0x20 })
            }
            index = end
        }
        return words
    }

    /// The signs of a name, which its key in the index has after its fold.
    static func signs(_ name: String) -> [UInt8] { name.precomposedStringWithCompatibilityMapping.utf8.filter(isSign) }

    private static func isSign(_ byte: UInt8) -> Bool { byte == plus || byte == hash }
}
