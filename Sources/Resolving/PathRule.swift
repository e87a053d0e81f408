import Files
import Parsing

/// What decides the path of a post, the strongest first.
package enum PathRule: Sendable {
    /// `url` of the front matter: from the root of the site when it begins with `/`, else from that of the edition, as
    /// Hugo has it.
    case url(SitePath, isOfEdition: Bool)
    /// The pattern that `permalinks` has for its section.
    case permalink(section: String, PermalinkPattern)
    /// Its folder, and `slug` of the front matter, made fit for a path.
    case slug(String)
    /// Its folder and the name of its file.
    case fileName
}

extension SiteConfiguration {
    /// A `url` that is no path of this site decides nothing.
    package func pathRule(of post: ParsedPost) -> PathRule {
        if let url = post.frontMatter.url, let path = SitePath(written: url) {
            return .url(path, isOfEdition: !url.hasPrefix("/"))
        }
        if let section = post.pathFolders.first, let pattern = permalinks[section] {
            return .permalink(section: section, pattern)
        }
        let slug = post.frontMatter.slug.map(Slug.ofText) ?? ""
        return slug.isEmpty ? .fileName : .slug(slug)
    }
}

extension PathRule {
    /// - Parameter root: of the edition.
    package func path(of post: ParsedPost, below root: SitePath) -> SitePath {
        let folders = Slug.ofFolders(post.pathFolders.map { $0[...] })
        switch self {
        case .url(let path, let isOfEdition): return isOfEdition ? path.below(root) : path
        case .permalink(_, let pattern):
            let values = PermalinkPattern.Values(
                date: post.frontMatter.shownDate?.civil, folders: folders, slug: post.frontMatter.slug,
                title: EditionDraft.title(of: post), fileName: post.pathName)
            return root.appending(pattern.folders(values))
        case .slug(let slug): return root.appending(folders + slug.pathParts)
        case .fileName: return root.appending(folders + Slug.ofFile(post.pathName).pathParts)
        }
    }
}

extension ParsedPost {
    /// Of a post that is a folder, the folder's name.
    fileprivate var pathName: String { file.kind == .bundle ? file.folders.last ?? "" : file.name }

    /// The folders above the post.
    fileprivate var pathFolders: [String] { file.kind == .bundle ? Array(file.folders.dropLast()) : file.folders }
}
