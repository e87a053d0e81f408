import Files
import Parsing
import Resolving
import Threads

/// Pages by the names that Hugo's `ref` knows them by. Made when the first is asked for.
final class PageLookup: Sendable {
    private let site: Site
    private let byEdition: [Lazily<Pages>]

    private struct Pages: Sendable {
        /// By their paths below the content folder.
        var paths: [String: SitePath] = [:]
        /// Those paths by their last parts.
        var keys: [Substring: [String]] = [:]

        mutating func add(_ key: String, _ path: SitePath) {
            if paths.updateValue(path, forKey: key) == nil { keys[Self.lastPart(of: key), default: []].append(key) }
        }

        /// Of all pages whose paths end so, at the beginning of a part.
        func paths(endingIn parts: [String]) -> [SitePath] {
            let suffix = "/" + parts.joined(separator: "/")
            let keys = keys[Self.lastPart(of: suffix)] ?? []
            return keys.filter { $0.hasSuffix(suffix) }.compactMap { paths[$0] }
        }

        private static func lastPart(of key: String) -> Substring {
            key.lastIndex(of: "/").map { key[key.index(after: $0)...] } ?? key[...]
        }
    }

    init(_ site: Site) {
        self.site = site
        byEdition = site.editions.map { _ in Lazily() }
    }

    /// The pages that a name may mean: a path from the content folder or from the folder of the page that names it, else
    /// the end of the path of exactly one page.
    /// - Parameter file: that names it.
    func paths(named written: String, in edition: EditionIndex, from file: ContentFile) -> [SitePath] {
        let known = pages(of: edition)
        let pages = known.paths
        let key = Self.key(written, codes: site.configuration.languages.map(\.code))
        let parts = key.pathParts
        if parts.isEmpty { return pages[""].map { [$0] } ?? [] }
        if !written.hasPrefix("/") {
            let folders = file.folders.map { $0.lowercased() }
            if let path = pages[Self.resolved(parts, in: folders)] { return [path] }
            // The folder of a bundle is the page itself.
            if file.kind == .bundle, let path = pages[Self.resolved(parts, in: folders.dropLast())] { return [path] }
        }
        if let path = pages[parts.joined(separator: "/")] { return [path] }
        guard !written.hasPrefix("/") else { return [] }
        return Set(known.paths(endingIn: parts.filter { !$0.isDots })).sorted()
    }

    private func pages(of edition: EditionIndex) -> Pages {
        let pages = byEdition[edition.value]
        return pages {
            let edition = site.editions[edition]
            var pages = Pages()
            pages.add("", edition.root)
            for section in edition.sections {
                guard let introduction = section.introduction else { continue }
                pages.add(introduction.file.folders.joined(separator: "/").lowercased(), section.path)
            }
            for post in edition.posts + edition.pages {
                let file = post.parsed.file
                let parts = file.kind == .bundle ? file.folders : file.folders + [file.name]
                pages.add(parts.joined(separator: "/").lowercased(), post.path)
            }
            return pages
        }
    }

    /// Lower case, without extension, language and the name of a folder's own file.
    private static func key(_ written: String, codes: [String]) -> String {
        var key = written.lowercased()
        for ending in [".md", ".markdown"] where key.hasSuffix(ending) { key = String(key.dropLast(ending.count)) }
        for code in codes where key.hasSuffix("." + code.lowercased()) { key = String(key.dropLast(code.count + 1)) }
        for name in ["_index", "index"] where key == name || key.hasSuffix("/" + name) {
            return String(key.dropLast(name.count))
        }
        return key
    }

    private static func resolved(_ parts: [String], in folders: some Sequence<String>) -> String {
        parts.withoutDots(in: Array(folders)).joined(separator: "/")
    }
}
