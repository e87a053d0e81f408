import Foundation
import Text

/// The regular files below a folder of the site, without hidden files, sorted by path.
///
/// Links to files inside the site are files; links that lead out of it and links to folders are reported and left out,
/// so that nothing outside the project is ever published.
package struct FileTree {
    /// Relative to the site's folder.
    package private(set) var files: [String] = []
    package private(set) var diagnostics: [Diagnostic] = []
    private let root: String
    private let realRoot: String?

    /// - Parameters:
    ///   - folder: relative to `root`; a folder that does not exist has no files.
    ///   - excluding: folders, relative to `root`, that are walked elsewhere.
    package init(_ folder: String, root: String, excluding: Set<String> = []) {
        self.root = root
        realRoot = Self.realPath(root)
        if isInside(folder) {
            walk(folder, excluding: excluding)
        } else {
            reportLink(folder, .error, "leads outside the site")
        }
        files.sort()
    }

    /// Also true for a folder that does not exist.
    private func isInside(_ folder: String) -> Bool {
        guard let realRoot, let real = Self.realPath("\(root)/\(folder)") else { return true }
        return real == realRoot || real.hasPrefix(realRoot + "/")
    }

    private mutating func walk(_ folder: String, excluding: Set<String>) {
        guard let entries = Self.entries(of: "\(root)/\(folder)") else {
            if errno == ENOENT { return }
            diagnostics.append(
                Diagnostic(
                    .error, file: folder, "the folder cannot be read: \(Self.reason())",
                    hint: "give read permission with chmod u+rx"))
            return
        }
        for (name, kind) in entries where !name.isHiddenName {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            guard !name.unicodeScalars.contains(where: { $0 == "\\" || $0.isControl }) else {
                diagnostics.append(
                    Diagnostic(
                        .error, file: path,
                        "the name has a character that no address can have, so the file is not published",
                        hint: "rename it without backslashes or control characters"))
                continue
            }
            switch kind {
            case .folder where !excluding.contains(path): walk(path, excluding: excluding)
            case .file: files.append(path)
            case .link: follow(path)
            case .folder, .other: break
            }
        }
    }

    private mutating func follow(_ path: String) {
        let target = Self.realPath("\(root)/\(path)")
        if let target, let realRoot, target.hasPrefix(realRoot + "/"), Self.isFile(target) {
            files.append(path)
            return
        }
        reportLink(path, .warning, target == nil ? "leads nowhere" : "does not lead to a file in this site")
    }

    private mutating func reportLink(_ path: String, _ severity: Diagnostic.Severity, _ reason: String) {
        diagnostics.append(
            Diagnostic(
                severity, file: path, "the symbolic link \(reason) and is not published",
                hint: "copy what it points to into the site"))
    }

    package enum Kind { case file, folder, link, other }

    /// All that lies in a folder, in no order; `nil`, and the reason in `errno`, when it cannot be read.
    package static func entries(of folder: String) -> [(name: String, kind: Kind)]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var entries: [(name: String, kind: Kind)] = []
        while let entry = readdir(stream) {
            let name = name(of: entry)
            if !name.isDots { entries.append((name, kind(of: entry, at: "\(folder)/\(name)"))) }
        }
        return entries
    }

    private static func kind(of entry: UnsafeMutablePointer<dirent>, at path: String) -> Kind {
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK): return .link
        default: break
        }
        // Some file systems do not give the type in the directory.
        var status = stat()
        guard lstat(path, &status) == 0 else { return .other }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// The names of all that lies in a folder, sorted; none where there is no folder to read.
    package static func names(in folder: String) -> [String] {
        (entries(of: folder) ?? []).map(\.name).sorted()
    }

    static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
    }

    /// Whether there is anything of this name; a link that leads nowhere is nothing.
    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// A regular file, or a link to one.
    package static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The path without links, `.` and `..`; `nil` when there is no such file.
    package static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The system's words for the last failure.
    package static func reason() -> String { String(cString: strerror(errno)) }
}
