import Files
import Parsing

/// What decides the path of a post, the strongest first.
package enum PathRule: Sendable {
    /// `url` of the front matter: from the root of the site when it begins with `/`, else from that of the edition, as
    /// Hugo has it.
    case url(PermalinkPattern)
    /// The pattern that `permalinks` has for its section.
    case permalink(section: String, PermalinkPattern)
    /// Its folder, and `slug` of the front matter.
    case slug(String)
    /// Its folder and the name of its file.
    case fileName
}

extension SiteConfiguration {
    /// The configuration with the permalinks of one edition.
    package func inLanguage(_ language: Language) -> SiteConfiguration {
        var configuration = self
        configuration.permalinks = language.permalinks ?? permalinks
        return configuration
    }

    /// By the permalinks of this configuration, which are those of one edition.
    package func pathRule(of post: ParsedPost) -> PathRule {
        if let url = post.frontMatter.url { return .url(url) }
        if let section = post.pathFolders.first, let pattern = permalinks.posts[section] {
            return .permalink(section: section, pattern)
        }
        guard let slug = post.frontMatter.slug, !Slug.ofText(slug, slugs).isEmpty else { return .fileName }
        return .slug(slug)
    }
}

extension PathRule {
    /// - Parameters:
    ///   - folders: the slugs of the edition's folders.
    ///   - sections: those of the folders above the post that are sections.
    ///   - root: of the edition.
    func path(
        of post: ParsedPost, in folders: FolderSlugs, sections: [String], below root: SitePath, _ rule: Slug.Rule
    ) -> SitePath {
        let folders = folders.slugs(of: post.pathFolders)
        func values() -> PermalinkPattern.Values {
            PermalinkPattern.Values(
                date: post.frontMatter.shownDate?.civil, sections: sections, slug: post.frontMatter.slug,
                title: EditionDraft.title(of: post), fileName: post.pathName, rule: rule)
        }
        switch self {
        case .url(let pattern):
            guard let path = pattern.path(values) else { break }
            return pattern.isFromRoot ? path : path.below(root)
        case .permalink(_, let pattern): return root.appending(pattern.folders(values()))
        case .slug(let slug): return root.appending(folders + Slug.ofText(slug, rule).pathParts)
        case .fileName: break
        }
        return root.appending(folders + Slug.ofFile(post.pathName, rule).pathParts)
    }
}

extension ParsedPost {
    /// Of a post that is a folder, the folder's name.
    fileprivate var pathName: String { file.kind == .bundle ? file.folders.last ?? "" : file.name }

    /// The folders above the post.
    package var pathFolders: [String] { file.kind == .bundle ? Array(file.folders.dropLast()) : file.folders }
}
