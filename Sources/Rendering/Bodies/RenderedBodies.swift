import Resolving
import Threads

/// What the bodies of a site's posts became, each made when it is first asked for.
///
/// Of one base URL, because shortcodes may put absolute addresses into a body; and apart from the posts, so that the
/// model holds nothing that was rendered.
package final class RenderedBodies: Sendable {
    /// A post, which stays alive so that its identity stays its own, and its body.
    private struct Body: Sendable {
        let post: Post
        let content = Lazily<PostContent>()
        let facts = Lazily<BodyFacts>()
    }

    private let baseURL: String
    let builds: KeptBodies?
    private let bodies: [ObjectIdentifier: Body]

    /// - Parameters:
    ///   - earlier: whose bodies are kept for the posts that are the same, if they are of the same base URL.
    ///   - builds: what earlier builds found out about them.
    package init(of site: Site, keeping earlier: RenderedBodies? = nil, builds: KeptBodies? = nil) {
        self.builds = builds
        baseURL = site.addresses.baseURL
        let kept = earlier?.baseURL == baseURL ? earlier?.bodies ?? [:] : [:]
        var bodies: [ObjectIdentifier: Body] = [:]
        bodies.reserveCapacity(site.editions.reduce(0) { $0 + $1.posts.count + $1.pages.count })
        for edition in site.editions {
            for post in edition.posts + edition.pages {
                let identity = ObjectIdentifier(post)
                bodies[identity] = kept[identity] ?? Body(post: post)
            }
        }
        self.bodies = bodies
    }

    func content(of post: Post, _ make: () -> PostContent) -> PostContent {
        bodies[ObjectIdentifier(post)]?.content(make) ?? make()
    }

    /// - Parameter holds: whether what an earlier build found out is still so.
    func facts(of post: Post, where holds: (BodyFacts) -> Bool, made make: () -> BodyFacts) -> BodyFacts {
        guard let body = bodies[ObjectIdentifier(post)] else { return make() }
        return body.facts {
            if let made = body.content.made { return made.facts }
            if let kept = builds?.facts(of: post.parsed.key), holds(kept) { return kept }
            return make()
        }
    }

    /// Puts down what is known about the bodies that were rendered, for the next build.
    /// - Parameter coloured: whether what the highlighter made of them would become the same again.
    package func keep(coloured: Bool) {
        guard let builds else { return }
        for body in bodies.values {
            guard let made = body.content.made, coloured || !made.facts.questions.contains(.colours) else { continue }
            builds.keep(made.facts, of: body.post.parsed.key)
        }
    }
}
