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
        /// SHA-256 in hexadecimal: of the file, or of what was removed.
        package let digest: String
        /// Bytes; `nil` where they are not known.
        package let size: Int?

        init(_ path: String, _ kind: Kind, _ file: Manifest.File) {
            (self.path, self.kind) = (path, kind)
            (digest, size) = (file.digest, file.stamp?.size)
        }
    }

    /// Sorted by path.
    package let files: [File]
    /// Whether anything is known to be deployed; else every file counts as added.
    package let hasBaseline: Bool

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
            guard let old = deployed[path] else { return File(path, .added, file) }
            return old.digest == file.digest ? nil : File(path, .changed, file)
        }
        let gone = deployed.filter { current[$0.key] == nil && !isThere($0.key) }
        files = (present + gone.map { File($0.key, .removed, $0.value) }).sorted { $0.path < $1.path }
    }

    package func count(_ kind: Kind) -> Int { files.count { $0.kind == kind } }

    /// Of all files of a kind, as far as they are known.
    package func bytes(_ kind: Kind) -> Int { files.reduce(0) { $0 + ($1.kind == kind ? $1.size ?? 0 : 0) } }
}

extension Changes {
    /// The files of the last deploy; `nil` when the place is empty. Throws for anything but a manifest, because to take it
    /// for an empty one would leave files behind that are never removed.
    /// - Parameter isNamed: whether the user has named it; then it has to be there.
    package static func deployed(_ path: String, isNamed: Bool = false) throws(SetupError) -> Manifest.Content? {
        guard FileTree.isTaken(path) else {
            guard isNamed else { return nil }
            throw .usage(
                Diagnostic(
                    .error, file: path, "there is no such file, and --since names it",
                    hint: "before the first deploy build without --since; then every file is listed as added"))
        }
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path)
        } catch {
            throw .environment(
                Diagnostic(.error, file: path, "the manifest of the last deploy cannot be read: \(error.reason)"))
        }
        if let record = Manifest.Content(bytes) { return record }
        throw .usage(
            Diagnostic(
                .error, file: path, "this is not a manifest written by this version of Inkstone",
                hint: "remove it and deploy every file once"))
    }
}
