import Foundation
import Parsing
import Text

/// Collects the terms of one taxonomy from the posts of an edition and gives each its path.
struct TermCollector {
    private struct Draft {
        let name: String
        /// Where the term was first seen.
        let source: SourceFile
    }

    /// In the order in which terms were first seen; apart from `TermIndex`, which is by path.
    private typealias DraftIndex = TypedIndex<Draft>

    private let taxonomy: String
    private var drafts: [Draft] = []
    /// By folded name.
    private var known: [String: DraftIndex] = [:]
    /// By name as written; spares folding the same name again.
    private var spellings: [String: DraftIndex] = [:]

    init(taxonomy: String) {
        self.taxonomy = taxonomy
    }

    /// Registers the terms of a post; the first post that names a term decides its spelling.
    mutating func register(_ post: ParsedPost) {
        for name in post.frontMatter.terms[taxonomy] ?? [] where spellings[name] == nil {
            let folded = Self.folded(name)
            if let index = known[folded] {
                spellings[name] = index
            } else {
                let index = DraftIndex(drafts.count)
                known[folded] = index
                spellings[name] = index
                drafts.append(Draft(name: name.precomposedStringWithCanonicalMapping, source: post.source))
            }
        }
    }

    /// A post's terms in its own order, each once.
    func terms(of post: ParsedPost, in placed: Placed) -> [TermIndex] {
        var terms: [TermIndex] = []
        for name in post.frontMatter.terms[taxonomy] ?? [] {
            guard let draft = spellings[name] else { continue }
            let term = placed.positions[draft.value]
            if !terms.contains(term) { terms.append(term) }
        }
        return terms
    }

    /// One term whatever its case and whatever form its accents have.
    private static func folded(_ name: String) -> String {
        name.precomposedStringWithCanonicalMapping.lowercased()
    }

    /// The terms in the order of their paths.
    struct Placed {
        var names: [String] = []
        var paths: [SitePath] = []
        /// Of each term, in the order in which terms were first seen.
        fileprivate var positions: [TermIndex] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Gives every term a path below `root`. A name whose slug is empty or taken gets one of its own and a warning.
    func placed(below root: SitePath) -> Placed {
        var placed = Placed()
        var slugs: [String] = []
        var taken: [String: String] = [:]
        for draft in drafts {
            let wanted = Slug.shortened(Slug.ofName(draft.name))
            let slug = Self.free(wanted.isEmpty ? Slug.spelledOut(draft.name) : wanted, taken)
            if slug != wanted {
                let reason =
                    taken[wanted].map { "has the same address as “\($0)”" }
                    ?? "has no character that an address can have"
                placed.diagnostics.append(
                    draft.source.diagnostic(
                        .warning, "“\(draft.name)” in \(taxonomy) \(reason)",
                        hint: "it is published as \(root.appending(slug).decoded); use one spelling in all posts"))
            }
            taken[slug] = draft.name
            slugs.append(slug)
        }
        let order = slugs.indices.sorted { slugs[$0] < slugs[$1] }
        placed.names = order.map { drafts[$0].name }
        placed.paths = order.map { root.appending(slugs[$0]) }
        placed.positions = Array(repeating: TermIndex(0), count: order.count)
        for (position, draft) in order.enumerated() { placed.positions[draft] = TermIndex(position) }
        return placed
    }

    private static func free(_ slug: String, _ taken: [String: String]) -> String {
        var path = slug
        var number = 2
        while taken[path] != nil {
            path = "\(slug)-\(number)"
            number += 1
        }
        return path
    }
}
