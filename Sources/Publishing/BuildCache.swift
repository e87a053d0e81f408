import Caching
import Files
import Parsing
import Rendering
import Resolving
import Text
import Threads
import Writing

/// What earlier builds into one output leave to the next: parsed front matter, and what lists need of bodies. Safe to
/// delete, and to bring from another machine: everything in it is known by its content.
struct BuildCache: Sendable {
    private static let folderName = "cache"

    private let posts: RecordStore
    private let texts: RecordStore
    private let parallel: Parallel

    /// - Parameters:
    ///   - location: the path of the manifest without its ending.
    ///   - environment: what was made by another is of no use.
    init(besideManifest location: String, environment: ContentKey, _ parallel: Parallel) {
        self.parallel = parallel
        let place = "\(location.parentFolder)/\(Self.folderName)/\(location.lastName)"
        (posts, texts) = parallel.both {
            RecordStore(at: place + ".posts", kind: "front matter", environment: environment)
        } _: {
            RecordStore(at: place + ".bodies", kind: "bodies", environment: environment)
        }
    }

    var frontMatter: KeptFrontMatter { KeptFrontMatter(posts) }
    var bodies: KeptBodies { KeptBodies(texts) }

    /// Writes down what the next build may use.
    /// - Returns: about what could not be written.
    func save(_ snapshot: ContentSnapshot, _ planned: PlannedSite) -> [Diagnostic] {
        planned.renderer.keep()
        let (aboutPosts, aboutTexts) = parallel.both {
            posts.save(Set(snapshot.keys))
        } _: {
            texts.save(
                Set(
                    planned.site.editions.flatMap { ($0.posts + $0.pages).map(\.parsed.key) }
                        + planned.renderer.searchIndexes.keys))
        }
        return [aboutPosts, aboutTexts].compactMap { $0 }.prefix(1).map { reason in
            Diagnostic(
                .notice, "what the next build could use again cannot be kept: \(reason)",
                hint: "give write permission to \(StateFolder.name)/, or build with --no-cache")
        }
    }
}
