import Text

/// The place of a language in the configuration, which is that of its edition in the site; 0 is the default language.
package typealias EditionIndex = TypedIndex<SiteConfiguration.Language>

extension EditionIndex {
    /// Of the default language.
    package static let first = EditionIndex(0)
}

extension SiteConfiguration {
    /// The language with a code, in any case.
    package func edition(ofLanguage code: String) -> EditionIndex? {
        let code = code.lowercased()
        return languages.firstTypedIndex { $0.code.lowercased() == code }
    }
}
