import Parsing
import Planning
import Text
import Threads
import Writing

/// What a build did.
package struct Report: Sendable {
    package let posts: Int
    /// HTML pages of all kinds.
    package let pages: Int
    package let written: Int
    package let unchanged: Int
    package let removed: Int
    package let withheld: [Withheld]
    /// Sorted by file and place.
    package let diagnostics: [Diagnostic]
    /// Whether files could not be written for reasons that are not the site's, such as a full disk.
    package let isIncomplete: Bool
    /// Since the last deploy, when asked for.
    package let changes: Changes?
    /// Why files are different from before, when asked for.
    package let causes: ChangeCauses?
    package let duration: Duration
    package let threads: Int
    /// Name of each stage and the seconds that all threads spent in it.
    package let stages: [(name: String, seconds: Double)]
    /// The plan, where there had to be one. It and what else the build was made of are kept so that a program that ends
    /// need not take them to pieces first, which takes as long as reading them.
    package let planned: PlannedSite?
    private let result: OutputWriter.Result
    private let manifest: Manifest
    /// Pages of posts whose own text is another than at the last build, when they are few.
    package let changedPosts: [Route]

    init(
        _ build: Build, over manifest: Manifest, _ changes: Changes?, _ causes: ChangeCauses?,
        changedPosts: [Route], duration: Duration, threads: Int,
        stages: [(stage: Stopwatch.Stage, seconds: Double)]
    ) {
        posts = build.posts
        pages = build.pages
        written = build.result.written
        unchanged = build.result.unchanged
        removed = build.result.removed
        withheld = build.withheld
        isIncomplete = build.result.isIncomplete
        diagnostics = build.diagnostics
        planned = build.planned
        result = build.result
        self.manifest = manifest
        self.changedPosts = changedPosts
        self.changes = changes
        self.causes = causes
        self.duration = duration
        self.threads = threads
        self.stages = stages.map { ("\($0.stage)", $0.seconds) }
    }

    /// Diagnostics of a severity.
    package func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}
