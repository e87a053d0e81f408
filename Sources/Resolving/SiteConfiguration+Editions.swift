import Parsing
import Text

/// The editions of a site, as its configuration alone knows them.
extension SiteConfiguration {
    /// The home page of an edition.
    package func root(of index: EditionIndex) -> SitePath {
        index == .first && !hasDefaultLanguageInFolder
            ? .root : SitePath.root.appending(languages[index].code.lowercased())
    }

    /// The edition of a language, in any case; the first one where none is named. Throws for a language that has none.
    package func edition(named name: String?) throws(SetupError) -> EditionIndex {
        guard let name else { return .first }
        let codes = languages.map(\.code)
        if let index = codes.firstIndex(where: { $0.lowercased() == name.lowercased() }) { return EditionIndex(index) }
        throw .unknown("“\(name)” is not a language of this site", name, among: codes) { "write --edition \($0)" }
    }
}

extension SetupError {
    /// An argument that names nothing.
    /// - Parameter advice: what to type, given a name that there is.
    package static func unknown(
        _ message: Message, _ name: String, among known: [String], _ advice: (String) -> Message
    ) -> SetupError {
        let nearest = NearestName.nearest(to: name, among: known) ?? known.first
        return .usage(Diagnostic(.error, message, hint: nearest.map(advice)))
    }
}
