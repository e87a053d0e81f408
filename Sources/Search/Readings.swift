import Foundation

/// Which characters of titles and terms sound how, so that `guangmokuai` and `gmk` find 光模块.
struct Readings {
    /// Characters of an entry: what can be found by one query.
    private static let length = 6

    struct Entry {
        let key: String
        let characters: String
        let readings: String

        /// The same on every system.
        fileprivate var order: String { readings + characters }
    }

    /// Sorted by key.
    let entries: [Entry]

    /// - Parameter clauses: folded.
    init(_ clauses: some Sequence<ArraySlice<UInt8>>) {
        var readings: [Unicode.Scalar: String] = [:]
        var found: Set<String> = []
        for clause in clauses {
            for run in String(decoding: clause, as: UTF8.self).unicodeScalars.split(whereSeparator: { !$0.isIdeograph })
            {
                for start in run.indices.dropLast() {
                    let characters = String(String.UnicodeScalarView(run[start...].prefix(Self.length)))
                    found.insert(characters)
                }
            }
        }
        for scalar in Set(found.lazy.flatMap(\.unicodeScalars)) { readings[scalar] = Self.reading(scalar) }
        let known = readings
        let entries = found.map { characters in Self.entry(characters, known) }
        self.entries = entries.filter { $0.key.utf8.count == 2 }.sorted { ($0.key, $0.order) < ($1.key, $1.order) }
    }

    private static func entry(_ characters: String, _ readings: [Unicode.Scalar: String]) -> Entry {
        let sounds = characters.unicodeScalars.map { readings[$0] ?? "" }
        let key = sounds.prefix(2).map { String($0.prefix(1)) }.joined()
        return Entry(key: key, characters: characters, readings: sounds.joined(separator: " "))
    }

    /// By ICU, in plain letters: `lü` is `lu`.
    private static func reading(_ scalar: Unicode.Scalar) -> String {
        let latin = String(scalar).applyingTransform(.toLatin, reverse: false) ?? ""
        let plain = Folding.folded(latin)
        return plain.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ? plain : ""
    }
}

extension Unicode.Scalar {
    fileprivate var isIdeograph: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF: true
        default: false
        }
    }
}
