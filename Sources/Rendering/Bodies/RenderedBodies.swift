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
    }

    private let baseURL: String
    private let bodies: [ObjectIdentifier: Body]

    /// - Parameter earlier: whose bodies are kept for the posts that are the same, if they are of the same base URL.
    package init(of site: Site, keeping earlier: RenderedBodies? = nil) {
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

    package func content(of post: Post, _ make: () -> PostContent) -> PostContent {
        bodies[ObjectIdentifier(post)]?.content(make) ?? make()
    }
}
