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
        let other = "and in \(counted(files - 1, "other file"))"
        return indices.filter { $0 == first || !told.contains($0) }.map { index in
            guard index == first else { return self[index] }
            let found = self[index]
            return Diagnostic(
                found.severity, file: found.file, position: found.position, excerpt: found.excerpt,
                "\(found.message), \(other)", hint: found.hint)
        }
    }
}

extension Diagnostic {
    fileprivate var isAboutRawHTML: Bool {
        severity == .warning && (message.hasPrefix("raw HTML ") || message.hasPrefix("the text is HTML"))
    }
}
