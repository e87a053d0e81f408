import Files
import Parsing
import Publishing
import Text
import Theming

/// A theme of the site's own that extends another: two files, and everything else comes from the theme below.
package struct NewTheme {
    private let site: String
    private let files: [NewFile]

    /// - Parameters:
    ///   - name: of its folder in `themes/`.
    ///   - extended: `nil` for the theme that the site has now.
    ///   - site: the site's folder.
    ///   - themeFolders: folders with themes, besides the site's own.
    package init(name: String, extending extended: String?, site: String, themeFolders: [String]) throws(SetupError) {
        guard FileTree.isFolder(site) else { throw .noFolder(site) }
        self.site = site
        let current = try Publisher.configuration(ofSite: site).theme
        let extended = extended ?? current
        let known = ThemeFiles.names(in: ["\(site)/themes"] + themeFolders)
        guard known.contains(extended) else {
            throw .usage(
                Diagnostic(
                    .error, "there is no theme “\(extended)” to extend",
                    hint: "the themes are \(known.listed)"))
        }
        guard Self.isName(name) else {
            throw .usage(
                Diagnostic(.error, "“\(name)” cannot be a theme's folder", hint: "write inkstone new theme mine"))
        }
        guard !known.contains(name) else {
            throw .usage(
                Diagnostic(.error, "there is already a theme “\(name)”", hint: "choose another name"))
        }
        files = [
            NewFile(path: "themes/\(name)/theme.yaml", "extends: \(NewFile.quoted(extended))\n"),
            NewFile(path: "themes/\(name)/assets/custom.css", Self.style),
        ]
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && SitePath(written: name) != nil
    }

    /// Writes the files and returns their paths, relative to the site; throws where one of them exists.
    package func write() throws(SetupError) -> [String] {
        for file in files {
            try file.write(in: site, taken: ("the file already exists", "choose another name for the theme"))
        }
        return files.map(\.path)
    }

    private static let style = """
        /* Linked behind the style sheets of the theme below. Colours, fonts and widths are set with params.style in
           site.yaml; this is for what has no setting. assets/custom.js beside this file is linked too. */

        """
}
