import Files
import Parsing
import Planning
import Records
import Resolving
import Text
import Theming

/// The keys of an edition's pages and feeds: what their templates may see, with bodies, cards and items standing for
/// themselves by the keys of their posts.
extension EditionPages {
    /// - Parameters:
    ///   - site: of all that decides about every page of the edition.
    ///   - index: the post's place in the edition; `nil` for pages.
    func key(ofPost post: Post, index: PostIndex?, site: ContentKey) -> RouteKey {
        let own = index.map { keys.parts(of: $0) } ?? keys.parts(of: post)
        var parts: [(part: RouteKey.Part, key: ContentKey)] = [
            (.site, site), (.text, own.text), (.place, own.place),
        ]
        if let index { parts.append((.neighbours, neighbours(ofPost: index))) }
        let frame = frame(
            post.path, post.parsed, side: configuration.sidebar.single,
            section: post.section.map { edition.sections[$0].path })
        parts.append((.frame, key(of: frame)))
        return RouteKey(parts: parts)
    }

    private func neighbours(ofPost index: PostIndex) -> ContentKey {
        let neighbours = fragments.neighbours(ofPost: index)
        var key = KeyBuilder()
        for neighbour in [neighbours.older, neighbours.newer] {
            key.add(neighbour != nil)
            if let neighbour { key.add(keys.parts(of: neighbour).link) }
        }
        for post in neighbours.related { key.add(keys.parts(of: post).link) }
        return key.key()
    }

    private func key(of frame: FrameName) -> ContentKey {
        frames.value(frame) {
            var key = KeyBuilder()
            key.add(frame.isLeft)
            key.add(fragments.header(current: frame.current))
            key.add(sidebar(of: frame) ?? [])
            return key.key()
        }
    }

    /// - Returns: `nil` for a list whose view holds something that no key can be made of.
    func key(ofList subject: ListSubject, _ page: ListPage, site: ContentKey) -> RouteKey? {
        let pages = ListPages(of: subject, in: edition, configuration)
        if case .numbered(let number) = page, pages.numbering == .oldest {
            return key(ofFull: subject, number: number, pages, site: site)
        }
        let list = content(of: subject, page) { _ in [] }
        var key = KeyBuilder()
        let facts = list.facts
        for text in [facts.title, facts.description, facts.language, facts.path.decoded] { key.add(text) }
        key.add(facts.page != .first)
        key.add(facts.span)
        key.add(facts.hasMath)
        key.add(context.hasTitleFace(facts.largeTitles))
        key.add(list.head.html(headTitle: headTitle(facts), site: edition.title, context.addresses))
        guard key.add(.view(list.view)) else { return nil }
        return RouteKey(parts: [
            (.site, site), (.frame, self.key(of: facts.frame)), (.list, key.key()),
            (.posts, keys.all(records.posts(behind: subject, page, list.posts))),
        ])
    }

    /// Of a page that is numbered from the oldest: it shows nothing of the list but what all its pages show.
    private func key(
        ofFull subject: ListSubject, number: Int, _ pages: ListPages, site: ContentKey
    ) -> RouteKey {
        let page = ListPage.numbered(number)
        let path = edition.path(of: subject)
        let shown = edition.posts(of: subject)[pages.posts(on: page)]
        let frame = frame(
            path.page(page, configuration), edition.introduction(of: subject),
            side: subject == .home ? configuration.sidebar.home : configuration.sidebar.list, section: path,
            isWhole: !SidebarPlan.mayShare(page, of: subject), shown: shown)
        var list = KeyBuilder()
        list.add(lists.value(subject) { key(ofAllPages: subject) })
        list.add(number)
        return RouteKey(parts: [
            (.site, site), (.frame, key(of: frame)), (.list, list.key()),
            (.posts, keys.all(records.posts(behind: subject, page, shown))),
        ])
    }

    /// What every page of a list shows of it.
    private func key(ofAllPages subject: ListSubject) -> ContentKey {
        let title = title(of: subject)
        let introduction = edition.introduction(of: subject)
        var key = KeyBuilder()
        key.add(title)
        key.add(context.hasTitleFace([title]))
        key.add(edition.path(of: subject).decoded)
        key.add(introduction?.key.text)
        if let picture = introduction.flatMap({ picture(of: $0) }) { key.add(picture) }
        if subject.hasFeed { key.add(fragments.feedLinks(subject, title: title)) }
        key.add(dataLink(subject, .first))
        if case .term(let taxonomy, _) = subject {
            key.add(context.title(of: edition.taxonomies[taxonomy]))
            key.add(edition.taxonomies[taxonomy].path.decoded)
        }
        return key.key()
    }

    func key(ofFeed subject: ListSubject, _ format: SiteConfiguration.FeedFormat, site: ContentKey) -> RouteKey {
        let (feed, shown) = feeds.head(subject, format, title: title(of: subject))
        var key = KeyBuilder()
        for text in [feed.title, feed.description, feed.home, feed.address, feed.language, feed.author] {
            key.add(text)
        }
        key.add(feed.copyright)
        key.add(feed.updated)
        return RouteKey(parts: [(.site, site), (.list, key.key()), (.posts, keys.all(shown))])
    }

    /// Of the files of the edition's search index that hold some posts.
    func searchKey(_ environment: ContentKey, _ posts: some Sequence<PostIndex>) -> RouteKey {
        var key = KeyBuilder()
        key.add(environment)
        key.add(context.index.value)
        return RouteKey(parts: [(.site, key.key()), (.posts, keys.all(posts))])
    }

    /// What every page of the edition shows.
    /// - Parameter environment: program, settings, theme.
    func siteKey(_ environment: ContentKey) -> ContentKey {
        var key = KeyBuilder()
        key.add(environment)
        key.add(context.index.value)
        key.add(fragments.header(current: nil))
        key.add(fragments.footer)
        for link in context.own.sheets + context.own.scripts { key.add(link) }
        key.add(configuration.author.map { bodies.html(ofText: $0.bio) })
        return key.key()
    }
}

extension KeyBuilder {
    /// - Returns: `false` for a view that is not made of values.
    fileprivate mutating func add(_ value: Value) -> Bool {
        switch value {
        case .absent: add("absent")
        case .text(let text):
            add("text")
            add(text)
        case .markup(let bytes):
            add("markup")
            add(bytes)
        case .flag(let flag): add(flag ? "true" : "false")
        case .list(let elements):
            add("list \(elements.count)")
            for element in elements where !add(element) { return false }
        case .view(let view):
            guard let values = view as? ViewValues else { return false }
            add("view \(values.names.count)")
            for name in values.names {
                add(name)
                guard add(values.value(named: name) ?? .absent) else { return false }
            }
        }
        return true
    }
}
