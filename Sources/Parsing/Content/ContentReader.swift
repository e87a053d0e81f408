import Files
import Formats
import Text
import Threads

/// Everything that was found in the content folders of a site.
package struct Content: Sendable {
    package var posts: [ParsedPost] = []
    package var resources: [ContentFile] = []
    /// Folders that are posts, relative to the site's folder.
    fileprivate(set) var bundles: Set<String> = []
    package var diagnostics: [Diagnostic] = []
}

/// Reads the content folders and parses every post; the only stage that works on one file at a time.
package struct ContentReader {
    package let configuration: SiteConfiguration
    /// Absolute path of the site's folder.
    package let site: String
    package let parallel: Parallel
    package let stopwatch: Stopwatch
    private let memory: (any FrontMatterMemory)?

    /// - Parameter memory: of earlier builds with the same settings.
    package init(
        configuration: SiteConfiguration, site: String, parallel: Parallel, stopwatch: Stopwatch,
        memory: (any FrontMatterMemory)? = nil
    ) {
        self.memory = memory
        self.configuration = configuration
        self.site = site
        self.parallel = parallel
        self.stopwatch = stopwatch
    }

    /// Looks at all files, and reads the Markdown.
    /// - Parameter cache: what was parsed before; `nil` for a site that is read once.
    package func snapshot(_ cache: ContentCache?) -> ContentSnapshot {
        var diagnostics: [Diagnostic] = []
        let known = cache?.files ?? [:]
        let files = files(&diagnostics, known: known)
        let seen: [SeenFile?] = parallel.map(files.count) { index in
            let file = files[index]
            return file.kind == .resource ? nil : look(at: file, known: known[file.path], isKept: cache != nil)
        }
        return ContentSnapshot(files: files, diagnostics: diagnostics, seen: seen)
    }

    /// Parses what was looked at.
    /// - Parameter cache: what was parsed before, and afterwards what is parsed now; `nil` for a site that is read once.
    package func read(_ snapshot: ContentSnapshot, _ cache: inout ContentCache?) -> Content {
        var content = Content()
        content.diagnostics = snapshot.diagnostics
        let files = snapshot.files
        let known = cache ?? ContentCache()
        let isKept = cache != nil
        content.resources = files.filter { $0.kind == .resource }
        let posts = files.indices.filter { files[$0].kind != .resource }
        reportDraftFolders(of: posts.lazy.map { files[$0] }, &content.diagnostics)
        takeOutUnreadPosts(&content)
        let bundles = Set(posts.lazy.filter { files[$0].kind == .bundle }.map { files[$0].path.parentFolder })
        content.bundles = bundles
        let kept = posts.filter { place in
            guard let bundle = files[place].bundle(in: bundles) else { return true }
            content.diagnostics.append(
                Diagnostic(
                    .warning, file: files[place].path,
                    "the file is in the folder of the post \(bundle) and is not published",
                    hint: "move it out of that folder to make it a post"))
            return false
        }
        let found = kept.filter { files[$0].kind == .introduction }
        let used = Set(introductions(among: found.map { files[$0] }, &content.diagnostics))
        let languages = configuration.languages.map(\.code)
        let readIntroductions = read(
            found.filter { used.contains(files[$0]) }, of: snapshot, FolderDefaults([], languages: languages),
            known: known.files)
        let documents = kept.filter { files[$0].kind != .introduction }
        let cascading = readIntroductions.compactMap(\.filled)
        let isSameCascade = known.introductions.elementsEqual(cascading, by: ===)
        let readDocuments = read(
            documents, of: snapshot, FolderDefaults(cascading, languages: languages), known: known.files,
            isSameCascade)
        let all = readIntroductions + readDocuments
        content.posts = all.compactMap(\.filled)
        content.diagnostics += all.flatMap(\.diagnostics)
        if isKept { cache = ContentCache(all, introductions: cascading) }
        return content
    }

    private func files(_ diagnostics: inout [Diagnostic], known: [String: ReadFile]) -> [ContentFile] {
        stopwatch.measure(.read) {
            let codes = configuration.languages.map(\.code)
            let folders = Set(configuration.languages.map(\.content))
            let sorted = folders.sorted()
            let trees = parallel.map(sorted.count) { number in
                FileTree(sorted[number], root: site, excluding: folders.subtracting([sorted[number]]), for: .content)
            }
            diagnostics += trees.flatMap(\.diagnostics)
            return zip(sorted, trees).flatMap { folder, tree in
                let languages = configuration.languages.typedIndices.filter {
                    configuration.languages[$0].content == folder
                }
                let paths =
                    configuration.ignored.isEmpty ? tree.files : tree.files.filter { !isIgnored($0, in: folder) }
                return parallel.map(paths.count) { index in
                    let path = paths[index]
                    let isHTML = ContentFile.isHTML(path)
                    // The same path and the same settings make the same file, but for HTML, which may have no front matter.
                    return known[path].flatMap { $0.isOfOtherSettings || isHTML ? nil : $0.file }
                        ?? ContentFile(
                            path: path, root: folder.utf8.count + 1,
                            folderLanguage: languages.count == 1 ? languages[0] : nil,
                            codes: codes, isHTMLPost: isHTML && hasFrontMatter(path))
                }
            }
        }
    }

    private func isIgnored(_ path: String, in folder: String) -> Bool {
        let below = path[path.utf8.index(path.startIndex, offsetBy: folder.utf8.count + 1)...]
        return configuration.ignored.contains { $0.matches(below) }
    }

    /// Whether a file begins with front matter as a post does.
    private func hasFrontMatter(_ path: String) -> Bool {
        guard let bytes = try? FileBytes.read("\(site)/\(path)", limit: 4_096) else { return false }
        return FrontMatterBlock(of: bytes).format != nil
    }

    /// The first 4 KB of a file; `nil` when it cannot be read, which is said when it is published.
    func beginning(of file: ContentFile) -> SourceFile? {
        (try? FileBytes.read("\(site)/\(file.path)", limit: 4_096)).map { SourceFile(path: file.path, bytes: $0) }
    }

    private func read(
        _ places: [Int], of snapshot: ContentSnapshot, _ defaults: FolderDefaults, known: [String: ReadFile],
        _ isSameCascade: Bool = true
    ) -> [ReadFile] {
        let parser = FrontMatterParser(configuration)
        return parallel.map(places.count) { index in
            let file = snapshot.files[places[index]]
            guard let seen = snapshot.seen[places[index]] else { return ReadFile(file: file) }
            let read = read(seen, file, parser: parser, known: known[file.path])
            guard let post = read.post else { return read }
            if read.filled != nil, isSameCascade { return read }
            let values = defaults.defaults(for: file)
            return read.filled(values.isEmpty ? post : post.filled(from: values, defaults.key, parser))
        }
    }

    /// A file as it is parsed now, or as it was when it has not changed since.
    /// - Parameter isKept: whether a later reading may rely on this one, which costs a look at the file's version.
    package func read(_ file: ContentFile, parser: FrontMatterParser, known: ReadFile?, isKept: Bool) -> ReadFile {
        read(look(at: file, known: known, isKept: isKept), file, parser: parser, known: known)
    }

    private func look(at file: ContentFile, known: ReadFile?, isKept: Bool) -> SeenFile {
        let path = "\(site)/\(file.path)"
        let now = isKept ? FileVersion.now() : 0
        let version = isKept ? FileVersion(of: path) : nil
        if let known, known.isSettled, known.version == version { return .known(known) }
        return stopwatch.measure(.read) {
            do throws(FileBytes.ReadError) {
                let source = SourceFile(path: file.path, bytes: try FileBytes.read(path))
                let content = ContentKey(of: source.bytes)
                return .text(
                    SeenFile.Text(
                        source: source, contentKey: content, key: ContentKey(ofFile: file.path, content: content),
                        version: version, isSettled: version?.isSettled(at: now) ?? false))
            } catch {
                return .unreadable(
                    Diagnostic(
                        .error, file: file.path, "the file cannot be read: \(error.reason)",
                        hint: "give read permission with chmod u+r"))
            }
        }
    }

    private func read(_ seen: SeenFile, _ file: ContentFile, parser: FrontMatterParser, known: ReadFile?) -> ReadFile {
        switch seen {
        case .known(let known): return known
        case .unreadable(let diagnostic): return ReadFile(file: file, diagnostics: [diagnostic])
        case .text(let text):
            if let known, known.source?.bytes == text.source.bytes {
                return known.seen(text.version, isSettled: text.isSettled)
            }
            return stopwatch.measure(.parse) { parsed(text, file, parser, known: known) }
        }
    }

    private func parsed(
        _ text: SeenFile.Text, _ file: ContentFile, _ parser: FrontMatterParser, known: ReadFile?
    ) -> ReadFile {
        let result =
            memory?.result(of: text.key)
            ?? {
                var result = parser.parse(text.source)
                if file.kind != .introduction { parser.addFields(to: &result, of: text.source) }
                memory?.keep(result, of: text.key)
                return result
            }()
        // A post whose front matter is being typed stays as it last was; without a cache it is withheld.
        let post =
            result.frontMatter.map { frontMatter in
                var frontMatter = frontMatter
                if file.isInDraftFolder { frontMatter.isDraft = true }
                return ParsedPost(
                    file: file, source: text.source, contentKey: text.contentKey, key: text.key, body: result.body,
                    frontMatter: frontMatter)
            } ?? known?.post.flatMap { $0.file == file ? $0 : nil }
        return ReadFile(
            file: file, key: text.key, version: text.version, isSettled: text.isSettled, source: text.source,
            post: post,
            diagnostics: result.diagnostics + (result.frontMatter == nil ? [] : post?.shortcodeDiagnostics ?? []))
    }
}

extension ParsedPost {
    /// The same post with defaults for the keys it does not set.
    fileprivate func filled(
        from defaults: [Node.Entry], _ key: ContentKey, _ parser: FrontMatterParser
    ) -> ParsedPost {
        var frontMatter = frontMatter
        parser.fill(&frontMatter, from: defaults)
        var both = KeyBuilder()
        both.add(self.key)
        both.add(key)
        return ParsedPost(
            file: file, source: source, contentKey: contentKey, key: both.key(), body: body, frontMatter: frontMatter)
    }
}

extension Content {
    /// Takes out what is not published: posts with a reason, and the files of folders whose post is not published.
    package mutating func withhold(_ withholding: Withholding) -> [Withheld] {
        var withheld: [Withheld] = []
        var hidden = bundles
        posts.removeAll { post in
            let reason = withholding.reason(post)
            if reason == nil || reason == .notRendered { hidden.remove(post.source.path.parentFolder) }
            if let reason { withheld.append(Withheld(file: post.source.path, reason: reason)) }
            return reason != nil
        }
        resources.removeAll { $0.bundle(in: hidden) != nil }
        return withheld.sorted { $0.file < $1.file }
    }
}

extension ContentFile {
    /// The folder of a post that holds this file, unless it is that post.
    fileprivate func bundle(in bundles: Set<String>) -> String? {
        if bundles.isEmpty { return nil }
        var folder = kind == .bundle ? path.parentFolder.parentFolder : path.parentFolder
        var found: String?
        while !folder.isEmpty {
            if bundles.contains(folder) { found = folder }
            folder = folder.parentFolder
        }
        return found
    }
}
