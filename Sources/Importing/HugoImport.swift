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
        let copies = output != source && FileIdentity(of: output) != FileIdentity(of: source)
        var translation = HugoTranslation(configuration, copies: copies)
        translation.keepAddresses(of: source)
        translation.keepTexts(of: source)
        let shortcodes = ShortcodeTheme(SiteFolder(source), configuration, content: translation.contentFolders)
        if !shortcodes.isEmpty { translation.useTheme(ShortcodeTheme.name) }
        let text = translation.text(heading: [
            "Written by inkstone import hugo from \(configuration.files.joined(separator: ", ")).",
            "The guide describes every key; anything not set here has its default.",
        ])
        let folders = SiteFolder(source)
        let items = translation.items + folders.items(for: translation) + shortcodes.items
        if copies {
            try SiteCopy(folders, to: output, copied(translation)).run(isForced: options.isForced)
        }
        let made = makeMissingFolders(of: translation)
        let path = "\(output)/\(SiteConfiguration.fileName)"
        let isWritten =
            FileBytes.makeFolder(output) == nil && (try? FileBytes.replace(path, with: Array(text.utf8))) != nil
            && (shortcodes.isEmpty || shortcodes.write(to: output, isForced: options.isForced) == nil)
        guard isWritten else {
            throw .environment(
                Diagnostic(
                    .error, file: SiteConfiguration.fileName, "the file cannot be written",
                    hint: "give write permission to its folder"))
        }
        let shown = options.output ?? options.source
        return ImportReport(
            items: items + made, path: (shown.hasSuffix("/") ? shown : shown + "/") + SiteConfiguration.fileName)
    }

    /// Hugo has languages without a post; a site whose folder of posts is missing is not built.
    private func makeMissingFolders(of translation: HugoTranslation) -> [ImportReport.Item] {
        translation.contentFolders.filter { !FileTree.isFolder("\(output)/\($0)") }.map { folder in
            let path = "\(output)/\(folder)"
            let isMade =
                FileBytes.makeFolder(path) == nil && (try? FileBytes.replace("\(path)/.gitkeep", with: [])) != nil
            return ImportReport.Item(
                key: folder + "/", file: nil, line: nil,
                outcome: isMade
                    ? .takenOver(as: "\(folder)/, made because Hugo does without it; .gitkeep keeps it in git")
                    : .notSupported(because: "there is no folder “\(folder)”", hint: "make it"))
        }
    }

    /// The folders that the new site gets.
    private func copied(_ translation: HugoTranslation) -> [SiteCopy.Folder] {
        func setting(_ folder: String) -> HugoSetting? {
            translation.configuration.settings.last { $0.texts.contains(folder) || $0.names(folder) }
        }
        return translation.contentFolders.map { SiteCopy.Folder(from: $0, to: $0, setting: setting($0)) }
            + translation.staticFolders.map { SiteCopy.Folder(from: $0, to: "static", setting: setting($0)) }
            + translation.mounted.map { SiteCopy.Folder(from: $0.from, to: $0.to, setting: setting($0.from)) }
    }
}

extension HugoSetting {
    /// Whether a map in this list names a folder.
    fileprivate func names(_ folder: String) -> Bool { maps.joined().contains { $0.text == folder } }
}
