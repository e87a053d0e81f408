import Files
import Parsing
import Text

/// Makes an Inkstone site of a Hugo site: reads its configuration and writes a `site.yaml`. The posts stay as they are.
package struct HugoImport {
    package struct Options: Sendable {
        /// The folder of the Hugo site.
        package var source: String
        /// The folder of the new site, which gets copies of content and static files; `nil` to write beside Hugo's own
        /// configuration and to copy nothing.
        package var output: String?
        /// Replaces a `site.yaml`, and files in `output` that differ.
        package var isForced = false

        package init(source: String, output: String? = nil) {
            self.source = source
            self.output = output
        }
    }

    private let options: Options
    private let source: String
    private let output: String

    /// Throws when there is no such folder, or when a `site.yaml` already exists.
    package init(_ options: Options) throws(SetupError) {
        self.options = options
        source = options.source.standardizedPath
        output = (options.output ?? options.source).standardizedPath
        guard FileTree.isFolder(source) else {
            throw .usage(
                Diagnostic(
                    .error, file: options.source, "there is no such folder", hint: "name the folder of the Hugo site"))
        }
        let file = SiteConfiguration.fileName
        if !options.isForced, FileTree.exists("\(output)/\(file)") {
            throw .usage(
                Diagnostic(.error, file: file, "the file already exists", hint: "add --force to overwrite it"))
        }
    }

    /// Writes the site; throws what makes that impossible, before anything is written.
    package func run() throws(SetupError) -> ImportReport {
        let configuration = try HugoConfiguration(source)
        var translation = HugoTranslation(configuration)
        translation.keepAddresses(of: source)
        let text = translation.text(heading: [
            "Written by inkstone import hugo from \(configuration.files.joined(separator: ", ")).",
            "The guide describes every key; anything not set here has its default.",
        ])
        let folders = SiteFolder(source)
        let items = translation.items + folders.items(for: translation)
        if output != source {
            let copied = translation.contentFolders.map { ($0, $0) } + translation.staticFolders.map { ($0, "static") }
            try folders.copy(copied, to: output, isForced: options.isForced)
        }
        let path = "\(output)/\(SiteConfiguration.fileName)"
        let isWritten =
            FileBytes.makeFolder(output) == nil && (try? FileBytes.replace(path, with: Array(text.utf8))) != nil
        guard isWritten else {
            throw .environment(
                Diagnostic(
                    .error, file: SiteConfiguration.fileName, "the file cannot be written",
                    hint: "give write permission to its folder"))
        }
        let shown = options.output ?? options.source
        return ImportReport(
            items: items, path: (shown.hasSuffix("/") ? shown : shown + "/") + SiteConfiguration.fileName)
    }
}
