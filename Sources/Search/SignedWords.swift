import Foundation
import Text
import Threads

/// Words that end in signs which make other words of them: `C++`, `C#`, `AA+`. Tokens leave the signs out.
struct SignedWords {
    /// Folded, in the order in which they first come.
    private(set) var words = ByteTable()
    /// By word: numbers of documents times four plus zone, ascending.
    private(set) var places: [[UInt32]] = []

    private static let plus = UInt8(ascii: "+")
    private static let hash = UInt8(ascii: "#")

    init(_ documents: [SearchDocument], threads: Parallel) {
        let found = threads.map(documents.count) { document in
            SearchDocument.Zone.allCases.flatMap { zone in
                let words = (documents[document].zones[zone] ?? []).flatMap(Self.words)
                return words.map { (word: $0, place: UInt32(document * 4 + zone.rawValue)) }
            }
        }
        for (word, place) in found.joined() {
            let number = words.intern(word[...])
            if number == places.count { places.append([]) }
            if places[number].last != place { places[number].append(place) }
        }
    }

    /// Those of a text: letters or digits of ASCII, then `+` or `#`, of which neither has more on its other side.
    static func words(_ text: String) -> [[UInt8]] {
        var text = text
        return text.withUTF8 { text in
            var words: [[UInt8]] = []
            var index = 0
            while index < text.count {
                guard isSign(text[index]) else {
                    index += 1
                    continue
                }
                let start = text[..<index].lastIndex { !$0.isASCIIAlphanumeric }.map { $0 + 1 } ?? 0
                let end = text[index...].firstIndex { !isSign($0) } ?? text.count
                if start < index, end == text.count || !text[end].isASCIIAlphanumeric {
                    // Signs and digits have this bit already.
                    words.append(text[start..<end].map { $0 | 0x20 })
                }
                index = end
            }
            return words
        }
    }

    /// The signs of a name, which its key in the index has after its fold.
    static func signs(_ name: String) -> [UInt8] { name.precomposedStringWithCompatibilityMapping.utf8.filter(isSign) }

    private static func isSign(_ byte: UInt8) -> Bool { byte == plus || byte == hash }
}
