import Parsing
import Resolving
import Threads

/// What the bodies of a site's posts became, each made when it is first asked for. What one became on the same site
/// before, in a preview or in an earlier build, is used while the answers to what it asked are the same (`BodyTrace`).
///
/// Of one base URL, because shortcodes may put absolute addresses into a body; and apart from the posts, so that the
/// model holds nothing that was rendered.
package final class RenderedBodies: Sendable {
    /// A post, which stays alive so that its identity stays its own, and its body.
    private final class Body: Sendable {
        let post: ParsedPost
        /// As it was before; whether it would be the same again is not known yet.
        let before: PostContent?
        let content = Lazily<PostContent>()
        let facts = Lazily<BodyFacts>()

        init(post: ParsedPost, before: PostContent?) {
            self.post = post
            self.before = before
        }

        var latest: PostContent? { content.made ?? before }
    }

    private let baseURL: String
    let builds: KeptBodies?
    private let bodies: [ObjectIdentifier: Body]

    /// - Parameters:
    ///   - earlier: of the same settings; used for the files that are the same, if it is of the same base URL.
    ///   - builds: what earlier builds found out about them.
    package init(of site: Site, keeping earlier: RenderedBodies? = nil, builds: KeptBodies? = nil) {
        self.builds = builds
        baseURL = site.addresses.baseURL
        let kept = earlier?.baseURL == baseURL ? earlier?.bodies ?? [:] : [:]
        var bodies: [ObjectIdentifier: Body] = [:]
        bodies.reserveCapacity(site.editions.reduce(0) { $0 + $1.posts.count + $1.pages.count })
        for edition in site.editions {
            for post in edition.posts + edition.pages {
                let identity = ObjectIdentifier(post.parsed)
                bodies[identity] = Body(post: post.parsed, before: kept[identity]?.latest)
            }
        }
        self.bodies = bodies
    }

    /// - Parameter holds: whether what was found out about it before is still so.
    func content(of post: Post, where holds: (BodyFacts) -> Bool, made make: () -> PostContent) -> PostContent {
        guard let body = bodies[ObjectIdentifier(post.parsed)] else { return make() }
        return body.content {
            if let before = body.before, holds(before.facts) { return before }
            return make()
        }
    }

    /// - Parameter holds: whether what was found out about it before is still so.
    func facts(of post: Post, where holds: (BodyFacts) -> Bool, made make: () -> BodyFacts) -> BodyFacts {
        guard let body = bodies[ObjectIdentifier(post.parsed)] else { return make() }
        return body.facts {
            if let made = body.content.made { return made.facts }
            if body.before == nil, let kept = builds?.facts(of: post.parsed.key), holds(kept) { return kept }
            return make()
        }
    }

    /// Puts down what is known about the bodies that were rendered, for the next build.
    /// - Parameter coloured: whether what the highlighter made of them would become the same again.
    package func keep(coloured: Bool) {
        guard let builds else { return }
        for body in bodies.values {
            guard let made = body.content.made, coloured || !made.facts.questions.contains(.colours) else { continue }
            builds.keep(made.facts, of: body.post.key)
        }
    }
}
