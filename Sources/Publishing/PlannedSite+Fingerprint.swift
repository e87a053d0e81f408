import Files
import Parsing
import Text
import Threads
import Writing

extension PlannedSite {
    /// All that the bytes of the output depend on besides the program.
    func fingerprintInputs(_ precompression: Precompression, _ resources: ResourceDigests) -> [[Fingerprint.Input]] {
        let settings: [Fingerprint.Input] = [
            .init("inputs", Array(inputs.utf8)), .init("encoders", Array("\(precompression.encoders)".utf8)),
            .init("site.yaml", settings),
        ]
        return [
            settings, theme.inputs.map { .init($0.path, $0.bytes) },
            sources.map { .init($0.source.path, $0.source.bytes) }, resources.inputs,
        ]
    }
}

extension PlannedSite {
    /// Its posts and pages, by the bytes of their files.
    func postRecord(_ parallel: Parallel) -> PostRecord {
        let posts = sources.filter { $0.file.kind != .introduction }
        return PostRecord(posts.count, parallel) { (posts[$0].source.path, posts[$0].source.bytes) }
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

    init(of planned: PlannedSite, _ parallel: Parallel) {
        let sources = planned.site.resources.map(\.source)
        resources = parallel.map(sources.count) { index in
            let path = planned.absolutePath(of: sources[index])
            return Resource(
                source: sources[index], path: path, version: FileVersion(of: path),
                digest: try? FileBytes.digest(path))
        }
    }

    var inputs: [Fingerprint.Input] { resources.map { .init($0.source, digest: $0.digest) } }

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
        routes.compactMap { route in
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
