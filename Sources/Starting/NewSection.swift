import Text

/// A section that an author starts: a folder with the title and description of its list.
package struct NewSection {
    private let place: ContentPlace
    private let file: NewFile

    /// - Parameters:
    ///   - folder: below the content folder; its path is the section's address.
    ///   - title: `nil` for the folder's name.
    ///   - site: the site's folder.
    ///   - language: `nil` for the default language.
    package init(folder: String, title: String?, site: String, language: String?) throws(SetupError) {
        place = try ContentPlace(site: site, language: language)
        let path = try place.folder(ofSection: folder, hint: "write inkstone new section news")
        file = NewFile(
            path: "\(path)/_index.md",
            NewFile.frontMatter(["title: \(NewFile.quoted(title ?? path.lastName))", "description: \"\""]))
    }

    /// Writes the file and returns its path, relative to the site; throws when the section has such a file.
    package func write() throws(SetupError) -> String {
        try file.write(
            in: place.site, taken: ("the section already has a title and description", "edit them in this file"))
        return file.path
    }
}
