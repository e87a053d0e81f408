import Text

/// Finds what is to be said about bodies, a few at a time, and only about those that were not seen before.
public struct BodyCheck: Sendable {
    private let planned: PlannedSite
    private let memory: PlanMemory
    private var rest: [(edition: Int, post: ParsedPost)] = []
    private var checked: [String: PlanMemory.CheckedBody] = [:]

    /// - Parameter memory: the one that the site was planned with.
    public init(_ planned: PlannedSite, _ memory: PlanMemory) {
        self.planned = planned
        self.memory = memory
        let known = memory.state.withLock { $0.checked }
        for (index, edition) in planned.site.editions.enumerated() {
            for post in (edition.posts + edition.pages).lazy.map(\.parsed) + edition.indexes {
                if let body = known[post.source.path], body.post === post {
                    checked[post.source.path] = body
                } else {
                    rest.append((index, post))
                }
            }
        }
    }

    /// Bodies that are still to be looked at.
    public var remaining: Int { rest.count }

    /// Looks at so many of the bodies.
    public mutating func check(_ count: Int) {
        guard !rest.isEmpty else { return }
        for (edition, post) in rest.suffix(count) {
            let diagnostics = planned.renderer.contents(ofEdition: edition).diagnostics(of: post)
            checked[post.source.path] = PlanMemory.CheckedBody(post: post, diagnostics: diagnostics)
        }
        rest.removeLast(min(count, rest.count))
        let checked = checked
        memory.state.withLock { $0.checked = checked }
    }

    /// What is to be said about those that were looked at.
    public var diagnostics: [Diagnostic] {
        checked.values.flatMap(\.diagnostics).sorted() + planned.renderer.missingPrograms()
    }
}
