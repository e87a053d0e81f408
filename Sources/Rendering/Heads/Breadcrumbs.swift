import Parsing
import Resolving
import Text
import Threads

/// What leads from the home page of an edition to a page, for search engines (https://schema.org/BreadcrumbList).
final class Breadcrumbs: Sendable {
    /// A page and what it is called.
    struct Place: Sendable {
        let name: String
        let path: SitePath
    }

    private let context: EditionContext
    /// JSON of the home page and the sections that hold posts, by the section.
    private let sections = LazyTable<SectionIndex?, (json: [UInt8], count: Int)>()

    init(_ context: EditionContext) {
        self.context = context
    }

    private var edition: Edition { context.edition }

    /// JSON-LD for a post, or for a page outside of sections.
    func trail(to post: Post) -> [UInt8] {
        let above = sections.value(post.section) {
            let places = places(downTo: post.section)
            return (items(places), places.count)
        }
        return json([above.json, item(Place(name: post.title, path: post.path), position: above.count + 1)])
    }

    func trail(toSection section: SectionIndex) -> [UInt8] { json([items(places(downTo: section))]) }

    /// JSON-LD for a list below the home page.
    /// - Parameter places: without the home page.
    func trail(_ places: [Place]) -> [UInt8] { json([items([home] + places)]) }

    private var home: Place { Place(name: edition.title, path: edition.root) }

    /// The home page and the sections that lead to one, itself included.
    private func places(downTo section: SectionIndex?) -> [Place] {
        guard let section else { return [home] }
        let path = edition.sections[section].path.decoded.utf8
        // Sorted by path: a section comes after the sections it is in.
        let above = edition.sections[...section.value].filter { path.starts(with: $0.path.decoded.utf8) }
        return [home] + above.map { Place(name: $0.title, path: $0.path) }
    }

    /// The elements of a list with commas between them.
    private func items(_ places: [Place]) -> [UInt8] {
        Array(places.enumerated().map { item($1, position: $0 + 1) }.joined(separator: CollectionOfOne(Self.comma)))
    }

    private func item(_ place: Place, position: Int) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("@type", "ListItem")
            $0.member("position", position)
            $0.member("name", place.name)
            $0.member("item", context.addresses.permalink(place.path))
        }
        return json.bytes
    }

    private func json(_ items: [[UInt8]]) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("@context", "https://schema.org")
            $0.member("@type", "BreadcrumbList")
            $0.key("itemListElement")
            $0.array { for item in items { $0.value(bytes: item) } }
        }
        return json.bytes
    }

    private static let comma = UInt8(ascii: ",")
}
