import Feeds
import Parsing
import Planning
import Resolving
import Text
import Theming

/// What programs are told of the posts of an edition.
extension EditionPages {
    func summary(of post: Post) -> PostSummary {
        func place(_ name: String, _ path: SitePath) -> PostSummary.Place {
            .init(name: name, address: context.addresses.permalink(path))
        }
        let terms = zip(edition.taxonomies, post.terms).map { taxonomy, terms in
            (taxonomy.name, terms.map { place(taxonomy.terms[$0].title, taxonomy.terms[$0].path) })
        }
        var summary = PostSummary(
            title: post.title, address: context.addresses.permalink(post.path), published: post.date,
            updated: post.lastChange, author: post.parsed.frontMatter.author ?? configuration.author?.name,
            section: post.section.map { place(edition.sections[$0].title, edition.sections[$0].path) },
            terms: terms.filter { !$0.1.isEmpty }, summary: bodies.summary(of: post),
            image: post.parsed.frontMatter.thumbnail.map {
                bodies.absolutePicture($0.source, of: post.parsed).address
            }, language: post.language, attachments: context.attachments(of: post.parsed))
        summary.fields = post.parsed.frontMatter.fields.map { found in
            (configuration.fields[found.field].name, found.values)
        }
        summary.facts = records.sentences(of: post)
        return summary
    }

    /// `index.json` of a page of a list.
    func data(of subject: ListSubject, _ page: ListPage) -> [UInt8] {
        let path = edition.path(of: subject)
        let pages = ListPages(of: subject, in: edition, configuration)
        let posts = edition.posts(of: subject)
        func address(_ page: ListPage) -> String {
            context.addresses.permalink(path.page(page, configuration).file(ListData.fileName))
        }
        let introduction = edition.introduction(of: subject)?.frontMatter.description
        let data = ListData(
            kind: subject.outputKind?.rawValue ?? "", title: title(of: subject),
            description: introduction ?? (subject == .home ? edition.description : ""),
            language: edition.language.code, page: context.addresses.permalink(path.page(page, configuration)),
            address: address(page), next: pages.older(than: page).map { address($0) },
            total: page == .first ? posts.count : nil)
        return data.json(posts[pages.posts(on: page)].map { summary(of: edition.posts[$0]) })
    }

    /// The link in a page's head that announces its `index.json`.
    func dataLink(_ subject: ListSubject, _ page: ListPage) -> [UInt8] {
        guard edition.hasData(subject, configuration) else { return [] }
        var html = MarkupWriter()
        let file = edition.path(of: subject).page(page, configuration).file(ListData.fileName)
        html.emptyElement(
            "link", ["rel": "alternate", "type": "application/json", "href": context.addresses.link(file)])
        return html.bytes
    }
}

extension PageRenderer {
    /// What programs are told of a post.
    package func summary(of post: PostIndex, in edition: EditionIndex) -> PostSummary {
        pages(edition).summary(of: site.editions[edition].posts[post])
    }

    /// The texts of the interface.
    package func texts(of edition: EditionIndex) -> Texts { pages(edition).context.texts }
}
