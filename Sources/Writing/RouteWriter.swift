import Files
import Planning
import Threads

/// A file of the output after a build.
struct WrittenFile: Sendable {
    /// Relative to the output folder.
    let path: String
    let outcome: OutputFolder.Outcome
    /// SHA-256 of what was meant for it, in hexadecimal.
    let digest: String?
}

/// Writes the file of a route and its compressed siblings; safe to use from many threads.
struct RouteWriter {
    let folder: OutputFolder
    let stopwatch: Stopwatch
    let precompression: Precompression
    /// Of the last build.
    let manifest: Manifest
    /// All files of the plan: one that the site has of its own takes the place of a sibling.
    let planned: Set<String>

    /// The route's file, then its siblings.
    func write(_ file: String, _ rendering: RenderedRoute) -> [WrittenFile] {
        switch rendering {
        case .failed(let reason): return [WrittenFile(path: file, outcome: .failed(reason: reason), digest: nil)]
        case .bytes(let bytes):
            let digest = stopwatch.measure(.write) { ContentHash.whole(bytes) }
            let written = self.write(bytes, to: file, digest: digest)
            // Beside a file from someone else, a sibling would differ from its file.
            if written.outcome.isRefusal { return [written] }
            return [written] + siblings(of: file, bytes, digest: digest)
        }
    }

    private func write(_ bytes: [UInt8], to file: String, digest: String) -> WrittenFile {
        stopwatch.measure(.write) {
            WrittenFile(path: file, outcome: folder.write(bytes, to: file), digest: digest)
        }
    }

    private func siblings(of file: String, _ bytes: [UInt8], digest: String) -> [WrittenFile] {
        let encodings = precompression.encodings
        guard !encodings.isEmpty, bytes.count >= Precompression.minimalSize, Precompression.isText(file) else {
            return []
        }
        return encodings.compactMap { encoding in
            let name = file + encoding.suffix
            if planned.contains(name) { return nil }
            if let kept = kept(name, beside: file, digest: digest, encoding) { return kept }
            guard let compressed = stopwatch.measure(.compress, { encoding.smaller(bytes) }) else { return nil }
            return write(compressed, to: name, digest: ContentHash.whole(compressed))
        }
    }

    /// A sibling that the last build made of the same text in the same way, if it is as it was left.
    private func kept(
        _ name: String, beside file: String, digest: String, _ encoding: Precompression.Encoding
    ) -> WrittenFile? {
        guard let known = manifest.files[name], let stamp = known.stamp, known.digest != nil,
            manifest.files[file]?.digest == digest, manifest.encoders.contains(encoding.encoder),
            FileStamp(of: "\(folder.path)/\(name)") == stamp
        else { return nil }
        return WrittenFile(path: name, outcome: .unchanged, digest: known.digest)
    }
}
