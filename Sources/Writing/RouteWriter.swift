import Files
import Planning
import Text
import Threads

/// A file of the output after a build.
struct WrittenFile: Sendable {
    /// Relative to the output folder.
    let path: String
    let outcome: FileWriter.Outcome
    /// SHA-256 of what the file holds, in hexadecimal; `nil` for a refusal.
    let digest: String?
    /// What decided its bytes.
    var key: String?
    /// As it was found, where it stays as it is.
    var status: FileStatus?
}

/// Writes the file of a route and its compressed siblings; safe to use from many threads.
struct RouteWriter {
    let files: FileWriter
    let folder: OutputFolder
    let stopwatch: Stopwatch
    let precompression: Precompression
    /// Of the last build.
    let manifest: Manifest
    /// All files of the plan: one that the site has of its own takes the place of a sibling.
    let planned: Set<String>
    let source: RouteSource

    /// The route's file, then its siblings.
    func write(_ route: Route) -> [WrittenFile] {
        let file = route.path.outputFile
        if case .file(let name) = route.recipe, let digest = source.digest(name),
            let known = manifest.files[file], known.digest == digest,
            let kept = stopwatch.measure(.compare, { kept(file, known, key: nil) })
        {
            return kept
        }
        let key = stopwatch.measure(.compare) { source.key(route) }
        if let key, let kept = stopwatch.measure(.compare, { kept(file, key) }) { return kept }
        var written = make(route, file)
        if let key, !written[0].outcome.isRefusal { written[0].key = key }
        return written
    }

    /// A file and its siblings, when they are as they were left and were made by the same key.
    private func kept(_ file: String, _ key: String) -> [WrittenFile]? {
        guard let known = manifest.files[file], known.key == key else { return nil }
        return kept(file, known, key: key)
    }

    private func kept(_ file: String, _ known: Manifest.File, key: String?) -> [WrittenFile]? {
        guard known.planned.isEmpty, manifest.encoders == precompression.encoders, var kept = kept(file, known) else {
            return nil
        }
        kept.key = key
        var all = [kept]
        for encoding in precompression.compresses(file) ? precompression.encodings : [] {
            let name = file + encoding.suffix
            // One that was not made then is not made now: it would not be smaller, or the site has its own.
            guard !planned.contains(name), let known = manifest.files[name] else { continue }
            guard known.planned.isEmpty, let sibling = self.kept(name, known) else { return nil }
            all.append(sibling)
        }
        return all
    }

    /// A file that is as the last build left it, by its stamp or by its bytes.
    private func kept(_ file: String, _ known: Manifest.File) -> WrittenFile? {
        guard let status = folder.status(of: file), status.kind == .file else { return nil }
        guard known.stamp == status.stamp || files.digest(file) == known.digest else { return nil }
        return WrittenFile(path: file, outcome: .unchanged, digest: known.digest, status: status)
    }

    private func make(_ route: Route, _ file: String) -> [WrittenFile] {
        if case .file(let name) = route.recipe { return copy(source.locate(name), to: file) }
        switch stopwatch.measure(.render, { source.render(route) }) {
        case .failed(let reason): return [unreadable(file, reason)]
        case .bytes(let bytes): return write(bytes, withSiblingsTo: file)
        }
    }

    private func unreadable(_ file: String, _ reason: Message) -> WrittenFile {
        WrittenFile(path: file, outcome: .unreadable(reason: reason), digest: nil)
    }

    private func write(_ bytes: [UInt8], withSiblingsTo file: String) -> [WrittenFile] {
        let digest = stopwatch.measure(.write) { ContentHash.whole(bytes) }
        let written = self.write(bytes, to: file, digest: digest)
        // Beside a file from someone else, a sibling would differ from its file.
        if written.outcome.isRefusal { return [written] }
        return [written] + siblings(of: file, bytes, digest: digest)
    }

    private func write(_ bytes: [UInt8], to file: String, digest: String) -> WrittenFile {
        stopwatch.measure(.write) {
            let outcome = files.write(bytes, digest: digest, to: file)
            return WrittenFile(path: file, outcome: outcome, digest: outcome.isRefusal ? nil : digest)
        }
    }

    // MARK: Files that are published as they are

    /// Only a text that gets siblings is in memory at once: they are made of the same bytes.
    private func copy(_ path: String, to file: String) -> [WrittenFile] {
        do throws(FileBytes.ReadError) {
            if precompression.compresses(file), let bytes = try text(path) {
                return write(bytes, withSiblingsTo: file)
            }
            return [stopwatch.measure(.write) { copyInPieces(path, to: file) }]
        } catch {
            return [unreadable(file, error.reason)]
        }
    }

    /// The bytes of a text that is not too large to be compressed.
    private func text(_ path: String) throws(FileBytes.ReadError) -> [UInt8]? {
        let limit = Precompression.maximalSize
        let bytes = try FileBytes.read(path, limit: limit + 1)
        return bytes.count > limit ? nil : bytes
    }

    private func copyInPieces(_ path: String, to file: String) -> WrittenFile {
        do throws(FileFailure) {
            let (outcome, digest) = files.copy(try OpenFile.reading(path), to: file)
            return WrittenFile(path: file, outcome: outcome, digest: digest)
        } catch {
            return unreadable(file, error.reason)
        }
    }

    // MARK: Siblings

    private func siblings(of file: String, _ bytes: [UInt8], digest: String) -> [WrittenFile] {
        guard precompression.compresses(file), bytes.count >= Precompression.minimalSize else { return [] }
        return precompression.encodings.compactMap { encoding in
            let name = file + encoding.suffix
            if planned.contains(name) { return nil }
            if let kept = kept(name, beside: file, digest: digest, encoding) { return kept }
            guard let compressed = stopwatch.measure(.compress, { encoding.smaller(bytes) }) else { return nil }
            let written = write(compressed, to: name, digest: ContentHash.whole(compressed))
            // A sibling of the text before this one would be sent in its place.
            if case .failed = written.outcome, files.isOurs(name) { _ = files.remove(name) }
            return written
        }
    }

    /// A sibling that the last build made of the same text in the same way, if it is as it was left.
    private func kept(
        _ name: String, beside file: String, digest: String, _ encoding: Precompression.Encoding
    ) -> WrittenFile? {
        guard let known = manifest.files[name], let stamp = known.stamp,
            manifest.files[file]?.digest == digest, manifest.encoders.contains(encoding.encoder),
            folder.status(of: name)?.stamp == stamp
        else { return nil }
        return WrittenFile(path: name, outcome: .unchanged, digest: known.digest)
    }
}

/// Where the bytes of routes come from.
package struct RouteSource: Sendable {
    /// Makes the bytes of a route; called from all threads.
    let render: @Sendable (Route) -> RenderedRoute
    /// What decides the bytes of a route; `nil` where they are compared themselves.
    let key: @Sendable (Route) -> String?
    /// SHA-256, in hexadecimal, of a file that is published as it is; `nil` where it is not known.
    let digest: @Sendable (String) -> String?
    /// The absolute path of a file that is published as it is.
    let locate: @Sendable (String) -> String

    package init(
        render: @escaping @Sendable (Route) -> RenderedRoute,
        key: @escaping @Sendable (Route) -> String? = { _ in nil },
        digest: @escaping @Sendable (String) -> String? = { _ in nil },
        locate: @escaping @Sendable (String) -> String
    ) {
        self.render = render
        self.key = key
        self.digest = digest
        self.locate = locate
    }
}
