import Synchronization
import Text

/// Writes all routes of a plan and removes what the last build wrote and this one no longer plans.
struct Writing {
    /// What happened to the output folder.
    struct Result: Sendable {
        var written = 0
        var unchanged = 0
        var removed = 0
        var diagnostics: [Diagnostic] = []
    }

    let folder: OutputFolder
    let parallel: Parallel
    let stopwatch: Stopwatch

    /// Whether the last build had the same input and all its files are as it left them.
    func isUpToDate(
        _ routes: [Route], _ groups: [RouteGroup], manifest: Manifest, fingerprint: Fingerprint
    ) -> Bool {
        guard manifest.fingerprint == fingerprint else { return false }
        // The same input made the files of the groups: they are those that the manifest knows.
        let planned = Set(routes.map(\.path.outputFile))
        let files = planned.union(manifest.files.keys.filter { file in groups.contains { $0.contains(file) } }).sorted()
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
    ///   - onProgress: told the number of finished routes now and then.
    func write(
        _ routes: [Route], manifest: Manifest, render: @Sendable (Route) -> Rendering,
        fingerprint: () -> Fingerprint?, onProgress: @Sendable (Int) -> Void
    ) throws(SetupError) -> Result {
        let planned = routes.map(\.path.outputFile)
        let stale = Set(manifest.files.keys).subtracting(planned).sorted()
        try promise(planned, manifest)
        folder.makeTemporaryFolder()
        defer { folder.removeTemporaryFiles() }
        let finished = Atomic<Int>(0)
        var results = parallel.map(routes.count) { index in
            let rendering = stopwatch.measure(.render) { render(routes[index]) }
            let result = stopwatch.measure(.write) { self.write(planned[index], rendering) }
            let count = finished.wrappingAdd(1, ordering: .relaxed).newValue
            if count % 512 == 0 { onProgress(count) }
            return result
        }
        let present = stale.filter { folder.exists($0) }
        let ours = present.filter { folder.isOurs($0) }
        let changed = ours.count == present.count ? [] : present.filter { !folder.isOurs($0) }
        let left = ours.filter { !folder.remove($0) }
        // Where a file became a folder or the other way round, the way is free only now.
        for index in results.indices where results[index].outcome.isRefusal {
            results[index] = write(planned[index], render(routes[index]))
        }
        let kept = zip(planned, results).filter { !$0.1.outcome.isRefusal }.map { ($0.0, $0.1.digest) }
        let isWhole = kept.count == planned.count && changed.isEmpty
        let reliable = fingerprint()
        try keep(
            manifest, files: kept + left.map { ($0, manifest.files[$0]?.digest) },
            fingerprint: isWhole ? reliable : nil)
        var result = Self.result(routes, results.map(\.outcome), removed: ours.count - left.count)
        result.diagnostics += changed.map(Self.changedFile)
        return result
    }

    /// A build that is killed has promised all it may have written, and nothing that somebody else wrote.
    private func promise(_ planned: [String], _ manifest: Manifest) throws(SetupError) {
        var promised = manifest
        promised.fingerprint = nil
        let known = manifest.files
        let mayWrite = parallel.map(planned.count) { known[planned[$0]] != nil || !folder.exists(planned[$0]) }
        for (file, mayWrite) in zip(planned, mayWrite) where mayWrite { promised.files[file] = Manifest.File() }
        try promised.write()
    }

    /// Records what the folder holds now.
    private func keep(
        _ manifest: Manifest, files: [(path: String, digest: String?)], fingerprint: Fingerprint?
    ) throws(SetupError) {
        let stamps = parallel.map(files.count) { FileStamp(of: "\(folder.path)/\(files[$0].path)") }
        var manifest = manifest
        manifest.fingerprint = fingerprint
        manifest.files = Dictionary(
            zip(files, stamps).map { ($0.path, Manifest.File(digest: $0.digest, stamp: $1)) }
        ) { first, _ in first }
        try manifest.write()
    }

    /// What became of a file, and the SHA-256 of what was meant for it.
    private typealias Written = (outcome: OutputFolder.Outcome, digest: String?)

    private func write(_ file: String, _ rendering: Rendering) -> Written {
        switch rendering {
        case .bytes(let bytes): (folder.write(bytes, to: file), ContentHash.whole(bytes))
        case .failed(let reason): (.failed(reason: reason), nil)
        }
    }

    private static func changedFile(_ file: String) -> Diagnostic {
        Diagnostic(
            .warning, "\(file) in the output is no longer published, but was changed by hand and stays",
            hint: "delete it if nobody needs it")
    }

    private static func result(_ routes: [Route], _ outcomes: [OutputFolder.Outcome], removed: Int) -> Result {
        var result = Result(removed: removed)
        for (route, outcome) in zip(routes, outcomes) {
            switch outcome {
            case .written: result.written += 1
            case .unchanged: result.unchanged += 1
            case .taken:
                result.diagnostics.append(
                    Diagnostic(
                        .error, file: route.source,
                        "its place \(route.path.outputFile) in the output holds a file that Inkstone did not write or somebody changed",
                        hint: "move that file away or give the post another slug"))
            case .failed(let reason):
                result.diagnostics.append(
                    Diagnostic(.error, file: route.source, "\(route.path.outputFile) cannot be written: \(reason)"))
            }
        }
        return result
    }
}

/// The bytes of a route, or why there are none.
package enum Rendering: Sendable {
    case bytes([UInt8])
    case failed(reason: String)
}
