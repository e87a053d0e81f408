import Files
import Text

/// Copies folders of a Hugo site to a new one. Nothing is replaced before its replacement is whole, nothing outside the
/// new site is written, and no file of the old one is ever changed.
struct SiteCopy {
    /// A folder of the old site and the one of the new site that it becomes, both relative.
    struct Folder {
        let from: String
        let to: String
        /// What names it; `nil` for Hugo's own default.
        let setting: HugoSetting?
    }

    private struct Copy {
        let from: String
        /// Relative to the new site.
        let to: String
        let identity: FileIdentity
    }

    private let source: SiteFolder
    private let output: String
    private let copies: [Copy]

    /// Throws where a copy would do harm; writes nothing.
    /// - Parameter output: absolute.
    init(_ source: SiteFolder, to output: String, _ folders: [Folder]) throws(SetupError) {
        self.source = source
        self.output = output
        for folder in folders { try Self.check(folder, source, output) }
        copies = folders.flatMap { folder -> [Copy] in
            let path = "\(source.path)/\(folder.from)"
            if FileTree.isFile(path) {
                return FileIdentity(of: path).map { [Copy(from: path, to: folder.to, identity: $0)] } ?? []
            }
            return source.files(in: folder.from, isStatic: folder.to.pathParts.first == "static").compactMap { file in
                let from = "\(source.path)/\(folder.from)/\(file)"
                return FileIdentity(of: from).map { Copy(from: from, to: "\(folder.to)/\(file)", identity: $0) }
            }
        }
    }

    private static func check(_ folder: Folder, _ source: SiteFolder, _ output: String) throws(SetupError) {
        let names = folder.from.pathParts
        let leavesSite = names.contains("..") || folder.from.utf8.first == UInt8(ascii: "/")
        guard !leavesSite, names.contains(where: { $0 != "." }) else { throw .usage(outside(folder)) }
        let from = "\(source.path)/\(folder.from)"
        guard let real = FileTree.realPath(from), let target = FileTree.realPath(output) ?? parent(of: output) else {
            return
        }
        if target == real || target.isBelow(real) {
            throw .usage(
                Diagnostic(
                    .error, file: output, "the new site would be inside \(folder.from)/ of the old one",
                    hint: "name a folder outside it with --output"))
        }
    }

    private static func outside(_ folder: Folder) -> Diagnostic {
        let message: Message =
            "“\(folder.from)” is not a folder in the Hugo site, so it cannot be copied to another one"
        let own = folder.to == "static" ? "static" : "content"
        let hint: Message = "move its files into \(own)/ of the Hugo site and write “\(own)” here"
        return folder.setting.map { $0.source.diagnostic(.error, at: $0.keyRange, message, hint: hint) }
            ?? Diagnostic(.error, message, hint: hint)
    }

    /// Where a folder that is yet to be made will be.
    private static func parent(of path: String) -> String? {
        let parent = path.parentFolder
        guard !parent.isEmpty else { return nil }
        guard let real = FileTree.realPath(parent) ?? Self.parent(of: parent) else { return nil }
        return "\(real)/\(path.lastName)"
    }

    // MARK: Copying

    /// Equal files are left alone; different ones are an error, unless forced.
    func run(isForced: Bool) throws(SetupError) {
        let sources = Set(copies.map(\.identity))
        let pending = copies.filter { !isThere($0) }
        for copy in pending {
            let target = "\(output)/\(copy.to)"
            guard let identity = FileIdentity(of: target) else { continue }
            if sources.contains(identity) {
                throw .usage(
                    Diagnostic(
                        .error, file: target, "this is a file of the Hugo site and would be overwritten",
                        hint: "name another folder with --output"))
            }
            if !isForced {
                throw .usage(
                    Diagnostic(
                        .error, file: target, "another file with this name already exists",
                        hint: "add --force to overwrite it"))
            }
        }
        if let reason = FileBytes.makeFolder(output) { throw notWritten(reason) }
        do throws(FileFailure) {
            let folder = try OpenFolder(output)
            for copy in pending { try write(copy, in: folder) }
        } catch {
            throw notWritten(error.reason)
        }
    }

    private func notWritten(_ reason: Message) -> SetupError {
        .environment(
            Diagnostic(
                .error, file: output, "the folder cannot be written: \(reason)",
                hint: "name another folder with --output"))
    }

    /// Whether the new site has the file: the same one under another name, or the same bytes.
    private func isThere(_ copy: Copy) -> Bool {
        let target = "\(output)/\(copy.to)"
        if FileIdentity(of: target) == copy.identity { return true }
        let isSame = try? OpenFile.reading(copy.from).digest(ifSameAs: OpenFile.reading(target)) != nil
        return isSame ?? false
    }

    private func write(_ copy: Copy, in folder: OpenFolder) throws(FileFailure) {
        let parent = try folder.folder(at: copy.to.parentFolder, isMade: true)
        let name = copy.to.lastName
        // The disk may have changed since it was asked.
        if parent.status(of: name)?.identity == copy.identity { return }
        let source = try OpenFile.reading(copy.from)
        try parent.replace(name) { part throws(FileFailure) in _ = try source.copy(to: part) }
    }
}
