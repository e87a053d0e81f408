import Dates
import Files
import Parsing
import Text

/// A post that an author starts: a file with today's date and every key of the front matter.
package struct NewPost {
    private let folder: String
    private let path: String
    private let text: String

    /// - Parameters:
    ///   - site: the site's folder.
    ///   - section: folder below the content folder; `nil` for the first main section, else the largest, else `post`.
    ///   - language: `nil` for the default language.
    package init(title: String, site: String, section: String?, language: String?, now: Timestamp) throws(SetupError) {
        guard FileTree.isFolder(site) else { throw .noFolder(site) }
        let configuration = try Publisher.configuration(ofSite: site)
        guard let index = language.map({ configuration.edition(ofLanguage: $0) }) ?? .first else {
            let known = configuration.languages.map(\.code).joined(separator: ", ")
            throw .usage(
                Diagnostic(.error, "the site has no language “\(language ?? "")”", hint: "its languages are \(known)"))
        }
        let section =
            section ?? configuration.mainSections.first
            ?? Self.largestSection(of: configuration.languages[index], configuration, site: site) ?? "post"
        let name = Self.fileName(title, codes: configuration.languages.map(\.code))
        let folders = section.pathParts
        let isSafe = SitePath(written: section) != nil && section.utf8.first != UInt8(ascii: "/")
        guard isSafe, let first = folders.first, !folders.contains(where: { $0.utf8.first == UInt8(ascii: ".") }) else {
            throw .usage(
                Diagnostic(.error, "“\(section)” is not a folder in the content folder", hint: "write --section news"))
        }
        if Self.isTaxonomy(first, configuration) {
            throw .usage(
                Diagnostic(.error, "“\(first)” is a taxonomy, not a section for posts", hint: "write --section news"))
        }
        folder = site
        path = "\(configuration.languages[index].content)/\(folders.joined(separator: "/"))/\(name).md"
        let clock = SiteClock(configuration.timeZone) ?? .utc
        let local = Timestamp(seconds: now.seconds, offset: clock.offset(at: now.seconds))
        text = Self.text(title: title, date: local, code: configuration.languages[index].code, configuration)
    }

    /// A name that is read as that of a post: neither hidden nor a list's or a folder's own, and without the suffix of a
    /// language.
    private static func fileName(_ title: String, codes: [String]) -> String {
        let slug = Slug.ofText(title).prefix(60).replacing("/", with: "-")
        let name = String(slug.drop { $0 == "." || $0 == "_" })
        let file = ContentFile(
            path: "content/\(name).md", root: "content/".utf8.count, folderLanguage: nil, codes: codes)
        if name.isEmpty { return "post" }
        return name == "index" || file.language != nil ? "\(name)-post" : name
    }

    /// Writes the file and returns its path, relative to the site; throws when the file already exists.
    package func write() throws(SetupError) -> String {
        let target = "\(folder)/\(path)"
        if let reason = FileBytes.makeFolder(target.parentFolder) {
            throw .environment(Diagnostic(.error, file: path, "the folder cannot be written: \(reason)"))
        }
        do {
            try FileBytes.create(target, with: Array(text.utf8))
        } catch {
            guard error.isTaken else { throw .environment(Diagnostic(.error, file: path, error.reason)) }
            throw .usage(
                Diagnostic(.error, file: path, "a post with this name already exists", hint: "choose another title"))
        }
        return path
    }

    /// A folder that would be where a taxonomy has its lists.
    private static func isTaxonomy(_ folder: String, _ configuration: SiteConfiguration) -> Bool {
        configuration.taxonomies.contains { Slug.ofFile($0) == Slug.ofFile(folder) }
    }

    /// The folder with most posts; of equal ones the first by name.
    private static func largestSection(
        of language: SiteConfiguration.Language, _ configuration: SiteConfiguration, site: String
    ) -> String? {
        let depth = language.content.pathParts.count
        let posts = FileTree(language.content, root: site).files.lazy.filter {
            ContentFile.markdownStem($0.pathParts.last ?? "") != nil
        }
        let folders = posts.compactMap { post -> String? in
            let parts = post.pathParts.dropFirst(depth)
            guard parts.count > 1, let first = parts.first else { return nil }
            return isTaxonomy(first, configuration) ? nil : first
        }
        let counts = Dictionary(folders.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    private static func text(
        title: String, date: Timestamp, code: String, _ configuration: SiteConfiguration
    ) -> String {
        let civil = date.civil
        let clock = "\(civil.hour.padded(to: 2)):\(civil.minute.padded(to: 2)):\(civil.second.padded(to: 2))"
        func list(_ name: String, _ elements: [String]) -> String {
            elements.isEmpty
                ? "\(name): []" : ([name + ":"] + elements.map { "  - \(quoted($0))" }).joined(separator: "\n")
        }
        return [
            "---", "title: \(quoted(title))", "date: \"\(date.dateText) \(clock)\"", "summary: \"\"",
            list("categories", []), list("lang", [code]), list("translations", [code]), list("tags", []), "menu: \"\"",
            "thumbnail: \"\"", "lead: \"\"", "comments: \(configuration.comments)",
            "authorbox: \(configuration.authorBox)", "pager: \(configuration.pager)", "toc: \(configuration.toc)",
            "mathjax: \(configuration.mathjax)", "sidebar: \(quoted(configuration.sidebar.single.rawValue))",
            list("widgets", configuration.sidebar.widgets), "---", "", "",
        ].joined(separator: "\n")
    }

    /// YAML 1.2.2, 7.3.1: double quotes, with the escapes of JSON.
    package static func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
