import Fields
import Keys

extension Schema {
    /// Keys about typed facts of posts, as `FieldSet` reads them.
    static let fields = [
        Property(
            "fields", "Typed facts of posts, by the name of their key in front matter.",
            .named(
                .map(field),
                names: "^(?!(?:\(FrontMatterKey.allNames.joined(separator: "|")))$)[A-Za-z0-9_\u{80}-\u{FFFF}]+$")),
        Property("today", "Whether the home page begins with the posts of the newest day.", .flag),
    ]

    private static let field = [
        Property("type", "What the values are.", .choice(Field.Kind.self)),
        Property("name", "What readers see, also by language.", .either([.text, .named(.text)])),
        Property("taxonomy", "The taxonomy whose terms the values are.", .matching(Patterns.taxonomy)),
        Property("values", "Those of a choice, the best or the first one first.", .texts),
        Property("unit", "What is behind a number, also by language.", .either([.text, .named(.text)])),
        Property("multiple", "Whether all places that a rule matches count, not the first alone.", .flag),
        Property("list", "How the lists of the taxonomy show their posts.", .choice(Field.ListStyle.self)),
        Property("columns", "Fields that a table shows besides date and title.", .texts),
        Property("chart", "The field of numbers that a term's page draws.", .text),
        Property("names", "The data file of its terms.", .matching(dataFile, takesNumbers: false)),
        Property("about", "Whether the values are what a post is about, for search engines.", .flag),
        Property(
            "changes", "Values that are compared with those before: by the same author of the same thing.",
            .map([
                Property("by", "The field of the author.", .text), Property("of", "The field of the thing.", .text),
            ])),
        Property(
            "from", "Where the value is looked for, and the patterns; the first that matches wins.",
            .list(
                .map(
                    FieldRule.Source.allCases.map {
                        Property($0.rawValue, "What is looked for in \($0.rawValue).", .free)
                    }))),
    ]

    /// A path in the site that ends as data files do.
    private static let dataFile =
        "^(?!(?:.*/)?\\.{0,2}(?:/|$))[^\\\\]*\\.(?:\(TermData.endings.map(\.inAnyCase).joined(separator: "|")))$"

    /// The keys of the fields of a site in front matter.
    static func properties(of fields: [Field]) -> [Property] {
        fields.map { Property($0.name, "The field \($0.label(in: "en")) of this site.", $0.shape) }
    }
}

extension Field {
    /// A value, or `false` for none.
    fileprivate var shape: Shape { kind == .bool ? valueShape : .either([valueShape, .off]) }

    private var valueShape: Shape {
        switch kind {
        case .term, .text: .texts
        // Names of a data file are judged by the build.
        case .choice:
            namesFile == nil
                ? .list(.matching(Patterns.oneOf(values), takesNumbers: values.contains { Double($0) != nil })) : .texts
        case .number: .list(.number(Patterns.number(units: units.values.sorted())))
        case .date: .list(.date)
        case .url: .list(.matching("^\\s*(?:https?://|/)[^ ]*\\s*$", takesNumbers: false))
        case .bool: .list(.either([.flag, .matching("^\\s*[是否]\\s*$", takesNumbers: false)]))
        }
    }
}
