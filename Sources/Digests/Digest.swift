import Feeds
import Parsing
import Publishing
import Resolving
import Text

/// What an edition published on one day, for a mail or a chat. It holds what readers can see of a site and nothing that
/// is kept back: it is made of a plan.
package struct Digest: Sendable {
    /// What is asked for.
    package struct Request: Sendable {
        /// Of which the time of day does not count.
        package var day: CivilTime
        /// A language; `nil` for the default one.
        package var edition: String?
        /// What every post must have: a field of the site, or a taxonomy, or its singular, and a value.
        package var fields: [(name: String, value: String)]

        package init(day: CivilTime, edition: String? = nil, fields: [(name: String, value: String)] = []) {
            (self.day, self.edition, self.fields) = (day, edition, fields)
        }
    }

    /// `研报 · 2026年5月18日`
    package let title: String
    /// Of the site.
    package let site: String
    /// The day as `2026-05-18`.
    package let day: String
    /// The day as the language writes it.
    package let dayText: String
    /// BCP 47.
    package let language: String
    /// The home page of the edition.
    package let home: String
    /// Names and values of what was asked for.
    package let fields: [(name: String, value: String)]
    /// In the order of lists.
    package let posts: [PostSummary]
    /// Sentences of the interface.
    let texts: DigestTexts

    /// Throws where the site has no such edition, field or term.
    package init(_ request: Request, of planned: PlannedSite) throws(SetupError) {
        let site = planned.site
        let index = try site.configuration.edition(named: request.edition)
        let edition = site.editions[index]
        let wanted = try request.fields.map { field throws(SetupError) in
            try edition.term(named: field.value, in: field.name, site.configuration.fields)
        }
        let texts = DigestTexts { planned.text($0, $1, in: index) }
        let day = request.day
        let indices = edition.posts.typedIndices.filter { index in
            let post = edition.posts[index]
            guard let civil = post.date?.civil, (civil.year, civil.month, civil.day) == (day.year, day.month, day.day)
            else { return false }
            return wanted.allSatisfy { $0.holds(post) }
        }
        self.site = edition.title
        self.day = Timestamp(seconds: day.secondsSince1970, offset: 0).dateText
        dayText = planned.dateText(day, in: index)
        title = "\(edition.title) · \(dayText.isEmpty ? self.day : dayText)"
        language = edition.language.code
        home = site.addresses.permalink(edition.root)
        fields = wanted.map { choice in
            switch choice {
            case .term(let taxonomy, let term):
                (edition.taxonomies[taxonomy].name, edition.taxonomies[taxonomy].terms[term].title)
            case .value(let field, let value): (site.configuration.fields[field].name, value)
            }
        }
        posts = indices.map { planned.summary(of: $0, in: index) }
        self.texts = texts
    }

    /// How many posts there are, as a sentence or two words.
    var count: String { posts.isEmpty ? texts.empty : texts.count(posts.count) }

    /// `深度 · 光模块`, when terms were asked for.
    var scope: String? { fields.isEmpty ? nil : fields.map(\.value).joined(separator: " · ") }
}

extension PostSummary {
    /// Time of day, author, terms and other facts in one line.
    var line: String {
        var line: [String] = []
        if let published {
            let civil = published.civil
            if civil.hour != 0 || civil.minute != 0 {
                line.append("\(civil.hour.padded(to: 2)):\(civil.minute.padded(to: 2))")
            }
        }
        if let author { line.append(author) }
        line += terms.flatMap { $0.terms.map(\.name) }.prefix(6)
        return (line + facts).joined(separator: " · ")
    }
}
