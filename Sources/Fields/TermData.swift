import Foundation
import Text

/// What a data file of a site says about the terms of a field: names by language, other names, descriptions, links.
package struct TermData: Sendable {
    /// One term.
    package struct Entry: Sendable {
        /// What posts are grouped by, and what the address is made of.
        package var key: String
        /// The key, where readers know the term by it too, as stocks by their numbers.
        package var code: String?
        /// By language in lower case; of all languages under an empty one.
        package var names: [String: String] = [:]
        package var aliases: [String] = []
        package var descriptions: [String: String] = [:]
        /// Absolute, or a path of the site.
        package var link: String?
        /// Other columns, in their order; those of one language know it, in lower case.
        package var facts: [(label: String, language: String, value: String)] = []
        /// Of the key in the file.
        package var range: Range<Int>

        package init(key: String, range: Range<Int>) {
            self.key = key
            self.range = range
        }

        /// What readers of a language see.
        package func name(in language: String) -> String { Self.text(names, language) ?? key }

        package func description(in language: String) -> String? { Self.text(descriptions, language) }

        /// All texts that mean the term, the key first, each once.
        package var allNames: [String] {
            var seen: Set<String> = []
            let all = [key] + names.sorted { $0.key < $1.key }.map(\.value) + aliases
            return all.filter { !$0.isEmpty && seen.insert($0).inserted }
        }

        /// Other columns for readers of a language.
        package func facts(in language: String) -> [(label: String, value: String)] {
            let codes = ["", language.lowercased(), String(language.lowercased().prefix { $0 != "-" })]
            return facts.filter { codes.contains($0.language) }.map { ($0.label, $0.value) }
        }

        private static func text(_ texts: [String: String], _ language: String) -> String? {
            let code = language.lowercased()
            return texts[code] ?? texts[String(code.prefix { $0 != "-" })] ?? texts[""]
        }
    }

    /// In the order of the file.
    package private(set) var entries: [Entry] = []
    /// Places of the entries, by folded name.
    private var places: [String: Int] = [:]

    package init() {}

    /// The entry that a name means, however it is written.
    package func entry(_ name: String) -> Entry? {
        (places[name] ?? places[Self.folded(name)]).map { entries[$0] }
    }

    /// Adds an entry. Of two with a name in common the first has it.
    /// - Returns: the name that another entry has, and that entry.
    mutating func add(_ entry: Entry) -> (name: String, other: Entry)? {
        var taken: (String, Entry)?
        for name in entry.allNames {
            let folded = Self.folded(name)
            if let other = places[folded], other != entries.count {
                taken = taken ?? (name, entries[other])
            } else {
                places[folded] = entries.count
            }
        }
        entries.append(entry)
        return taken
    }

    /// One text for all widths and cases (UAX #15, NFKC), without blanks.
    private static func folded(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0.isASCIIDigit }) { return name }
        return name.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
    }
}

extension TermData {
    /// All names of all entries, with the numbers of their entries.
    package var allNames: (texts: [String], entries: [Int]) {
        var (texts, numbers): ([String], [Int]) = ([], [])
        for (number, entry) in entries.enumerated() {
            for name in entry.allNames {
                texts.append(name)
                numbers.append(number)
            }
        }
        return (texts, numbers)
    }
}
