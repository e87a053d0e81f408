import Files
import Markdown
import Parsing
import Planning
import Rendering
import Resolving
import Text
import Theming
import Threads
import Writing

/// Publishes a site: reads, parses, resolves, plans, renders and writes, in this order and no other.
package struct Publisher: Sendable {
    /// What the caller decides; everything else is in `site.yaml`.
    package struct Options: Sendable {
        /// The site's folder.
        package var source: String
        /// Folder that is published to; `nil` for `public` in the site's folder.
        package var output: String?
        /// Replaces `base_url`.
        package var baseURL: String?
        /// Replaces what precedes the path of `base_url`, such as `http://127.0.0.1:8080`.
        package var origin: String?
        package var includesDrafts = false
        package var includesFuture = false
        package var includesExpired = false
        /// The moment that decides what is due.
        package var now: Timestamp
        /// Number of threads.
        package var jobs: Int
        /// Writes into a folder that holds files of others; they are kept.
        package var isForced = false
        /// Which compressed files are written beside text files.
        package var precompression = Precompression()
        /// File for the list of what differs from the last deploy; `nil` when none is wanted.
        package var changes: String?
        /// Manifest of the last deploy; `nil` for `Changes.baseline` in the site's folder.
        package var deployed: String?
        /// Folders with themes besides the site's own, absolute, the best first.
        package var themeFolders: [String] = []
        /// Where KaTeX is, for sites with formulas.
        package var katexFolder = KaTeX.folder
        /// Colours code; `nil` for one made for this plan.
        package var highlighter: PygmentsHighlighter?

        package init(source: String, now: Timestamp, jobs: Int) {
            self.source = source
            self.now = now
            self.jobs = jobs
        }
    }

    private let options: Options
    /// Absolute path of the site's folder, without links.
    package let folder: String
    private let parallel: Parallel
    private let stopwatch = Stopwatch()

    /// Throws when there is no such folder.
    package init(_ options: Options) throws(SetupError) {
        guard let folder = FileTree.realPath(options.source), FileTree.isFolder(folder) else {
            throw .noFolder(options.source)
        }
        self.options = options
        self.folder = folder
        parallel = Parallel(jobs: options.jobs)
    }

    /// Reads the site and makes the plan of what would be published; writes nothing.
    package func plan() throws(SetupError) -> PlannedSite {
        var cache: PlanCache?
        return try plan(configuration(), &cache)
    }

    /// Plans a site that is planned again and again.
    /// - Parameters:
    ///   - cache: of the plan before this one, and afterwards of this one.
    ///   - changed: absolute paths of all that changed since, folders with a `/` behind them; `nil` when unknown.
    package func plan(_ cache: inout PlanCache, changed: Set<String>?) throws(SetupError) -> PlannedSite {
        if let changed, let planned = replanned(&cache, changed) { return planned }
        cache.planned = nil
        var kept: PlanCache? = cache
        defer { if let kept { cache = kept } }
        let planned = try plan(configuration(), &kept)
        kept?.planned = planned
        return planned
    }

    private func plan(_ read: ReadConfiguration, _ cache: inout PlanCache?) throws(SetupError) -> PlannedSite {
        let configuration = read.configuration
        cache?.prepare(for: read.text)
        var (contentCache, themeCache) = (cache?.content, cache?.theme)
        let theme = try timed(.theme) { () throws(SetupError) in
            try ThemeLoader.load(
                configuration.theme, site: folder, searchPaths: ["\(folder)/themes"] + options.themeFolders, &themeCache
            ).styled(by: configuration, SourceFile(path: SiteConfiguration.fileName, bytes: read.text))
        }
        cache?.theme = themeCache
        var content = reader(configuration).read(&contentCache)
        cache?.content = contentCache
        let nextChange = cache == nil ? .max : withholding.nextChange(content.posts)
        let withheld = content.withhold(withholding)
        let resolved = resolved(&content, configuration, theme, known: cache?.resolved)
        cache?.resolved = resolved
        let site = resolved.site
        let katex = stopwatch.measure(.plan) { KaTeX.find(for: site, in: options.katexFolder) }
        let highlighter = options.highlighter ?? cache?.highlighter ?? PygmentsHighlighter()
        let (plan, (use, renderer)) = stopwatch.measure(.plan) {
            parallel.both {
                PlanBuilder.plan(site, theme: theme, katex: katex.library)
            } _: {
                let renderer = PageRenderer(
                    site: site, bodies: resolved.bodies, theme: theme, katex: katex.library, folder: folder,
                    highlighter: highlighter, parallel: parallel, stopwatch: stopwatch)
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
            settings: read.text, inputs: "\(options.baseURL ?? "") \(katex.library?.hash ?? "")",
            resolution: resolved.resolution, nextChange: nextChange)
    }

    private func resolved(
        _ content: inout Content, _ configuration: SiteConfiguration, _ theme: Theme, known: ResolvedSite?
    ) -> ResolvedSite {
        let statics = staticFiles(&content.diagnostics)
        let templates = content.posts.contains { !$0.shortcodes.isEmpty } ? theme.inputs : []
        if let known, known.isMade(of: content.posts, content.resources, statics, templates) { return known }
        var resolver = SiteResolver(configuration: configuration, parallel: parallel)
        let site = stopwatch.measure(.resolve) {
            resolver.resolve(posts: content.posts, resources: content.resources, statics: statics)
        }
        return ResolvedSite(
            posts: content.posts, resources: content.resources, statics: statics, templates: templates, site: site,
            bodies: RenderedBodies(of: site), diagnostics: resolver.diagnostics)
    }

    package func reader(_ configuration: SiteConfiguration) -> ContentReader {
        ContentReader(configuration: configuration, site: folder, parallel: parallel, stopwatch: stopwatch)
    }

    var withholding: Withholding {
        Withholding(
            includesDrafts: options.includesDrafts, includesFuture: options.includesFuture,
            includesExpired: options.includesExpired, now: options.now)
    }

    /// Publishes the site.
    /// - Parameter onProgress: called now and then, from any thread, with the number of finished files and of all.
    package func publish(onProgress: @Sendable (Int, Int) -> Void = { _, _ in }) throws(SetupError) -> Report {
        let start = ContinuousClock.now
        let read = try configuration()
        try OutputRules.check(
            output: output, site: folder,
            sources: read.configuration.languages.map(\.content) + [
                "static", "themes", "Sources", "Tests", ".git", Manifest.folderName,
            ])
        let deployed = try options.changes.map { _ throws(SetupError) in try Changes.deployed(baseline) }
        var noCache: PlanCache?
        let planned = try plan(read, &noCache)
        let manifest = Manifest(site: folder, output: output)
        try OutputRules.checkForeign(output, hasManifest: manifest.isKnown, isForced: options.isForced)
        let writing = OutputWriter(
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
        of writing: OutputWriter, _ planned: PlannedSite, _ manifest: Manifest,
        _ onProgress: @Sendable (Int, Int) -> Void
    ) throws(SetupError) -> OutputWriter.Result {
        let fingerprint = stopwatch.measure(.compare) {
            Fingerprint(of: planned.fingerprintInputs(options.precompression, parallel: parallel), parallel: parallel)
        }
        let isUpToDate = stopwatch.measure(.compare) {
            writing.isUpToDate(planned.routes, planned.groups, manifest: manifest, fingerprint: fingerprint)
        }
        if isUpToDate {
            let outcomes = Array(repeating: OutputFolder.Outcome.unchanged, count: manifest.files.count)
            return OutputWriter.Result(outcomes, removed: 0, files: manifest.files)
        }
        let routes = planned.allRoutes
        let total = routes.count
        var bodies: [Diagnostic] = []
        var result = try writing.write(
            routes, manifest: manifest, render: { planned.rendering(of: $0) },
            fingerprint: {
                // The messages about bodies are known when they have been rendered.
                bodies = planned.bodyDiagnostics()
                return bodies.isEmpty && planned.isRepeatable ? fingerprint : nil
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
    package func inputs() -> [String]? {
        guard let configuration = try? configuration().configuration else { return nil }
        let inside = [SiteConfiguration.fileName, "static", "themes"] + configuration.languages.map(\.content)
        return inside.map { "\(folder)/\($0)" } + options.themeFolders
    }

    /// Path of the base URL, encoded, begins and ends with `/`.
    package func basePath() throws(SetupError) -> String {
        Addresses(baseURL: try configuration().configuration.baseURL).basePath
    }

    /// Absolute path of the folder that is published to.
    package var output: String { OutputRules.resolved(options.output ?? "\(folder)/public") }

    /// `site.yaml` with its text, and the messages about it.
    private typealias ReadConfiguration = (configuration: SiteConfiguration, text: [UInt8], warnings: [Diagnostic])

    /// `site.yaml` of a folder, or the defaults where there is none. Throws when it has an error.
    package static func configuration(ofSite folder: String) throws(SetupError) -> SiteConfiguration {
        try readConfiguration(folder).configuration
    }

    /// The clock by which a site reads dates without a zone.
    package static func clock(ofSite folder: String) throws(SetupError) -> SiteClock {
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

    private func staticFiles(_ diagnostics: inout [Diagnostic]) -> [PublishedFile] {
        let tree = FileTree("static", root: folder)
        diagnostics += tree.diagnostics
        return tree.files.map { file in
            PublishedFile(source: file, path: SitePath(file: String(file.dropFirst("static".count))))
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
