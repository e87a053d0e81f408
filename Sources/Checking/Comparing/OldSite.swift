import Files
import Foundation
import Parsing
import Text

/// The folder that another generator published to, by its files.
struct OldSite: Sendable {
    /// One address of the old site.
    struct File: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case page, feed, sitemap
            /// A style, script, font or index of the old theme, or a file with a hash in its name: nobody links to it.
            case themeFile
            case file
        }

        /// Relative to the folder.
        let name: String
        /// Decoded, begins with `/`; of an `index.html` that of its folder.
        let path: String
        let kind: Kind
    }

    private let folder: String
    /// By path.
    let files: [File]

    /// Throws when there is no such folder.
    init(_ folder: String) throws(SetupError) {
        guard let real = FileTree.realPath(folder), FileTree.isFolder(real) else {
            throw .usage(
                Diagnostic(
                    .error, file: folder, "there is no such folder",
                    hint: "name the folder that the old site was published to: --against old/public"))
        }
        self.folder = real
        files = FileTree("", root: real).files.map { name in
            let file = File(name)
            guard name.hasSuffix("index.json"), file.kind == .feed, !Self.isFeed("\(real)/\(name)") else { return file }
            return File(name: name, path: file.path, kind: .themeFile)
        }.sorted { $0.path < $1.path }
    }

    /// Whether a file called as a JSON Feed is one (https://www.jsonfeed.org/version/1.1/), and not what the search of a
    /// theme reads.
    private static func isFeed(_ path: String) -> Bool {
        guard let bytes = try? FileBytes.read(path, limit: 4_096) else { return true }
        return String(decoding: bytes, as: UTF8.self).contains("jsonfeed.org")
    }

    /// What an old page says about itself; nothing when it cannot be read.
    func page(_ file: File) -> OldPage {
        OldPage((try? FileBytes.read("\(folder)/\(file.name)")) ?? [])
    }
}

extension OldSite.File {
    /// - Parameter name: of a file below the folder; one copied from a browser's addresses may be percent-encoded.
    init(_ name: String) {
        self.name = name
        path = SitePath(file: "/" + name.removingEncoding).decoded
        kind = Self.kind(of: path)
    }

    private static func kind(of path: String) -> Kind {
        let name = (path.pathParts.last ?? "").lowercased()
        if path.hasSuffix("/") || [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return .page }
        if name.hasPrefix("sitemap") || name == "robots.txt" { return .sitemap }
        if ["index.xml", "atom.xml", "feed.xml", "rss.xml", "feed.json", "index.json", "feed", "rss"].contains(name) {
            return .feed
        }
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        let isOfTheme = ["css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "eot"].contains(ending)
        return isOfTheme || holdsHash(name) ? .themeFile : .file
    }

    /// Eight or more hexadecimal digits, letters among them, between dots or hyphens: `style.min.3f2a9c01.css`.
    private static func holdsHash(_ name: String) -> Bool {
        name.split { $0 == "." || $0 == "-" || $0 == "_" }.dropFirst().contains { part in
            part.utf8.count >= 8 && part.utf8.allSatisfy { $0.hexadecimalValue != nil }
                && part.utf8.contains(where: \.isASCIILetter) && part.utf8.contains(where: \.isASCIIDigit)
        }
    }
}
