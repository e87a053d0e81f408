import Files
import Parsing
import Resolving
import Text
import Threads

/// What pages show of the posts of one edition, as keys; each is made when it is first asked for.
final class PostKeys: Sendable {
    struct Parts: Sendable {
        let text: ContentKey
        let place: ContentKey
        /// Both: all that a card or a feed's item shows.
        let whole: ContentKey
        /// What other pages' links to it show.
        let link: ContentKey

        init(text: ContentKey, place: ContentKey, link: ContentKey) {
            self.text = text
            self.place = place
            self.link = link
            var key = KeyBuilder()
            key.add(text)
            key.add(place)
            whole = key.key()
        }
    }

    private let context: EditionContext
    private let bodies: BodyRenderer
    /// By index of the post.
    private let made: [Lazily<Parts>]
    private let sections = LazyTable<SectionIndex, ContentKey>()
    private let terms: [[Lazily<ContentKey>]]

    init(_ context: EditionContext, _ bodies: BodyRenderer) {
        self.context = context
        self.bodies = bodies
        made = context.edition.posts.map { _ in Lazily() }
        terms = context.edition.taxonomies.map { $0.terms.map { _ in Lazily() } }
    }

    private var edition: Edition { context.edition }

    func parts(of index: PostIndex) -> Parts {
        let made = made[index.value]
        return made { parts(of: edition.posts[index]) }
    }

    func parts(of post: Post) -> Parts {
        let words = context.headlines.ownWords(in: post.title)
        return Parts(text: text(of: post), place: place(of: post, words), link: link(to: post, words))
    }

    /// All that the cards or items of some posts show, in their order.
    func all(_ posts: some Sequence<PostIndex>) -> ContentKey {
        var key = KeyBuilder()
        for post in posts { key.add(parts(of: post).whole) }
        return key.key()
    }

    private func link(to post: Post, _ words: [String]) -> ContentKey {
        var key = KeyBuilder()
        add(words, of: post, to: &key)
        key.add(post.path.decoded)
        key.add(post.date)
        return key.key()
    }

    private func text(of post: Post) -> ContentKey {
        var key = KeyBuilder()
        key.add(post.parsed.key)
        key.add(bodies.facts(of: post).answers)
        // Pictures that the front matter names may be files of the site.
        for picture in [post.parsed.frontMatter.thumbnail?.source, post.parsed.frontMatter.images.first] {
            guard let picture else { continue }
            key.add(bodies.picture(picture, of: post.parsed))
        }
        for file in context.attached.files(of: post.parsed) {
            for text in [file.name, file.path?.decoded ?? file.address] { key.add(text) }
            key.add(file.size ?? -1)
            key.add(file.pages ?? -1)
        }
        return key.key()
    }

    private func place(of post: Post, _ words: [String]) -> ContentKey {
        var key = KeyBuilder()
        key.add(post.path.decoded)
        add(words, of: post, to: &key)
        key.add(context.hasTitleFace([post.title]))
        key.add(post.language)
        key.add(post.date)
        key.add(post.lastChange)
        if let section = post.section { key.add(self.section(section)) }
        for (taxonomy, indices) in post.terms.enumerated() {
            key.add(indices.count)
            for index in indices { key.add(term(taxonomy, index)) }
        }
        for translation in post.translations {
            key.add(translation.edition.value)
            key.add(translation.path.decoded)
        }
        return key.key()
    }

    /// Adds the title, with the words of the site that decide where it is broken.
    private func add(_ words: [String], of post: Post, to key: inout KeyBuilder) {
        key.add(post.title)
        for word in words { key.add(word) }
    }

    private func section(_ index: SectionIndex) -> ContentKey {
        sections.value(index) {
            var key = KeyBuilder()
            let path = edition.sections[index].path.decoded.utf8
            // The sections that it is in are before it.
            for section in edition.sections[...index.value] where path.starts(with: section.path.decoded.utf8) {
                key.add(section.path.decoded)
                key.add(section.title)
                key.add(section.hasOwnTitle)
            }
            return key.key()
        }
    }

    private func term(_ taxonomy: Int, _ index: TermIndex) -> ContentKey {
        let made = terms[taxonomy][index.value]
        return made {
            let term = edition.taxonomies[taxonomy].terms[index]
            var key = KeyBuilder()
            key.add(edition.taxonomies[taxonomy].name)
            key.add(term.title)
            key.add(term.path.decoded)
            return key.key()
        }
    }
}

extension KeyBuilder {
    mutating func add(_ moment: Timestamp?) {
        add(moment != nil)
        guard let moment else { return }
        add(Int(moment.seconds))
        add(Int(moment.offset))
    }
}
