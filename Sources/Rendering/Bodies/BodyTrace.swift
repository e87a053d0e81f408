import Files
import Markdown
import Parsing
import Synchronization

/// What the rendering of one body asked of the site. While the answers are the same, so is what it was rendered to: a
/// verifying trace ("Build Systems à la Carte", Mokhov, Mitchell and Peyton Jones, 2018, 4.2.2).
///
/// What the file itself and the settings decide is never asked: both are in the key of what is kept.
final class BodyTrace: Sendable {
    enum Question: Hashable, Comparable, Sendable {
        /// Where a link leads, as it is written.
        case link(String)
        /// Where a picture is, and how large.
        case image(String)
        /// Which pages a shortcode may mean.
        case page(String, edition: EditionIndex)
        /// What the theme's shortcodes are.
        case theme
        /// Which Pygments there is.
        case colours
    }

    private let asked = Mutex<Set<Question>>([])

    func add(_ question: Question) { asked.withLock { _ = $0.insert(question) } }

    var questions: [Question] { asked.withLock { $0 }.sorted() }
}

extension BodyRenderer {
    /// The answers to what a body asked, as they are now.
    func answers(to questions: [BodyTrace.Question], of post: ParsedPost) -> ContentKey {
        var key = KeyBuilder()
        let resolver = links.resolver(from: post.source.path)
        for question in questions {
            switch question {
            case .link(let written): key.add(resolver.target(ofLink: written))
            case .image(let written): key.add(resolver.target(ofImage: written))
            case .page(let name, let edition):
                let paths = links.pages.paths(named: name, in: edition, from: post.file)
                key.add(paths.count)
                for path in paths { key.add(path.decoded) }
            case .theme: key.add(shortcodes.key)
            case .colours: key.add(renderer.highlighter?.version)
            }
        }
        return key.key()
    }
}

extension KeyBuilder {
    mutating func add(_ target: LinkTarget) {
        add(target.address)
        add(target.isExternal)
        add(target.size.map { "\($0.width) \($0.height)" })
    }
}
