import Files

/// What lies in some folders, looked at again and again where the system does not tell what changes.
struct FolderScan {
    /// Not looked into: a folder below is another one of these, or does not matter.
    private struct Stamp: Equatable {
        let isFolder: Bool
        /// `nil` for a folder, and for a link that leads nowhere.
        let version: FileVersion?
    }

    private let folders: WatchedFolders
    /// What lay there when changes were last asked for: by folder, then by path.
    private var seen: [String: [String: Stamp]] = [:]

    /// - Parameters:
    ///   - names: those of the folders to look at.
    ///   - earlier: what has changed since it was last asked is still to be told.
    init(_ folders: WatchedFolders = WatchedFolders(), at names: [String] = [], after earlier: FolderScan? = nil) {
        self.folders = folders
        for name in names { seen[name] = earlier?.seen[name] ?? look(at: name) }
    }

    var isEmpty: Bool { seen.isEmpty }

    var hasChanges: Bool { seen.contains { look(at: $0.key) != $0.value } }

    /// What changed since the last call, folders with a `/` behind them.
    mutating func changes() -> Set<String> {
        var changed: Set<String> = []
        for (folder, old) in seen {
            let now = look(at: folder)
            if now == old { continue }
            seen[folder] = now
            for path in Set(now.keys).union(old.keys) where now[path] != old[path] {
                changed.insert((now[path] ?? old[path])?.isFolder == true ? path + "/" : path)
            }
        }
        return changed
    }

    private func look(at folder: String) -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for entry in FileTree.entries(of: folder) ?? [] where folders.matters(entry.name, in: folder) {
            let path = "\(folder)/\(entry.name)"
            let isFolder = entry.kind == .folder
            stamps[path] = Stamp(isFolder: isFolder, version: isFolder ? nil : FileVersion(of: path))
        }
        return stamps
    }
}
