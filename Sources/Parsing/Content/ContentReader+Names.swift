import Files
import Keys
import Text

/// What the names of files decide, and what the author is told about it.
extension ContentReader {
    /// The `_index.md` files, one for each folder of each language; of several the others are reported.
    func introductions(among files: [ContentFile], _ diagnostics: inout [Diagnostic]) -> [ContentFile] {
        var found: [[String]: [ContentFile]] = [:]
        for file in files where file.kind == .introduction { found[file.folders, default: []].append(file) }
        let taken = found.values.flatMap { files in
            // `_index.md` before `index.md`, then by path.
            files.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(\.element)
        }
        var first: [IntroductionPlace: String] = [:]
        var others: Set<String> = []
        for file in taken {
            let place = IntroductionPlace(folders: file.folders, language: file.language)
            guard let other = first[place] else {
                first[place] = file.path
                continue
            }
            others.insert(file.path)
            diagnostics.append(
                Diagnostic(
                    .error, file: file.path, "\(other) is the text of the same list, so this file is not published",
                    hint: "join the two, or rename one of them"))
        }
        return files.filter { $0.kind == .introduction && !others.contains($0.path) }
    }

    private struct IntroductionPlace: Hashable {
        let folders: [String]
        let language: EditionIndex?
    }

    /// Says once for each `_drafts` folder why nothing in it is published.
    func reportDraftFolders(of posts: some Sequence<ContentFile>, _ diagnostics: inout [Diagnostic]) {
        let folders = Set(posts.filter(\.isInDraftFolder).map { $0.path.parentFolder })
        for folder in folders {
            diagnostics.append(
                Diagnostic(
                    .warning, file: folder, "the posts in “_drafts”, a folder of Jekyll and Hexo, are taken as drafts",
                    hint: "write draft: true in each of them and rename the folder"))
        }
    }

    // MARK: Files that are no Markdown

    /// Takes out files that begin with front matter and are no Markdown: they would be published as they are, drafts
    /// too.
    func takeOutUnreadPosts(_ content: inout Content) {
        let taxonomies = Set(configuration.taxonomies.map { $0.lowercased() })
        content.diagnostics += content.resources.compactMap(Self.foreignText)
        content.resources.removeAll { Self.foreignText($0) != nil }
        let places = content.resources.indices.filter { Self.mayBePost(content.resources[$0].name) }
        let resources = content.resources
        let found = parallel.map(places.count) { diagnostic(resources[places[$0]], taxonomies) }
        let withheld = Set(zip(places, found).filter { $1 != nil }.map { resources[$0.0].path })
        content.diagnostics += found.compactMap { $0 }
        content.resources.removeAll { withheld.contains($0.path) }
    }

    /// About a text that Hugo makes a page of and Inkstone cannot read: published as it is, it would let drafts out.
    private static func foreignText(_ file: ContentFile) -> Diagnostic? {
        guard let dot = file.name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let ending = String(file.name[dot...])
        if file.name == "_content.gotmpl" {
            return Diagnostic(
                .error, file: file.path, "a “_content.gotmpl” makes pages in Hugo only, so its pages are not published",
                hint: "write each page as a file of Markdown, and leave this one out with ignore: [_content.gotmpl]")
        }
        guard foreignEndings.contains(ending.dropFirst().lowercased()) else { return nil }
        return Diagnostic(
            .error, file: file.path, "“\(ending)” is not Markdown, so the file is not published",
            hint:
                "convert it to Markdown, with pandoc for example, or leave it out with ignore: [\"*\(ending)\"] in site.yaml"
        )
    }

    /// Org mode, AsciiDoc, reStructuredText and Pandoc's own Markdown.
    private static let foreignEndings: Set<String> = ["org", "ad", "adoc", "asciidoc", "rst", "pandoc", "pdc"]

    private func diagnostic(_ file: ContentFile, _ taxonomies: Set<String>) -> Diagnostic? {
        guard let source = beginning(of: file) else { return nil }
        let signs = FrontMatterSigns(in: source.bytes.indices, of: source, taxonomies: taxonomies)
        guard let place = Self.placeOfFrontMatter(signs) else { return nil }
        let ending = file.name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(file.name[$0...]) } ?? file.name
        return source.diagnostic(
            .error, at: place,
            "the file begins with front matter, but “\(ending)” is not Markdown, so it is not published",
            hint: "write its text in Markdown and let its name end in .md, or move the file to static/")
    }

    /// Where a text that is published as it is says that it was meant as a post: between two lines of dashes or plus
    /// signs, or anywhere at its top that it is a draft.
    private static func placeOfFrontMatter(_ signs: FrontMatterSigns) -> Range<Int>? {
        // Emacs' Org mode has its own signs.
        let org = signs.lines.first { $0.text.hasPrefix("#+") && WrittenKey($0.text.dropFirst(2))?.isDraft == true }
        if let org { return org.range }
        switch signs.opening() {
        case .line(let index, let run, let isAtTop):
            let line = signs.lines[index]
            let isFence = line.text.unicodeScalars.first.map { FrontMatterSigns.isDash($0) || $0 == "+" } == true
            return (isAtTop && isFence) || run.keys.contains(where: \.isDraft) ? line.range : nil
        case .key(let run), .comment(let run):
            return run.keys.contains(where: \.isDraft) ? signs.lines[run.start].range : nil
        case nil: return nil
        }
    }

    /// Whether a file that is no Markdown may be a post by its name: not a picture, a recording, a document, an archive,
    /// data, or a part of a page.
    private static func mayBePost(_ name: String) -> Bool {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return true }
        return !others.contains(name[dot...].dropFirst().lowercased())
    }

    private static let others: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "heic", "psd", "ai", "eps",
        "mp3", "m4a", "ogg", "wav", "flac", "mp4", "m4v", "webm", "mov", "mkv", "avi", "vtt", "srt",
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "epub", "wps", "et", "dps",
        "zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "tar", "dmg", "exe", "apk", "iso", "wasm",
        "csv", "tsv", "json", "jsonl", "geojson", "jsonld", "webmanifest", "xml", "yaml", "yml", "toml", "ics", "bib",
        "parquet", "db", "sqlite", "css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "eot",
    ]
}
