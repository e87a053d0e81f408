import Foundation
import Parsing
import Resolving
import Text

/// Terms that readers take for one, but authors write in several ways: `CoinDesk` and `coindesk`, `AI` and `ＡＩ`.
enum Terms {
    /// One warning for each spelling but the most frequent, at the first post that has it.
    static func diagnostics(_ site: Site) -> [Diagnostic] {
        site.editions.flatMap { edition in
            edition.taxonomies.flatMap { taxonomy in
                var places = TermPlaces(taxonomy: taxonomy.name, FrontMatterParser(site.configuration))
                return groups(edition.posts.map(\.parsed), taxonomy.name).flatMap {
                    diagnostics($0, taxonomy: taxonomy.name, &places)
                }
            }
        }
    }

    /// One way of writing a term.
    private struct Spelling {
        let name: String
        var posts: [ParsedPost] = []
    }

    /// The spellings of each term that has several, the most frequent first.
    private static func groups(_ posts: [ParsedPost], _ taxonomy: String) -> [[Spelling]] {
        var byName: [String: Spelling] = [:]
        for post in posts {
            for name in Set((post.frontMatter.terms[taxonomy.lowercased()] ?? []).prefix(Taxonomy.termLimit)) {
                byName[name, default: Spelling(name: name)].posts.append(post)
            }
        }
        let groups = Dictionary(grouping: byName.values) { folded($0.name) }
        return groups.values.filter { $0.count > 1 }.map { group in
            group.sorted { left, right in
                left.posts.count != right.posts.count
                    ? left.posts.count > right.posts.count
                    : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
            }
        }
    }

    /// One text for all widths (UAX #15, NFKC) and cases.
    private static func folded(_ name: String) -> String {
        name.precomposedStringWithCompatibilityMapping.lowercased()
    }

    private static func diagnostics(
        _ spellings: [Spelling], taxonomy: String, _ places: inout TermPlaces
    ) -> [Diagnostic] {
        let best = spellings[0]
        return spellings.dropFirst().map { spelling -> Diagnostic in
            let differsInCase =
                spelling.name.precomposedStringWithCanonicalMapping.lowercased()
                == best.name.precomposedStringWithCanonicalMapping.lowercased()
            let first = spelling.posts.min { $0.source.path < $1.source.path }!.source
            let posts: Message = "\(counted(spelling.posts.count, "post")) against \(best.posts.count)"
            let message: Message =
                differsInCase
                ? "“\(spelling.name)” in \(taxonomy) differs from “\(best.name)” only in case: \(posts)"
                : "“\(spelling.name)” in \(taxonomy) differs from “\(best.name)” only in width: \(posts)"
            let hint: Message = "write “\(best.name)” in all posts"
            guard let range = places.place(of: spelling.name, in: first) else {
                return first.diagnostic(.warning, message, hint: hint)
            }
            return first.diagnostic(.warning, at: range, message, hint: hint)
        }
    }
}

/// Finds where posts write the terms of a taxonomy. The front matter of a file is read once.
struct TermPlaces {
    private let taxonomy: String
    private let parser: FrontMatterParser
    /// Where the terms of a file are, by its path.
    private var lists: [String: Range<Int>?] = [:]

    init(taxonomy: String, _ parser: FrontMatterParser) {
        self.taxonomy = taxonomy.lowercased()
        self.parser = parser
    }

    /// The term, else the list that should hold it.
    mutating func place(of name: String, in source: SourceFile) -> Range<Int>? {
        let known = lists[source.path] ?? parser.range(of: taxonomy, in: source)
        lists[source.path] = .some(known)
        guard let list = known else { return nil }
        let text = Array(name.utf8)
        guard text.count <= list.count else { return list }
        let starts = list.lowerBound...list.upperBound - text.count
        return starts.first { source.bytes[$0..<$0 + text.count].elementsEqual(text) }.map { $0..<$0 + text.count }
            ?? list
    }
}
