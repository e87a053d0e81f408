import Foundation
import Text

/// The regular files below a folder of the site, without hidden files, sorted by path.
///
/// Links to files inside the site are files; links that lead out of it, to hidden files or to folders are reported and
/// left out, so that nothing outside the project is ever published. So are names that are not UTF-8.
package struct FileTree {
    /// What the files are for, which decides what is left out and what is said about it.
    package enum Purpose {
        /// To look at: every file that is not hidden.
        case listing
        /// To publish what is written in them: no leftovers of programs, and nothing hidden.
        case content
        /// To publish as they are: no leftovers, and hidden files only where servers look for them.
        case files
    }

    /// Relative to the site's folder.
    package private(set) var files: [String] = []
    package internal(set) var diagnostics: [Diagnostic] = []
    private let root: String
    private let realRoot: String?
    let purpose: Purpose
    /// Paths of what is hidden and was left out, by name.
    var hidden: [String: [String]] = [:]

    /// - Parameters:
    ///   - folder: relative to `root`; a folder that does not exist has no files.
    ///   - excluding: folders, relative to `root`, that are walked elsewhere.
    package init(_ folder: String, root: String, excluding: Set<String> = [], for purpose: Purpose = .listing) {
        self.root = root
        self.purpose = purpose
        realRoot = Self.realPath(root)
        if isInside(folder) {
            walk(folder, excluding: excluding)
        } else {
            reportLink(folder, .error, "leads outside the site")
        }
        files.sort()
        reportHidden()
    }

    /// Also true for a folder that does not exist.
    private func isInside(_ folder: String) -> Bool {
        guard let realRoot, let real = Self.realPath("\(root)/\(folder)") else { return true }
        return real == realRoot || real.utf8.starts(with: (realRoot + "/").utf8)
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
        for entry in entries {
            let name = entry.name
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            if isLeftOut(entry, path) { continue }
            switch entry.kind {
            case .folder where !excluding.contains(path): walk(path, excluding: excluding)
            case .file: files.append(path)
            case .link: follow(path)
            case .folder, .other: break
            }
        }
    }

    private mutating func follow(_ path: String) {
        let target = Self.realPath("\(root)/\(path)")
        if let target, let realRoot, target.utf8.starts(with: (realRoot + "/").utf8), Self.isFile(target) {
            let parts = Substring(target.utf8.dropFirst(realRoot.utf8.count)).pathParts
            if parts.contains(where: { $0.isHiddenName && !$0.isHiddenNameForServers }) {
                reportLink(path, .warning, "leads to a hidden file")
            } else {
                files.append(path)
            }
            return
        }
        reportLink(path, .warning, target == nil ? "leads nowhere" : "does not lead to a file in this site")
    }

    private mutating func reportLink(_ path: String, _ severity: Diagnostic.Severity, _ reason: Message) {
        diagnostics.append(
            Diagnostic(
                severity, file: path, "the symbolic link \(reason) and is not published",
                hint: "copy what it points to into the site"))
    }

    package enum Kind { case file, folder, link, other }

    /// One entry of a folder.
    package struct Entry {
        /// With `\x` and two digits in the place of each byte that is not UTF-8.
        package let name: String
        package let kind: Kind
        /// Whether the name is UTF-8.
        let isText: Bool
    }

    /// All that lies in a folder, in no order; `nil`, and the reason in `errno`, when it cannot be read.
    package static func entries(of folder: String) -> [Entry]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            let (name, isText) = name(of: entry)
            if name.isDots { continue }
            // A name that is not text leads nowhere.
            entries.append(Entry(name: name, kind: kind(of: entry, at: "\(folder)/\(name)"), isText: isText))
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

    static func name(of entry: UnsafeMutablePointer<dirent>) -> (name: String, isText: Bool) {
        withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
                if let text = String(validatingCString: name) { return (text, true) }
                let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
                return (bytes.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\x" + [$0].hexadecimal }.joined(), false)
            }
        }
    }

    /// Whether there is anything of this name; a link that leads nowhere is nothing.
    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether anything has this name, a link that leads nowhere too; where the system cannot say, something has.
    package static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
    }

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
    package static func reason() -> Message { FileFailure.words(of: errno) }
}
