/// One post as the search sees it.
package struct SearchDocument: Sendable {
    package var place: DocumentPlace
    package var title: String
    /// What readers see as its origin, such as its categories.
    package var source: String
    /// Terms, by the name that queries use for their kind (`tag`, `category`), with the titles that readers see.
    package var terms: [(kind: String, name: String, title: String)]
    /// Other names of its terms, by which queries find it.
    package var aliases: [(kind: String, name: String)]
    /// What is found, by zone. Texts of one zone are apart: no phrase goes from one into the next.
    package var zones: [Zone: [String]]

    /// The places of a match, the best first.
    package enum Zone: Int, Sendable, CaseIterable {
        case title, terms, summary, text
    }

    package init(title: String, place: DocumentPlace) {
        self.title = title
        self.place = place
        source = ""
        terms = []
        aliases = []
        zones = [:]
    }
}

/// What decides where a document stands among the others.
package struct DocumentPlace: Sendable {
    /// Percent-encoded address within the site.
    package var link: String
    /// Year, month and day, as the post's own zone has it; `nil` without a date.
    package var date: (year: Int, month: Int, day: Int)?
    /// Decides the order of posts of one day, ascending.
    package var moment: Int64

    package init(link: String, date: (year: Int, month: Int, day: Int)? = nil, moment: Int64 = 0) {
        self.link = link
        self.date = date
        self.moment = moment
    }

    /// Days since a day before any post; 0 without a date.
    private var day: Int { date.map { ($0.year * 12 + $0.month - 1) * 31 + $0.day } ?? 0 }

    /// From the oldest; undated ones are first.
    package static func < (left: DocumentPlace, right: DocumentPlace) -> Bool {
        (left.day, left.moment, left.link) < (right.day, right.moment, right.link)
    }
}
