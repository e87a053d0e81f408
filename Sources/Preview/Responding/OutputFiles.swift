import Files

/// The files of a folder that a build wrote, served as a static host would.
struct OutputFiles: Library {
    /// Absolute, without links.
    let folder: String
    let basePath: String

    func file(at path: String) -> ServedFile? {
        onDisk(path).flatMap { ServedFile(onDisk: $0, type: MediaType.ofFile(path)) }
    }

    func contains(_ path: String) -> Bool { file(at: path) != nil }

    /// The nearest `404.html` above.
    func missingPage(for path: String) -> ServedFile? {
        var path = path[...]
        while let slash = path.lastIndex(of: "/") {
            path = path[..<slash]
            if let page = file(at: "\(path)/404.html") { return page }
        }
        return nil
    }

    /// A file in the folder; links may lead to another one in it.
    private func onDisk(_ path: String) -> String? {
        let name = path.hasSuffix("/") ? path + "index.html" : path
        guard let real = FileTree.realPath(folder + name) else { return nil }
        return real.hasPrefix(folder + "/") ? real : nil
    }
}
