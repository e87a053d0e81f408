import Foundation
import Parsing
import Text

/// Collects the terms of one taxonomy from the posts of an edition and gives each its path.
struct TermCollector {
    private struct Draft {
        let name: String
        /// Where the term was first seen.
        let source: SourceFile
        var posts: [Int] = []
    }

    private let taxonomy: String
    private var drafts: [Draft] = []
    /// By folded name.
    private var known: [String: Int] = [:]
    /// By name as written; spares folding the same name again.
    private var spellings: [String: Int] = [:]

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
                known[folded] = drafts.count
                spellings[name] = drafts.count
                drafts.append(Draft(name: name.precomposedStringWithCanonicalMapping, source: post.source))
            }
        }
    }

    /// Ids of a post's terms in its own order, each once.
    func ids(of post: ParsedPost) -> [Int] {
        var ids: [Int] = []
        for name in post.frontMatter.terms[taxonomy] ?? [] {
            if let id = spellings[name], !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// One term whatever its case and whatever form its accents have.
    private static func folded(_ name: String) -> String {
        name.precomposedStringWithCanonicalMapping.lowercased()
    }

    /// The terms in the order of their paths.
    struct Placed {
        var names: [String] = []
        var paths: [SitePath] = []
        /// From the id of a term to its place in `names` and `paths`.
        var position: [Int] = []
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
        placed.position = Array(repeating: 0, count: order.count)
        for (position, id) in order.enumerated() { placed.position[id] = position }
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
