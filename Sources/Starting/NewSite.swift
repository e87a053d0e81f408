import Dates
import Files
import Parsing
import Schemas
import Text

/// A site that an author starts: `site.yaml` with the most common settings, and two posts. The theme is found beside
/// the program, so that none of it is copied.
package struct NewSite {
    private let folder: String
    private let files: [(path: String, text: String)]

    package static let defaultLanguage = "zh-CN"

    /// - Parameters:
    ///   - folder: need not exist.
    ///   - title: `nil` for one that asks to be replaced.
    ///   - language: a code such as `en` or `zh-HK`.
    package init(folder: String, title: String?, language: String, now: Timestamp) {
        self.folder = folder
        let texts = Texts.of(language)
        let clock = SiteClock(texts.timeZone) ?? .utc
        let date = Timestamp(seconds: now.seconds, offset: clock.offset(at: now.seconds)).dateText
        func filled(_ text: String) -> String {
            text.replacing("<title>", with: NewFile.quoted(title ?? texts.title))
                .replacing("<language>", with: NewFile.quoted(language)).replacing("<date>", with: date)
        }
        files = [
            ("site.yaml", Self.schemaLine + filled(texts.settings)), (Self.schema, Schema.site.text + "\n"),
            ("content/news/first-post.md", filled(texts.firstPost)),
            ("content/news/market-notes.md", filled(texts.secondPost)), (Self.ignored, "/public/\n/.inkstone/\n"),
        ]
    }

    private static let ignored = ".gitignore"
    private static let schema = "site.schema.json"
    /// By which editors with a YAML language server find the schema.
    private static let schemaLine = "# yaml-language-server: $schema=\(schema)\n"

    /// Writes the files and returns their paths, relative to the folder. Throws, and writes nothing, where one of them
    /// exists; only a `.gitignore` stays as it is.
    package func write() throws(SetupError) -> [String] {
        for name in ["site.yaml", "content"] where FileTree.exists("\(folder)/\(name)") {
            throw .usage(
                Diagnostic(
                    .error, file: "\(folder)/\(name)", "a site already exists here",
                    hint: "choose another folder, or start a post with inkstone new post"))
        }
        var written: [String] = []
        for (path, text) in files {
            if path == Self.ignored, FileTree.exists("\(folder)/\(path)") { continue }
            try NewFile(path: path, text).write(
                in: folder, namesFolder: true, taken: ("the file is here already", "choose another folder"))
            written.append(path)
        }
        return written
    }

    /// Whether a folder holds a site already.
    package static func exists(in folder: String) -> Bool { FileTree.exists("\(folder)/site.yaml") }
}
