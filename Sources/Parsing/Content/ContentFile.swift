import Text

/// One file of a content folder, by its name alone.
package struct ContentFile: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// `name.md`
        case post
        /// `index.md`: the folder is the post.
        case bundle
        /// `_index.md`: describes its folder's list. At the top of an edition `index.md` does too: the home page's.
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

    /// Whether the body is HTML as it is, not Markdown.
    package var isHTML: Bool { kind != .resource && Self.isHTML(path) }

    /// - Parameters:
    ///   - root: length in UTF-8 of the content folder's path with its `/`.
    ///   - isHTMLPost: whether the file is HTML with front matter.
    package init(
        path: String, root: Int, folderLanguage: EditionIndex?, codes: [String], isHTMLPost: Bool = false
    ) {
        self.path = path
        var folders = path.utf8.dropFirst(root).split(separator: UInt8(ascii: "/")).compactMap { String($0) }
        let fileName = folders.popLast() ?? ""
        self.folders = folders
        guard let stem = isHTMLPost ? fileName.withoutEnding : Self.markdownStem(fileName) else {
            let suffix = fileName.withoutEnding.flatMap { Self.languageSuffix($0[...], codes) }
            (kind, name, language) = (.resource, fileName, suffix?.language ?? folderLanguage)
            return
        }
        let suffix = Self.languageSuffix(stem[...], codes)
        let name = String(suffix?.stem ?? stem[...])
        language = suffix?.language ?? folderLanguage
        // Hugo takes these two names in any case.
        switch name.utf8.count > 6 ? "" : name.lowercased() {
        case "_index": (kind, self.name) = (.introduction, "_index")
        case "index": (kind, self.name) = (folders.isEmpty ? .introduction : .bundle, "index")
        default: (kind, self.name) = (.post, name)
        }
    }

    /// Whether a file is HTML by its name.
    package static func isHTML(_ path: String) -> Bool {
        path.utf8.suffix(5).elementsEqual(".html".utf8, by: { $0 | 0x20 == $1 })
            || path.utf8.suffix(4).elementsEqual(".htm".utf8, by: { $0 | 0x20 == $1 })
    }

    /// Of Markdown files, in lower case: those that Hugo knows, and those of other tools.
    private static let endings = [".md", ".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn", ".mkdown"]

    /// The name or path of a Markdown file without its ending; `nil` for any other file, and for a hidden one.
    package static func markdownStem(_ file: String) -> String? {
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")), endings.contains(file[dot...].lowercased()) else {
            return nil
        }
        let stem = file.utf8[..<dot]
        let start = stem.lastIndex(of: UInt8(ascii: "/")).map { stem.index(after: $0) } ?? stem.startIndex
        return start < dot && stem[start] != UInt8(ascii: ".") ? String(file[..<dot]) : nil
    }

    /// Whether the file is in a folder where Jekyll and Hexo keep drafts.
    package var isInDraftFolder: Bool {
        folders.contains { $0.utf8.first == UInt8(ascii: "_") && $0.lowercased() == "_drafts" }
    }

    private static func languageSuffix(_ stem: Substring, _ codes: [String]) -> (
        stem: Substring, language: EditionIndex
    )? {
        guard let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")), dot > stem.startIndex else { return nil }
        let code = stem[stem.index(after: dot)...].lowercased()
        return codes.firstIndex { $0.lowercased() == code }.map { (stem[..<dot], EditionIndex($0)) }
    }

    /// What partners in several languages share.
    package var translationKey: String { (folders + [name]).joined(separator: "/") }
}

extension String {
    /// Of the name of a file.
    fileprivate var withoutEnding: String? {
        utf8.lastIndex(of: UInt8(ascii: ".")).map { String(self[..<$0]) }
    }
}
