import Files
import Text

/// What differs between the output and what was deployed last: the files that a deploy has to upload or to delete.
///
/// Files are compared by SHA-256, so that it does not matter on which machine, and in which folder, either was built. A
/// file that Inkstone did not write is never listed.
package struct Changes: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case added, changed, removed
    }

    package struct File: Sendable {
        /// Relative to the output folder; holds no control character.
        package let path: String
        package let kind: Kind
    }

    /// Sorted by path.
    package let files: [File]
    /// Whether anything is known to be deployed; else every file counts as added.
    package let hasBaseline: Bool

    /// Where the manifest of the last deploy is by default, relative to the site's folder.
    package static let baseline = "\(Manifest.folderName)/deployed"

    /// - Parameters:
    ///   - deployed: files of the last deploy; `nil` when there is none.
    ///   - current: files of the output.
    ///   - isThere: whether a file exists in the output. One that was changed by hand is no longer Inkstone's, but it is
    ///     not gone either.
    package init(
        from deployed: [String: Manifest.File]?, to current: [String: Manifest.File], isThere: (String) -> Bool
    ) {
        hasBaseline = deployed != nil
        let deployed = deployed ?? [:]
        let present = current.compactMap { path, file -> File? in
            guard let old = deployed[path] else { return File(path: path, kind: .added) }
            return old.digest == file.digest ? nil : File(path: path, kind: .changed)
        }
        let gone = deployed.keys.filter { current[$0] == nil && !isThere($0) }
        files = (present + gone.map { File(path: $0, kind: .removed) }).sorted { $0.path < $1.path }
    }

    package func count(_ kind: Kind) -> Int { files.count { $0.kind == kind } }

    /// One line per file: `added`, `changed` or `removed`, a tab and the path; UTF-8.
    package var text: String { files.map { "\($0.kind.rawValue)\t\($0.path)\n" }.joined() }

    /// Replaces a file with the list, whole or not at all.
    package func write(to path: String) throws(SetupError) {
        do {
            try FileBytes.replace(path, with: Array(text.utf8))
        } catch {
            throw .environment(
                Diagnostic(.error, file: path, "the list of changes cannot be written: \(error.reason)"))
        }
    }
}

extension Changes {
    /// The files of the last deploy; `nil` when the place is empty. Throws for anything but a manifest, because to take it
    /// for an empty one would leave files behind that are never removed.
    package static func deployed(_ path: String) throws(SetupError) -> [String: Manifest.File]? {
        guard FileTree.isTaken(path) else { return nil }
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path)
        } catch {
            throw .environment(
                Diagnostic(.error, file: path, "the manifest of the last deploy cannot be read: \(error.reason)"))
        }
        if let record = Manifest.Content(bytes) { return record.files }
        throw .usage(
            Diagnostic(
                .error, file: path, "this is not a manifest written by this version of Inkstone",
                hint: "remove it and deploy every file once"))
    }
}
