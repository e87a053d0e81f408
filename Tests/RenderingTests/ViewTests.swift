import TestSupport
import Testing

@testable import Parsing
@testable import Planning
@testable import Publishing
@testable import Rendering
@testable import Resolving
@testable import Theming

/// Every name that themes may use is answered: a name that is not would be looked for in the views around it.
@Suite struct ViewTests {
    private static let rich = """
        -- site.yaml --
        default_language: zh-CN
        languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
        paginate: 1
        menus: {main: [{name: a, url: /}], footer: [{name: b, url: /}], side: [{name: c, url: /}]}
        widgets: {social: [github: x, {title: y, url: /y}]}
        params: {icp: 备, police: 案, disclaimer: 声}
        author: {name: 墨, bio: 人, avatar: /a.svg}
        authorbox: true
        toc: true
        comments: true
        copyright: 权
        post_meta: [date, author, categories, translations, reading_time]
        -- content/zh/news/_index.md --
        ---
        title: 栏
        ---
        引言
        -- content/zh/news/a.md --
        ---
        {title: 一, date: 2024-01-01, lastmod: 2025-01-01, tags: [甲], categories: [类], lead: 导, thumbnail: /a.svg, keywords: [词], lang: en, colour: red, weight: 1}
        ---
        ## 节
        ### 目
        -- content/zh/news/b.md --
        ---
        {title: 二, date: 2025-01-01, thumbnail: https://x.org/a.png}
        ---
        -- content/zh/news/c.md --
        ---
        {title: 三, date: 2024-06-01, tags: [甲, 乙]}
        ---
        -- content/zh/about.md --
        -- content/en/news/a.md --
        -- static/a.svg --
        <svg width="2" height="1"/>
        """
    private static let bare = "-- content/news/a.md --\n-- content/b.md --\n"

    @Test(arguments: [rich, bare])
    func everyDeclaredNameIsAnswered(site: String) throws {
        let sample = try Sample(site)
        var checked = 0
        let slot = try #require(sample.contract.named(SidebarPlan.slot))
        for (template, shape) in sample.contract.roots + [(SidebarPlan.slot, slot)] {
            for view in sample.views(of: template) {
                checked += 1
                #expect(Self.unanswered(.view(view), .view(shape), at: template) == [])
            }
        }
        #expect(checked > (site == Self.rich ? 25 : 15))
    }

    @Test func theCheckFindsAMissingName() {
        let shape = ViewShape("x", ["a": .text, "b": .list(.view(ViewShape("y", ["c": .flag])))])
        let view = ViewValues(["b": [ViewValues(["c": true]), ViewValues([:])]])
        let other = ViewValues(["a": true, "b": Value.absent])
        #expect(Set(Self.unanswered(.view(view), .view(shape), at: "x")) == ["x.a", "x.b[1].c"])
        #expect(Self.unanswered(.view(other), .view(shape), at: "x") == ["x.a: flag(true)"])
    }

    /// Paths of the names that a value does not answer, or answers with something of another shape.
    private static func unanswered(_ value: Value?, _ shape: Shape, at path: String) -> [String] {
        switch (value, shape) {
        case (nil, _): [path]
        case (.absent, _), (.text, .text), (.text, .markup), (.markup, .markup), (.flag, .flag): []
        case (.view(let view), .free): view is ParametersView ? [] : ["\(path): \(type(of: view))"]
        case (.view(let view), .view(let shape)):
            shape.names().sorted { $0.key < $1.key }.flatMap { name, shape in
                unanswered(view.value(named: name), shape, at: "\(path).\(name)")
            }
        case (.list(let elements), .list(let element)):
            elements.enumerated().flatMap { unanswered($1, element, at: "\(path)[\($0)]") }
        case (let value?, _): ["\(path): \(value)"]
        }
    }
}

/// The views of a site, by the template that is rendered with them.
private struct Sample {
    let contract: ThemeContract
    private let context: EditionContext
    private let bodies: BodyRenderer
    private let fragments: Fragments
    private let site: TestSite

    init(_ text: String) throws {
        site = try TestSite(text)
        let planned = try Publisher(site.options()).plan()
        let theme = planned.renderer.theme
        contract = ThemeContract(theme)
        bodies = planned.renderer.bodies(ofEdition: .first)
        context = EditionContext(
            site: planned.site, index: .first, theme: theme, bodies: bodies,
            attached: AttachedFiles(planned.site, folder: site.folder))
        fragments = Fragments(context, bodies: bodies)
    }

    private var edition: Edition { context.edition }

    func views(of template: String) -> [any View] {
        let parts = template.split(separator: "/").map(String.init)
        switch (parts[0], parts[1]) {
        case ("layouts", "post"): return posts(isCard: false).map { page(.post, $0) }
        case ("layouts", "page"):
            return edition.pages.map { page(.page, PostView($0, index: nil, fragments, isCard: false)) }
        case ("layouts", "taxonomy"):
            return edition.taxonomies.map { page(.taxonomy, ListViews.terms($0, introduction: nil, context: context)) }
        case ("layouts", "archives"):
            return [
                page(
                    .archives, ViewValues(["years": ListViews.years(context, months: edition.months[...]), "count": 1]))
            ]
        case ("layouts", "search"): return [page(.search, fragments.searchView)]
        case ("layouts", "404"): return [page(.notFound, ViewValues(["search_link": fragments.searchLink]))]
        case ("layouts", _): return lists.map { page(.section, $0) }
        case ("partials", "card"), ("partials", "post-meta"): return posts(isCard: true).map(fragment)
        case ("partials", "header"): return [fragment(fragments.headerView(current: 0))]
        case ("partials", "footer"): return [fragment(fragments.footerView)]
        case ("partials", "sidebar"): return [fragment(ViewValues(["widgets": ["x"]]))]
        case ("partials", "day"): return [true, false].map { fragment(fragments.dayView("d", isSaid: $0)) }
        case ("partials", "slot"):
            return [true, false].map { fragment(fragments.slotView("recent", of: ["recent"], isFirst: $0)) }
        case ("widgets", let name): return fragments.widgetView(name).map { [fragment($0)] } ?? []
        default: return []
        }
    }

    private func posts(isCard: Bool) -> [PostView] {
        zip(edition.posts, edition.posts.typedIndices).map { PostView($0, index: $1, fragments, isCard: isCard) }
    }

    private var lists: [ViewValues] {
        SiteConfiguration.Numbering.allCases.flatMap { numbering in
            let pages = ListPages(4, per: 1, numbering)
            return pages.all.map { page in
                let pagination = ListViews.Pagination(pages, page, span: numbering == .oldest ? "s" : nil) { "\($0)" }
                return ListViews.posts(
                    cards: Array("x".utf8), count: pagination.showsTotal ? 4 : nil,
                    introduction: page == .first ? .text("y") : nil, pagination: pagination.view,
                    taxonomy: page == .first ? .titled("a", "b") : nil,
                    days: page == .first ? [ViewValues(["name": "d", "link": "l", "count": 1])] : [])
            }
        }
    }

    private func fragment(_ view: any View) -> any View { FragmentView(context, view) }

    private func page(_ kind: PageKind, _ subject: any View) -> any View {
        let facts = PageView.Facts(
            kind: kind, path: .root, title: "t", description: "", language: "en",
            frame: FrameName(current: nil, isLeft: false, widgets: [], isWhole: false, recent: nil), header: [],
            sidebar: nil,
            footer: [],
            isSidebarLeft: false)
        return PageView(facts, subject: subject, context: context)
    }
}
