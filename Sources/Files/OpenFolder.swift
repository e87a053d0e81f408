import Foundation

/// A folder that stays open. What is done in it by name is done in this very folder, wherever its path leads to by then,
/// and never through a link.
package final class OpenFolder: Sendable {
    private let descriptor: Int32

    /// Opens a folder; links in its path are followed.
    package init(_ path: String) throws(FileFailure) {
        descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
    }

    private init(_ name: String, in folder: OpenFolder) throws(FileFailure) {
        descriptor = openat(folder.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    // MARK: Folders

    /// A folder in this one; a link of this name is none.
    package func folder(_ name: String) throws(FileFailure) -> OpenFolder { try OpenFolder(name, in: self) }

    /// A folder below this one.
    /// - Parameters:
    ///   - path: relative; without `.` and `..`.
    ///   - isMade: whether folders that are missing are made.
    package func folder(at path: String, isMade: Bool) throws(FileFailure) -> OpenFolder {
        var folder = self
        for name in path.pathParts {
            if isMade { _ = try folder.makeFolder(name) }
            folder = try folder.folder(name)
        }
        return folder
    }

    /// - Returns: whether there was nothing of this name.
    package func makeFolder(_ name: String) throws(FileFailure) -> Bool {
        if mkdirat(descriptor, name, 0o777) == 0 { return true }
        guard errno == EEXIST else { throw .last }
        return false
    }

    // MARK: Files

    /// Of a name, or of a path below this folder; `nil` when there is none. A link at its end is not followed.
    package func status(of path: String) -> FileStatus? {
        var status = stat()
        return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? FileStatus(status) : nil
    }

    /// Opens a regular file to be read, and nothing else: opening a pipe would wait, and a device may act.
    /// - Parameter known: what the system has just said of it.
    package func file(_ name: String, _ known: FileStatus? = nil) throws(FileFailure) -> OpenFile {
        guard let status = known ?? status(of: name) else { throw .last }
        guard status.kind == .file else { throw .notRegular }
        let file = OpenFile(try open(name, O_RDONLY | O_NONBLOCK))
        guard try file.status().kind == .file else { throw .notRegular }
        return file
    }

    /// Makes a file that is not there yet and opens it to be written.
    package func create(_ name: String) throws(FileFailure) -> OpenFile {
        OpenFile(try open(name, O_WRONLY | O_CREAT | O_EXCL))
    }

    /// Opens a file to write behind what it holds; makes it where there is none.
    package func append(to name: String) throws(FileFailure) -> OpenFile {
        let file = OpenFile(try open(name, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK))
        guard try file.status().kind == .file else { throw .notRegular }
        return file
    }

    private func open(_ name: String, _ flags: Int32) throws(FileFailure) -> Int32 {
        let file = openat(descriptor, name, flags | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .last }
        return file
    }

    /// Gives a file another name, perhaps in another folder of the same disk; a file of that name is replaced.
    package func move(_ name: String, to folder: OpenFolder, as newName: String) throws(FileFailure) {
        guard renameat(descriptor, name, folder.descriptor, newName) == 0 else { throw .last }
    }

    /// Puts a file in place, whole or not at all: it is written under another name, then renamed.
    package func replace(
        _ name: String, _ fill: (borrowing OpenFile) throws(FileFailure) -> Void
    ) throws(FileFailure) {
        let unfinished = Self.unfinished(name)
        // What a program that was killed left there.
        unlinkat(descriptor, unfinished, 0)
        do throws(FileFailure) {
            let part = try create(unfinished)
            try fill(part)
            try part.finish()
            try move(unfinished, to: self, as: name)
        } catch {
            unlinkat(descriptor, unfinished, 0)
            throw error
        }
    }

    /// The name of a file before it is whole. It has the file's own in it: other files may be written to the same folder
    /// at the same time, by this program or by another.
    private static func unfinished(_ name: String) -> String {
        ".inkstone-part-" + String(decoding: name.utf8.suffix(200), as: UTF8.self)
    }

    // MARK: Removing

    package func removeFile(_ name: String) throws(FileFailure) {
        guard unlinkat(descriptor, name, 0) == 0 else { throw .last }
    }

    /// Removes a folder if it is empty.
    /// - Returns: whether it was.
    package func removeFolder(_ name: String) -> Bool { unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }

    /// Removes whatever has this name, with all that is in it.
    package func removeAll(_ name: String) {
        if unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return }
        guard let folder = try? folder(name) else { return }
        for name in folder.names() { folder.removeAll(name) }
        _ = removeFolder(name)
    }

    /// Of all that is in the folder, in no order.
    private func names() -> [String] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let (name, _) = FileTree.name(of: entry)
            if !name.isDots { names.append(name) }
        }
        return names
    }
}
