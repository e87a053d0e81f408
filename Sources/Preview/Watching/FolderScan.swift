import Files
import Foundation

/// What lies in some folders, looked at again and again where the system does not tell what changes.
struct FolderScan {
    /// Files and folders by path, with what shows that they changed; the contents of a folder do not.
    private var seen: [String: Stamp]
    private var folders: WatchedFolders
    private var names: [String]

    private struct Stamp: Equatable {
        let isFolder: Bool
        /// `nil` for a folder, and for a link that leads nowhere.
        let version: FileVersion?
    }

    /// - Parameter names: those of the folders to look at.
    init(_ folders: WatchedFolders = WatchedFolders(), at names: [String] = []) {
        (self.folders, self.names) = (folders, names)
        seen = Self.look(folders, names)
    }

    var isEmpty: Bool { names.isEmpty }

    var hasChanges: Bool { !isEmpty && Self.look(folders, names) != seen }

    /// What changed since the last call, folders with a `/` behind them.
    mutating func changes() -> Set<String> {
        let now = Self.look(folders, names)
        let changed = Set(now.keys).union(seen.keys).filter { now[$0] != seen[$0] }
        defer { seen = now }
        return Set(changed.map { (now[$0] ?? seen[$0])?.isFolder == true ? $0 + "/" : $0 })
    }

    private static func look(_ folders: WatchedFolders, _ names: [String]) -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for folder in names {
            for entry in FileTree.entries(of: folder) ?? [] where folders.matters(entry.name, in: folder) {
                let path = "\(folder)/\(entry.name)"
                let isFolder = entry.kind == .folder
                stamps[path] = Stamp(isFolder: isFolder, version: isFolder ? nil : FileVersion(of: path))
            }
        }
        return stamps
    }
}
