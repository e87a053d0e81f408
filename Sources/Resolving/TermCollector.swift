import Foundation
import Parsing
import Text

/// Collects the terms of one taxonomy from the posts of an edition and gives each its path.
struct TermCollector {
    private struct Draft {
        let name: String
        /// What its address is made of.
        let addressed: String
        /// Where the term was first seen.
        let source: SourceFile
    }

    /// In the order in which terms were first seen; apart from `TermIndex`, which is by path.
    private typealias DraftIndex = TypedIndex<Draft>

    private let taxonomy: String
    private let rule: Slug.Rule
    private var drafts: [Draft] = []
    /// By folded name.
    private var known: [String: DraftIndex] = [:]
    /// By name as written; spares folding the same name again.
    private var spellings: [String: DraftIndex] = [:]
    /// What introduces their lists.
    private var texts: [DraftIndex: ParsedPost] = [:]
    /// About texts of one term.
    private var mistakes: [Diagnostic] = []
    /// Posts with more terms than one may have.
    private var excessive: [ParsedPost] = []

    init(taxonomy: String, rule: Slug.Rule) {
        self.taxonomy = taxonomy
        self.rule = rule
    }

    /// Registers the terms of a post; the first post that names a term decides its spelling.
    mutating func register(_ post: ParsedPost) {
        let names = post.frontMatter.terms[taxonomy] ?? []
        if names.count > Taxonomy.termLimit { excessive.append(post) }
        for name in names.prefix(Taxonomy.termLimit) where spellings[name] == nil {
            add(name, of: post)
        }
    }

    /// Registers the term that a text is about, which no post may have.
    /// - Parameter folder: by which the text names it.
    mutating func register(_ folder: String, of text: ParsedPost) {
        let index = spellings[folder] ?? add(folder, shown: text.frontMatter.title, of: text)
        if let other = texts[index] {
            mistakes.append(ListTexts.second(text, besides: other))
        } else {
            texts[index] = text
        }
    }

    @discardableResult
    private mutating func add(_ name: String, shown: String? = nil, of post: ParsedPost) -> DraftIndex {
        let folded = folded(name)
        let index = known[folded] ?? DraftIndex(drafts.count)
        spellings[name] = index
        if known.updateValue(index, forKey: folded) != nil { return index }
        drafts.append(
            Draft(
                name: (shown ?? name).precomposedStringWithCanonicalMapping,
                addressed: name.precomposedStringWithCanonicalMapping, source: post.source))
        return index
    }

    /// A post's terms in its own order, each once.
    func terms(of post: ParsedPost, in placed: Placed) -> [TermIndex] {
        var terms: [TermIndex] = []
        for name in (post.frontMatter.terms[taxonomy] ?? []).prefix(Taxonomy.termLimit) {
            guard let draft = spellings[name] else { continue }
            let term = placed.positions[draft.value]
            if !terms.contains(term) { terms.append(term) }
        }
        return terms
    }

    /// One term whatever its case, whatever form its accents have, and whatever an address drops or replaces:
    /// `open source` is `open-source`, as in Hugo.
    private func folded(_ name: String) -> String {
        let composed = name.precomposedStringWithCanonicalMapping
        let slug = Slug.ofName(composed, .full)
        return slug.isEmpty ? composed.lowercased() : slug
    }

    /// The terms in the order of their slugs.
    struct Placed {
        var names: [String] = []
        var slugs: [String] = []
        var introductions: [ParsedPost?] = []
        /// Of each term, in the order in which terms were first seen.
        fileprivate var positions: [TermIndex] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Gives every term a slug. A name whose slug is empty or taken gets one of its own and a warning.
    /// - Parameters:
    ///   - root: the path of the taxonomy, for messages.
    ///   - parser: finds the places of mistakes.
    func placed(below root: SitePath, _ parser: FrontMatterParser) -> Placed {
        var placed = Placed()
        placed.diagnostics = excessive.map { tooMany($0, parser) } + mistakes
        var slugs: [String] = []
        var taken = TakenSlugs()
        for draft in drafts {
            let wanted = Slug.ofName(draft.addressed, rule)
            let full = rule.numerals == .full ? wanted : Slug.ofName(draft.addressed, rule.withNumerals)
            let best = wanted.isEmpty ? full : wanted
            let named = best.isEmpty ? Slug.spelledOut(draft.addressed) : best
            let slug = taken.free([named, full]) ?? taken.numbered(named)
            // By Hugo's rule a second term keeps its numerals.
            if slug != best, slug != full {
                let message: Message =
                    if let other = taken.names[best] {
                        "“\(draft.name)” in \(taxonomy) has the same address as “\(other)”"
                    } else {
                        "“\(draft.name)” in \(taxonomy) has no character that an address can have"
                    }
                placed.diagnostics.append(
                    draft.source.diagnostic(
                        .warning, message,
                        hint: "it is published as \(root.appending(slug).decoded); use one spelling in all posts"))
            }
            taken.names[slug] = draft.name
            slugs.append(slug)
        }
        let order = placesInOrder(of: slugs.count) { slugs[$0] < slugs[$1] }
        placed.names = order.map { drafts[$0].name }
        placed.slugs = order.map { slugs[$0] }
        placed.introductions = order.map { texts[DraftIndex($0)] }
        placed.positions = Array(repeating: TermIndex(0), count: order.count)
        for (position, draft) in order.enumerated() { placed.positions[draft] = TermIndex(position) }
        return placed
    }
}

extension TermCollector {
    private func tooMany(_ post: ParsedPost, _ parser: FrontMatterParser) -> Diagnostic {
        let count = post.frontMatter.terms[taxonomy]?.count ?? 0
        let message: Message = "“\(taxonomy)” has \(count) terms; the first \(Taxonomy.termLimit) are used"
        let hint: Message = "write at most \(Taxonomy.termLimit) terms in \(taxonomy), and the others in keywords"
        // A default from the folder's _index.md has its place there.
        guard let range = parser.range(of: taxonomy, in: post.source) else {
            return post.source.diagnostic(.error, message, hint: hint)
        }
        return post.source.diagnostic(.error, at: range, message, hint: hint)
    }
}

/// The slugs of terms, each of which belongs to one.
private struct TakenSlugs {
    /// The terms by their slugs.
    var names: [String: String] = [:]
    /// The number to try next, by slug: terms of one slug do not count from 2 again and again.
    private var numbers: [String: Int] = [:]

    /// The first that is no term's.
    func free(_ slugs: [String]) -> String? { slugs.first { !$0.isEmpty && names[$0] == nil } }

    /// The slug with the first number behind it that makes it nobody's.
    mutating func numbered(_ slug: String) -> String {
        for number in numbers[slug, default: 2]... {
            let path = Slug.shortened("\(slug)-\(number)")
            if names[path] == nil {
                numbers[slug] = number + 1
                return path
            }
        }
        return slug
    }
}
