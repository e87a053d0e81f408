import Files
import Parsing
import Publishing
import Text
import Theming

/// The themes of a site, and copies of their files that a site changes.
package struct SiteThemes {
    private let site: String
    private let searchPaths: [String]
    private let files: ThemeFiles

    /// - Parameters:
    ///   - site: the site's folder.
    ///   - themeFolders: folders with themes, besides the site's own.
    package init(site: String, themeFolders: [String]) throws(SetupError) {
        guard let folder = FileTree.realPath(site), FileTree.isFolder(folder) else { throw .noFolder(site) }
        self.site = folder
        searchPaths = ["\(folder)/themes"] + themeFolders
        files = try ThemeFiles(
            name: Publisher.configuration(ofSite: folder).theme, site: folder, searchPaths: searchPaths)
    }

    /// A line a theme: its name, where it is, and what the site has to do with it.
    package var list: [Message] {
        ThemeFiles.names(in: searchPaths).map { name in
            let place = searchPaths.map { "\($0)/\(name)" }.first(where: FileTree.isFolder) ?? name
            let shown = place.hasPrefix(site + "/") ? String(place.dropFirst(site.utf8.count + 1)) : place
            let use = files.layers.firstIndex { $0.name == name }
            return switch use {
            case nil: "\(name)\t\(shown)"
            case 0: "\(name)\t\(shown)\tthis site's"
            default: "\(name)\t\(shown)\textended by this site's"
            }
        }
    }

    /// The folders of the site's theme and of those it extends; or, for one file, the file that is in use.
    package func places(of name: String?) throws(SetupError) -> [String] {
        guard let name else { return files.layers.map(\.shownFolder) }
        let file = try file(named: name, in: files.layers[...])
        return [file.layer.shownFolder + "/" + file.name]
    }

    /// Copies a file of an extended theme to the site's own, noting its origin, and returns the copy's path; throws where
    /// the site's theme has the file already.
    package func copy(_ name: String) throws(SetupError) -> String {
        let own = files.layers[0]
        guard own.isOfSite, files.layers.count > 1 else {
            throw .usage(
                Diagnostic(
                    .error, file: SiteConfiguration.fileName, "the site has no theme of its own to copy to",
                    hint: "write inkstone new theme mine, and theme: mine in site.yaml"))
        }
        let file = try file(named: name, in: files.layers[1...])
        let bytes = try file.layer.bytes(file.name)
        let copy = NewFile(
            path: "\(own.shownFolder)/\(file.name)",
            bytes: ThemeOrigin(theme: file.layer.name, bytes).noted(in: bytes, file: file.name))
        try copy.write(in: site, taken: ("the site's theme has this file already", "edit it, or move it away first"))
        return copy.path
    }

    /// A file by its path in the theme, or by a name that only one file has: `footer` is `partials/footer.mustache`.
    private func file(
        named name: String, in layers: ArraySlice<ThemeFiles.Layer>
    ) throws(SetupError) -> (layer: ThemeFiles.Layer, name: String) {
        let all = Set(layers.flatMap(\.files)).sorted()
        let matches =
            all.contains(name)
            ? [name]
            : all.filter { $0 == "\(name).mustache" || $0.hasSuffix("/\(name)") || $0.hasSuffix("/\(name).mustache") }
        if matches.count == 1, let layer = layers.first(where: { $0.files.contains(matches[0]) }) {
            return (layer, matches[0])
        }
        if matches.count > 1 {
            throw .usage(
                Diagnostic(
                    .error, "several files of the theme are called “\(name)”",
                    hint: "write one of \(matches.listed)"))
        }
        let names = all + all.map { String($0.lastName.prefix { $0 != "." }) }
        throw .usage(
            Diagnostic(
                .error, "the theme has no file “\(name)”",
                hint: NearestName.nearest(to: name, among: names).map { "did you mean \($0)?" }
                    ?? "inkstone theme where prints its folders"))
    }
}
