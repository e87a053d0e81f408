/// The keys of front matter that mean something to Inkstone, whatever they are called in the source.
package enum FrontMatterKey: UInt8, CaseIterable {
    // Hugo's own keys, and Inkstone's.
    case title, linkTitle, date, lastModified, publishDate, published, expiryDate, draft, summary, description
    case slug, url, aliases, weight, type, layout, menu, cascade, build, headless, outputs, sitemap, isCJKLanguage
    case markup, resources, sites, translationKey, parameters, keywords, images, language, search, pdf
    // Keys of the theme, which Hugo reads from `params` as well.
    case thumbnail, lead, author, comments, authorBox, pager, toc, mathjax, sidebar, widgets, postMeta

    /// A key in lower case, with the aliases that Hugo knows.
    package init?(lowercased name: String) {
        guard let key = Self.names[name] else { return nil }
        self = key
    }

    /// A key that may also be in `params`.
    package var isThemeKey: Bool { rawValue >= Self.thumbnail.rawValue }

    /// A key by which an author decides when the post is read.
    package var holdsBack: Bool { [.draft, .published, .publishDate, .expiryDate].contains(self) }

    /// All names that a source may use, sorted.
    package static var allNames: [String] { names.keys.sorted() }

    private static let names: [String: FrontMatterKey] = [
        "title": .title, "linktitle": .linkTitle, "date": .date,
        "lastmod": .lastModified, "modified": .lastModified, "publishdate": .publishDate, "pubdate": .publishDate,
        "published": .published, "expirydate": .expiryDate, "unpublishdate": .expiryDate, "draft": .draft,
        "summary": .summary, "description": .description, "slug": .slug, "url": .url, "aliases": .aliases,
        "weight": .weight, "type": .type, "layout": .layout, "menu": .menu, "menus": .menu, "cascade": .cascade,
        "build": .build, "_build": .build, "headless": .headless, "outputs": .outputs, "sitemap": .sitemap,
        "iscjklanguage": .isCJKLanguage, "markup": .markup, "resources": .resources, "sites": .sites,
        "translationkey": .translationKey, "params": .parameters, "keywords": .keywords, "images": .images,
        "lang": .language, "search": .search, "pdf": .pdf, "thumbnail": .thumbnail, "lead": .lead, "author": .author,
        "comments": .comments, "authorbox": .authorBox, "pager": .pager, "toc": .toc, "mathjax": .mathjax,
        "sidebar": .sidebar, "widgets": .widgets, "post_meta": .postMeta,
    ]
}

/// A set of keys in one word.
package struct FrontMatterKeys: Hashable, Sendable {
    /// A bit for each key, by its place among all.
    package private(set) var bits: UInt64 = 0

    package init(bits: UInt64 = 0) {
        self.bits = bits
    }

    package func contains(_ key: FrontMatterKey) -> Bool { bits & 1 << UInt64(key.rawValue) != 0 }

    /// `false` when the key was already there.
    @discardableResult
    package mutating func insert(_ key: FrontMatterKey) -> Bool {
        let isNew = !contains(key)
        bits |= 1 << UInt64(key.rawValue)
        return isNew
    }
}
