import Files
import Foundation
import Parsing
import Resolving
import Text

/// Finds the new page that replaces an old one.
struct Successors: Sendable {
    /// A page of the new site that has a source file.
    struct Candidate: Sendable {
        let path: SitePath
        let root: SitePath
        let source: SourceFile
        let aliases: [String]
    }

    private let candidates: [Candidate]
    private var byName: [String: [Int]] = [:]
    private var byTitle: [String: [Int]] = [:]
    private let byPath: [SitePath: Int]
    /// First names of the paths of editions but that at the root.
    private let editions: Set<String>
    /// Pages of one name or title that are compared; a robot may give one title to all.
    private static let limit = 200

    init(_ site: Site) {
        var candidates: [Candidate] = []
        var titles: [String] = []
        for edition in site.editions {
            for post in edition.posts + edition.pages {
                candidates.append(
                    Candidate(
                        path: post.path, root: edition.root, source: post.parsed.source,
                        aliases: post.parsed.frontMatter.aliases))
                titles.append(post.title)
            }
        }
        self.candidates = candidates
        editions = Set(site.editions.compactMap { $0.root.decoded.pathParts.first })
        byPath = Dictionary(candidates.enumerated().map { ($1.path, $0) }) { first, _ in first }
        for (index, candidate) in candidates.enumerated() {
            byName[Self.name(of: candidate.path.decoded), default: []].append(index)
            byTitle[Self.plain(titles[index]), default: []].append(index)
        }
    }

    /// The page that has the title or the last name of the path, the likeliest of several; `nil` when none has.
    /// - Parameter redirected: the new page that the old address already led to.
    func successor(of path: String, _ page: OldPage, redirected: SitePath?) -> Candidate? {
        if let redirected, let index = byPath[redirected] { return candidates[index] }
        let named = Set((byName[Self.name(of: path)] ?? []).prefix(Self.limit))
        var titled: Set<Int> = []
        for title in page.titles.flatMap(Self.spellings) where titled.isEmpty {
            titled = Set((byTitle[Self.plain(title)] ?? []).prefix(Self.limit))
        }
        let both = named.intersection(titled)
        let likely = !both.isEmpty ? both : titled
        let first = path.pathParts.first?.lowercased()
        if likely.isEmpty { return onlyNamed(named, path, first) }
        return likely.map { candidates[$0] }.min { left, right in
            rank(left, path, first) < rank(right, path, first)
        }
    }

    /// A page that has nothing but the name in common with an old one: a number is no name, and of several pages with
    /// one name only that of the same folder counts.
    private func onlyNamed(_ named: Set<Int>, _ path: String, _ first: String?) -> Candidate? {
        guard Self.name(of: path).unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
        let ranked = named.map { (candidates[$0], rank(candidates[$0], path, first)) }.sorted { $0.1 < $1.1 }
        guard let best = ranked.first else { return nil }
        let hasRival = ranked.count > 1 && (ranked[1].1.0, ranked[1].1.1) == (best.1.0, best.1.1)
        return hasRival ? nil : best.0
    }

    /// Of the same edition first, then of the same folder, then by path.
    private func rank(_ candidate: Candidate, _ path: String, _ first: String?) -> (Int, Int, String) {
        let isHome = candidate.root == .root
        let root = isHome ? nil : candidate.root.decoded.pathParts.first
        let isSameEdition = root.map { $0 == first } ?? !(first.map(editions.contains) ?? false)
        let isSameFolder = candidate.path.decoded.pathParts.dropLast() == path.lowercased().pathParts.dropLast()
        return (isSameEdition ? 0 : 1, isSameFolder ? 0 : 1, candidate.path.decoded)
    }

    /// The last name of a path without `.html`, in lower case.
    private static func name(of path: String) -> String {
        let name = (path.pathParts.last ?? "").lowercased()
        return [".html", ".htm", ".xhtml"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    }

    /// A title as it is, and without the site's name behind it.
    private static func spellings(_ title: String) -> [String] {
        let separators = [" - ", " – ", " — ", " | ", " · ", " :: "]
        return [title]
            + separators.compactMap { title.range(of: $0, options: .backwards).map { String(title[..<$0.lowerBound]) } }
    }

    /// Letters and digits alone: generators set quotes and dashes in their own ways.
    private static func plain(_ title: String) -> String {
        let folded = title.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
        let letters = String(
            String.UnicodeScalarView(folded.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
        return letters.isEmpty ? title : letters
    }
}
