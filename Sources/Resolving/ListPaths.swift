import Parsing

/// Where the lists of an edition are: where the `url` of their text says, else by the pattern that `permalinks` has for
/// them, else at the place of their folder or name.
struct ListPaths {
    /// With the permalinks of the edition.
    let configuration: SiteConfiguration
    let root: SitePath
    let introductions: [[String]: ParsedPost]
    let folderSlugs: FolderSlugs

    func section(_ folders: [String]) -> SitePath {
        let slugs = folderSlugs.slugs(of: folders)
        return path(
            introductions[folders], configuration.permalinks.lists[.section]?[folders.first ?? ""], sections: slugs,
            name: folders.last ?? "") ?? root.appending(slugs)
    }

    func taxonomy(_ name: String) -> SitePath {
        let slug = Slug.ofFile(name)
        return path(
            introductions[[name]], configuration.permalinks.lists[.taxonomy]?[name], sections: [slug], name: name)
            ?? root.appending(slug)
    }

    /// - Parameter slug: of the term, which may have several names between slashes.
    func term(_ name: String, slug: String, of taxonomy: String, _ introduction: ParsedPost?) -> SitePath {
        let folder = Slug.ofFile(taxonomy)
        // As in Hugo, a title makes the slug.
        let own = introduction?.frontMatter.title == nil ? slug : nil
        return path(
            introduction, configuration.permalinks.lists[.term]?[taxonomy], sections: [folder], name: name, slug: own)
            ?? root.appending(folder).appending(slug)
    }

    /// - Parameter slug: where it is known.
    private func path(
        _ introduction: ParsedPost?, _ pattern: PermalinkPattern?, sections: [String], name: String, slug: String? = nil
    ) -> SitePath? {
        func values() -> PermalinkPattern.Values {
            PermalinkPattern.Values(
                date: introduction?.frontMatter.shownDate?.civil, sections: sections, slug: slug,
                title: introduction?.frontMatter.title ?? name, fileName: name, rule: configuration.slugs)
        }
        // A list has pages and feeds below it, so that it is a folder; a file leads to it.
        if let url = introduction?.frontMatter.url, let path = url.path(values), path.decoded.hasSuffix("/") {
            return url.isFromRoot ? path : path.below(root)
        }
        guard let pattern else { return nil }
        let folders = pattern.folders(values())
        return folders.isEmpty ? nil : root.appending(folders)
    }
}
