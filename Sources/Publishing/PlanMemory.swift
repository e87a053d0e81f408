import Markdown
import Synchronization
import Text

/// What a preview keeps from one plan of a site to the next, so that an edit reads and parses only what changed.
///
/// It never decides what a site looks like: everything in it is what the same files would be parsed to again. Use it for
/// one site only.
public final class PlanMemory: Sendable {
    /// A parsed file of a content folder.
    struct File: Sendable {
        let file: ContentFile
        var version: FileVersion?
        /// Whether a later version would differ for sure.
        var isSettled: Bool
        let source: SourceFile?
        /// As its own front matter has it.
        var post: ParsedPost?
        let diagnostics: [Diagnostic]
        /// With the defaults of the folders above.
        var filled: ParsedPost?

        /// What a file that cannot be parsed now falls back to; never taken for the file as it is.
        var lastGood: File {
            File(file: file, version: nil, isSettled: false, source: nil, post: post, diagnostics: [], filled: nil)
        }

        /// The same bytes, seen again.
        func seen(_ version: FileVersion?, isSettled: Bool) -> File {
            var file = self
            file.version = version
            file.isSettled = isSettled
            return file
        }
    }

    /// A theme and the versions of the files it was read from.
    struct ReadTheme: Sendable {
        let files: [String: FileVersion]
        let theme: Theme
    }

    struct State: Sendable {
        /// `site.yaml`, by which front matter is parsed.
        var settings: [UInt8] = []
        var files: [String: File] = [:]
        /// The `_index.md` files that cascade.
        var indexes: [ParsedPost] = []
        var theme: ReadTheme?
        var checked: [String: CheckedBody] = [:]
    }

    /// What was said about a body.
    struct CheckedBody: Sendable {
        let post: ParsedPost
        let diagnostics: [Diagnostic]
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
