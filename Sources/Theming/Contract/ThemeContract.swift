import Parsing
import Text

/// Every name that a template may use, by the view it is rendered with: the contract between Inkstone and its themes.
package struct ThemeContract {
    private let texts: ViewShape
    private let assets: ViewShape

    /// - Parameters:
    ///   - texts: of the interface, by language.
    ///   - assets: of the theme.
    init(texts byLanguage: [String: [String: String]], assets files: Assets) {
        let names = byLanguage[InterfaceTexts.fallback].map { Array($0.keys) } ?? []
        texts = ViewShape("text", Dictionary(uniqueKeysWithValues: names.map { ($0, Shape.text) }))
        assets = Self.nested("assets", files.files.keys.map { $0.replacing("/", with: ".") })
    }

    package init(_ theme: Theme) {
        self.init(texts: theme.texts, assets: theme.assets)
    }

    /// The templates that Inkstone renders by name.
    var roots: [(template: String, view: ViewShape)] {
        [
            (PageKind.home, Self.list), (.section, Self.list), (.term, Self.list), (.month, Self.list),
            (.taxonomy, Self.taxonomy), (.archives, Self.archives), (.search, Self.search), (.notFound, Self.missing),
            (.post, Self.post), (.page, Self.post),
        ].map { ($0.layout, page($1)) } + [
            ("partials/card", fragment("card", Self.card)), ("partials/header", fragment("header", Self.header)),
            ("partials/footer", fragment("footer", Self.footer)),
            ("partials/post-meta", fragment("line of a post", Self.metaLine)),
            ("partials/sidebar", fragment("sidebar", Self.sidebar)),
        ] + Self.widgets.map { ("widgets/\($0.key)", fragment($0.key, $0.value)) }.sorted { $0.0 < $1.0 }
    }

    /// Names of the templates that Inkstone renders for pages, if a theme has them.
    package func rendered(of names: some Sequence<String>) -> [String] {
        let roots = Set(roots.map(\.template))
        return names.filter { roots.contains($0) || (named($0) != nil && !ShortcodeNames.isTemplate($0)) }
    }

    /// What a template sees that Inkstone renders when a site names it, a widget it does not know, a part of the line
    /// below a title, a layout, or when the theme has it.
    package func named(_ template: String) -> ViewShape? {
        if template.hasPrefix("widgets/") { return fragment("custom widget", [:]) }
        if template.hasPrefix("partials/meta/") {
            // The line is made of these parts.
            return fragment("part of a line", Self.card.filter { $0.key != "meta_line" })
        }
        if template == "partials/day" { return fragment("day of a list", Self.day) }
        if template == "partials/slot" { return fragment("slot", Self.slot) }
        if ShortcodeNames.isTemplate(template) {
            let names = Self.shortcode.merging(["language": .text, "text": .view(texts), "assets": .view(assets)]) {
                $1
            }
            return ViewShape("shortcode", names)
        }
        if template.hasPrefix("layouts/"), template != "layouts/base" { return page(Self.post) }
        return nil
    }

    /// The widgets that Inkstone fills, with the names of each.
    package static let widgets: [String: [String: Shape]] = [
        "search": ["search_link": .text],
        "recent": ["posts": .list(.view(datedLink))],
        "categories": ["terms": .list(.view(term)), "show_count": .flag, "all_link": .text],
        "taglist": [
            "terms": .list(.view(term)), "show_count": .flag, "all_link": .text, "has_more": .flag, "total": .text,
        ],
        "archives": ["years": .list(.view(year)), "show_count": .flag, "all_link": .text],
        "social": ["links": .list(.view(socialLink))],
        "languages": ["languages": .list(.view(languageLink))],
        "sidemenu": ["menu": .list(.view(menuLink))],
    ]

    /// Every template sees these.
    var shared: [String: Shape] {
        [
            "site": .view(Self.site), "edition": .view(Self.edition), "language": .text, "text": .view(texts),
            "assets": .view(assets), "style": .view(Self.style),
        ]
    }

    private func fragment(_ name: String, _ own: [String: Shape]) -> ViewShape {
        let names = shared.merging(own) { _, own in own }
        return ViewShape(name, names)
    }

    private func page(_ subject: [String: Shape]) -> ViewShape {
        var names = shared.merging(Self.page) { _, own in own }.merging(subject) { _, own in own }
        // A layout shared by several pages may ask for what only some of them have.
        for (name, shape) in Self.everySubject where names[name] == nil { names[name] = shape }
        let all = names
        return ViewShape("page", all)
    }

    package static let everySubject = [post, list, taxonomy, archives, search].reduce(into: [:]) { all, subject in
        all.merge(subject) { first, _ in first }
    }

    private static func nested(_ name: String, _ paths: [String]) -> ViewShape {
        let byFirst = Dictionary(grouping: paths) { String($0.prefix { $0 != "." }) }
        let members = byFirst.mapValues { paths -> Shape in
            let rest = paths.compactMap { path in
                path.firstIndex(of: ".").map { String(path[path.index(after: $0)...]) }
            }
            return rest.isEmpty ? .text : .view(nested(name, rest))
        }
        return ViewShape(name, members)
    }
}

extension ThemeContract {
    package static let page: [String: Shape] = [
        "is_paginated_further": .flag, "metadata": .markup, "title": .text, "description": .text,
        "direction": .text, "link": .text,
        "permalink": .text,
        "header": .markup, "sidebar": .markup,
        "footer": .markup, "sidebar_left": .flag, "has_math": .flag, "math": .view(math),
    ].merging(PageKind.flags.mapValues { _ in .flag }) { own, _ in own }
    package static let card: [String: Shape] = [
        "title": .text, "headline": .markup, "link": .text, "permalink": .text, "lead": .text, "summary": .text,
        "blurb": .markup,
        "date": .view(date),
        "modified": .view(date), "author": .text, "section": .view(titledLink), "categories": .list(.view(namedLink)),
        "tags": .list(.view(namedLink)), "thumbnail": .view(picture), "word_count": .text, "reading_minutes": .text,
        "reading_text": .text, "meta_line": .markup, "translations": .list(.view(translation)),
        "is_pinned": .flag, "is_draft": .flag, "language": .text, "params": .free,
        "facts": .list(.view(fact)), "has_facts": .flag,
    ]
    /// Below the title of a post, on its card and on its page.
    package static let metaLine: [String: Shape] = [
        "fields": .list(.markup), "date": .view(date), "modified": .view(date), "author": .text,
        "categories": .list(.view(namedLink)), "translations": .list(.view(translation)), "reading_text": .text,
        "reading_minutes": .text, "word_count": .text, "is_pinned": .flag, "is_draft": .flag,
    ]
    package static let post = card.merging([
        "content": .markup, "has_long_title": .flag, "toc": .view(contents), "older": .view(datedLink),
        "newer": .view(datedLink),
        "show_pager": .flag, "has_tags": .flag, "related": .list(.view(datedLink)), "has_related": .flag,
        "has_attachments": .flag, "attachments": .list(.view(attachment)), "authorbox": .view(author),
        "comments": .flag, "keywords": .list(.text),
    ]) { _, own in own }
    package static let list: [String: Shape] = [
        "content": .markup, "cards": .markup, "pagination": .view(pagination), "count": .text,
        "taxonomy": .view(titledLink), "days": .list(.view(dayLink)), "has_days": .flag,
        "table": .view(table), "about": .view(aboutTerm), "older_day": .view(dayLink), "newer_day": .view(dayLink),
        "today": .view(dayLink),
    ]
    package static let taxonomy: [String: Shape] = [
        "content": .markup, "terms": .list(.view(datedTerm)), "count": .text,
    ]
    package static let archives: [String: Shape] = ["years": .list(.view(year)), "count": .text]
    /// What a shortcode was given, by names of the author and by place: `params.src`, `params.0`.
    package static let shortcode: [String: Shape] = [
        "params": .named(.text), "links": .named(.text), "pictures": .named(.view(picture)),
        "markdown": .named(.markup), "inner": .text, "inner_html": .markup, "code": .markup, "external_rel": .text,
    ]
    /// Above the cards of a day, of pinned posts and of posts without a date.
    package static let day: [String: Shape] = ["label": .text, "is_said": .flag]
    package static let search: [String: Shape] = [
        "search_link": .text, "facets": .list(.view(facet)), "has_facets": .flag,
    ]
    package static let missing: [String: Shape] = ["search_link": .text]
    package static let sidebar: [String: Shape] = ["widgets": .list(.markup)]
    /// The place of a widget that pages share: which one, where it is, and links for readers without a script.
    package static let slot: [String: Shape] = [
        "name": .text, "fragment": .text, "links": .list(.view(titledLink)), "has_links": .flag,
    ]
    package static let header: [String: Shape] = [
        "menu": .list(.view(menuLink)), "languages": .list(.view(languageLink)), "search_link": .text,
    ]
    package static let footer: [String: Shape] = [
        "menu": .list(.view(menuLink)), "feeds": .list(.view(feedLink)), "icp": .text, "police": .text,
        "disclaimer": .text, "copyright": .text, "first_year": .text, "year": .text,
    ]
}

extension ThemeContract {
    package static let site = ViewShape(
        "site",
        [
            "title": .text, "description": .text, "home": .text, "root": .text, "base_url": .text, "copyright": .text,
            "author": .view(author), "params": .free, "generator": .text,
        ])
    package static let edition = ViewShape(
        "edition",
        [
            "code": .text, "name": .text, "home": .text, "title": .text, "description": .text, "manifest": .text,
        ])
    package static let style = ViewShape(
        "style",
        [
            "sheet": .text, "logo": .view(picture), "light": .text, "dark": .text, "own_sheets": .list(.text),
            "own_scripts": .list(.text), "titles": .text,
        ])
    package static let math = ViewShape("math", ["style": .text, "script": .text])
    package static let author = ViewShape("author", ["name": .text, "bio": .markup, "avatar": .text])
    package static let date = ViewShape(
        "date",
        ["iso": .text, "label": .text, "time": .text, "year": .text, "month": .text, "day": .text])
    static let namedLink = ViewShape("named link", ["name": .text, "link": .text])
    static let attachment = ViewShape(
        "attachment", ["name": .text, "link": .text, "size": .text, "pages": .text])
    static let titledLink = ViewShape("titled link", ["title": .text, "link": .text])
    static let datedLink = ViewShape(
        "dated link", ["title": .text, "headline": .markup, "link": .text, "date": .view(date)])
    package static let term = ViewShape("term", ["name": .text, "link": .text, "count": .text])
    package static let facet = ViewShape(
        "facet",
        [
            "kind": .text, "title": .text, "link": .text, "is_years": .flag, "has_more_terms": .flag,
            "terms": .list(.view(term)),
        ])
    static let datedTerm = ViewShape(
        "dated term", ["name": .text, "link": .text, "count": .text, "newest": .view(date)])
    package static let picture = ViewShape(
        "picture", ["src": .text, "width": .text, "height": .text, "alt": .text, "is_remote": .flag])
    package static let translation = ViewShape("translation", ["language": .text, "name": .text, "link": .text])
    static let contents = ViewShape("contents", ["entries": .list(.view(contentsEntry))])
    static let contentsEntry = ViewShape(
        "contents entry", ["id": .text, "label": .text, "has_children": .flag, "children": .list(.view(contentsChild))])
    static let contentsChild = ViewShape("contents child", ["id": .text, "label": .text])
    package static let pagination = ViewShape(
        "pagination",
        [
            "number": .text, "total": .text, "previous": .text, "next": .text, "first": .text, "last": .text,
            "pages": .list(.view(paginationPage)), "span": .text,
        ])
    static let paginationPage = ViewShape(
        "pagination page", ["number": .text, "link": .text, "is_current": .flag, "is_gap": .flag])
    package static let year = ViewShape("year", ["year": .text, "count": .text, "months": .list(.view(month))])
    package static let month = ViewShape("month", ["month": .text, "name": .text, "link": .text, "count": .text])
    static let dayLink = ViewShape("day link", ["name": .text, "link": .text, "count": .text])
    static let menuLink = ViewShape(
        "menu link",
        [
            "name": .text, "link": .text, "is_current": .flag, "is_group": .flag,
            "children": .list(.view(submenuLink)), "has_children": .flag, "holds_current": .flag,
        ])
    static let submenuLink = ViewShape("submenu link", ["name": .text, "link": .text, "is_current": .flag])
    static let languageLink = ViewShape(
        "language link", ["code": .text, "name": .text, "title": .text, "link": .text, "is_current": .flag])
    static let socialLink = ViewShape(
        "social link",
        ["network": .text, "title": .text, "link": .text].merging(
            SocialNetwork.names.map { ("is_\($0)", .flag) }
        ) { first, _ in first })
    package static let fact = ViewShape(
        "fact",
        ["name": .text, "label": .text, "changes_link": .text, "values": .list(.view(factValue)), "unit": .text])
    static let factValue = ViewShape(
        "value of a fact",
        ["name": .text, "code": .text, "link": .text, "is_better": .flag, "is_worse": .flag, "before": .text])
    package static let table = ViewShape(
        "table", ["columns": .list(.view(column)), "rows": .list(.view(row)), "caption": .text])
    static let column = ViewShape("column", ["label": .text, "is_number": .flag])
    static let row = ViewShape("row", ["cells": .list(.view(cell))])
    static let cell = ViewShape(
        "cell",
        [
            "label": .text, "sort": .text, "is_number": .flag, "headline": .markup, "link": .text,
            "values": .list(.view(factValue)),
            "unit": .text,
        ])
    package static let aboutTerm = ViewShape(
        "about a term",
        [
            "description": .text, "link": .text, "names": .list(.text), "has_names": .flag,
            "facts": .list(.view(fact)), "has_facts": .flag, "drawing": .markup, "files": .list(.view(namedLink)),
            "has_files": .flag,
        ])
    static let feedLink = ViewShape(
        "feed link", ["type": .text, "name": .text, "title": .text, "link": .text])
}
