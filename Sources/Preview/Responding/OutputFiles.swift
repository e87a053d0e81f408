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
        while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            path = path[..<slash]
            if let page = file(at: "\(path)/404.html") { return page }
        }
        return nil
    }

    /// A file in the folder; links may lead to another one in it.
    private func onDisk(_ path: String) -> String? {
        let name = path.endsInSlash ? path + "index.html" : path
        guard let real = FileTree.realPath(folder + name) else { return nil }
        // By bytes: a combining mark behind the slash is a part of no name before it.
        return real.utf8.starts(with: (folder + "/").utf8) ? real : nil
    }
}
