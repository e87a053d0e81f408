import Text

/// What a build did.
public struct Report: Sendable {
    public let posts: Int
    /// HTML pages of all kinds.
    public let pages: Int
    public let written: Int
    public let unchanged: Int
    public let removed: Int
    public let withheld: [Withheld]
    /// Sorted by file and place.
    public let diagnostics: [Diagnostic]
    /// Since the last deploy, when asked for.
    public let changes: Changes?
    public let duration: Duration
    public let threads: Int
    /// Name of each stage and the seconds that all threads spent in it.
    public let stages: [(name: String, seconds: Double)]

    init(
        _ planned: PlannedSite, _ result: Writing.Result, _ changes: Changes?, duration: Duration, threads: Int,
        stages: [(stage: Stopwatch.Stage, seconds: Double)]
    ) {
        posts = planned.site.editions.reduce(0) { $0 + $1.posts.count }
        pages = planned.routes.count { $0.recipe.isPage }
        written = result.written
        unchanged = result.unchanged
        removed = result.removed
        withheld = planned.withheld
        diagnostics = (planned.diagnostics + result.diagnostics).sorted()
        self.changes = changes
        self.duration = duration
        self.threads = threads
        self.stages = stages.map { ("\($0.stage)", $0.seconds) }
    }

    /// Diagnostics of a severity.
    public func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

extension Recipe {
    /// Whether it makes a page for readers.
    package var isPage: Bool {
        switch self {
        case .post, .page, .list, .taxonomy, .archives, .search, .notFound: true
        case .feed, .redirect, .sitemap, .sitemapIndex, .robots, .asset, .style, .webManifest, .file, .searchEntry,
            .searchFile:
            false
        }
    }
}
