import Dates
import Text

/// A post that an author starts: a draft with today's date.
package struct NewPost {
    private let place: ContentPlace
    private let file: NewFile

    /// - Parameters:
    ///   - site: the site's folder.
    ///   - section: folder below the content folder; `nil` for the first main section, else the largest, else `post`.
    ///   - language: `nil` for the default language.
    ///   - hasAllKeys: every key of the front matter, not only what most posts set.
    package init(
        title: String, site: String, section: String?, language: String?, hasAllKeys: Bool, now: Timestamp
    ) throws(SetupError) {
        place = try ContentPlace(site: site, language: language)
        let section = section ?? place.configuration.mainSections.first ?? place.largestSection ?? "post"
        let folder = try place.folder(ofSection: section, hint: "write --section news")
        let clock = SiteClock(place.configuration.timeZone) ?? .utc
        let local = Timestamp(seconds: now.seconds, offset: clock.offset(at: now.seconds))
        let usual = Self.usual(title: title, date: local)
        file = NewFile(
            path: "\(folder)/\(place.fileName(title, kind: "post")).md",
            NewFile.frontMatter(hasAllKeys ? usual + Self.rest(of: place) : usual))
    }

    /// Writes the file and returns its path, relative to the site; throws when the file already exists.
    package func write() throws(SetupError) -> String {
        try file.write(in: place.site, taken: ("a post with this name already exists", "choose another title"))
        return file.path
    }

    private static func usual(title: String, date: Timestamp) -> [String] {
        let civil = date.civil
        let clock = "\(civil.hour.padded(to: 2)):\(civil.minute.padded(to: 2)):\(civil.second.padded(to: 2))"
        return [
            "title: \(NewFile.quoted(title))", "date: \"\(date.dateText) \(clock)\"", "draft: true", "categories: []",
            "tags: []", "summary: \"\"",
        ]
    }

    /// The other keys, each with the value it has where it is left out.
    private static func rest(of place: ContentPlace) -> [String] {
        func list(_ name: String, _ elements: [String]) -> [String] {
            elements.isEmpty ? ["\(name): []"] : ["\(name):"] + elements.map { "  - \(NewFile.quoted($0))" }
        }
        let configuration = place.configuration
        return list("lang", [place.language.code]) + list("translations", [place.language.code]) + [
            "menu: \"\"", "thumbnail: \"\"", "lead: \"\"", "comments: \(configuration.comments)",
            "authorbox: \(configuration.authorBox)", "pager: \(configuration.pager)", "toc: \(configuration.toc)",
            "mathjax: \(configuration.mathjax)", "sidebar: \(NewFile.quoted(configuration.sidebar.single.rawValue))",
        ] + list("widgets", configuration.sidebar.widgets)
    }
}
