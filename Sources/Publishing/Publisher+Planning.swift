import Files
import Highlighting
import Markdown
import Parsing
import Planning
import Rendering
import Resolving
import Text
import Theming

/// Making a plan of a site that is read.
extension Publisher {
    func plan(_ read: ReadConfiguration, _ cache: inout PlanCache?) throws(SetupError) -> PlannedSite {
        try ContentFolders(
            site: folder, configuration: read.configuration, settings: read.isThere ? read.text : nil
        ).check()
        cache?.prepare(for: read.text + read.data)
        var themeCache = cache?.theme
        let theme = try theme(read, &themeCache)
        cache?.theme = themeCache
        let snapshot = reader(read.configuration).snapshot(cache?.content)
        return plan(read, theme, snapshot, &cache)
    }

    func theme(_ read: ReadConfiguration, _ cache: inout ThemeCache?) throws(SetupError) -> Theme {
        try timed(.theme) { () throws(SetupError) in
            try ThemeLoader.load(
                read.configuration.theme, site: folder, searchPaths: ["\(folder)/themes"] + options.themeFolders,
                &cache
            ).styled(by: read.configuration, SourceFile(path: SiteConfiguration.fileName, bytes: read.text))
        }
    }

    /// - Parameter builds: what earlier builds left; `nil` where nothing is compared with them.
    func plan(
        _ read: ReadConfiguration, _ theme: Theme, _ snapshot: ContentSnapshot, _ cache: inout PlanCache?,
        builds: BuildCache? = nil
    ) -> PlannedSite {
        let configuration = read.configuration
        var contentCache = cache?.content
        var content = reader(configuration, builds).read(snapshot, &contentCache)
        cache?.content = contentCache
        let isDue = withholding.sameTime(content.posts)
        let environment = builds.map { _ in self.environment(read) }
        var withheld = content.withhold(withholding)
        let highlighter = options.highlighter ?? cache?.highlighter ?? PygmentsHighlighter()
        var homeless: [Diagnostic] = []
        var round = 1
        while true {
            let attempt = attempt(
                &content, configuration, theme, highlighter, cache, isDue, builds?.bodies, environment)
            cache?.resolved = attempt.resolved
            cache?.bodies = attempt.renderer.bodies
            homeless += attempt.plan.homeless.values
            // What is listed has a page: a post whose address is another's is taken out, and everything is made without it.
            if attempt.plan.homeless.isEmpty || round == Self.rounds {
                return attempt.planned(
                    diagnostics: read.warnings + content.diagnostics + homeless, withheld: withheld,
                    sources: content.posts, settings: read.text, isDue: isDue)
            }
            withheld += content.withhold(homeless: Set(attempt.plan.homeless.keys))
            round += 1
        }
    }

    /// Plans in which posts may turn out to have no address. One is enough, unless others' addresses depend on them.
    private static let rounds = 4

    private func attempt(
        _ content: inout Content, _ configuration: SiteConfiguration, _ theme: Theme,
        _ highlighter: PygmentsHighlighter, _ cache: PlanCache?, _ isDue: Range<Int64>, _ builds: KeptBodies?,
        _ environment: ContentKey?
    ) -> PlanAttempt {
        let resolved = resolved(&content, configuration, known: cache?.resolved, isDue)
        let site = resolved.site
        let katex = stopwatch.measure(.plan) { KaTeX.find(for: site, in: options.katexFolder) }
        let faces = stopwatch.measure(.plan) { TitleFaces.find(for: site, theme: theme, in: options.fonts) }
        let (plan, (use, renderer)) = stopwatch.measure(.plan) {
            parallel.both {
                PlanBuilder.plan(site, theme: theme, katex: katex.library, faces: faces.faces)
            } _: {
                let renderer = PageRenderer(
                    site: site, bodies: RenderedBodies(of: site, keeping: cache?.bodies, builds: builds), theme: theme,
                    katex: katex.library, faces: faces.faces, folder: folder,
                    highlighter: highlighter, parallel: parallel, stopwatch: stopwatch, environment: environment)
                let use =
                    SettingsUse.diagnostics(site) + ThemeUse.diagnostics(site, theme: theme)
                    + PictureUse.diagnostics(site, theme: theme)
                return (use, renderer)
            }
        }
        return PlanAttempt(resolved: resolved, plan: plan, renderer: renderer, katex: katex, faces: faces, use: use)
    }

    private func resolved(
        _ content: inout Content, _ configuration: SiteConfiguration, known: ResolvedSite?, _ isDue: Range<Int64>
    ) -> ResolvedSite {
        let statics = staticFiles(&content.diagnostics)
        if let known, known.isDue.contains(options.now.seconds),
            known.isMade(of: content.posts, content.resources, statics)
        {
            return known
        }
        var resolver = SiteResolver(configuration: configuration, parallel: parallel, now: options.now)
        let site = stopwatch.measure(.resolve) {
            resolver.resolve(posts: content.posts, resources: content.resources, statics: statics)
        }
        return ResolvedSite(
            posts: content.posts, resources: content.resources, statics: statics, site: site, isDue: isDue,
            diagnostics: resolver.diagnostics)
    }
}
