import Files
import Synchronization
import Text

/// Writes the files of the output: only what differs, each file whole or not at all, and never over one that Inkstone did
/// not write. Safe to use from many threads.
final class FileWriter: Sendable {
    enum Outcome: Sendable, Equatable {
        case written
        /// The file holds these bytes already; its modification time stays.
        case unchanged
        /// Something that Inkstone did not write, with other bytes, has this name.
        /// - Parameter isFile: whether it is a regular file.
        case taken(isFile: Bool)
        /// What was to be written could not be read.
        case unreadable(reason: Message)
        case failed(FileFailure)

        var isRefusal: Bool {
            switch self {
            case .written, .unchanged: false
            case .taken, .unreadable, .failed: true
            }
        }
    }

    private let folder: OutputFolder
    private let parts: OpenFolder
    private let record: Manifest
    private let journal: Journal
    private let adopts: Bool
    private let adopted = Mutex<Set<String>>([])
    private let number = Atomic<Int>(0)
    /// Whether a file was found that an earlier build than the last one wrote.
    private let meetsEarlierBuilds = Atomic<Bool>(false)

    /// - Parameters:
    ///   - record: what Inkstone wrote until now.
    ///   - adopts: whether files of others are replaced too.
    init(_ folder: OutputFolder, record: Manifest, journal: Journal, adopts: Bool = false) throws(SetupError) {
        self.folder = folder
        self.record = record
        self.journal = journal
        self.adopts = adopts
        do throws(FileFailure) {
            parts = try folder.openParts()
        } catch {
            throw .environment(
                Diagnostic(
                    .error, file: folder.path, "the output folder cannot be written: \(error.reason)",
                    hint: "choose another with --output"))
        }
    }

    // MARK: Files

    /// - Parameter digest: of the bytes, SHA-256 in hexadecimal.
    func write(_ bytes: [UInt8], digest: String, to file: String) -> Outcome {
        do throws(FileFailure) {
            switch try place(
                of: file, digest: digest, size: bytes.count,
                { target throws(FileFailure) in try target.holds(bytes) })
            {
            case .equal:
                try adopt(digest, file)
                return .unchanged
            case .taken(let isFile): return .taken(isFile: isFile)
            case .free:
                let part = try write { part throws(FileFailure) in try part.write(bytes) }
                try move(part, digest: digest, to: file)
                return .written
            }
        } catch {
            return .failed(error)
        }
    }

    /// Copies a file piece by piece.
    /// - Returns: the digest of the bytes too, unless it is a refusal.
    func copy(_ source: borrowing OpenFile, to file: String) -> (outcome: Outcome, digest: String?) {
        do throws(FileFailure) {
            let size = try source.status().size
            var digest = ""
            switch try place(
                of: file, size: size,
                { target throws(FileFailure) in
                    let same = try source.digest(ifSameAs: target)
                    digest = same ?? ""
                    return same != nil
                })
            {
            case .equal:
                try adopt(digest, file)
                return (.unchanged, digest)
            case .taken(let isFile): return (.taken(isFile: isFile), nil)
            case .free:
                let part = try write { part throws(FileFailure) in digest = try source.copy(to: part) }
                try move(part, digest: digest, to: file)
                return (.written, digest)
            }
        } catch {
            return (.failed(error), nil)
        }
    }

    /// Files of others that were replaced, sorted.
    var takenOver: [String] { adopted.withLock { $0.sorted() } }

    /// Whether a file is as Inkstone wrote it, in the last build or in one before; one that was changed since belongs to
    /// its editor.
    func isOurs(_ file: String) -> Bool {
        guard let folder = try? folder.folder(file.parentFolder, isMade: false).folder else { return false }
        return isOurs(file, in: folder)
    }

    private func isOurs(_ file: String, in folder: OpenFolder) -> Bool {
        let name = file.lastName
        guard let status = folder.status(of: name), status.kind == .file else { return false }
        let known = record.files[file]
        if let stamp = known?.stamp, stamp == status.stamp { return true }
        guard let digest = try? folder.file(name, status).digest() else { return false }
        if known?.isMade(of: digest) == true { return true }
        guard record.history.holds(digest, file) else { return false }
        meetsEarlierBuilds.store(true, ordering: .relaxed)
        return true
    }

    /// Files of earlier builds that neither the manifest nor this build knows, if there is a sign of any.
    func strays(besides written: @autoclosure () -> Set<String>) -> Strays {
        guard record.isLost || meetsEarlierBuilds.load(ordering: .relaxed) else { return Strays() }
        return Strays(in: folder, known: written().union(record.files.keys), self)
    }

    /// Of a file as it is now, SHA-256 in hexadecimal; `nil` for anything but a regular file.
    func digest(_ file: String) -> String? {
        try? folder.folder(file.parentFolder, isMade: false).folder.file(file.lastName).digest()
    }

    /// Removes a file and the folders that are empty without it.
    func remove(_ file: String) -> Bool {
        let parent = file.parentFolder
        do throws(FileFailure) {
            try folder.folder(parent, isMade: false).folder.removeFile(file.lastName)
        } catch {
            return false
        }
        folder.removeEmptyFolders(parent)
        return true
    }

    // MARK: One file

    private enum Place { case equal, free, taken(isFile: Bool) }

    /// What is at the place of a file.
    /// - Parameters:
    ///   - digest: of the bytes that are to be there, where it is known.
    ///   - isEqual: whether an open file holds the same bytes.
    private func place(
        of file: String, digest: String? = nil, size: Int, _ isEqual: (borrowing OpenFile) throws(FileFailure) -> Bool
    ) throws(FileFailure) -> Place {
        let parent: OutputFolder.Known
        do throws(FileFailure) {
            parent = try folder.folder(file.parentFolder, isMade: false)
        } catch {
            if error.isMissing { return .free }
            throw error
        }
        let name = file.lastName
        guard !parent.isNew, let status = parent.folder.status(of: name) else { return .free }
        guard status.kind == .file else { return .taken(isFile: false) }
        if let digest, let known = record.files[file], known.digest == digest, known.planned.isEmpty,
            known.stamp == status.stamp
        {
            return .equal
        }
        if status.size == size, try isEqual(parent.folder.file(name, status)) { return .equal }
        if isOurs(file, in: parent.folder) { return .free }
        guard adopts else { return .taken(isFile: true) }
        _ = adopted.withLock { $0.insert(file) }
        return .free
    }

    /// Equal bytes are Inkstone's from now on, whoever wrote them.
    private func adopt(_ digest: String, _ file: String) throws(FileFailure) {
        if record.files[file]?.isMade(of: digest) != true { try journal.add(digest, file) }
    }

    /// Writes a new file beside the output.
    /// - Returns: its name.
    private func write(_ fill: (borrowing OpenFile) throws(FileFailure) -> Void) throws(FileFailure) -> String {
        let name = "\(number.wrappingAdd(1, ordering: .relaxed).newValue)"
        let part = try parts.create(name)
        do throws(FileFailure) {
            try fill(part)
            try part.finish()
        } catch {
            try? parts.removeFile(name)
            throw error
        }
        return name
    }

    /// Moves a file that is whole to its place. The journal says so first.
    private func move(_ part: String, digest: String, to file: String) throws(FileFailure) {
        do throws(FileFailure) {
            try journal.add(digest, file)
            let parent = try folder.folder(file.parentFolder, isMade: true).folder
            try parts.move(part, to: parent, as: file.lastName)
        } catch {
            try? parts.removeFile(part)
            throw error
        }
    }
}
