import Parsing
import Text

/// Finds the pages that entries of menus name by their paths in the content, as Hugo's `pageRef` does.
struct MenuPages {
    private let documents: [Post]
    private let home: (path: SitePath, text: ParsedPost?)
    private let sections: [Section]
    private let taxonomies: [Taxonomy]

    private struct Page {
        let path: SitePath
        let title: String
    }

    init(
        _ documents: [Post], home: (path: SitePath, text: ParsedPost?), _ sections: [Section], _ taxonomies: [Taxonomy]
    ) {
        self.documents = documents
        self.home = home
        self.sections = sections
        self.taxonomies = taxonomies
    }

    /// Entries with the addresses and titles of their pages. One that names no page keeps its own; without a name it is
    /// left out, with a warning.
    func resolved(_ entries: [MenuEntry]) -> (entries: [MenuEntry], diagnostics: [Diagnostic]) {
        guard entries.flattened.contains(where: { $0.page != nil }) else { return (entries, []) }
        var diagnostics: [Diagnostic] = []
        let resolved = Self.resolved(entries, pages, &diagnostics)
        return (resolved, diagnostics)
    }

    private static func resolved(
        _ entries: [MenuEntry], _ pages: [String: Page], _ diagnostics: inout [Diagnostic]
    ) -> [MenuEntry] {
        entries.flatMap { entry -> [MenuEntry] in
            var entry = entry
            entry.children = resolved(entry.children, pages, &diagnostics)
            guard let written = entry.page else { return [entry] }
            if let page = pages[plain(written)] {
                entry.url = "/" + page.path.encoded
                entry.name = entry.name ?? page.title
            }
            if entry.name != nil { return [entry] }
            diagnostics.append(
                Diagnostic(
                    .warning, file: SiteConfiguration.fileName, "“\(written)” in the menu “\(entry.menu)” is no page",
                    hint: "write {name: …, url: …}, or the path of a page in the content: pageRef: /about"))
            return entry.children
        }
    }

    /// By their paths in the content; of two the first counts.
    private var pages: [String: Page] {
        var pages = ["": Page(path: home.path, title: home.text?.frontMatter.title ?? "/")]
        func add(_ names: [String], _ page: Page) {
            let path = names.joined(separator: "/").lowercased()
            if pages[path] == nil { pages[path] = page }
        }
        for section in sections { add(section.folders, Page(path: section.path, title: section.title)) }
        for post in documents {
            let file = post.parsed.file
            let title = post.parsed.frontMatter.linkTitle ?? post.title
            add(file.kind == .bundle ? file.folders : file.folders + [file.name], Page(path: post.path, title: title))
        }
        for taxonomy in taxonomies {
            let title = taxonomy.introduction?.frontMatter.title ?? taxonomy.name
            add([taxonomy.name], Page(path: taxonomy.path, title: title))
            for term in taxonomy.terms { add([taxonomy.name, term.name], Page(path: term.path, title: term.title)) }
        }
        return pages
    }

    /// Without slashes at its ends, `.md` and the name of an index, in lower case.
    private static func plain(_ path: String) -> String {
        var names = path.lowercased().split(separator: "/").map(String.init)
        if let last = names.last, let stem = ContentFile.markdownStem(last) { names[names.count - 1] = stem }
        if let last = names.last, last == "_index" || last == "index" { names.removeLast() }
        return names.joined(separator: "/")
    }
}
