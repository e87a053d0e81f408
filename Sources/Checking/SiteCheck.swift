import Planning
import Publishing
import Text
import Threads

/// Looks at a planned site as its readers will get it: every page is rendered into memory, read and forgotten. Nothing is
/// written, and other hosts are asked only when the options say so.
package struct SiteCheck: Sendable {
    package struct Options: Sendable {
        /// Pages of more bytes are reported.
        package var pageLimit = 500_000
        /// An old output folder whose addresses the site has to answer.
        package var oldOutput: String?
        /// Ask other hosts for the pages that the site links to.
        package var asksOtherHosts = false
        /// How other hosts are asked.
        package var manners = ExternalLinks.Manners()
        /// The moment that decides what is still to come.
        package var now: Timestamp
        /// Number of threads.
        package var jobs: Int

        package init(now: Timestamp, jobs: Int) {
            self.now = now
            self.jobs = jobs
        }
    }

    private let planned: PlannedSite
    private let options: Options
    private let answers: Answers
    private let parallel: Parallel

    package init(_ planned: PlannedSite, _ options: Options) {
        self.planned = planned
        self.options = options
        answers = Answers(planned)
        parallel = Parallel(jobs: options.jobs)
    }

    /// Throws when there is no old output.
    package func run() throws(SetupError) -> CheckReport {
        let old = try options.oldOutput.map { folder throws(SetupError) in try OldSite(folder) }
        let (pages, found) = read()
        var diagnostics = planned.diagnostics + planned.bodyDiagnostics() + found
        diagnostics += Links.diagnostics(pages, of: planned, parallel: parallel)
        diagnostics += PageSizes.diagnostics(pages, limit: options.pageLimit, planned.site)
        diagnostics += ImageHosts.diagnostics(pages)
        diagnostics += Terms.diagnostics(planned.site)
        diagnostics += planned.outdatedCopies
        diagnostics += FieldChecks.diagnostics(planned)
        diagnostics += UnreadKeys.diagnostics(planned)
        diagnostics += ControlCharacters.diagnostics(planned.sources.map(\.source), parallel)
        diagnostics += LookalikePaths.diagnostics(planned.routes)
        diagnostics += RefusedNames.diagnostics(planned)
        diagnostics += NextChange.diagnostics(planned, now: options.now)
        if let old { diagnostics += LostAddresses(planned, answers, parallel: parallel).diagnostics(old) }
        if options.asksOtherHosts {
            diagnostics += ExternalLinks(planned, pages).diagnostics(options.manners)
        }
        return CheckReport(
            posts: planned.site.editions.reduce(0) { $0 + $1.posts.count },
            pages: planned.routes.count { $0.recipe.kind != nil },
            links: pages.reduce(0) { $0 + $1.facts.linkCount },
            withheld: planned.withheld, diagnostics: Array(Set(diagnostics)).sorted())
    }

    /// Renders every page once.
    private func read() -> (pages: [CheckedPage], diagnostics: [Diagnostic]) {
        let routes = planned.routes.filter { $0.recipe.kind != nil || $0.recipe.isHandMadePage }
        let read = parallel.map(routes.count) { index in
            let route = routes[index]
            switch planned.rendering(of: route) {
            case .failed(let reason): return Read(diagnostics: [Self.unreadable(route, reason)])
            case .bytes(let bytes):
                let facts = PageReader.facts(of: bytes, at: route.path, answers)
                return Read(page: CheckedPage(route: route, facts: facts))
            }
        }
        return (read.compactMap(\.page), read.flatMap(\.diagnostics))
    }

    private struct Read: Sendable {
        var page: CheckedPage?
        var diagnostics: [Diagnostic] = []
    }

    private static func unreadable(_ route: Route, _ reason: String) -> Diagnostic {
        Diagnostic(.error, file: route.source, "\(route.path.outputFile) cannot be made: \(reason)")
    }
}

extension Recipe {
    /// What programs read: a feed or a sitemap.
    var isFeed: Bool {
        switch self {
        case .feed, .sitemap, .sitemapIndex: true
        default: false
        }
    }

    /// An HTML file of `static/` or beside a post.
    fileprivate var isHandMadePage: Bool {
        if case .file(let source) = self { source.lowercased().hasSuffix(".html") } else { false }
    }
}
