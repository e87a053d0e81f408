import Text

/// Publishes a site: reads, parses, resolves, plans, renders and writes, in this order and no other.
public struct Publisher: Sendable {
    /// What the caller decides; everything else is in `site.yaml`.
    public struct Options: Sendable {
        /// The site's folder.
        public var source: String
        /// Folder that is published to; `nil` for `public` in the site's folder.
        public var output: String?
        /// Replaces `base_url`.
        public var baseURL: String?
        public var includesDrafts = false
        public var includesFuture = false
        public var includesExpired = false
        /// The moment that decides what is due.
        public var now: Timestamp
        /// Threads at work.
        public var jobs: Int
        /// Writes into a folder that holds files of others; they are kept.
        public var isForced = false
        /// Folders with themes besides the site's own, absolute, the best first.
        public var themeFolders: [String] = []
        /// Where KaTeX lies, for sites that hold formulas.
        public var katexFolder = KaTeX.folder

        public init(source: String, now: Timestamp, jobs: Int) {
            self.source = source
            self.now = now
            self.jobs = jobs
        }
    }

    private let options: Options
    /// Absolute path of the site's folder, without links.
    private let folder: String
    private let parallel: Parallel
    private let stopwatch = Stopwatch()

    /// Throws when there is no such folder.
    public init(_ options: Options) throws(SetupError) {
        guard let folder = FileTree.realPath(options.source), FileTree.isFolder(folder) else {
            throw .noFolder(options.source)
        }
        self.options = options
        self.folder = folder
        parallel = Parallel(jobs: options.jobs)
    }

    /// Reads the site and makes the plan of what would be published; writes nothing.
    public func plan() throws(SetupError) -> PlannedSite { try plan(configuration()) }

    private func plan(_ read: ReadConfiguration) throws(SetupError) -> PlannedSite {
        let configuration = read.configuration
        let theme = try timed(.theme) { () throws(SetupError) in
            try ThemeLoader.load(
                configuration.theme, site: folder, searchPaths: ["\(folder)/themes"] + options.themeFolders)
        }
        var content = ContentReader(
            configuration: configuration, site: folder, parallel: parallel, stopwatch: stopwatch
        ).read()
        let withholding = Withholding(
            includesDrafts: options.includesDrafts, includesFuture: options.includesFuture,
            includesExpired: options.includesExpired, now: options.now)
        let withheld = content.withhold(withholding)
        var resolver = SiteResolver(configuration: configuration)
        let site = stopwatch.measure(.resolve) {
            resolver.resolve(
                posts: content.posts, resources: content.resources, statics: staticFiles(&content.diagnostics))
        }
        let katex = stopwatch.measure(.plan) { KaTeX.find(for: site, in: options.katexFolder) }
        let (routes, collisions) = stopwatch.measure(.plan) {
            PlanBuilder.plan(site, theme: theme, katex: katex.library)
        }
        let diagnostics =
            read.warnings + content.diagnostics + resolver.diagnostics + collisions + katex.diagnostics
            + SettingsUse.diagnostics(site) + ThemeUse.diagnostics(site, theme: theme)
        let renderer: PageRenderer
        do {
            renderer = try PageRenderer(
                site: site, theme: theme, katex: katex.library, folder: folder, parallel: parallel,
                stopwatch: stopwatch)
        } catch {
            throw .invalid([error.diagnostic])
        }
        return PlannedSite(
            site: site, routes: routes, groups: SearchIndexes.groups(site), renderer: renderer,
            diagnostics: diagnostics, withheld: withheld, sources: content.posts,
            settings: read.text + Array("\(options.baseURL ?? "") \(katex.library?.hash ?? "")".utf8))
    }

    /// Publishes the site.
    /// - Parameter onProgress: told how many of how many files are done, now and then, from any thread.
    public func publish(onProgress: @Sendable (Int, Int) -> Void = { _, _ in }) throws(SetupError) -> Report {
        let start = ContinuousClock.now
        let output = OutputRules.resolved(options.output ?? "\(folder)/public")
        let read = try configuration()
        try OutputRules.check(
            output: output, site: folder,
            sources: read.configuration.languages.map(\.content) + [
                "static", "themes", "Sources", "Tests", ".git", Manifest.folderName,
            ])
        let planned = try plan(read)
        let manifest = Manifest(site: folder, output: output)
        try OutputRules.checkForeign(output, hasManifest: manifest.isKnown, isForced: options.isForced)
        let writing = Writing(
            folder: try OutputFolder(path: output, ours: manifest.files), parallel: parallel,
            stopwatch: stopwatch)
        let result = try result(of: writing, planned, manifest, onProgress)
        return Report(
            planned, result, duration: ContinuousClock.now - start, threads: parallel.jobs, stages: stopwatch.seconds)
    }

    private func result(
        of writing: Writing, _ planned: PlannedSite, _ manifest: Manifest, _ onProgress: @Sendable (Int, Int) -> Void
    ) throws(SetupError) -> Writing.Result {
        let fingerprint = stopwatch.measure(.compare) { Fingerprint(of: planned, parallel: parallel) }
        let isUpToDate = stopwatch.measure(.compare) {
            writing.isUpToDate(planned.routes, planned.groups, manifest: manifest, fingerprint: fingerprint)
        }
        if isUpToDate { return Writing.Result(unchanged: manifest.files.count) }
        let routes = planned.allRoutes
        let total = routes.count
        var bodies: [Diagnostic] = []
        var result = try writing.write(
            routes, manifest: manifest, render: { planned.rendering(of: $0) },
            fingerprint: {
                // What is to be said about bodies is known when they have been rendered.
                bodies = planned.bodyDiagnostics()
                return bodies.isEmpty ? fingerprint : nil
            }, onProgress: { onProgress($0, total) })
        result.diagnostics += bodies
        return result
    }

    private func configuration() throws(SetupError) -> ReadConfiguration {
        var read = try Self.readConfiguration(folder)
        if let baseURL = options.baseURL { read.configuration.baseURL = baseURL }
        return read
    }

    /// `site.yaml` with its text, and what is to be said about it.
    private typealias ReadConfiguration = (configuration: SiteConfiguration, text: [UInt8], warnings: [Diagnostic])

    /// `site.yaml` of a folder, or the defaults where there is none. Throws when it has an error.
    static func configuration(ofSite folder: String) throws(SetupError) -> SiteConfiguration {
        try readConfiguration(folder).configuration
    }

    /// The clock by which a site reads dates without a zone.
    public static func clock(ofSite folder: String) throws(SetupError) -> SiteClock {
        SiteClock(try configuration(ofSite: folder).timeZone) ?? .utc
    }

    private static func readConfiguration(_ folder: String) throws(SetupError) -> ReadConfiguration {
        let path = "\(folder)/\(SiteConfiguration.fileName)"
        guard FileTree.isFile(path) else { return (SiteConfiguration(), [], []) }
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path)
        } catch {
            throw .environment(
                Diagnostic(.error, file: SiteConfiguration.fileName, "the file cannot be read: \(error.reason)"))
        }
        let source = SourceFile(path: SiteConfiguration.fileName, bytes: bytes)
        let (configuration, diagnostics) = SiteConfiguration.parse(source)
        guard diagnostics.allSatisfy({ $0.severity != .error }) else { throw .invalid(diagnostics) }
        return (configuration, bytes, diagnostics)
    }

    private func staticFiles(_ diagnostics: inout [Diagnostic]) -> [Site.Resource] {
        let tree = FileTree("static", root: folder)
        diagnostics += tree.diagnostics
        return tree.files.map { file in
            Site.Resource(source: file, path: SitePath(file: String(file.dropFirst("static".count))))
        }
    }

    private func timed<Result>(
        _ stage: Stopwatch.Stage, _ work: () throws(SetupError) -> Result
    ) throws(SetupError) -> Result {
        let start = ContinuousClock.now
        let result = try work()
        stopwatch.add(ContinuousClock.now - start, to: stage)
        return result
    }
}
