import Highlighting
import Markdown
import Parsing
import Rendering
import Resolving
import Text
import Theming

/// What one plan of a site leaves to the next, stage by stage, so that an edit reads and parses only what changed.
///
/// It never decides what a site looks like: everything in it is what the same files would become again. Use it for one
/// site only.
package struct PlanCache: Sendable {
    /// `site.yaml` and its data files, by which front matter is parsed.
    private(set) var settings: [UInt8] = []
    var content: ContentCache? = ContentCache()
    var theme: ThemeCache? = ThemeCache()
    var resolved: ResolvedSite?
    var bodies: RenderedBodies?
    /// The last plan, while nothing is known to have changed since.
    var planned: PlannedSite?
    /// Kept because its processes take long to start.
    let highlighter = PygmentsHighlighter()

    package init() {}

    /// Forgets what was parsed by other settings, but for the last good state of each post.
    mutating func prepare(for settings: [UInt8]) {
        guard self.settings != settings else { return }
        self.settings = settings
        content = content?.forOtherSettings()
        resolved = nil
        bodies = nil
        planned = nil
    }
}

/// One resolving of a site: everything but the texts is as it was while this is the same.
package final class Resolution: Sendable {}

/// A site, and what it was resolved from.
struct ResolvedSite: Sendable {
    let posts: [ParsedPost]
    let resources: [ContentFile]
    let statics: [PublishedFile]
    let site: Site
    /// From when and until when it would be resolved to the same, in seconds since 1970.
    let isDue: Range<Int64>
    let resolution = Resolution()
    let diagnostics: [Diagnostic]

    func isMade(of posts: [ParsedPost], _ resources: [ContentFile], _ statics: [PublishedFile]) -> Bool {
        self.posts.elementsEqual(posts, by: ===) && self.resources == resources && self.statics == statics
    }
}
