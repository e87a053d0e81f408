import Foundation

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
        if Self.isFolder(path) { addTree(path) }
        while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            let parent = String(path[..<slash])
            if Self.isFolder(parent) {
                note(String(path[path.index(after: slash)...]), in: parent)
                return
            }
            path = parent
        }
    }

    private mutating func note(_ name: String, in folder: String) {
        if folders.insert(folder).inserted || names[folder] != nil { names[folder, default: []].insert(name) }
    }

    private mutating func addTree(_ folder: String) {
        guard names.removeValue(forKey: folder) != nil || folders.insert(folder).inserted else { return }
        folders.insert(folder)
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            let path = "\(folder)/\(name)"
            switch Int32(entry.pointee.d_type) {
            case Int32(DT_DIR): addTree(path)
            case Int32(DT_REG): break
            case Int32(DT_LNK): addTarget(of: path)
            default: if Self.isFolder(path) { addTree(path) }
            }
        }
    }

    /// The file behind a link changes in its real folder.
    private mutating func addTarget(of link: String) {
        guard let target = realpath(link, nil) else { return }
        defer { free(target) }
        let path = String(cString: target)
        if !Self.isFolder(path) { add(path) }
    }

    /// What an event is about; `nil` when it is not watched.
    func path(ofWatch watch: Int32, name: String) -> String? {
        guard let folder = byWatch[watch] else { return nil }
        // An event without a name is about the folder itself.
        if name.isEmpty { return names[folder] == nil ? folder + "/" : nil }
        if let wanted = names[folder] { return wanted.contains(name) ? "\(folder)/\(name)" : nil }
        return name.hasPrefix(".") ? nil : "\(folder)/\(name)"
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
