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
        let configuration = read.configuration
        try ContentFolders(site: folder, configuration: configuration, settings: read.isThere ? read.text : nil).check()
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
        var withheld = content.withhold(withholding)
        let highlighter = options.highlighter ?? cache?.highlighter ?? PygmentsHighlighter()
        var homeless: [Diagnostic] = []
        var round = 1
        while true {
            let attempt = attempt(&content, configuration, theme, highlighter, known: cache?.resolved, nextChange)
            cache?.resolved = attempt.resolved
            homeless += attempt.plan.homeless.values
            // What is listed has a page: a post whose address is another's is taken out, and everything is made without it.
            if attempt.plan.homeless.isEmpty || round == Self.rounds {
                return attempt.planned(
                    diagnostics: read.warnings + content.diagnostics + homeless, withheld: withheld,
                    sources: content.posts, settings: read.text,
                    inputs: inputs(content.posts, attempt.katex.library), nextChange: nextChange)
            }
            withheld += content.withhold(homeless: Set(attempt.plan.homeless.keys))
            round += 1
        }
    }

    /// Plans in which posts may turn out to have no address. One is enough, unless others' addresses depend on them.
    private static let rounds = 4

    private func attempt(
        _ content: inout Content, _ configuration: SiteConfiguration, _ theme: Theme,
        _ highlighter: PygmentsHighlighter, known: ResolvedSite?, _ nextChange: Int64
    ) -> PlanAttempt {
        let resolved = resolved(&content, configuration, theme, known: known, nextChange)
        let site = resolved.site
        let katex = stopwatch.measure(.plan) { KaTeX.find(for: site, in: options.katexFolder) }
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
        return PlanAttempt(resolved: resolved, plan: plan, renderer: renderer, katex: katex, use: use)
    }

    private func resolved(
        _ content: inout Content, _ configuration: SiteConfiguration, _ theme: Theme, known: ResolvedSite?,
        _ nextChange: Int64
    ) -> ResolvedSite {
        let statics = staticFiles(&content.diagnostics)
        let templates = content.posts.contains { !$0.shortcodes.isEmpty } ? theme.inputs : []
        if let known, options.now.seconds < known.nextChange,
            known.isMade(of: content.posts, content.resources, statics, templates)
        {
            return known
        }
        var resolver = SiteResolver(configuration: configuration, parallel: parallel, now: options.now)
        let site = stopwatch.measure(.resolve) {
            resolver.resolve(posts: content.posts, resources: content.resources, statics: statics)
        }
        return ResolvedSite(
            posts: content.posts, resources: content.resources, statics: statics, templates: templates, site: site,
            bodies: RenderedBodies(of: site), nextChange: nextChange, diagnostics: resolver.diagnostics)
    }

    /// What decides about a site and is none of its files: options, programs, and which changes are still to come.
    private func inputs(_ posts: [ParsedPost], _ katex: KaTeX?) -> String {
        let early = posts.filter { $0.frontMatter.lastModified.map { $0 > options.now } ?? false }.map(\.source.path)
        return ([options.baseURL ?? "", katex?.hash ?? ""] + early).joined(separator: " ")
    }
}
