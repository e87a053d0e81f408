import Files
import Text

/// The files that Inkstone wrote to one output folder. Lies in the `StateFolder`.
///
/// Format: the line `inkstone 5`, the line of the output folder's path, the line of the last build's fingerprint or `-`,
/// the line of the encoders that made compressed siblings, the line of the posts that were published (`PostRecord`), then
/// one line per file, sorted by path: the SHA-256 of its bytes, its size in bytes, the time of its last change in
/// nanoseconds since 1970, the key that it was made by and its path relative to the output folder; `-` for each that is
/// unknown. Version 4 had neither posts nor keys. A copy of it tells a later build what has been deployed (`Changes`).
///
/// A build that has not ended has a `Journal` beside it. Files of both are Inkstone's, and so are those of the `History`.
package struct Manifest: Sendable {
    /// A file as Inkstone wrote it.
    package struct File: Sendable {
        /// SHA-256 in hexadecimal.
        package let digest: String
        /// As the last build left it; `nil` where it could not be written.
        var stamp: FileStamp?
        /// What decided its bytes, as `RouteKey` says it; `nil` where that is nothing but the bytes.
        package var key: String?
        /// Of what builds that did not end meant for it: SHA-256 in hexadecimal.
        var planned: [String] = []

        init(digest: String, stamp: FileStamp? = nil, key: String? = nil) {
            self.digest = digest
            self.stamp = stamp
            self.key = key
        }

        /// Whether Inkstone wrote these bytes.
        /// - Parameter digest: SHA-256 in hexadecimal.
        func isMade(of digest: String) -> Bool { digest == self.digest || planned.contains(digest) }
    }

    /// By path, relative to the output folder.
    package var files: [String: File]
    /// Of a build that wrote every file and had no message about a body; `nil` for any other.
    package var fingerprint: Fingerprint?
    /// That made the siblings among the files, as `Precompression` names them.
    package var encoders: [String]
    /// What was published; `nil` when it is not known.
    package var posts: PostRecord?
    /// What earlier builds wrote.
    let history: History
    /// Whether a build began after the one that wrote this and did not end.
    package let isUnfinished: Bool
    /// Whether there was a build before this one; its record may be lost.
    package let isKnown: Bool
    /// Whether there was a manifest once that is missing or damaged now.
    let isLost: Bool
    /// Path of its file, without the ending.
    package let location: String
    private let output: String

    private static let header = "inkstone 5"
    /// Of a version without posts and keys, which is read too.
    private static let oldHeader = "inkstone 4"

    /// Reads what was written so far; a manifest that is missing or damaged knows no file, so that nothing is ever
    /// removed or overwritten by mistake.
    /// - Parameters:
    ///   - site: absolute path of the site's folder.
    ///   - output: absolute path of the output folder, without links.
    ///   - state: `nil` for the site's own.
    package init(site: String, output: String, state: StateFolder? = nil) {
        let state = state ?? StateFolder(site: site)
        let shown = state.name(of: output)
        self.output = shown
        location = state.location(ofOutput: shown)
        history = History(at: location, output: shown)
        let record = (try? FileBytes.read(location + Self.ending)).flatMap(Content.init)
        let known = record?.output == shown ? record : nil
        files = known?.files ?? [:]
        fingerprint = known?.fingerprint
        encoders = known?.encoders ?? []
        posts = known?.posts
        let journal = Journal.Content(at: location, output: shown)
        isUnfinished = journal != nil
        isLost = known == nil && history.exists
        isKnown = isUnfinished || FileTree.isFile(location + Self.ending) || history.exists
        for (path, digest) in journal?.entries ?? [] { add(digest, to: path) }
    }

    private static let ending = ".manifest"

    private mutating func add(_ digest: String, to path: String) {
        guard let known = files[path] else {
            files[path] = File(digest: digest)
            return
        }
        if !known.isMade(of: digest) { files[path]?.planned.append(digest) }
    }

    /// The content of a manifest, of whichever output.
    package struct Content {
        package let output: String
        package let fingerprint: Fingerprint?
        package let encoders: [String]
        package let posts: PostRecord?
        package var files: [String: File] = [:]

        /// `nil` when these are not the bytes of a whole manifest. Looks at bytes: a path may begin with a character that
        /// joins the blank before it.
        init?(_ bytes: [UInt8]) {
            var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let isNew = lines[0].elementsEqual(header.utf8)
            guard lines.removeLast().isEmpty, lines.count >= (isNew ? 5 : 4),
                isNew || lines[0].elementsEqual(oldHeader.utf8)
            else { return nil }
            func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
            output = text(lines[1])
            fingerprint = lines[2].elementsEqual(unknown.utf8) ? nil : Fingerprint(text: text(lines[2]))
            encoders = lines[3].elementsEqual(unknown.utf8) ? [] : text(lines[3]).split(separator: " ").map(String.init)
            posts = isNew && !lines[4].elementsEqual(unknown.utf8) ? PostRecord(text: text(lines[4])) : nil
            let last = isNew ? 4 : 3
            for line in lines[(isNew ? 5 : 4)...] {
                let fields = line.split(
                    separator: UInt8(ascii: " "), maxSplits: last, omittingEmptySubsequences: false)
                guard fields.count == last + 1 else { return nil }
                // Versions before the journal promised files without knowing their bytes.
                if fields[0].elementsEqual(unknown.utf8) { continue }
                let hasStamp = !fields[1].elementsEqual(unknown.utf8)
                files[text(fields[last])] = File(
                    digest: text(fields[0]),
                    stamp: hasStamp ? FileStamp(text: "\(text(fields[1])) \(text(fields[2]))") : nil,
                    key: !isNew || fields[3].elementsEqual(unknown.utf8) ? nil : text(fields[3]))
            }
        }
    }

    private static let unknown = "-"

    // MARK: Writing

    /// Begins to write down what this build is about to do.
    func openJournal() throws(SetupError) -> Journal {
        let folder = location.parentFolder
        if let reason = FileBytes.makeFolder(folder) { throw failure(folder, reason) }
        do throws(FileFailure) {
            return try Journal(at: location, output: output)
        } catch {
            throw failure(location + Journal.ending, error.reason)
        }
    }

    /// Replaces the file, whole or not at all.
    /// - Parameter paths: of the files, most of them sorted, so that sorting them takes little.
    package func write(inOrderOf paths: [String] = []) throws(SetupError) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(files.count * 160)
        let head = [
            Self.header, output, fingerprint?.text ?? Self.unknown,
            encoders.isEmpty ? Self.unknown : encoders.joined(separator: " "), posts?.text ?? Self.unknown,
        ]
        for line in head { bytes += "\(line)\n".utf8 }
        let sorted = paths.filter { files[$0] != nil }
        for path in (sorted.count == files.count ? sorted : Array(files.keys)).sorted(by: { $0.compareBytes($1) < 0 }) {
            guard let file = files[path] else { continue }
            for field in [file.digest, file.stamp?.text ?? "- -", file.key ?? Self.unknown] {
                bytes += field.utf8
                bytes.append(UInt8(ascii: " "))
            }
            bytes += path.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        let folder = location.parentFolder
        if let reason = FileBytes.makeFolder(folder) { throw failure(folder, reason) }
        do {
            try FileBytes.replace(location + Self.ending, with: bytes)
        } catch {
            throw failure(location + Self.ending, error.reason)
        }
    }

    private func failure(_ path: String, _ reason: Message) -> SetupError {
        .environment(
            Diagnostic(
                .error, file: path, "the manifest cannot be written: \(reason)",
                hint: "name a folder that can be written with --state or INKSTONE_STATE"))
    }
}
