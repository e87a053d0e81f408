import Files
import Formats

/// Defaults that `_index.md` files give to everything of their edition below their folders; the nearest folder wins.
package struct FolderDefaults: Sendable {
    /// By language, then by the folders of the file.
    private var byFolders: [EditionIndex: [[String]: [CascadeBlock]]] = [:]
    private let languages: [String]
    /// Of the files that give them.
    let key: ContentKey

    /// - Parameter introductions: the `_index.md` files that cascade.
    package init(_ introductions: [ParsedPost], languages: [String]) {
        self.languages = languages
        var key = KeyBuilder()
        for introduction in introductions { key.add(introduction.key) }
        self.key = key.key()
        for introduction in introductions where !introduction.frontMatter.cascade.isEmpty {
            byFolders[introduction.file.language ?? .first, default: [:]][introduction.file.folders, default: []] +=
                introduction.frontMatter.cascade
        }
    }

    /// What a post may take over, the nearest folder first.
    package func defaults(for file: ContentFile) -> [Node.Entry] {
        guard let byFolders = byFolders[file.language ?? .first] else { return [] }
        let path = "/" + file.translationKey
        let language = languages[(file.language ?? .first).value]
        return (0...file.folders.count).reversed().flatMap { count in
            (byFolders[Array(file.folders.prefix(count))] ?? []).filter {
                $0.target?.matches(path: path, kind: "page", language: language) ?? true
            }.flatMap(\.values)
        }
    }
}
