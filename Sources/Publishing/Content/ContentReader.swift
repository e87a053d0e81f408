import Text

/// Everything that was found in the content folders of a site.
struct Content: Sendable {
    var posts: [ParsedPost] = []
    var resources: [ContentFile] = []
    var diagnostics: [Diagnostic] = []
}

/// Reads the content folders and parses every post; the only stage that works on one file at a time.
struct ContentReader {
    let configuration: SiteConfiguration
    /// Absolute path of the site's folder.
    let site: String
    let parallel: Parallel
    let stopwatch: Stopwatch

    func read() -> Content {
        var content = Content()
        var posts: [ContentFile] = []
        for file in files(&content.diagnostics) {
            if file.kind == .resource { content.resources.append(file) } else { posts.append(file) }
        }
        let (inside, outside) = (posts, Self.folders(of: posts))
        let kept = inside.filter { file in
            guard let bundle = file.bundle(in: outside) else { return true }
            content.diagnostics.append(
                Diagnostic(
                    .warning, file: file.path, "the file lies in the folder of the post \(bundle) and is not published",
                    hint: "move it out of that folder to make it a post"))
            return false
        }
        let indexes = kept.filter { $0.kind == .index }
        let documents = kept.filter { $0.kind != .index }
        let languages = configuration.languages.map(\.code)
        let indexPosts = parsed(indexes, FolderDefaults([], languages: languages), &content)
        content.posts += indexPosts
        content.posts += parsed(documents, FolderDefaults(indexPosts, languages: languages), &content)
        return content
    }

    private func files(_ diagnostics: inout [Diagnostic]) -> [ContentFile] {
        stopwatch.measure(.read) {
            let codes = configuration.languages.map(\.code)
            let folders = Set(configuration.languages.map(\.content))
            var files: [ContentFile] = []
            for folder in folders.sorted() {
                let languages = configuration.languages.indices.filter { configuration.languages[$0].content == folder }
                let tree = FileTree(folder, root: site, excluding: folders.subtracting([folder]))
                diagnostics += tree.diagnostics
                files += tree.files.map { path in
                    ContentFile(
                        path: path, root: folder.utf8.count + 1, folderLanguage: languages.count == 1 ? languages[0] : nil,
                        codes: codes)
                }
            }
            return files
        }
    }

    private func parsed(
        _ files: [ContentFile], _ defaults: FolderDefaults, _ content: inout Content
    ) -> [ParsedPost] {
        let parser = FrontMatterParser(configuration)
        let results = parallel.map(files.count) { index in
            parse(files[index], parser: parser, defaults: defaults)
        }
        for result in results { content.diagnostics += result.diagnostics }
        return results.compactMap(\.post)
    }

    private func parse(
        _ file: ContentFile, parser: FrontMatterParser, defaults: FolderDefaults
    ) -> (post: ParsedPost?, diagnostics: [Diagnostic]) {
        let read = stopwatch.measure(.read) {
            Result { () throws(FileBytes.ReadError) in try FileBytes.read("\(site)/\(file.path)") }
        }
        switch read {
        case .failure(let error):
            let diagnostic = Diagnostic(
                .error, file: file.path, "the file cannot be read: \(error.reason)",
                hint: "give read permission with chmod u+r")
            return (nil, [diagnostic])
        case .success(let bytes):
            let source = SourceFile(path: file.path, bytes: bytes)
            return stopwatch.measure(.parse) {
                let result = parser.parse(source)
                guard var frontMatter = result.frontMatter else { return (nil, result.diagnostics) }
                let defaults = defaults.defaults(for: file)
                if !defaults.isEmpty { parser.fill(&frontMatter, from: defaults) }
                let post = ParsedPost(file: file, source: source, body: result.body, frontMatter: frontMatter)
                return (post, result.diagnostics)
            }
        }
    }

    /// Folders that are posts, by the language of the post.
    private static func folders(of posts: [ContentFile]) -> Set<[String]> {
        Set(posts.lazy.filter { $0.kind == .bundle }.map(\.folders))
    }
}

extension ContentFile {
    /// The folder of a post that holds this Markdown file, unless it is that post.
    fileprivate func bundle(in bundles: Set<[String]>) -> String? {
        if bundles.isEmpty { return nil }
        let own = kind == .bundle ? 1 : 0
        guard folders.count > own else { return nil }
        for count in 1...(folders.count - own) where bundles.contains(Array(folders.prefix(count))) {
            return folders.prefix(count).joined(separator: "/")
        }
        return nil
    }
}

/// Defaults that `_index.md` files give to everything below their folders; the nearest folder wins.
struct FolderDefaults: Sendable {
    private var byFolders: [[String]: [CascadeBlock]] = [:]
    private let languages: [String]

    /// - Parameter indexes: the `_index.md` files that cascade.
    init(_ indexes: [ParsedPost], languages: [String]) {
        self.languages = languages
        for index in indexes where !index.frontMatter.cascade.isEmpty {
            byFolders[index.file.folders, default: []] += index.frontMatter.cascade
        }
    }

    /// What a post may take over, the nearest folder first.
    func defaults(for file: ContentFile) -> [Metadata.Entry] {
        if byFolders.isEmpty { return [] }
        let path = "/" + file.translationKey
        let language = languages[file.language ?? 0]
        return (0...file.folders.count).reversed().flatMap { count in
            (byFolders[Array(file.folders.prefix(count))] ?? []).filter {
                $0.target?.matches(path: path, kind: "page", language: language) ?? true
            }.flatMap(\.values)
        }
    }
}
