import Foundation
import Parsing
import Resolving
import Text

/// Terms that readers take for one, but authors write in several ways: `CoinDesk` and `coindesk`, `AI` and `ＡＩ`.
enum Terms {
    /// One warning for each spelling but the most frequent, at the first post that has it.
    static func diagnostics(_ site: Site) -> [Diagnostic] {
        let parser = FrontMatterParser(site.configuration)
        return site.editions.flatMap { edition in
            edition.taxonomies.flatMap { taxonomy in
                groups(edition.posts.map(\.parsed), taxonomy.name).flatMap {
                    diagnostics($0, taxonomy: taxonomy.name, parser)
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
            for name in Set(post.frontMatter.terms[taxonomy.lowercased()] ?? []) {
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
        _ spellings: [Spelling], taxonomy: String, _ parser: FrontMatterParser
    ) -> [Diagnostic] {
        let best = spellings[0]
        return spellings.dropFirst().map { spelling in
            let differsInCase =
                spelling.name.precomposedStringWithCanonicalMapping.lowercased()
                == best.name.precomposedStringWithCanonicalMapping.lowercased()
            let first = spelling.posts.min { $0.source.path < $1.source.path }!.source
            let message =
                "“\(spelling.name)” in \(taxonomy) differs from “\(best.name)” only in \(differsInCase ? "case" : "width")"
                + ": \(counted(spelling.posts.count, "post")) against \(best.posts.count)"
            let hint = "write “\(best.name)” in all posts"
            guard let range = place(of: spelling.name, taxonomy, in: first, parser) else {
                return first.diagnostic(.warning, message, hint: hint)
            }
            return first.diagnostic(.warning, at: range, message, hint: hint)
        }
    }

    /// Where a post writes a term.
    private static func place(
        of name: String, _ taxonomy: String, in source: SourceFile, _ parser: FrontMatterParser
    ) -> Range<Int>? {
        guard let list = parser.range(of: taxonomy.lowercased(), in: source) else { return nil }
        let text = Array(name.utf8)
        guard text.count <= list.count else { return list }
        let starts = list.lowerBound...list.upperBound - text.count
        return starts.first { source.bytes[$0..<$0 + text.count].elementsEqual(text) }.map { $0..<$0 + text.count }
            ?? list
    }
}
