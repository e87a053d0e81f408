import Text

extension FileTree {
    /// Whether an entry of a folder is not among the files, for its name alone. What an author may miss is reported.
    mutating func isLeftOut(_ entry: Entry, _ path: String) -> Bool {
        let name = entry.name
        if name.isHiddenName, purpose != .files || !name.isHiddenNameForServers {
            noteHidden(name, path)
            return true
        }
        if purpose != .listing, let leftover = Leftover(name: name) {
            diagnostics.append(leftover.notice(path, name: name))
            return true
        }
        guard entry.isText else {
            let shown = name.shortenedName
            diagnostics.append(
                Diagnostic(
                    .error, file: path,
                    entry.kind == .folder
                        ? "the name “\(shown)” is not UTF-8, so nothing in the folder is published"
                        : "the name “\(shown)” is not UTF-8, so the file is not published",
                    hint: "rename it in UTF-8, for example: convmv -f GB18030 -t UTF-8 -r --notest \(path.rootFolder)"))
            return true
        }
        guard name.unicodeScalars.contains(where: { $0 == "\\" || $0.isControl }) else { return false }
        diagnostics.append(
            Diagnostic(
                .error, file: path, "the name has a character that no address can have, so the file is not published",
                hint: "rename it without backslashes or control characters"))
        return true
    }

    private mutating func noteHidden(_ name: String, _ path: String) {
        switch purpose {
        case .listing: return
        case .content where name.isHiddenNameOfTools: return
        case .content, .files: hidden[name, default: []].append(path)
        }
    }

    /// One notice for all that have the same name: programs put theirs into every folder.
    mutating func reportHidden() {
        for (name, paths) in hidden.sorted(by: { $0.key < $1.key }) {
            let others: Message = paths.count > 1 ? ", nor \(counted(paths.count - 1, "other")) of its name" : ""
            diagnostics.append(
                Diagnostic(
                    .notice, file: paths.sorted()[0], "“\(name)” is hidden and is not published\(others)",
                    hint: Self.hint(hidden: name)))
        }
    }

    private static func hint(hidden name: String) -> Message {
        if name.isHiddenNameForServers { return "move it to static/, from where it is published" }
        if name.isHiddenNameOfTools || name.hasPrefix(".env") { return "delete it here, or move it out of this folder" }
        return "move it out of this folder, or write its name without the dot if it is for readers"
    }
}

extension String {
    /// The first folder of a path.
    fileprivate var rootFolder: String { pathParts.first ?? self }

    /// At most 60 characters, for messages.
    fileprivate var shortenedName: String { unicodeScalars.count > 60 ? String(unicodeScalars.prefix(60)) + "…" : self }
}
