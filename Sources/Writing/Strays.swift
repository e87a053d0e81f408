import Files
import Text

/// Files of earlier builds that came back into the output, from a backup or from git, or whose manifest is lost.
///
/// They are looked for only when there is a sign of them, because that means to read the whole output.
struct Strays {
    /// Sorted.
    let files: [String]

    /// None.
    init() { files = [] }

    /// - Parameter known: files that the manifest or this build knows.
    init(in folder: OutputFolder, known: Set<String>, _ writer: FileWriter) {
        files = FileTree("", root: folder.path).files.filter { !known.contains($0) && writer.isOurs($0) }
    }

    /// What is said of those that stay: without its manifest an output loses nothing.
    var diagnostics: [Diagnostic] {
        guard let first = files.first else { return [] }
        return [
            Diagnostic(
                .warning,
                """
                the manifest was lost, so \(counted(files.count, "file")) of earlier builds that are no longer published \
                stay in the output, \(first) among them
                """,
                hint: "delete them if nobody is to read them any more")
        ]
    }
}
