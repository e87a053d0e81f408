import Text

/// A typed fact that posts of a site have: who wrote a report, which stock it is about, what it recommends.
package struct Field: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A name that several posts share.
        case term
        /// One of a few values.
        case choice
        case text, number, date, url, bool
    }

    /// How the lists of the field's taxonomy show their posts.
    package enum ListStyle: String, Sendable, CaseIterable {
        case cards, table
    }

    /// Values that are compared with those before: of the same author about the same thing.
    package struct Changes: Sendable {
        /// Names of the fields.
        package var by: String
        package var of: String
    }

    /// As `site.yaml` has it; the key of the front matter.
    package let name: String
    package var kind = Kind.text
    /// What readers see, by language in lower case; of all languages under an empty one.
    package var labels: [String: String] = [:]
    /// Where the values are terms; in lower case.
    package var taxonomy: String?
    /// The first that matches counts.
    package var rules: [FieldRule] = []
    /// Of a choice, the best or the first one first.
    package var values: [String] = []
    /// What is behind a number, by language as `labels`.
    package var units: [String: String] = [:]
    /// Whether all places that a rule matches count, not the first alone.
    package var takesAll = false
    package var list = ListStyle.cards
    /// Fields that a table shows besides date and title; `nil` for all others.
    package var columns: [String]?
    /// The field of numbers that a term's page draws.
    package var chart: String?
    package var changes: Changes?
    /// Whether the values are what a post is about, for search engines.
    package var isSubject = false
    /// The data file of its terms, relative to the site.
    package var namesFile: String?
    package var names: TermData?
    /// Of the name in `site.yaml`.
    package let range: Range<Int>

    package init(name: String, range: Range<Int>) {
        self.name = name
        self.range = range
    }

    package func label(in language: String) -> String { Self.text(labels, language) ?? name }

    package func unit(in language: String) -> String? { Self.text(units, language) }

    private static func text(_ texts: [String: String], _ language: String) -> String? {
        if texts.isEmpty { return nil }
        let code = language.lowercased()
        return texts[code] ?? texts[String(code.prefix { $0 != "-" })] ?? texts[""]
    }

    /// The one text for a value that may be written in several ways.
    package func canonical(_ text: String) -> String { names?.entry(text)?.key ?? text }

    /// What readers of a language see of a value.
    package func shown(_ value: String, in language: String) -> String {
        names?.entry(value)?.name(in: language) ?? value
    }
}

package typealias FieldIndex = TypedIndex<Field>

/// Where the value of a field is looked for, and how.
package struct FieldRule: Sendable {
    package enum Source: String, Sendable, CaseIterable {
        case title
        case body
        /// The last lines of the body.
        case ending
        /// The last address of the body.
        case link
        /// Of the file in the site's folder.
        case path
        /// The name of the file, or of the folder of a bundle.
        case file
        case frontMatter = "front_matter"
    }

    package enum Means: Sendable {
        /// What a pattern finds is the value.
        case pattern(Pattern)
        /// The value whose pattern is found, the first of the list.
        case choices([(value: String, pattern: Pattern)])
        /// The names of a data file.
        case dictionary(file: String, NameFinder, [String])
        /// The value of a key.
        case key(String)
    }

    package let source: Source
    package var means: Means
    /// In `site.yaml`.
    package let range: Range<Int>

    package init(_ source: Source, _ means: Means, at range: Range<Int>) {
        self.source = source
        self.means = means
        self.range = range
    }
}

/// What a post has of a field.
package struct FoundField: Sendable, Hashable {
    package enum Origin: Sendable, Hashable {
        /// Written in the front matter, or given by the folder's `_index.md`.
        case given
        /// Found by a rule, by its place in the list.
        case rule(Int)
    }

    package let field: FieldIndex
    /// Of a list more than one. Numbers are written with a point, dates as `2025-02-14` or by RFC 3339.
    package let values: [String]
    package let origin: Origin

    package init(_ field: FieldIndex, _ values: [String], _ origin: Origin) {
        self.field = field
        self.values = values
        self.origin = origin
    }

    package var isGiven: Bool { origin == .given }
}
