import Parsing
import Text

/// A post or page with its place on the site. A class for the reason `ParsedPost` is one; immutable.
package final class Post: Sendable {
    package let parsed: ParsedPost
    package let path: SitePath
    package let title: String
    package let date: Timestamp?
    /// The most precise section that holds it, as an index into the edition's sections; `nil` for a page.
    package let section: SectionIndex?
    /// Indices of its terms, by taxonomy, in the order of the front matter.
    package let terms: [[TermIndex]]
    /// The same post in other editions, in their order.
    package let translations: [Translation]
    /// BCP 47, for `<html lang>`.
    package let language: String
    /// The moment a sitemap and a feed call the last change: never one that is still to come when the site is resolved.
    package let lastChange: Timestamp?

    package struct Translation: Sendable, Hashable {
        /// Index into the site's editions.
        package let edition: EditionIndex
        package let path: SitePath
    }

    init(
        parsed: ParsedPost, path: SitePath, title: String, section: SectionIndex?, terms: [[TermIndex]],
        translations: [Translation], language: String, lastChange: Timestamp?
    ) {
        self.parsed = parsed
        self.path = path
        self.title = title
        self.section = section
        self.terms = terms
        self.translations = translations
        self.language = language
        self.lastChange = lastChange
        date = parsed.shownDate
    }

    /// Another text in the place of a post; the front matter is the same.
    convenience init(_ post: Post, text: ParsedPost) {
        self.init(
            parsed: text, path: post.path, title: post.title, section: post.section, terms: post.terms,
            translations: post.translations, language: post.language, lastChange: post.lastChange)
    }

    /// The day of the last change, when it is later than the day of the post.
    package var modified: Timestamp? {
        guard let date, let lastChange, lastChange > date, lastChange.dateText != date.dateText else { return nil }
        return lastChange
    }
}

extension FrontMatter {
    /// The last change of the text that has happened at a moment.
    func lastChange(before now: Timestamp) -> Timestamp? {
        [shownDate, lastModified].compactMap { $0 }.filter { $0 <= now }.max()
    }

    /// The language of the text: the edition's own when `lang` names it or names none, else the first of `lang`.
    package func language(in edition: String) -> String {
        languages.contains { $0.lowercased() == edition.lowercased() } ? edition : languages.first ?? edition
    }
}
