import Files
import Text
import Threads

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

        /// As one that has to be compared itself.
        var withoutKey: File { File(digest: digest, stamp: stamp) }

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
            var lines = ByteLines(bytes)
            guard let header = lines.next(), header == Manifest.header || header == oldHeader,
                let output = lines.next(),
                let fingerprint = lines.next(), let encoders = lines.next()
            else { return nil }
            let isNew = header == Manifest.header
            var posts: String?
            if isNew {
                guard let line = lines.next() else { return nil }
                posts = line == unknown ? nil : line
            }
            self.output = output
            self.fingerprint = fingerprint == unknown ? nil : Fingerprint(text: fingerprint)
            self.encoders = encoders == unknown ? [] : encoders.split(separator: " ").map(String.init)
            self.posts = posts.map { PostRecord(text: $0) }
            files.reserveCapacity(bytes.count / 192)
            while !lines.isAtEnd {
                guard let digest = lines.field(), let size = lines.field(), let modified = lines.field(),
                    let key = isNew ? lines.field() : unknown, let path = lines.next()
                else { return nil }
                // Versions before the journal promised files without knowing their bytes.
                if digest == unknown { continue }
                let stamp = Int(size).flatMap { size in Int64(modified).map { FileStamp(size: size, modified: $0) } }
                files[path] = File(digest: digest, stamp: stamp, key: key == unknown ? nil : key)
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
    package func write(
        inOrderOf paths: [String] = [], _ parallel: Parallel = Parallel(jobs: 1)
    ) throws(SetupError) {
        let head = [
            Self.header, output, fingerprint?.text ?? Self.unknown,
            encoders.isEmpty ? Self.unknown : encoders.joined(separator: " "), posts?.text ?? Self.unknown,
        ]
        let lines = lines(of: paths, parallel) ?? lines(of: Array(files.keys), parallel) ?? []
        var bytes: [UInt8] = []
        bytes.reserveCapacity(head.reduce(head.count) { $0 + $1.utf8.count } + lines.reduce(0) { $0 + $1.count })
        for line in head { bytes += "\(line)\n".utf8 }
        for line in lines { bytes += line }
        let folder = location.parentFolder
        if let reason = FileBytes.makeFolder(folder) { throw failure(folder, reason) }
        do {
            try FileBytes.replace(location + Self.ending, with: bytes)
        } catch {
            throw failure(location + Self.ending, error.reason)
        }
    }

    /// The lines of all files, some together.
    /// - Returns: `nil` where the paths are not those of all files.
    private func lines(of paths: [String], _ parallel: Parallel) -> [[UInt8]]? {
        let sorted = paths.sorted { $0.compareBytes($1) < 0 }
        let size = 1024
        let parts = parallel.map((sorted.count + size - 1) / size) { part in
            var (bytes, count): ([UInt8], Int) = ([], 0)
            bytes.reserveCapacity(size * 256)
            for index in part * size..<min(sorted.count, (part + 1) * size) {
                let path = sorted[index]
                guard index == 0 || sorted[index - 1] != path, let file = files[path] else { continue }
                Self.add(file, path, to: &bytes)
                count += 1
            }
            return (bytes: bytes, count: count)
        }
        return parts.reduce(0) { $0 + $1.count } == files.count ? parts.map(\.bytes) : nil
    }

    private static func add(_ file: File, _ path: String, to bytes: inout [UInt8]) {
        for field in [file.digest, file.stamp.map { "\($0.size) \($0.modified)" } ?? "- -", file.key ?? unknown] {
            bytes += field.utf8
            bytes.append(UInt8(ascii: " "))
        }
        bytes += path.utf8
        bytes.append(UInt8(ascii: "\n"))
    }

    private func failure(_ path: String, _ reason: Message) -> SetupError {
        .environment(
            Diagnostic(
                .error, file: path, "the manifest cannot be written: \(reason)",
                hint: "name a folder that can be written with --state or INKSTONE_STATE"))
    }
}
