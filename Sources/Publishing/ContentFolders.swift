import Files
import Parsing
import Text

/// The content folders of a site. One that is missing would be an empty edition, and all its pages would go.
struct ContentFolders {
    /// Absolute path of the site's folder.
    let site: String
    let configuration: SiteConfiguration
    /// The text of `site.yaml`; `nil` where there is none.
    let settings: [UInt8]?

    /// Throws for each that cannot be read; an empty one is fine.
    func check() throws(SetupError) {
        var seen: Set<String> = []
        let mistakes = configuration.languages.compactMap { language -> Diagnostic? in
            guard let reason = reason(language.content), seen.insert(language.content).inserted else { return nil }
            return diagnostic(language, reason)
        }
        if !mistakes.isEmpty { throw .invalid(mistakes.sorted()) }
    }

    private enum Reason {
        case missing, file, outside
        case unreadable(Message)
    }

    private func reason(_ folder: String) -> Reason? {
        let path = "\(site)/\(folder)"
        guard let real = FileTree.realPath(path) else { return .missing }
        guard FileTree.isFolder(real) else { return .file }
        if real != site, !real.isBelow(site) { return .outside }
        return FileTree.entries(of: real) == nil ? .unreadable(FileTree.reason()) : nil
    }

    private func diagnostic(_ language: SiteConfiguration.Language, _ reason: Reason) -> Diagnostic {
        let folder = language.content
        let (message, hint): (Message, Message) =
            switch reason {
            case .missing: ("there is no folder “\(folder)”", hint(forMissing: folder))
            case .file: ("“\(folder)” is a file, not a folder with posts", "name the folder that it is in")
            case .outside:
                ("“\(folder)” is a link that leads outside the site", "copy what it points to into the site")
            case .unreadable(let reason):
                ("the folder “\(folder)” cannot be read: \(reason)", "give read permission with chmod u+rx")
            }
        guard let settings else {
            return Diagnostic(
                .error, "\(message), nor a \(SiteConfiguration.fileName)",
                hint: "name the site's folder with --source, or start a site with inkstone init")
        }
        guard let place = language.contentPlace else {
            return Diagnostic(.error, file: SiteConfiguration.fileName, message, hint: hint)
        }
        return SourceFile(path: SiteConfiguration.fileName, bytes: settings).diagnostic(
            .error, at: place, message, hint: hint)
    }

    private func hint(forMissing folder: String) -> Message {
        if let near = nearest(to: folder) { return "write content: \(near)" }
        return
            "make it with mkdir -p '\(folder)'; git keeps a folder only while there is a file in it, such as \(folder)/.gitkeep"
    }

    /// A folder that is there and whose name is near; name by name, from the site's folder on.
    private func nearest(to folder: String) -> String? {
        var found: [String] = []
        for name in folder.pathParts {
            let parent = ([site] + found).joined(separator: "/")
            let names = FileTree.names(in: parent).filter { candidate in
                !candidate.isHiddenName && FileTree.isFolder("\(parent)/\(candidate)")
                    && !(found.isEmpty && Self.others.contains(candidate))
            }
            guard let near = names.contains(name) ? name : NearestName.nearest(to: name, among: names) else {
                return nil
            }
            found.append(near)
        }
        return found.joined(separator: "/")
    }

    /// Folders of a site that hold no content.
    private static let others: Set<String> = ["public", "static", "themes"]
}
