import Files

extension Content {
    /// Takes out posts whose addresses belong to others, and the files of those that are folders.
    /// - Parameter files: of the posts.
    package mutating func withhold(homeless files: Set<String>) -> [Withheld] {
        let folders = Set(
            posts.lazy.filter { $0.file.kind == .bundle && files.contains($0.source.path) }.map(
                \.source.path.parentFolder))
        posts.removeAll { files.contains($0.source.path) }
        if !folders.isEmpty { resources.removeAll { $0.isBelow(folders) } }
        return files.sorted().map { Withheld(file: $0, reason: .homeless) }
    }
}

extension ContentFile {
    fileprivate func isBelow(_ folders: Set<String>) -> Bool {
        var folder = path.parentFolder
        while !folder.isEmpty {
            if folders.contains(folder) { return true }
            folder = folder.parentFolder
        }
        return false
    }
}
