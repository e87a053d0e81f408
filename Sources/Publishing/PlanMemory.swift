import Markdown
import Synchronization
import Text

/// What a preview keeps from one plan of a site to the next, so that an edit reads and parses only what changed.
///
/// It never decides what a site looks like: everything in it is what the same files would be parsed to again. Use it for
/// one site only.
public final class PlanMemory: Sendable {
    /// A parsed file of a content folder. A class for the reason `ParsedPost` is one; immutable.
    final class File: Sendable {
        let file: ContentFile
        let version: FileVersion?
        /// Whether a later version would differ for sure.
        let isSettled: Bool
        let source: SourceFile?
        /// As its own front matter has it.
        let post: ParsedPost?
        /// With the defaults of the folders above.
        let filled: ParsedPost?
        let diagnostics: [Diagnostic]

        init(
            file: ContentFile, version: FileVersion? = nil, isSettled: Bool = false, source: SourceFile? = nil,
            post: ParsedPost? = nil, filled: ParsedPost? = nil, diagnostics: [Diagnostic] = []
        ) {
            self.file = file
            self.version = version
            self.isSettled = isSettled
            self.source = source
            self.post = post
            self.filled = filled
            self.diagnostics = diagnostics
        }

        func filled(_ post: ParsedPost) -> File {
            File(
                file: file, version: version, isSettled: isSettled, source: source, post: self.post, filled: post,
                diagnostics: diagnostics)
        }

        /// The same bytes, seen again.
        func seen(_ version: FileVersion?, isSettled: Bool) -> File {
            File(
                file: file, version: version, isSettled: isSettled, source: source, post: post, filled: filled,
                diagnostics: diagnostics)
        }

        /// What a file that cannot be parsed now falls back to; never taken for the file as it is.
        var lastGood: File { File(file: file, post: post) }
    }

    /// A theme and the versions of the files it was read from.
    struct ReadTheme: Sendable {
        let files: [String: FileVersion]
        let theme: Theme
    }

    /// A site and what it was resolved from.
    struct Resolved: Sendable {
        let posts: [ParsedPost]
        let resources: [ContentFile]
        let statics: [Site.Resource]
        /// Files of the theme, where bodies hold shortcodes that its templates render.
        let templates: [SourceFile]
        let site: Site
        let diagnostics: [Diagnostic]

        func isMade(
            of posts: [ParsedPost], _ resources: [ContentFile], _ statics: [Site.Resource], _ templates: [SourceFile]
        ) -> Bool {
            self.posts.elementsEqual(posts, by: ===) && self.resources == resources && self.statics == statics
                && self.templates.elementsEqual(templates) { $0.path == $1.path && $0.bytes == $1.bytes }
        }
    }

    struct State: Sendable {
        /// `site.yaml`, by which front matter is parsed.
        var settings: [UInt8] = []
        var files: [String: File] = [:]
        /// The `_index.md` files that cascade.
        var indexes: [ParsedPost] = []
        var theme: ReadTheme?
        var resolved: Resolved?
        /// The last plan, while nothing is known to have changed since.
        var planned: PlannedSite?
    }

    let state = Mutex(State())
    /// Its processes take long to start.
    let highlighter = PygmentsHighlighter()

    public init() {}

    /// Forgets what was parsed by other settings, but for the last good state of each post.
    func prepare(for settings: [UInt8]) {
        state.withLock { state in
            guard state.settings != settings else { return }
            state = State(settings: settings, files: state.files.mapValues(\.lastGood), theme: state.theme)
        }
    }
}
