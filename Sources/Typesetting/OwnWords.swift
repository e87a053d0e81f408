/// Words that a site has and a dictionary lacks: its terms and what `words` of `site.yaml` names.
struct OwnWords: Sendable {
    /// By first unit, the longest first.
    private var byFirst: [UInt16: [[UInt16]]] = [:]

    init(_ words: some Sequence<String>) {
        for word in Set(words) {
            let units = Array(word.utf16)
            // A word of one character says nothing, a sentence is none.
            guard (2...Self.longest).contains(units.count), units.contains(where: \.isHan) else { continue }
            byFirst[units[0], default: []].append(units)
        }
        for first in byFirst.keys {
            byFirst[first]?.sort { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
        }
    }

    /// In UTF-16 units.
    private static let longest = 16

    /// Their places in a text, from its beginning, none inside another.
    func places(in text: [UInt16]) -> [Range<Int>] {
        if byFirst.isEmpty { return [] }
        var places: [Range<Int>] = []
        var index = 0
        while index < text.count {
            if let word = byFirst[text[index]]?.first(where: { text[index...].starts(with: $0) }) {
                places.append(index..<index + word.count)
                index += word.count
            } else {
                index += 1
            }
        }
        return places
    }
}
