import Files
import Text

/// What was read and parsed of the content folders before, so that the next reading reads and parses only what changed.
///
/// It never decides what a site holds: everything in it is what the same files would be parsed to again. Use it for one
/// site only.
package struct ContentCache: Sendable {
    /// By path.
    package private(set) var files: [String: ReadFile] = [:]
    /// The `_index.md` files that cascade.
    package private(set) var introductions: [ParsedPost] = []

    package init() {}

    init(_ files: [ReadFile], introductions: [ParsedPost]) {
        self.files = Dictionary(files.lazy.map { ($0.file.path, $0) }) { first, _ in first }
        self.introductions = introductions
    }

    /// For other settings, by which everything has to be parsed again: the last good state of each post.
    package func forOtherSettings() -> ContentCache {
        var cache = ContentCache()
        cache.files = files.mapValues(\.lastGood)
        return cache
    }

    /// With other texts in the place of posts that no folder gives defaults to.
    package func replacing(_ edits: [ReadFile]) -> ContentCache {
        var cache = self
        for edit in edits { cache.files[edit.file.path] = edit.post.map(edit.filled) }
        return cache
    }
}

/// A parsed file of a content folder. A class for the reason `ParsedPost` is one; immutable.
package final class ReadFile: Sendable {
    package let file: ContentFile
    /// Of the file; `nil` where it could not be read.
    let key: ContentKey?
    package let version: FileVersion?
    /// Whether a later version would differ for sure.
    package let isSettled: Bool
    package let source: SourceFile?
    /// As its own front matter has it.
    package let post: ParsedPost?
    /// With the defaults of the folders above.
    package let filled: ParsedPost?
    package let diagnostics: [Diagnostic]
    /// Whether the file was understood by settings that no longer hold.
    let isOfOtherSettings: Bool

    init(
        file: ContentFile, key: ContentKey? = nil, version: FileVersion? = nil, isSettled: Bool = false,
        source: SourceFile? = nil,
        post: ParsedPost? = nil, filled: ParsedPost? = nil, diagnostics: [Diagnostic] = [],
        isOfOtherSettings: Bool = false
    ) {
        self.file = file
        self.key = key
        self.version = version
        self.isSettled = isSettled
        self.source = source
        self.post = post
        self.filled = filled
        self.diagnostics = diagnostics
        self.isOfOtherSettings = isOfOtherSettings
    }

    package func filled(_ post: ParsedPost) -> ReadFile {
        ReadFile(
            file: file, key: key, version: version, isSettled: isSettled, source: source, post: self.post, filled: post,
            diagnostics: diagnostics)
    }

    /// The same bytes, seen again.
    package func seen(_ version: FileVersion?, isSettled: Bool) -> ReadFile {
        ReadFile(
            file: file, key: key, version: version, isSettled: isSettled, source: source, post: post, filled: filled,
            diagnostics: diagnostics)
    }

    /// What a file that cannot be parsed now falls back to; never taken for the file as it is, and its language may have
    /// another place in the settings that come.
    fileprivate var lastGood: ReadFile { ReadFile(file: file, post: post, isOfOtherSettings: true) }
}
