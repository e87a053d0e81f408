import Files
import Text

/// The files of the content folders at one moment, and the bytes of those that are Markdown; none is parsed yet.
package struct ContentSnapshot: Sendable {
    /// All files, sorted by path within each folder.
    package let files: [ContentFile]
    package let diagnostics: [Diagnostic]
    /// What was seen of each of them; `nil` for those that are no Markdown.
    let seen: [SeenFile?]

    /// Everything that decides what the content is parsed to, but for the settings and the bytes of other files.
    package var key: ContentKey {
        var key = KeyBuilder()
        for (file, seen) in zip(files, seen) {
            key.add(seen?.key != nil)
            // The path is in it.
            if let content = seen?.key { key.add(content) } else { key.add(file.path) }
            key.add(seen == nil)
            if case .unreadable(let diagnostic) = seen { key.add(diagnostic.message.english) }
        }
        for diagnostic in diagnostics { key.add(DiagnosticFormat.text.format(diagnostic)) }
        return key.key()
    }

    /// Of the Markdown files that were read.
    package var keys: [ContentKey] { seen.compactMap { $0?.key } }

    /// The files that are no Markdown.
    package var resources: [String] { files.filter { $0.kind == .resource }.map(\.path) }
}

/// A Markdown file that was looked at.
enum SeenFile: Sendable {
    /// It is as it was when it was parsed.
    case known(ReadFile)
    case text(Text)
    case unreadable(Diagnostic)

    var key: ContentKey? {
        switch self {
        case .text(let text): text.key
        case .known(let file): file.key
        case .unreadable: nil
        }
    }

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

/// What front matter was parsed to before, by earlier builds with the same settings.
package protocol FrontMatterMemory: Sendable {
    /// - Parameter key: of the file.
    func result(of key: ContentKey) -> FrontMatterParser.Result?
    func keep(_ result: FrontMatterParser.Result, of key: ContentKey)
}
