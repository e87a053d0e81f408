import Parsing
import Resolving
import Text

/// Finds the messages about bodies, a few at a time, and only about those that were not seen before.
package struct BodyCheck: Sendable {
    private let planned: PlannedSite
    private let all: [ParsedPost]
    private var rest: [(edition: EditionIndex, post: ParsedPost)] = []
    /// By post; `all` keeps them alive, so that their identities stay theirs.
    private var found: [ObjectIdentifier: [Diagnostic]] = [:]

    /// - Parameter earlier: before an edit. What it found of the posts that are the same is kept; where more than texts
    ///   has changed, bodies with shortcodes are looked at again, because those speak of other posts and of the theme.
    package init(_ planned: PlannedSite, after earlier: BodyCheck? = nil) {
        self.planned = planned
        let holds =
            earlier.map {
                $0.planned.resolution === planned.resolution && $0.planned.theme.key == planned.theme.key
            } ?? false
        var all: [ParsedPost] = []
        for (index, edition) in zip(planned.site.editions.editionIndices, planned.site.editions) {
            for post in edition.sources {
                all.append(post)
                let known = earlier?.found[ObjectIdentifier(post)]
                found[ObjectIdentifier(post)] = known
                if known == nil || !holds && !post.shortcodes.isEmpty { rest.append((index, post)) }
            }
        }
        self.all = all
    }

    /// Bodies that are still to be looked at.
    package var remaining: Int { rest.count }

    /// Looks at this many of the bodies. Their HTML is not kept.
    package mutating func check(_ count: Int) {
        for (edition, post) in rest.suffix(count) {
            found[ObjectIdentifier(post)] = planned.renderer.bodies(ofEdition: edition).diagnostics(of: post)
        }
        rest.removeLast(min(count, rest.count))
    }

    /// The messages about those that were looked at.
    package var diagnostics: [Diagnostic] {
        var all = planned.renderer.missingPrograms()
        for post in self.all { all += found[ObjectIdentifier(post)] ?? [] }
        return all.sorted()
    }
}
