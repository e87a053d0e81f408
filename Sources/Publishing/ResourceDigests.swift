import Files
import Parsing
import Text
import Threads
import Writing

extension PlannedSite {
    /// Its posts and pages, by the bytes of their files.
    func postRecord() -> PostRecord {
        PostRecord(sources.lazy.filter { $0.file.kind != .introduction }.map { ($0.source.path, $0.contentKey) })
    }
}

/// The files of the site that are published as they are. They are read more than once, a piece at a time, so they may
/// change while a build runs.
struct ResourceDigests: Sendable {
    private let resources: [Resource]

    private struct Resource: Sendable {
        /// Relative to the site's folder.
        let source: String
        let path: String
        let version: FileVersion?
        /// SHA-256 in hexadecimal; `nil` for a file that cannot be read.
        let digest: String?
    }

    /// - Parameters:
    ///   - sources: relative to the site's folder.
    ///   - folder: of the site.
    init(of sources: [String], in folder: String, _ parallel: Parallel) {
        resources = parallel.map(sources.count) { index in
            let path = "\(folder)/\(sources[index])"
            return Resource(
                source: sources[index], path: path, version: FileVersion(of: path),
                digest: try? FileBytes.digest(path))
        }
    }

    /// SHA-256 in hexadecimal, by source.
    var bySource: [String: String] {
        Dictionary(resources.compactMap { file in file.digest.map { (file.source, $0) } }) { first, _ in first }
    }

    /// Of all files.
    var key: ContentKey {
        var key = KeyBuilder()
        for resource in resources {
            key.add(resource.source)
            key.add(resource.digest)
        }
        return key.key()
    }

    /// Whether the files are as they were, and what was published of them is what the fingerprint tells.
    /// - Parameter copies: SHA-256 of what was published, by source.
    func areStill(_ copies: [String: String]) -> Bool {
        resources.allSatisfy { resource in
            let copy = copies[resource.source] ?? resource.digest
            return copy == resource.digest && FileVersion(of: resource.path) == resource.version
        }
    }
}

extension PlannedSite {
    /// Notices about texts that are too large to be compressed in advance.
    func textsWithoutSiblings(_ precompression: Precompression) -> [Diagnostic] {
        if precompression.encodings.isEmpty { return [] }
        return routes.compactMap { route in
            let file = route.path.outputFile
            guard case .file(let source) = route.recipe, precompression.compresses(file),
                let version = FileVersion(of: absolutePath(of: source)), version.size > Precompression.maximalSize
            else { return nil }
            let siblings = precompression.encodings.map(\.suffix)
            if siblings.contains(where: { self.route(of: SitePath(file: "/" + file + $0)) != nil }) { return nil }
            return Diagnostic(
                .notice, file: source,
                "the file is larger than \(Precompression.maximalSize >> 20) MB and is published without compressed copies",
                hint: "compress it yourself and put \(file.lastName)\(siblings[0]) beside it")
        }
    }
}
