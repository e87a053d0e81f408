import Parsing
import Text
import Threads

/// An edition whose posts have their paths but whose lists are not made yet: translations need the paths of all editions
/// first.
struct EditionDraft {
    /// A post with its path. A class, because sorting moves it often.
    final class Placed: Sendable {
        let parsed: ParsedPost
        /// Its path where addresses are folders.
        let folder: SitePath
        let path: SitePath
        let title: String
        let section: SectionIndex?
        /// What partners in other editions share.
        let translationKey: String

        init(parsed: ParsedPost, folder: SitePath, path: SitePath, title: String, section: SectionIndex?) {
            translationKey =
                parsed.frontMatter.translationKey.map { "key:\($0)" } ?? "path:\(parsed.file.translationKey)"
            self.parsed = parsed
            self.folder = folder
            self.path = path
            self.title = title
            self.section = section
        }
    }

    let configuration: SiteConfiguration
    let index: EditionIndex
    let root: SitePath
    let sections: SectionTree
    /// The texts of lists by their folders: `_index.md` files, and in the folder of a taxonomy those of its terms.
    let introductions: [[String]: ParsedPost]
    /// About texts of one list.
    let diagnostics: [Diagnostic]
    private(set) var placed: [Placed] = []
    /// The names of folders in addresses.
    let folderSlugs: FolderSlugs
    /// Paths of the folders that are posts.
    private var bundles: [[String]: SitePath] = [:]

    init(configuration: SiteConfiguration, index: EditionIndex, posts: [ParsedPost], _ parallel: Parallel) {
        self.configuration = configuration.inLanguage(configuration.languages[index])
        self.index = index
        root = configuration.root(of: index)
        let texts = ListTexts(of: posts, taxonomies: configuration.taxonomies)
        let documents = texts.documents
        introductions = texts.introductions
        diagnostics = texts.diagnostics
        sections = SectionTree(documents: documents, introductions: introductions, taxonomies: configuration.taxonomies)
        folderSlugs = FolderSlugs(posts.lazy.flatMap(\.file.folders), configuration.slugs)
        placed = parallel.map(documents.count) { [self] in placement(of: documents[$0], by: configuration.slugs) }
        separate()
    }

    /// A post where a rule puts it, whatever the others are.
    private func placement(of post: ParsedPost, by slugs: Slug.Rule) -> Placed {
        let sections = folderSlugs.slugs(of: sections.folders(of: post.file))
        let folder = configuration.pathRule(of: post).path(
            of: post, in: folderSlugs, sections: sections, below: root, slugs)
        let isFile = post.frontMatter.url == nil && configuration.uglyURLs.hold(post.pathFolders.first)
        return Placed(
            parsed: post, folder: folder, path: isFile ? folder.named : folder, title: Self.title(of: post),
            section: self.sections.section(of: post.file))
    }

    /// Where Hugo's rule gives two posts one path, the first by the paths of their files has it, as in Hugo.
    private mutating func separate() {
        var taken: Set<SitePath> = []
        if configuration.slugs.numerals == .hugo { taken.reserveCapacity(placed.count) }
        for (place, post) in placed.enumerated() {
            if configuration.slugs.numerals == .hugo, !taken.insert(post.folder).inserted {
                placed[place] = placement(of: post.parsed, by: configuration.slugs.withNumerals)
            }
            if post.parsed.file.kind == .bundle { bundles[post.parsed.file.folders] = placed[place].folder }
        }
    }

    /// Pages, and texts of lists, by the paths of their files.
    var textsBesidesPosts: [ParsedPost] {
        let pages = placed.lazy.filter { $0.section == nil && $0.parsed.frontMatter.isListed }.map(\.parsed)
        return (Array(pages) + introductions.values).sorted { $0.source.path < $1.source.path }
    }

    var listPaths: ListPaths {
        ListPaths(configuration: configuration, root: root, introductions: introductions, folderSlugs: folderSlugs)
    }

    /// A post without a title shows its file's name.
    static func title(of post: ParsedPost) -> String {
        post.frontMatter.title ?? (post.file.kind == .bundle ? post.file.folders.last ?? "" : post.file.name)
    }

    /// Beside the post whose folder it is in, else below the nearest list; the folders in between keep their names, as
    /// in Hugo.
    /// - Parameter lists: paths of the edition's lists by their folders.
    func path(ofResource file: ContentFile, lists: [[String]: SitePath]) -> SitePath {
        for count in stride(from: file.folders.count, through: 1, by: -1) {
            let folders = Array(file.folders.prefix(count))
            guard let path = bundles[folders] ?? lists[folders] else { continue }
            return path.folder.appending(Array(file.folders.dropFirst(count))).file(file.name)
        }
        return root.appending(file.folders).file(file.name)
    }

    /// The place that a file of HTML without front matter has in Hugo; `nil` beside a post, and for any other file.
    func page(ofResource file: ContentFile) -> SitePath? {
        guard ContentFile.isHTML(file.name), !configuration.uglyURLs.hold(file.folders.first),
            !file.folders.indices.contains(where: { bundles[Array(file.folders[...$0])] != nil })
        else { return nil }
        let stem = file.name.prefix { $0 != "." }
        if ["index", "_index", ""].contains(stem.lowercased()) { return nil }
        return root.appending(folderSlugs.slugs(of: file.folders)).appending(
            Slug.ofFile(String(stem), configuration.slugs))
    }
}

extension SitePath {
    /// The file that has the name of this folder: `/news/a.html` of `/news/a/`.
    package var named: SitePath {
        decoded.endsInSlash && self != .root ? SitePath(decoded: decoded.dropLast() + ".html") : self
    }
}
