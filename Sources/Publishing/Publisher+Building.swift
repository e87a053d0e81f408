import Files
import Highlighting
import Parsing
import Planning
import Rendering
import Search
import Text
import Theming
import Threads
import Writing

/// Publishing what is planned, as far as it is not published already.
extension Publisher {
    /// What a build is made of, before anything is parsed.
    struct Inputs: Sendable {
        let read: ReadConfiguration
        let theme: Theme
        let snapshot: ContentSnapshot
        let resources: ResourceDigests
        let fingerprint: Fingerprint
    }

    /// Publishes the site while no other build writes to the same output; see `publish`.
    func publishAlone(
        _ onProgress: @Sendable (Int, Int) -> Void, _ tell: (Diagnostic) -> Void
    ) throws(SetupError) -> Report {
        let start = ContinuousClock.now
        let deployed = try deployed()
        let before = parallel.begin { Manifest(site: folder, output: output, state: state) }
        let inputs = try inputs(configuration())
        let outputFolder = try OutputFolder(path: output)
        let lock = try BuildLock.folder(outputFolder, isWaiting: options.isWaiting, tell: tell)
        defer { lock.release() }
        let manifest = before.value
        try check(manifest)
        var writing = OutputWriter(
            folder: outputFolder, parallel: parallel, stopwatch: stopwatch, precompression: options.precompression)
        writing.adopts = options.adopts
        let made: Build
        if let past = past(inputs, manifest, writing) {
            try check(deployed, planned: Set(manifest.files.keys))
            made = Build(past, manifest)
        } else {
            made = try build(inputs, deployed, manifest, writing, onProgress)
        }
        let changes = options.changes.map { _ in
            Changes(from: deployed?.files, to: made.result.files, isThere: outputFolder.exists)
        }
        if let changes, let file = options.changes { try changes.write(to: file, as: options.changesFormat) }
        if let file = options.changedPages {
            let addresses = Addresses(baseURL: inputs.read.configuration.baseURL)
            try ChangedPages(from: deployed?.files, to: made.result.files, addresses).write(to: file)
        }
        let causes = causes(of: changes, deployed, manifest, made.result, outputFolder, made.planned)
        let changedPosts = made.planned.map { ChangedPosts($0, from: manifest.files, to: made.result).routes }
        return Report(
            made, over: manifest, changes, causes, changedPosts: changedPosts ?? [],
            duration: ContinuousClock.now - start,
            threads: parallel.jobs, stages: stopwatch.seconds)
    }

    func inputs(_ read: ReadConfiguration) throws(SetupError) -> Inputs {
        try ContentFolders(
            site: folder, configuration: read.configuration, settings: read.isThere ? read.text : nil
        ).check()
        // It is long, and read beside the content.
        let program = parallel.begin { Self.program }
        var noCache: ThemeCache?
        let theme = try theme(read, &noCache)
        let snapshot = reader(read.configuration).snapshot(nil)
        var said: [Diagnostic] = []
        let statics = staticFiles(&said).map(\.source)
        let resources = stopwatch.measure(.compare) {
            ResourceDigests(of: statics + snapshot.resources, in: folder, parallel)
        }
        _ = program.value
        var key = KeyBuilder()
        key.add(environment(read))
        for flag in [options.includesDrafts, options.includesFuture, options.includesExpired] { key.add(flag) }
        key.add("\(options.precompression.encoders)")
        key.add(IndexFormat.encoder)
        key.add(theme.key)
        key.add(snapshot.key)
        key.add(resources.key)
        for diagnostic in said { key.add(DiagnosticFormat.text.format(diagnostic)) }
        return Inputs(
            read: read, theme: theme, snapshot: snapshot, resources: resources,
            fingerprint: Fingerprint(text: key.key().text))
    }

    /// The last build, when this one would be the same and all of its files are as it left them.
    private func past(_ inputs: Inputs, _ manifest: Manifest, _ writing: OutputWriter) -> PastBuild? {
        // Which kinds of files there are only a plan knows.
        guard options.usesCache, !options.explainsChanges, manifest.fingerprint == inputs.fingerprint,
            let past = PastBuild.read(besideManifest: manifest.location), past.fingerprint == inputs.fingerprint
        else { return nil }
        let highlighter = options.highlighter ?? PygmentsHighlighter()
        return stopwatch.measure(.compare) {
            past.holds(
                at: options.now, katexFolder: options.katexFolder, fonts: options.fonts, highlighter: highlighter)
                && writing.isIntact(manifest) ? past : nil
        }
    }

    private func build(
        _ inputs: Inputs, _ deployed: Manifest.Content?, _ manifest: Manifest, _ writing: OutputWriter,
        _ onProgress: @Sendable (Int, Int) -> Void
    ) throws(SetupError) -> Build {
        let cache =
            options.usesCache
            ? BuildCache(besideManifest: manifest.location, environment: environment(inputs.read), parallel) : nil
        var noCache: PlanCache?
        let planned = plan(inputs.read, inputs.theme, inputs.snapshot, &noCache, builds: cache)
        let posts = parallel.begin { planned.postRecord() }
        try check(deployed, planned: planned.fixedFiles)
        try beginWriting(over: manifest, planned)
        let routes = planned.allRoutes
        let total = routes.count
        let digests = inputs.resources.bySource
        var bodies: [Diagnostic] = []
        var isRepeatable = false
        var saving: Begun<[Diagnostic]>?
        let result = try writing.write(
            routes, manifest: manifest,
            source: RouteSource(
                render: { planned.rendering(of: $0) }, key: { planned.renderer.key(of: $0.recipe)?.text },
                digest: { digests[$0] }, locate: { planned.absolutePath(of: $0) }),
            reliance: { copies in
                // The messages about bodies are known when they have been rendered.
                bodies = planned.bodyDiagnostics()
                isRepeatable = planned.isRepeatable && inputs.resources.areStill(copies)
                saving = cache.map { cache in parallel.begin { cache.save(inputs.snapshot, planned) } }
                return OutputWriter.Reliance(
                    fingerprint: isRepeatable && cache != nil ? inputs.fingerprint : nil, hasKeys: planned.isRepeatable,
                    posts: posts.value)
            }, onProgress: { onProgress($0, total) })
        let lasting = (planned.diagnostics + bodies + planned.textsWithoutSiblings(options.precompression)).sorted()
        var build = Build(planned, result, lasting)
        let aboutCache = saving?.value ?? []
        if cache != nil, isRepeatable {
            _ = build.told(planned, inputs.fingerprint).write(besideManifest: manifest.location)
        }
        build.diagnostics = (lasting + result.diagnostics + aboutCache).sorted()
        return build
    }
}

/// What was published, and what is to be told about it.
struct Build: Sendable {
    let posts: Int
    /// HTML pages of all kinds.
    let pages: Int
    let withheld: [Withheld]
    /// Sorted.
    var diagnostics: [Diagnostic]
    let result: OutputWriter.Result
    /// `nil` where nothing had to be planned.
    let planned: PlannedSite?

    /// - Parameter diagnostics: what would be said again of the same site.
    init(_ planned: PlannedSite, _ result: OutputWriter.Result, _ diagnostics: [Diagnostic]) {
        posts = planned.site.editions.reduce(0) { $0 + $1.posts.count }
        pages = planned.routes.count { $0.recipe.kind != nil }
        withheld = planned.withheld
        self.diagnostics = diagnostics
        self.result = result
        self.planned = planned
    }

    /// One that had nothing to do.
    init(_ past: PastBuild, _ manifest: Manifest) {
        (posts, pages, withheld, diagnostics) = (past.posts, past.pages, past.withheld, past.diagnostics)
        result = OutputWriter.Result(unchanged: manifest.files)
        planned = nil
    }

    func told(_ planned: PlannedSite, _ fingerprint: Fingerprint) -> PastBuild {
        PastBuild(
            fingerprint: fingerprint, isDue: planned.isDue, katex: planned.katexHash,
            titleFont: planned.titleFont,
            pygments: planned.renderer.askedForColours, posts: posts, pages: pages, withheld: withheld,
            diagnostics: diagnostics)
    }
}
