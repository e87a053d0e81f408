import Files
import Parsing
import Publishing
import Text

/// Where in a site's content something new goes.
struct ContentPlace {
    /// The site's folder.
    let site: String
    let configuration: SiteConfiguration
    let language: SiteConfiguration.Language

    /// - Parameters:
    ///   - site: the site's folder.
    ///   - language: `nil` for the default language.
    init(site: String, language: String?) throws(SetupError) {
        guard FileTree.isFolder(site) else { throw .noFolder(site) }
        self.site = site
        let configuration = try Publisher.configuration(ofSite: site)
        guard let index = language.map({ configuration.edition(ofLanguage: $0) }) ?? .first else {
            let known = configuration.languages.map(\.code).listed
            throw .usage(
                Diagnostic(.error, "the site has no language “\(language ?? "")”", hint: "its languages are \(known)"))
        }
        self.configuration = configuration
        self.language = configuration.languages[index]
    }

    /// The folder of a section.
    /// - Parameters:
    ///   - section: below the content folder, as it is written on the command line.
    ///   - hint: what to write in its place.
    func folder(ofSection section: String, hint: Message) throws(SetupError) -> String {
        let folders = section.pathParts
        let isSafe = SitePath(written: section) != nil && section.utf8.first != UInt8(ascii: "/")
        guard isSafe, let first = folders.first, !folders.contains(where: { $0.utf8.first == UInt8(ascii: ".") }) else {
            throw .usage(Diagnostic(.error, "“\(section)” is not a folder in the content folder", hint: hint))
        }
        if isTaxonomy(first) {
            throw .usage(Diagnostic(.error, "“\(first)” is a taxonomy, not a section for posts", hint: hint))
        }
        return "\(language.content)/\(folders.joined(separator: "/"))"
    }

    /// The folder with most posts; of equal ones the first by name.
    var largestSection: String? {
        let depth = language.content.pathParts.count
        let posts = FileTree(language.content, root: site).files.lazy.filter {
            ContentFile.markdownStem($0.pathParts.last ?? "") != nil
        }
        let folders = posts.compactMap { post -> String? in
            let parts = post.pathParts.dropFirst(depth)
            guard parts.count > 1, let first = parts.first else { return nil }
            return isTaxonomy(first) ? nil : first
        }
        let counts = Dictionary(folders.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    /// A folder that would be where a taxonomy has its lists.
    private func isTaxonomy(_ folder: String) -> Bool {
        configuration.taxonomies.contains { Slug.ofFile($0) == Slug.ofFile(folder) }
    }

    /// A file name that is read as that of a post or page: neither hidden nor a list's or a folder's own, and without the
    /// suffix of a language.
    /// - Parameter kind: what it is, for a title without letters: `post`.
    func fileName(_ title: String, kind: String) -> String {
        let slug = Slug.ofText(title).prefix(60).replacing("/", with: "-")
        let name = String(slug.drop { $0 == "." || $0 == "_" })
        let file = ContentFile(
            path: "content/\(name).md", root: "content/".utf8.count, folderLanguage: nil,
            codes: configuration.languages.map(\.code))
        if name.isEmpty { return kind }
        return name == "index" || file.language != nil ? "\(name)-\(kind)" : name
    }
}
