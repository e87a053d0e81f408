import Files
import Planning
import Text
import Writing

/// What has to hold before a site is published to a folder, and what is said about it afterwards.
extension Publisher {
    /// Publishes the site. A build that writes to the same output already is waited for.
    /// - Parameters:
    ///   - onProgress: called now and then, from any thread, with the number of finished files and of all.
    ///   - tell: called with what has to be said at once, such as that this build waits.
    package func publish(
        onProgress: @Sendable (Int, Int) -> Void = { _, _ in }, tell: (Diagnostic) -> Void = { _ in }
    ) throws(SetupError) -> Report {
        try checkFolders()
        let lock = try BuildLock.records(of: output, in: state, isWaiting: options.isWaiting, tell: tell)
        defer {
            lock.release()
            state.removeIfEmpty()
        }
        // The site is read behind the lock: of two builds that wait, the last publishes what is newest.
        return try publishAlone(onProgress, tell)
    }

    private func checkFolders() throws(SetupError) {
        let sources =
            try configuration().configuration.languages.map(\.content) + [
                "static", "themes", "Sources", "Tests", ".git",
            ]
        try OutputRules.check(output: output, site: folder, sources: sources + [StateFolder.name])
        try state.check(output: output, sources: sources)
        try state.checkOwner()
        for file in [options.changes, options.changedPages] { if let file { try Changes.check(file) } }
    }

    /// What was deployed last, if a list of changes is wanted and anything was.
    func deployed() throws(SetupError) -> Manifest.Content? {
        guard options.changes != nil || options.changedPages != nil else { return nil }
        return try Changes.deployed(options.deployed ?? state.deployed, isNamed: options.deployed != nil)
    }

    /// Throws when the output folder may be another's.
    func check(_ manifest: Manifest) throws(SetupError) {
        try OutputRules.checkForeign(
            output, hasManifest: manifest.isKnown, isForced: options.isForced, adopts: options.adopts)
    }

    /// Throws when most of what is deployed would go.
    /// - Parameter planned: files of the output.
    func check(_ deployed: Manifest.Content?, planned: @autoclosure () -> Set<String>) throws(SetupError) {
        guard let deployed, !options.isForced else { return }
        try MassRemoval.check(deployed.files.keys, planned: planned(), place: "from what is deployed")
    }

    /// The last that happens before anything is written. Throws when most of the output would go.
    func beginWriting(over manifest: Manifest, _ planned: PlannedSite) throws(SetupError) {
        // Most builds remove next to nothing, which takes no set of all files to see.
        let kept = parallel.map(planned.routes.count) {
            manifest.files[planned.routes[$0].path.outputFile] != nil
        }.count { $0 }
        if !options.isForced, MassRemoval.isPossible(removing: manifest.files.count - kept) {
            try MassRemoval.check(
                manifest.files.keys, planned: planned.fixedFiles, place: "from the output folder")
        }
        try state.claim()
    }

    /// What is different since the last deploy, or since the last build where no list of changes is wanted; `nil` where
    /// nobody wants to know.
    func causes(
        of changes: Changes?, _ deployed: Manifest.Content?, _ manifest: Manifest, _ result: OutputWriter.Result,
        _ output: OutputFolder, _ planned: PlannedSite?
    ) -> ChangeCauses? {
        guard options.explainsChanges, let planned else { return nil }
        let isOfDeploy = changes != nil
        let before = isOfDeploy ? deployed?.files : manifest.isKnown ? manifest.files : nil
        let posts = isOfDeploy ? deployed?.posts : manifest.isKnown ? manifest.posts : nil
        return ChangeCauses(
            changes ?? Changes(from: before, to: result.files, isThere: output.exists),
            posts: posts.map { $0.difference(to: planned.postRecord()) }, isOfDeploy: isOfDeploy, planned)
    }
}

extension PlannedSite {
    /// Of the files whose paths are known beforehand.
    var fixedFiles: Set<String> { Set(routes.map(\.path.outputFile)) }
}
