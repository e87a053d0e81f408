import Files

/// The theme that was read last, so that it is read again only when a file of it has changed.
package struct ThemeCache: Sendable {
    /// By path, of the files that the theme was read from.
    package let files: [String: FileVersion]
    package let theme: Theme?

    package init() {
        files = [:]
        theme = nil
    }

    init(files: [String: FileVersion], theme: Theme) {
        self.files = files
        self.theme = theme
    }
}
