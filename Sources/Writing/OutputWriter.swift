import Files
import Planning
import Synchronization
import Text
import Threads

/// Writes all routes of a plan and removes what Inkstone wrote before and this plan no longer holds.
package struct OutputWriter {
    /// What happened to the output folder.
    package struct Result: Sendable {
        package let written: Int
        package let unchanged: Int
        package let removed: Int
        package var diagnostics: [Diagnostic] = []
        /// Inkstone's files in the folder now.
        package internal(set) var files: [String: Manifest.File]
        /// Those whose bytes are not those of the last build, relative to the output folder.
        package let changed: [String]
        /// Whether a file could not be written for reasons that are not the site's: a full disk, a missing permission.
        package let isIncomplete: Bool
        /// By route; kept because taking them to pieces takes longer than the process needs to end.
        private let results: [[WrittenFile]]

        init(_ results: [[WrittenFile]], changed: [WrittenFile], removed: Int, files: [String: Manifest.File]) {
            let all = results.joined()
            written = all.count { $0.outcome == .written }
            unchanged = all.count { $0.outcome == .unchanged }
            self.removed = removed
            self.files = files
            self.changed = changed.map(\.path)
            isIncomplete = all.contains {
                if case .failed(let failure) = $0.outcome { !failure.isAboutName } else { false }
            }
            self.results = results
        }

        /// Of a build that had nothing to do.
        package init(unchanged files: [String: Manifest.File]) {
            (written, unchanged, removed, isIncomplete) = (0, files.count, 0, false)
            (self.files, changed, results) = (files, [], [])
        }
    }

    /// What the next build may rely on.
    package struct Reliance {
        /// `nil` when something would become another the next time.
        let fingerprint: Fingerprint?
        /// Whether the same keys would make the same bytes.
        let hasKeys: Bool
        /// What is published.
        let posts: PostRecord?

        package init(fingerprint: Fingerprint?, hasKeys: Bool, posts: PostRecord? = nil) {
            self.posts = posts
            self.fingerprint = fingerprint
            self.hasKeys = hasKeys
        }
    }

    package let folder: OutputFolder
    package let parallel: Parallel
    package let stopwatch: Stopwatch
    package let precompression: Precompression
    /// Whether files of others are replaced where the plan has one of that name.
    package var adopts = false

    package init(folder: OutputFolder, parallel: Parallel, stopwatch: Stopwatch, precompression: Precompression) {
        self.folder = folder
        self.parallel = parallel
        self.stopwatch = stopwatch
        self.precompression = precompression
    }

    /// Whether all files are as the last build, which made everything there was to make, left them.
    package func isIntact(_ manifest: Manifest) -> Bool {
        guard manifest.fingerprint != nil, !manifest.isUnfinished else { return false }
        let files = Array(manifest.files)
        return parallel.map(files.count) { index in
            guard let stamp = files[index].value.stamp else { return false }
            return folder.status(of: files[index].key)?.stamp == stamp
        }.allSatisfy { $0 }
    }

    /// - Parameters:
    ///   - reliance: what the next build may rely on; asked for when all is written, with the digests of the files that
    ///     are published as they are, by their sources.
    ///   - onProgress: called now and then with the number of finished routes.
    package func write(
        _ routes: [Route], manifest: Manifest, source: RouteSource,
        reliance: ([String: String]) -> Reliance, onProgress: @Sendable (Int) -> Void
    ) throws(SetupError) -> Result {
        let journal = try manifest.openJournal()
        let files = try FileWriter(folder, record: manifest, journal: journal, adopts: adopts)
        defer { folder.removeParts() }
        let writer = RouteWriter(
            files: files, folder: folder, stopwatch: stopwatch, precompression: precompression, manifest: manifest,
            planned: precompression.encodings.isEmpty ? [] : Set(routes.map(\.path.outputFile)), source: source)
        var results = write(routes, writer, onProgress)
        var present = Present(results, in: folder, parallel)
        var recorded = record(results, present)
        let strays = files.strays(besides: Set(results.joined().map(\.path)))
        let removal = Removal(stale(results, recorded, strays, manifest), present, folder, files)
        if writeAgain(routes, &results, &present, writer, hasSpace: removal.count > 0) {
            recorded = record(results, present)
        }
        let refused = results.joined().filter(\.outcome.isRefusal).map(\.path)
        let reliance = reliance(Self.copies(routes, results))
        var next = manifest
        next.fingerprint = removal.changed.isEmpty && refused.isEmpty ? reliance.fingerprint : nil
        next.encoders = precompression.encoders
        next.posts = reliance.posts
        next.files = reliance.hasKeys ? recorded : recorded.mapValues(\.withoutKey)
        let changed = changed(results, since: manifest)
        var result = Result(results, changed: changed, removed: removal.count, files: next.files)
        for (path, file) in kept(removal.left, manifest, files) {
            next.files[path] = file
            result.files[path] = file
        }
        // What somebody else changed is not shipped, but what Inkstone wrote there is not forgotten either.
        for (path, file) in kept(refused, manifest, files) { next.files[path] = file }
        manifest.remember(changed, of: results.joined())
        try next.write(inOrderOf: results.joined().map(\.path), parallel)
        journal.remove()
        result.diagnostics =
            Refusals(routes, results).diagnostics + removal.diagnostics + Refusals.takenOver(files.takenOver)
            + (manifest.isLost ? strays.diagnostics : [])
        return result
    }

    private func write(
        _ routes: [Route], _ writer: RouteWriter, _ onProgress: @Sendable (Int) -> Void
    ) -> [[WrittenFile]] {
        let finished = Atomic<Int>(0)
        return parallel.map(routes.count) { index in
            let result = writer.write(routes[index])
            let count = finished.wrappingAdd(1, ordering: .relaxed).newValue
            if count % 512 == 0 { onProgress(count) }
            return result
        }
    }

    /// Files of earlier builds that are not planned now.
    /// - Parameter recorded: those that are as they should be.
    private func stale(
        _ results: [[WrittenFile]], _ recorded: [String: Manifest.File], _ strays: Strays, _ manifest: Manifest
    ) -> [String] {
        let earlier = Set(manifest.files.keys.filter { recorded[$0] == nil })
        let found = manifest.isLost ? [] : strays.files.filter { recorded[$0] == nil }
        if earlier.isEmpty, found.isEmpty { return [] }
        return earlier.union(found).subtracting(results.joined().map(\.path)).sorted()
    }

    /// Where a file became a folder or the other way round, the way is free only when the old files are removed; so may
    /// be space on the disk.
    /// - Returns: whether there was any such file.
    private func writeAgain(
        _ routes: [Route], _ results: inout [[WrittenFile]], _ present: inout Present, _ writer: RouteWriter,
        hasSpace: Bool
    ) -> Bool {
        let refused = results.indices.filter { index in
            results[index].contains { file in
                switch file.outcome {
                case .written, .unchanged, .unreadable: false
                case .taken: true
                case .failed(let failure): failure.isAboutName || hasSpace
                }
            }
        }
        let again = parallel.map(refused.count) { writer.write(routes[refused[$0]]) }
        for (index, result) in zip(refused, again) {
            results[index] = result
            present.update(index, result, in: folder)
        }
        return !refused.isEmpty
    }

    // MARK: Record

    /// Digests of what was copied, by source.
    private static func copies(_ routes: [Route], _ results: [[WrittenFile]]) -> [String: String] {
        var digests: [String: String] = [:]
        for (route, result) in zip(routes, results) {
            guard case .file(let source) = route.recipe, let digest = result.first?.digest else { continue }
            // Of copies that differ, no single digest tells.
            digests[source] = digests[source].map { $0 == digest ? digest : "" } ?? digest
        }
        return digests
    }

    /// Files whose bytes are not those of the last build.
    private func changed(_ results: [[WrittenFile]], since manifest: Manifest) -> [WrittenFile] {
        parallel.map(results.count) { index in
            results[index].filter { $0.digest != nil && manifest.files[$0.path]?.digest != $0.digest }
        }.flatMap { $0 }
    }

    /// The files that are as they should be.
    private func record(_ results: [[WrittenFile]], _ present: Present) -> [String: Manifest.File] {
        var files: [String: Manifest.File] = [:]
        files.reserveCapacity(results.count)
        for (index, result) in results.enumerated() {
            for (file, status) in zip(result, present.statuses[index]) {
                guard let digest = file.digest else { continue }
                files[file.path] = Manifest.File(digest: digest, stamp: status?.stamp, key: file.key)
            }
        }
        return files
    }

    /// Files that could not be written or removed, as Inkstone wrote them before.
    private func kept(
        _ paths: [String], _ manifest: Manifest, _ files: FileWriter
    ) -> [(path: String, file: Manifest.File)] {
        paths.compactMap { path in
            guard let old = manifest.files[path] else { return nil }
            // A build that did not end may have left another version than the last one that did.
            let there = old.planned.isEmpty ? nil : files.digest(path)
            return (path, Manifest.File(digest: there.flatMap { old.isMade(of: $0) ? $0 : nil } ?? old.digest))
        }
    }
}

/// The files that a build has written or found as they should be.
struct Present {
    /// By route, in the order of its files; `nil` for refusals.
    private(set) var statuses: [[FileStatus?]]

    init(_ results: [[WrittenFile]], in folder: OutputFolder, _ parallel: Parallel) {
        statuses = parallel.map(results.count) { Self.statuses(results[$0], in: folder) }
    }

    private static func statuses(_ result: [WrittenFile], in folder: OutputFolder) -> [FileStatus?] {
        result.map { $0.outcome.isRefusal ? nil : $0.status ?? folder.status(of: $0.path) }
    }

    mutating func update(_ index: Int, _ result: [WrittenFile], in folder: OutputFolder) {
        statuses[index] = Self.statuses(result, in: folder)
    }

    /// Which files they are, whatever their names.
    var identities: Set<FileIdentity> { Set(statuses.joined().lazy.compactMap { $0?.identity }) }
}
