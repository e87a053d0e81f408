import Text

/// Finds what is to be said about bodies, a few at a time, and only about those that were not seen before.
public struct BodyCheck: Sendable {
    private let planned: PlannedSite
    private let all: [ParsedPost]
    private var rest: [(edition: Int, post: ParsedPost)] = []

    public init(_ planned: PlannedSite) {
        self.planned = planned
        var all: [ParsedPost] = []
        for (index, edition) in planned.site.editions.enumerated() {
            let first = all.count
            for post in edition.posts { all.append(post.parsed) }
            for page in edition.pages { all.append(page.parsed) }
            all += edition.indexes
            for post in all[first...] where post.bodyDiagnostics.made == nil { rest.append((index, post)) }
        }
        self.all = all
    }

    /// Bodies that are still to be looked at.
    public var remaining: Int { rest.count }

    /// Looks at so many of the bodies. Their HTML is not kept.
    public mutating func check(_ count: Int) {
        for (edition, post) in rest.suffix(count) {
            _ = post.bodyDiagnostics { planned.renderer.contents(ofEdition: edition).diagnostics(of: post) }
        }
        rest.removeLast(min(count, rest.count))
    }

    /// What is to be said about those that were looked at.
    public var diagnostics: [Diagnostic] {
        var found = planned.renderer.missingPrograms()
        for post in all { found += post.bodyDiagnostics.made ?? [] }
        return found.sorted()
    }
}
