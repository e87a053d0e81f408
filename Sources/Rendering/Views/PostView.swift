import Records
import Resolving
import Text
import Theming

/// One post or page, on its own page and on a card.
final class PostView: View {
    private let post: Post
    /// Its place in the edition's posts; `nil` for pages.
    private let index: PostIndex?
    private let fragments: Fragments
    /// On a card the thumbnail shows when lists may show it.
    private let isCard: Bool
    // Asked for several times a page.
    private let date: ViewValues?
    private let modified: ViewValues?
    private let older: ViewValues?
    private let newer: ViewValues?
    private let related: [ViewValues]
    /// Plain text.
    let summary: String

    init(_ post: Post, index: PostIndex?, _ fragments: Fragments, isCard: Bool) {
        let context = fragments.context
        self.post = post
        self.index = index
        self.fragments = fragments
        self.isCard = isCard
        date = post.date.map { ViewValues.date($0, context.texts) }
        modified = post.modified.map { ViewValues.date($0, context.texts) }
        let neighbours = isCard ? nil : index.map { fragments.neighbours(ofPost: $0) }
        older = neighbours?.older.map { fragments.link(toPost: $0) }
        newer = neighbours?.newer.map { fragments.link(toPost: $0) }
        related = neighbours?.related.map { fragments.link(toPost: $0) } ?? []
        summary = fragments.bodies.summary(of: post)
    }

    func value(named name: String) -> Value? {
        switch name {
        case "title": .text(post.title)
        case "headline": .markup(fragments.headline(of: post, index: index))
        case "link": .text(context.addresses.link(post.path))
        case "permalink": .text(context.addresses.permalink(post.path))
        case "lead": .text(post.parsed.frontMatter.lead)
        case "summary": .text(summary)
        case "date": .view(date)
        case "modified": .view(modified)
        case "author": .text(post.parsed.frontMatter.author ?? context.site.configuration.author?.name)
        case "section": .view(section)
        case "categories": terms(of: "categories").shown
        case "tags": terms(of: "tags").shown
        case "thumbnail": .view(picture)
        case "word_count": .text(String(bodies.facts(of: post).wordCount.total))
        case "reading_minutes": .text(String(minutes))
        case "reading_text": .text(context.texts.filled("reading_time", ["minutes": String(minutes)]))
        case "fields": fields.shown
        case "facts": context.records.facts(of: post).shown
        case "has_facts": .flag(!post.parsed.frontMatter.fields.isEmpty)
        case "blurb": blurb.isEmpty ? .absent : EditionContext.set(blurb, language: post.language)
        case "meta_line": .markup(fragments.metaLine(self, index: isCard ? nil : index))
        case "translations": translations.shown
        case "is_pinned": .flag(post.parsed.frontMatter.weight != 0)
        case "is_draft": .flag(post.parsed.frontMatter.isDraft)
        case "language": post.language == context.edition.language.code ? .absent : .text(post.language)
        case "params": .view(ParametersView(post.parsed.frontMatter.parameters))
        default: isCard ? nil : ownPage(name)
        }
    }

    /// Names that only the post's own page has.
    private func ownPage(_ name: String) -> Value? {
        switch name {
        case "content": EditionContext.set(bodies.content(of: post).html, language: post.language)
        // A Han character counts 2.
        case "has_long_title": .flag(post.title.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) } > 120)
        case "has_attachments": .flag(!context.attached.files(of: post.parsed).isEmpty)
        case "attachments": context.attachmentViews(of: post.parsed).shown
        case "toc": post.parsed.frontMatter.toc ?? context.site.configuration.toc ? .view(contentsTable) : .absent
        case "older": .view(older)
        case "newer": .view(newer)
        case "show_pager": .flag(older != nil || newer != nil)
        case "has_tags": .flag(!terms(of: "tags").isEmpty)
        case "related": related.shown
        case "has_related": .flag(!related.isEmpty)
        case "authorbox": .view(authorBox)
        case "comments": .flag(post.parsed.frontMatter.comments ?? context.site.configuration.comments)
        case "keywords": post.parsed.frontMatter.keywords.shown
        default: nil
        }
    }

    /// The summary as HTML.
    private var blurb: String {
        var html = MarkupWriter()
        html.text(summary)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    private var context: EditionContext { fragments.context }
    private var bodies: BodyRenderer { fragments.bodies }

    private var minutes: Int { bodies.facts(of: post).wordCount.minutes }

    /// A section that is only a folder has no name for readers.
    private var section: ViewValues? {
        guard let section = post.section.map({ context.edition.sections[$0] }), section.hasOwnTitle else { return nil }
        return .titled(section.title, context.addresses.link(section.path))
    }

    private func terms(of taxonomy: String) -> [ViewValues] {
        guard let index = context.edition.taxonomies.firstIndex(where: { $0.name == taxonomy }) else { return [] }
        return post.terms[index].map {
            let term = context.edition.taxonomies[index].terms[$0]
            return .named(term.title, context.addresses.link(term.path))
        }
    }

    private var picture: ViewValues? {
        guard let thumbnail = post.parsed.frontMatter.thumbnail,
            isCard ? thumbnail.showsInLists : thumbnail.showsOnPost
        else { return nil }
        return ViewValues(picture: bodies.picture(thumbnail.source, of: post.parsed))
    }

    /// The parts of the line below the title that the post or the site chooses.
    private var fields: [Value] {
        let names = post.parsed.frontMatter.postMeta ?? context.site.configuration.postMeta
        // A card stands below the heading of its day, among many.
        let shown = isCard ? names.filter { $0 != "reading_time" && $0 != "translations" } : names
        let isBelowDay = isCard && context.templates.day != nil && post.parsed.frontMatter.weight == 0
        return shown.map { .markup(fragments.metaField($0 == "date" && isBelowDay ? "time" : $0, of: self)) }
    }

    private var translations: [ViewValues] {
        post.translations.map { translation in
            let language = context.site.editions[translation.edition].language
            return ViewValues([
                "language": language.code, "name": language.name, "link": context.addresses.link(translation.path),
            ])
        }
    }

    private var authorBox: ViewValues? {
        guard post.parsed.frontMatter.authorBox ?? context.site.configuration.authorBox,
            let author = context.site.configuration.author
        else { return nil }
        return EditionContext.author(author, site: context.site, bodies: bodies)
    }

    /// Headings of levels 2 and 3; a level 3 without a level 2 above it is an entry of its own.
    private var contentsTable: ViewValues? {
        var entries: [(heading: (id: String, text: String), children: [ViewValues])] = []
        for heading in bodies.content(of: post).headings {
            if heading.level == 2 || (heading.level == 3 && entries.isEmpty) {
                entries.append(((heading.id, heading.text), []))
            } else if heading.level == 3 {
                entries[entries.count - 1].children.append(ViewValues(["id": heading.id, "label": heading.text]))
            }
        }
        guard !entries.isEmpty else { return nil }
        return ViewValues([
            "entries": entries.map {
                ViewValues([
                    "id": $0.heading.id, "label": $0.heading.text, "has_children": !$0.children.isEmpty,
                    "children": $0.children,
                ])
            }
        ])
    }
}
