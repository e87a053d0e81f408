import Parsing

/// The sections of an edition: every top-level folder, and the nested folders that have an `_index.md`.
struct SectionTree {
    /// By path of the folders, so that a parent comes before what it holds.
    let folders: [[String]]
    private let known: [[String]: SectionIndex]

    init(documents: [ParsedPost], introductions: [[String]: ParsedPost], taxonomies: [String]) {
        var sections: Set<[String]> = []
        for post in documents {
            if let first = Self.folders(of: post.file).first { sections.insert([first]) }
        }
        for folders in introductions.keys where !folders.isEmpty && !taxonomies.contains(folders[0]) {
            // As in Hugo, what is above an introduction is a section too.
            sections.formUnion([[folders[0]], folders])
        }
        folders = sections.sorted { $0.lexicographicallyPrecedes($1) }
        known = Dictionary(uniqueKeysWithValues: folders.enumerated().map { ($1, SectionIndex($0)) })
    }

    /// The most precise section of a file.
    func section(of file: ContentFile) -> SectionIndex? { sections(of: file).last }

    /// The folders of the most precise section of a file; none outside sections.
    func folders(of file: ContentFile) -> [String] { section(of: file).map { folders[$0.value] } ?? [] }

    /// All sections that hold a file, the outermost first.
    func sections(of file: ContentFile) -> [SectionIndex] {
        let folders = Self.folders(of: file)
        guard !folders.isEmpty else { return [] }
        return (1...folders.count).compactMap { known[Array(folders.prefix($0))] }
    }

    /// The folder of a bundle is the post, not a place for posts.
    private static func folders(of file: ContentFile) -> ArraySlice<String> {
        file.kind == .bundle ? file.folders.dropLast() : file.folders[...]
    }
}
