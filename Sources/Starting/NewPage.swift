import Text

/// A page outside all sections, such as “About us”, that an author starts as a draft.
package struct NewPage {
    private let place: ContentPlace
    private let file: NewFile

    /// - Parameters:
    ///   - site: the site's folder.
    ///   - language: `nil` for the default language.
    package init(title: String, site: String, language: String?) throws(SetupError) {
        place = try ContentPlace(site: site, language: language)
        file = NewFile(
            path: "\(place.language.content)/\(place.fileName(title, kind: "page")).md",
            NewFile.frontMatter(["title: \(NewFile.quoted(title))", "draft: true", "description: \"\""]))
    }

    /// Writes the file and returns its path, relative to the site; throws when the file already exists.
    package func write() throws(SetupError) -> String {
        try file.write(in: place.site, taken: ("a page with this name already exists", "choose another title"))
        return file.path
    }
}
