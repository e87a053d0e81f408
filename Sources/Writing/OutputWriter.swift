import Files
import Planning
import Synchronization
import Text
import Threads

/// Writes all routes of a plan and removes what the last build wrote and this one no longer plans.
package struct OutputWriter {
    /// What happened to the output folder.
    package struct Result: Sendable {
        package let written: Int
        package let unchanged: Int
        package let removed: Int
        package var diagnostics: [Diagnostic] = []
        /// What the folder contains now.
        package let files: [String: Manifest.File]

        package init(_ outcomes: [OutputFolder.Outcome], removed: Int, files: [String: Manifest.File]) {
            written = outcomes.count { $0 == .written }
            unchanged = outcomes.count { $0 == .unchanged }
            self.removed = removed
            self.files = files
        }
    }

    package let folder: OutputFolder
    package let parallel: Parallel
    package let stopwatch: Stopwatch
    package let precompression: Precompression

    package init(folder: OutputFolder, parallel: Parallel, stopwatch: Stopwatch, precompression: Precompression) {
        self.folder = folder
        self.parallel = parallel
        self.stopwatch = stopwatch
        self.precompression = precompression
    }

    /// Whether the last build had the same input and all its files are as it left them.
    package func isUpToDate(
        _ routes: [Route], _ groups: [RouteGroup], manifest: Manifest, fingerprint: Fingerprint
    ) -> Bool {
        guard manifest.fingerprint == fingerprint else { return false }
        let planned = Set(routes.map(\.path.outputFile))
        func isPlanned(_ file: String) -> Bool { planned.contains(file) || groups.contains { $0.contains(file) } }
        // The same input made the files of the groups and the siblings: they are those that the manifest knows.
        let made = manifest.files.keys.filter { isPlanned(precompression.file(ofSibling: $0) ?? $0) }
        let files = planned.union(made).sorted()
        guard manifest.files.count == files.count else { return false }
        return parallel.map(files.count) { index in
            let file = files[index]
            guard let stamp = manifest.files[file]?.stamp else { return false }
            return FileStamp(of: "\(folder.path)/\(file)") == stamp
        }.allSatisfy { $0 }
    }

    /// - Parameters:
    ///   - render: makes the bytes of a route; called from all threads.
    ///   - fingerprint: of this build, if the next one may rely on it; asked for when all is rendered.
    ///   - onProgress: called now and then with the number of finished routes.
    package func write(
        _ routes: [Route], manifest: Manifest, render: @Sendable (Route) -> RenderedRoute,
        fingerprint: () -> Fingerprint?, onProgress: @Sendable (Int) -> Void
    ) throws(SetupError) -> Result {
        let planned = routes.map(\.path.outputFile)
        try promise(planned + planned.flatMap { precompression.names(beside: $0) }, manifest)
        let writer = RouteWriter(
            folder: folder, stopwatch: stopwatch, precompression: precompression, manifest: manifest,
            planned: Set(planned))
        folder.makeTemporaryFolder()
        defer { folder.removeTemporaryFiles() }
        let finished = Atomic<Int>(0)
        var results = parallel.map(routes.count) { index in
            let result = writer.write(planned[index], stopwatch.measure(.render) { render(routes[index]) })
            let count = finished.wrappingAdd(1, ordering: .relaxed).newValue
            if count % 512 == 0 { onProgress(count) }
            return result
        }
        let removal = remove(Set(manifest.files.keys).subtracting(planned + results.joined().map(\.path)).sorted())
        // Where a file became a folder or the other way round, the way is free only now.
        for index in results.indices where results[index].contains(where: \.outcome.isRefusal) {
            results[index] = writer.write(planned[index], render(routes[index]))
        }
        let all = results.flatMap { $0 }
        let isWhole = removal.changed.isEmpty && !all.contains { $0.outcome.isRefusal }
        let reliable = fingerprint()
        let files = try keep(
            manifest,
            files: all.filter { !$0.outcome.isRefusal }.map { ($0.path, $0.digest) }
                + removal.left.map { ($0, manifest.files[$0]?.digest) },
            fingerprint: isWhole ? reliable : nil)
        var result = Result(all.map(\.outcome), removed: removal.count, files: files)
        result.diagnostics = zip(routes, results).flatMap(Self.refusals) + removal.changed.map(Self.changedFile)
        return result
    }

    /// What became of files that are no longer published.
    private struct Removal {
        var count = 0
        /// Changed by hand.
        var changed: [String] = []
        /// Could not be removed.
        var left: [String] = []
    }

    private func remove(_ stale: [String]) -> Removal {
        var removal = Removal()
        for file in stale where folder.exists(file) {
            if !folder.isOurs(file) {
                removal.changed.append(file)
            } else if folder.remove(file) {
                removal.count += 1
            } else {
                removal.left.append(file)
            }
        }
        return removal
    }

    /// A build that is killed has promised all it may have written, and nothing written by anyone else.
    private func promise(_ planned: [String], _ manifest: Manifest) throws(SetupError) {
        var promised = manifest
        promised.fingerprint = nil
        let known = manifest.files
        let mayWrite = parallel.map(planned.count) { known[planned[$0]] != nil || !folder.exists(planned[$0]) }
        for (file, mayWrite) in zip(planned, mayWrite) where mayWrite { promised.files[file] = Manifest.File() }
        try promised.write()
    }

    /// Records what the folder contains now.
    private func keep(
        _ manifest: Manifest, files: [(path: String, digest: String?)], fingerprint: Fingerprint?
    ) throws(SetupError) -> [String: Manifest.File] {
        let stamps = parallel.map(files.count) { FileStamp(of: "\(folder.path)/\(files[$0].path)") }
        var manifest = manifest
        manifest.fingerprint = fingerprint
        manifest.encoders = precompression.encoders
        manifest.files = Dictionary(
            zip(files, stamps).map { ($0.path, Manifest.File(digest: $0.digest, stamp: $1)) }
        ) { first, _ in first }
        try manifest.write()
        return manifest.files
    }

    private static func changedFile(_ file: String) -> Diagnostic {
        Diagnostic(
            .warning, "\(file) in the output is no longer published, but is kept because it was changed by hand",
            hint: "delete it if it is no longer needed")
    }

    private static func refusals(_ route: Route, _ files: [WrittenFile]) -> [Diagnostic] {
        files.compactMap { file in
            switch file.outcome {
            case .written, .unchanged: nil
            case .taken:
                Diagnostic(
                    .error, file: route.source,
                    "in the output, \(file.path) is a file that Inkstone did not write or that was changed by hand",
                    hint: "move that file or give the post another slug")
            case .failed(let reason):
                Diagnostic(.error, file: route.source, "\(file.path) cannot be written: \(reason)")
            }
        }
    }
}
