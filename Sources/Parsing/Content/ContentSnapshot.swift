import Files
import Text

/// The files of the content folders at one moment, and the bytes of those that are Markdown; none is parsed yet.
package struct ContentSnapshot: Sendable {
    /// All files, sorted by path within each folder.
    package let files: [ContentFile]
    /// About the folders.
    package let diagnostics: [Diagnostic]
    /// The Markdown files by path.
    let seen: [String: SeenFile]

    /// Everything that decides what the content is parsed to, but for the settings and the bytes of other files.
    package var key: ContentKey {
        var key = KeyBuilder()
        for file in files {
            key.add(file.path)
            guard let seen = seen[file.path] else { continue }
            switch seen {
            case .text(let text): key.add(text.key)
            case .known(let file): key.add(file.key?.text)
            case .unreadable(let diagnostic): key.add(diagnostic.message)
            }
        }
        for diagnostic in diagnostics { key.add(DiagnosticFormat.text.format(diagnostic)) }
        return key.key()
    }

    /// Of the Markdown files that were read.
    package var keys: [ContentKey] {
        seen.values.compactMap { seen in
            switch seen {
            case .text(let text): text.key
            case .known(let file): file.key
            case .unreadable: nil
            }
        }
    }

    /// Of the files that are no Markdown.
    package var resources: [String] { files.lazy.filter { $0.kind == .resource }.map(\.path) }
}

/// A Markdown file that was looked at.
enum SeenFile: Sendable {
    /// It is as it was when it was parsed.
    case known(ReadFile)
    case text(Text)
    case unreadable(Diagnostic)

    struct Text: Sendable {
        let source: SourceFile
        /// Of the bytes alone.
        let contentKey: ContentKey
        /// Of path and bytes.
        let key: ContentKey
        /// Where a later reading may rely on this one.
        let version: FileVersion?
        let isSettled: Bool
    }
}
