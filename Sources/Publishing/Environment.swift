import Files
import Foundation
import Markdown
import Parsing
import Text

extension Publisher {
    /// All that decides about every page and is neither content nor theme: program, libraries, settings, options.
    func environment(_ read: ReadConfiguration) -> ContentKey {
        var key = KeyBuilder()
        key.add(Self.program)
        key.add(Inkstone.generator)
        key.add(MarkdownRenderer.libraryVersion)
        key.add(read.text)
        key.add(read.data)
        key.add(read.configuration.baseURL)
        return key.key()
    }

    /// Which build of Inkstone this is: during development the version does not change.
    static let program =
        Bundle.main.executablePath.flatMap { path in
            BuildID.read(path).map(\.hexadecimal) ?? (try? FileBytes.digest(path))
        } ?? Inkstone.generator
}
