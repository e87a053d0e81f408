import Text

extension [Diagnostic] {
    /// With one warning about raw HTML that is left out of several files, at the first of them: they have one reason and one
    /// remedy, which is a setting of the site.
    ///
    /// - Precondition: sorted.
    var withRawHTMLOnce: [Diagnostic] {
        let places = indices.filter { self[$0].isAboutRawHTML }
        let files = Set(places.compactMap { self[$0].file }).count
        guard files > 1, let first = places.first else { return self }
        let told = Set(places)
        return indices.filter { $0 == first || !told.contains($0) }.map { index in
            guard index == first else { return self[index] }
            let found = self[index]
            return Diagnostic(
                found.severity, file: found.file, position: found.position, excerpt: found.excerpt,
                "\(found.message), and in \(counted(files - 1, "other file"))", hint: found.hint)
        }
    }
}

extension Diagnostic {
    fileprivate var isAboutRawHTML: Bool {
        guard severity == .warning else { return false }
        let text = message.english
        return text.hasPrefix("raw HTML ") || text.hasPrefix("the text is HTML")
    }
}
