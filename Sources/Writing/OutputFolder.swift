import Files
import Synchronization
import Text

/// The folder that a site is written to. It is opened once; everything below it is found from there, folder by folder,
/// and through no link, so that nothing outside is ever changed, whatever others do to it meanwhile.
package final class OutputFolder: Sendable {
    /// A folder of the output that is open.
    struct Known: Sendable {
        let folder: OpenFolder
        /// Whether this build has made it: it holds nothing yet but what this build has written.
        let isNew: Bool
    }

    /// Absolute, without links.
    package let path: String
    private let root: OpenFolder
    /// Folders that are open, by path: those of neighbouring files are asked for again and again.
    private let known = Mutex<[String: Known]>([:])
    /// Most folders that stay open.
    private static let limit = 256
    private static let parts = ".inkstone-part"

    /// Creates the folder.
    package init(path: String) throws(SetupError) {
        var problem = FileBytes.makeFolder(path)
        if problem == nil {
            do throws(FileFailure) {
                root = try OpenFolder(path)
                self.path = FileTree.realPath(path) ?? path
                return
            } catch {
                problem = error.reason
            }
        }
        throw .environment(
            Diagnostic(
                .error, file: path, "the output folder cannot be written: \(problem ?? "")",
                hint: "choose another with --output"))
    }

    /// What the system says of a file; `nil` when there is none.
    func status(of file: String) -> FileStatus? { root.status(of: file) }

    package func exists(_ file: String) -> Bool { status(of: file) != nil }

    // MARK: Folders

    /// A folder of the output.
    /// - Parameters:
    ///   - path: relative; empty for the output itself.
    ///   - isMade: whether it is made where it is missing.
    func folder(_ path: String, isMade: Bool) throws(FileFailure) -> Known {
        if path.isEmpty { return Known(folder: root, isNew: false) }
        if let known = known.withLock({ $0[path] }) { return known }
        let name = path.lastName
        // No route has such a path; this is the last line of defence.
        guard !name.isDots else { throw FileFailure.leavesFolder }
        let parent = try folder(path.parentFolder, isMade: isMade).folder
        let isNew = isMade ? try parent.makeFolder(name) : false
        let found = Known(folder: try parent.folder(name), isNew: isNew)
        return known.withLock { known in
            // Two threads may have tried; the one that made it knows better.
            if let other = known[path], other.isNew { return other }
            if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
            known[path] = found
            return found
        }
    }

    /// Removes folders that are empty, from this one upwards.
    func removeEmptyFolders(_ path: String) {
        var path = path
        while !path.isEmpty {
            let name = path.lastName
            guard let parent = try? folder(path.parentFolder, isMade: false).folder, parent.removeFolder(name) else {
                return
            }
            let removed = path
            known.withLock { _ = $0.removeValue(forKey: removed) }
            path = path.parentFolder
        }
    }

    // MARK: Parts

    /// Makes the folder in which files are written before they are moved to their places; what a build that was killed
    /// left half written goes.
    func openParts() throws(FileFailure) -> OpenFolder {
        removeParts()
        _ = try root.makeFolder(Self.parts)
        return try root.folder(Self.parts)
    }

    func removeParts() { root.removeAll(Self.parts) }
}
