import Parsing
import Planning
import Rendering
import Text

/// A plan of what is to be published, which holds unless posts turn out to have no address.
struct PlanAttempt {
    let resolved: ResolvedSite
    let plan: Plan
    let renderer: PageRenderer
    let katex: (library: KaTeX?, diagnostics: [Diagnostic])
    let faces: (faces: TitleFaces?, diagnostics: [Diagnostic])
    /// What the site asks for and does not have.
    let use: [Diagnostic]

    /// - Parameter diagnostics: of what came before.
    func planned(
        diagnostics: [Diagnostic], withheld: [Withheld], sources: [ParsedPost], settings: [UInt8],
        isDue: Range<Int64>
    ) -> PlannedSite {
        PlannedSite(
            routes: plan.routes, groups: resolved.site.searchGroups, renderer: renderer,
            diagnostics: diagnostics + resolved.diagnostics + plan.diagnostics + katex.diagnostics
                + faces.diagnostics + use,
            withheld: withheld.sorted { $0.file < $1.file }, sources: sources, settings: settings,
            katexHash: katex.library?.hash ?? (katex.diagnostics.isEmpty ? nil : ""),
            titleFont: faces.faces?.subsetter.version ?? (faces.diagnostics.isEmpty ? nil : ""),
            resolution: resolved.resolution, isDue: isDue)
    }
}
