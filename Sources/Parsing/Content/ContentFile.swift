import Text

/// One file of a content folder, by its name alone.
package struct ContentFile: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// `name.md`
        case post
        /// `index.md`: the folder is the post.
        case bundle
        /// `_index.md`: describes its folder's list.
        case introduction
        /// Not Markdown: published beside its post.
        case resource
    }

    /// Relative to the site's folder.
    package let path: String
    package let kind: Kind
    /// Folders below the content folder.
    package let folders: [String]
    /// Name without the language suffix and `.md`; of a resource the whole name.
    package let name: String
    /// The language's place in the configuration, when the folder or the suffix names it.
    package let language: EditionIndex?

    /// - Parameter root: length in UTF-8 of the content folder's path with its `/`.
    package init(path: String, root: Int, folderLanguage: EditionIndex?, codes: [String]) {
        self.path = path
        var folders = path.utf8.dropFirst(root).split(separator: UInt8(ascii: "/")).compactMap { String($0) }
        let fileName = folders.popLast() ?? ""
        self.folders = folders
        guard let stem = Self.markdownStem(fileName) else {
            (kind, name, language) = (.resource, fileName, folderLanguage)
            return
        }
        let suffix = Self.languageSuffix(stem, codes)
        name = String(suffix?.stem ?? stem)
        language = suffix?.language ?? folderLanguage
        kind = name == "_index" ? .introduction : name == "index" && !folders.isEmpty ? .bundle : .post
    }

    private static func markdownStem(_ fileName: String) -> Substring? {
        for ending in [".md", ".markdown"] where fileName.lowercased().hasSuffix(ending) && !fileName.hasPrefix(".") {
            return fileName.dropLast(ending.count)
        }
        return nil
    }

    private static func languageSuffix(_ stem: Substring, _ codes: [String]) -> (
        stem: Substring, language: EditionIndex
    )? {
        guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { return nil }
        let code = stem[stem.index(after: dot)...].lowercased()
        return codes.firstIndex { $0.lowercased() == code }.map { (stem[..<dot], EditionIndex($0)) }
    }

    /// What partners in several languages share.
    package var translationKey: String { (folders + [name]).joined(separator: "/") }
}
