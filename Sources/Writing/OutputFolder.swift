import Files
import Foundation
import Synchronization
import Text

/// The folder that a site is written to. Writes only what differs, each file whole or not at all, and never touches a
/// file that Inkstone did not write.
package final class OutputFolder: Sendable {
    package enum Outcome: Sendable, Equatable {
        case written
        /// The file holds these bytes already; its modification time stays.
        case unchanged
        /// A file that Inkstone did not write, with other bytes, has this name.
        case taken
        case failed(reason: String)

        var isRefusal: Bool {
            switch self {
            case .written, .unchanged: false
            case .taken, .failed: true
            }
        }
    }

    /// Absolute, without links.
    package let path: String
    private let temporary: String
    private let ours: [String: Manifest.File]
    /// Folders that are there, and whether this build has made them.
    private let folders = Mutex<[String: Bool]>([:])
    private let number = Atomic<Int>(0)

    /// Creates the folder.
    /// - Parameter ours: files of the last build, relative to the folder.
    package init(path: String, ours: [String: Manifest.File]) throws(SetupError) {
        guard let problem = FileBytes.makeFolder(path) else {
            self.path = FileTree.realPath(path) ?? path
            temporary = "\(self.path)/.inkstone-part"
            self.ours = ours
            return
        }
        throw .environment(
            Diagnostic(
                .error, file: path, "the output folder cannot be written: \(problem)",
                hint: "choose another with --output"))
    }

    package func exists(_ file: String) -> Bool {
        var status = stat()
        return lstat("\(path)/\(file)", &status) == 0
    }

    package func write(_ bytes: [UInt8], to file: String) -> Outcome {
        // No route has such a path; this is the last line of defence.
        guard !file.pathParts.contains("..") else { return .failed(reason: "the path leaves the output folder") }
        let target = "\(path)/\(file)"
        do {
            // A folder that this build has made holds nothing yet.
            if try !makeFolder(file.parentFolder) {
                switch Comparison(of: target, with: bytes) {
                case .equal: return .unchanged
                case .different where !isOurs(file): return .taken
                case .different, .missing: break
                }
            }
            try replace(target, with: bytes)
            return .written
        } catch {
            return .failed(reason: error.reason)
        }
    }

    /// Whether a file is as the last build left it; one that was changed since belongs to its editor.
    func isOurs(_ file: String) -> Bool {
        guard let known = ours[file] else { return false }
        guard let digest = known.digest else { return true }
        if let stamp = known.stamp, FileStamp(of: "\(path)/\(file)") == stamp { return true }
        return (try? FileBytes.read("\(path)/\(file)")).map { ContentHash.whole($0) == digest } ?? false
    }

    /// Removes a file and the folders that are empty without it.
    func remove(_ file: String) -> Bool {
        guard !file.pathParts.contains(".."), isInsideWithoutLinks(file.parentFolder), unlink("\(path)/\(file)") == 0
        else { return false }
        var folder = file.parentFolder
        while !folder.isEmpty, rmdir("\(path)/\(folder)") == 0 { folder = folder.parentFolder }
        return true
    }

    /// Removes what a build that was killed left half written.
    func removeTemporaryFiles() {
        try? FileManager.default.removeItem(atPath: temporary)
    }

    func makeTemporaryFolder() {
        removeTemporaryFiles()
        mkdir(temporary, 0o777)
    }

    // MARK: One file

    private struct Failure: Error {
        let reason: String
    }

    /// Writes beside, then renames.
    private func replace(_ target: String, with bytes: [UInt8]) throws(Failure) {
        let part = "\(temporary)/\(number.wrappingAdd(1, ordering: .relaxed).newValue)"
        let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw Failure(reason: FileTree.reason()) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(file, $0.baseAddress! + written, bytes.count - written)
            }
            if count < 0 {
                let reason = FileTree.reason()
                close(file)
                unlink(part)
                throw Failure(reason: reason)
            }
            written += count
        }
        guard close(file) == 0, rename(part, target) == 0 else {
            let reason = FileTree.reason()
            unlink(part)
            throw Failure(reason: reason)
        }
    }

    /// Makes a folder of the output; a link on the way would lead out of it and is refused.
    /// - Returns: whether it was not there when this build began.
    private func makeFolder(_ folder: String) throws(Failure) -> Bool {
        if folder.isEmpty { return false }
        if let isNew = folders.withLock({ $0[folder] }) { return isNew }
        _ = try makeFolder(folder.parentFolder)
        let isNew = mkdir("\(path)/\(folder)", 0o777) == 0
        if !isNew {
            guard errno == EEXIST else { throw Failure(reason: FileTree.reason()) }
            guard isFolder(folder) else { throw Failure(reason: "\(folder) is not a folder") }
        }
        // Two threads may have tried; the one that made it knows better.
        return folders.withLock { folders in
            folders[folder] = isNew || folders[folder] == true
            return folders[folder] == true
        }
    }

    private func isFolder(_ folder: String) -> Bool {
        var status = stat()
        return lstat("\(path)/\(folder)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private func isInsideWithoutLinks(_ folder: String) -> Bool {
        folder.isEmpty || (isFolder(folder) && isInsideWithoutLinks(folder.parentFolder))
    }
}

/// Whether a file holds certain bytes.
private enum Comparison {
    case missing, equal, different

    init(of path: String, with bytes: [UInt8]) {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else {
            self = errno == ENOENT || errno == ENOTDIR ? .missing : .different
            return
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
            self = .different
            return
        }
        self = Self.holds(file, bytes) ? .equal : .different
    }

    private static func holds(_ file: Int32, _ bytes: [UInt8]) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
            var compared = 0
            while compared < bytes.count {
                let count = read(file, buffer.baseAddress!, buffer.count)
                guard count > 0, compared + count <= bytes.count else { return false }
                let isEqual = bytes.withUnsafeBytes {
                    memcmp($0.baseAddress! + compared, buffer.baseAddress!, count) == 0
                }
                guard isEqual else { return false }
                compared += count
            }
            return true
        }
    }
}
