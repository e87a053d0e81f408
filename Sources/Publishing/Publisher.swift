import Dates
import Files
import Fonts
import Highlighting
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
        /// Writes into a folder that holds files of others, which are kept, and removes most of a site.
        package var isForced = false
        /// Replaces files of others in an output folder that was Inkstone's.
        package var adopts = false
        /// Folder for what is kept between builds; `nil` for `.inkstone` in the site's folder.
        package var state: String?
        /// Whether to wait for another build of the same output, else that is an error.
        package var isWaiting = true
        /// Which compressed files are written beside text files.
        package var precompression = Precompression()
        /// File for the list of what differs from the last deploy; `nil` when none is wanted.
        package var changes: String?
        /// File for the list of pages whose own text differs from the last deploy; `nil` when none is wanted.
        package var changedPages: String?
        package var changesFormat = Changes.Format.text
        /// Manifest of the last deploy; `nil` for `deployed` in the state folder, which need not be there.
        package var deployed: String?
        /// Whether the report says what changed, and why.
        package var explainsChanges = false
        /// Folders with themes besides the site's own, absolute, the best first.
        package var themeFolders: [String] = []
        /// Where KaTeX is, for sites with formulas.
        package var katexFolder = KaTeX.folder
        /// What makes the face of titles, for sites that publish one.
        package var fonts = FontSubsetter.Places()
        /// Whether what earlier builds left is used, and left for the next.
        package var usesCache = true
        /// Colours code; `nil` for one made for this plan.
        package var highlighter: PygmentsHighlighter?

        package init(source: String, now: Timestamp, jobs: Int) {
            self.source = source
            self.now = now
            self.jobs = jobs
        }
    }

    let options: Options
    /// Absolute path of the site's folder, without links.
    package let folder: String
    /// What is kept between builds.
    package let state: StateFolder
    let parallel: Parallel
    let stopwatch = Stopwatch()

    /// Throws when there is no such folder.
    package init(_ options: Options) throws(SetupError) {
        guard let folder = FileTree.realPath(options.source), FileTree.isFolder(folder) else {
            throw .noFolder(options.source)
        }
        self.options = options
        self.folder = folder
        state = StateFolder(site: folder, path: options.state)
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

    func reader(_ configuration: SiteConfiguration, _ builds: BuildCache? = nil) -> ContentReader {
        ContentReader(
            configuration: configuration, site: folder, parallel: parallel, stopwatch: stopwatch,
            memory: builds?.frontMatter)
    }

    var withholding: Withholding {
        Withholding(
            includesDrafts: options.includesDrafts, includesFuture: options.includesFuture,
            includesExpired: options.includesExpired, now: options.now)
    }

    func configuration() throws(SetupError) -> ReadConfiguration {
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
        let inside =
            [SiteConfiguration.fileName, "static", "themes"] + configuration.languages.map(\.content)
            + configuration.fields.dataFiles.map(\.path)
        return inside.map { "\(folder)/\($0)" } + options.themeFolders
    }

    /// Path of the base URL, encoded, begins and ends with `/`.
    package func basePath() throws(SetupError) -> String {
        Addresses(baseURL: try configuration().configuration.baseURL).basePath
    }

    /// Absolute path of the folder that is published to.
    package var output: String { OutputRules.resolved(options.output ?? "\(folder)/public") }

    /// `site.yaml` with its text and those of the data files that it names, and the messages about them.
    typealias ReadConfiguration = (
        configuration: SiteConfiguration, text: [UInt8], data: [UInt8], isThere: Bool, warnings: [Diagnostic]
    )

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
        guard FileTree.isTaken(path) else { return (SiteConfiguration(), [], [], false, []) }
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path)
        } catch {
            throw .environment(
                Diagnostic(.error, file: SiteConfiguration.fileName, "the file cannot be read: \(error.reason)"))
        }
        let source = SourceFile(path: SiteConfiguration.fileName, bytes: bytes)
        var (configuration, diagnostics) = SiteConfiguration.parse(source)
        guard diagnostics.allSatisfy({ $0.severity != .error }) else { throw .invalid(diagnostics) }
        let data = try SiteData(of: configuration.fields, in: folder, source)
        configuration.fields.take(data.terms)
        return (configuration, bytes, data.bytes, true, diagnostics + data.diagnostics)
    }

    func staticFiles(_ diagnostics: inout [Diagnostic]) -> [PublishedFile] {
        let tree = FileTree("static", root: folder, for: .files)
        diagnostics += tree.diagnostics
        return tree.files.map { file in
            PublishedFile(source: file, path: SitePath(file: String(file.dropFirst("static".count))), isOfSite: true)
        }
    }

    func timed<Result>(
        _ stage: Stopwatch.Stage, _ work: () throws(SetupError) -> Result
    ) throws(SetupError) -> Result {
        let start = ContinuousClock.now
        let result = try work()
        stopwatch.add(ContinuousClock.now - start, to: stage)
        return result
    }
}
