import Markdown
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
        /// Replaces what stands in front of the path of `base_url`, such as `http://127.0.0.1:8080`.
        public var origin: String?
        public var includesDrafts = false
        public var includesFuture = false
        public var includesExpired = false
        /// The moment that decides what is due.
        public var now: Timestamp
        /// Threads at work.
        public var jobs: Int
        /// Writes into a folder that holds files of others; they are kept.
        public var isForced = false
        /// What lies compressed beside text files.
        public var precompression = Precompression()
        /// File for the list of what differs from the last deploy; `nil` when nobody asks.
        public var changes: String?
        /// Manifest of the last deploy; `nil` for `Changes.baseline` in the site's folder.
        public var deployed: String?
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
    let folder: String
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
    /// - Parameters:
    ///   - memory: of the plan before this one, for a site that is planned again and again.
    ///   - changed: absolute paths of all that changed since, folders with a `/` behind them; `nil` when nobody knows.
    public func plan(remembering memory: PlanMemory? = nil, changed: Set<String>? = nil) throws(SetupError)
        -> PlannedSite
    {
        guard let memory else { return try plan(configuration()) }
        if let changed, let planned = replanned(memory, changed) { return planned }
        memory.state.withLock { $0.planned = nil }
        let planned = try plan(configuration(), memory)
        memory.state.withLock { $0.planned = planned }
        return planned
    }

    private func plan(_ read: ReadConfiguration, _ memory: PlanMemory? = nil) throws(SetupError) -> PlannedSite {
        let configuration = read.configuration
        memory?.prepare(for: read.text)
        let theme = try timed(.theme) { () throws(SetupError) in
            try ThemeLoader.load(
                configuration.theme, site: folder, searchPaths: ["\(folder)/themes"] + options.themeFolders,
                remembering: memory
            ).styled(by: configuration, SourceFile(path: SiteConfiguration.fileName, bytes: read.text))
        }
        var content = reader(configuration, memory).read()
        let nextChange = memory == nil ? .max : withholding.nextChange(content.posts)
        let withheld = content.withhold(withholding)
        let resolved = resolved(&content, configuration, theme, memory)
        let site = resolved.site
        let katex = stopwatch.measure(.plan) { KaTeX.find(for: site, in: options.katexFolder) }
        let (plan, (use, renderer)) = stopwatch.measure(.plan) {
            parallel.both {
                PlanBuilder.plan(site, theme: theme, katex: katex.library)
            } _: {
                let renderer = PageRenderer(
                    site: site, theme: theme, katex: katex.library, folder: folder,
                    highlighter: memory?.highlighter ?? PygmentsHighlighter(), parallel: parallel, stopwatch: stopwatch)
                let use =
                    SettingsUse.diagnostics(site) + ThemeUse.diagnostics(site, theme: theme)
                    + PictureUse.diagnostics(site, theme: theme)
                return (use, renderer)
            }
        }
        let diagnostics =
            read.warnings + content.diagnostics + resolved.diagnostics + plan.diagnostics + katex.diagnostics + use
        return PlannedSite(
            routes: plan.routes, groups: SearchIndexes.groups(site), renderer: renderer,
            diagnostics: diagnostics, withheld: withheld, sources: content.posts,
            settings: read.text + Array("\(options.baseURL ?? "") \(katex.library?.hash ?? "")".utf8),
            nextChange: nextChange)
    }

    private func resolved(
        _ content: inout Content, _ configuration: SiteConfiguration, _ theme: Theme, _ memory: PlanMemory?
    ) -> PlanMemory.Resolved {
        let statics = staticFiles(&content.diagnostics)
        let templates = content.posts.contains { !$0.shortcodes.isEmpty } ? theme.inputs : []
        let known = memory?.state.withLock { $0.resolved }
        if let known, known.isMade(of: content.posts, content.resources, statics, templates) { return known }
        var resolver = SiteResolver(configuration: configuration, parallel: parallel)
        let site = stopwatch.measure(.resolve) {
            resolver.resolve(posts: content.posts, resources: content.resources, statics: statics)
        }
        let resolved = PlanMemory.Resolved(
            posts: content.posts, resources: content.resources, statics: statics, templates: templates, site: site,
            diagnostics: resolver.diagnostics)
        memory?.state.withLock { $0.resolved = resolved }
        return resolved
    }

    func reader(_ configuration: SiteConfiguration, _ memory: PlanMemory?) -> ContentReader {
        ContentReader(
            configuration: configuration, site: folder, parallel: parallel, stopwatch: stopwatch, memory: memory)
    }

    var withholding: Withholding {
        Withholding(
            includesDrafts: options.includesDrafts, includesFuture: options.includesFuture,
            includesExpired: options.includesExpired, now: options.now)
    }

    /// Publishes the site.
    /// - Parameter onProgress: told how many of how many files are done, now and then, from any thread.
    public func publish(onProgress: @Sendable (Int, Int) -> Void = { _, _ in }) throws(SetupError) -> Report {
        let start = ContinuousClock.now
        let read = try configuration()
        try OutputRules.check(
            output: output, site: folder,
            sources: read.configuration.languages.map(\.content) + [
                "static", "themes", "Sources", "Tests", ".git", Manifest.folderName,
            ])
        let deployed = try options.changes.map { _ throws(SetupError) in try Changes.deployed(baseline) }
        let planned = try plan(read)
        let manifest = Manifest(site: folder, output: output)
        try OutputRules.checkForeign(output, hasManifest: manifest.isKnown, isForced: options.isForced)
        let writing = Writing(
            folder: try OutputFolder(path: output, ours: manifest.files), parallel: parallel,
            stopwatch: stopwatch, precompression: options.precompression)
        let result = try result(of: writing, planned, manifest, onProgress)
        let changes = deployed.map { Changes(from: $0, to: result.files, isThere: writing.folder.exists) }
        if let changes, let file = options.changes { try changes.write(to: file) }
        return Report(
            planned, result, changes, duration: ContinuousClock.now - start, threads: parallel.jobs,
            stages: stopwatch.seconds)
    }

    private var baseline: String { options.deployed ?? "\(folder)/\(Changes.baseline)" }

    private func result(
        of writing: Writing, _ planned: PlannedSite, _ manifest: Manifest, _ onProgress: @Sendable (Int, Int) -> Void
    ) throws(SetupError) -> Writing.Result {
        let fingerprint = stopwatch.measure(.compare) {
            Fingerprint(of: planned, options.precompression, parallel: parallel)
        }
        let isUpToDate = stopwatch.measure(.compare) {
            writing.isUpToDate(planned.routes, planned.groups, manifest: manifest, fingerprint: fingerprint)
        }
        if isUpToDate {
            let outcomes = Array(repeating: OutputFolder.Outcome.unchanged, count: manifest.files.count)
            return Writing.Result(outcomes, removed: 0, files: manifest.files)
        }
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
        if let origin = options.origin {
            read.configuration.baseURL = origin + Addresses(baseURL: read.configuration.baseURL).basePath
        }
        return read
    }

    /// Files and folders that the site is made from, absolute; `nil` while `site.yaml` does not say.
    public func inputs() -> [String]? {
        guard let configuration = try? configuration().configuration else { return nil }
        let inside = [SiteConfiguration.fileName, "static", "themes"] + configuration.languages.map(\.content)
        return inside.map { "\(folder)/\($0)" } + options.themeFolders
    }

    /// Path of the base URL, encoded, begins and ends with `/`.
    public func basePath() throws(SetupError) -> String {
        Addresses(baseURL: try configuration().configuration.baseURL).basePath
    }

    /// Absolute path of the folder that is published to.
    public var output: String { OutputRules.resolved(options.output ?? "\(folder)/public") }

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
