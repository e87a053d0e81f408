import Planning
import Publishing
import Resolving
import Text

/// What builds and previews say of the links of posts that changed: how many are wrong. `inkstone check` says which, of
/// all posts.
package enum ChangedLinks {
    /// Looks at the links and pictures of Markdown and at those of the front matter.
    /// - Returns: `nil` when nothing is wrong with them.
    package static func notice(_ routes: [Route], of planned: PlannedSite) -> Diagnostic? {
        let places = WrittenPlaces(planned)
        let written = routes.flatMap { route -> [Written] in
            guard let source = planned.site.source(of: route.recipe) else { return [] }
            let links = planned.links(of: source.parsed, inEdition: source.edition).map {
                Written(address: $0.address, isImage: $0.isImage, page: route)
            }
            // A picture is there under its absolute address as well.
            let pictures = Dictionary(places.pictures(of: source).map { ($1.range.lowerBound, $0) }) { min($0, $1) }
            return links + pictures.values.map { Written(address: $0, isImage: true, page: route) }
        }
        // Most posts of robots link to other hosts alone, which costs nothing here.
        guard written.contains(where: { !AddressSafety.namesHost($0.address) }) else { return nil }
        let answers = Answers(planned)
        let dead = written.filter { answers.target(of: $0.address, on: $0.page.path) == .nowhere }
        let links = dead.count { !$0.isImage }
        let pictures = Set(dead.filter(\.isImage).map { "\($0.page.path.decoded) \($0.address)" }).count
        let parts: [Message] =
            (links == 0 ? [] : ["\(counted(links, "link")) \(links, one: "leads", many: "lead") nowhere"])
            + (pictures == 0 ? [] : ["\(counted(pictures, "picture")) \(pictures, one: "does", many: "do") not exist"])
        guard !parts.isEmpty else { return nil }
        return Diagnostic(
            .notice, "in the posts that changed, \(parts.joined(separator: " and "))",
            hint: "inkstone check names each with its place")
    }

    private struct Written {
        let address: String
        let isImage: Bool
        let page: Route
    }

    /// The pages of the posts that some files hold.
    /// - Parameter files: absolute.
    package static func routes(from files: Set<String>, of planned: PlannedSite) -> [Route] {
        planned.routes.filter { route in
            guard let source = planned.site.source(of: route.recipe)?.parsed.source.path else { return false }
            return files.contains(planned.absolutePath(of: source))
        }
    }
}
