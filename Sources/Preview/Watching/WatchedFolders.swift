import Files

/// The folders that have to be watched to see every change of some files and folders.
struct WatchedFolders {
    /// Absolute.
    private(set) var folders: Set<String> = []
    /// Folders in which only these names matter.
    private var names: [String: Set<String>] = [:]
    var byWatch: [Int32: String] = [:]

    /// Adds a file, or a folder with all that it holds. The folders above are watched for its name, so that it may
    /// appear, disappear or be replaced.
    mutating func add(_ path: String) {
        var path = path
        if FileTree.isFolder(path) { addTree(path) }
        while let name = path.pathParts.last {
            let parent = path.parentFolder
            if parent.isEmpty { return }
            if FileTree.isFolder(parent) { return note(name, in: parent) }
            path = parent
        }
    }

    private mutating func note(_ name: String, in folder: String) {
        if folders.insert(folder).inserted || names[folder] != nil { names[folder, default: []].insert(name) }
    }

    private mutating func addTree(_ folder: String) {
        guard names.removeValue(forKey: folder) != nil || folders.insert(folder).inserted else { return }
        folders.insert(folder)
        for entry in FileTree.entries(of: folder) ?? [] where !entry.name.isHiddenName {
            let path = "\(folder)/\(entry.name)"
            switch entry.kind {
            case .folder: addTree(path)
            case .link: addTarget(of: path)
            case .file, .other: break
            }
        }
    }

    /// The file behind a link changes in its real folder.
    private mutating func addTarget(of link: String) {
        if let path = FileTree.realPath(link), !FileTree.isFolder(path) { add(path) }
    }

    /// What an event is about; `nil` when it is not watched.
    func path(ofWatch watch: Int32, name: String) -> String? {
        guard let folder = byWatch[watch] else { return nil }
        // An event without a name is about the folder itself.
        if name.isEmpty { return names[folder] == nil ? folder + "/" : nil }
        return matters(name, in: folder) ? "\(folder)/\(name)" : nil
    }

    /// Whether a file or folder of this name may change the site.
    func matters(_ name: String, in folder: String) -> Bool { names[folder]?.contains(name) ?? !name.isHiddenName }
}
