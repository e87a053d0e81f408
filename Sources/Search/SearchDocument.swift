/// One post as the search sees it.
package struct SearchDocument: Sendable {
    package var title: String
    /// Percent-encoded address within the site.
    package var link: String
    /// Year, month and day, as the post's own zone has it; `nil` without a date.
    package var date: (year: Int, month: Int, day: Int)?
    /// Decides the order of posts of one day, ascending.
    package var moment: Int64
    /// What readers see as its origin, such as its categories.
    package var source: String
    /// Names of terms by the name that queries use (`tag`, `category`).
    package var terms: [(kind: String, name: String)]
    /// What is found, by zone. Texts of one zone are apart: no phrase goes from one into the next.
    package var zones: [Zone: [String]]
    /// Shown where the match is in no text.
    package var summary: String
    /// The text from which passages are shown.
    package var text: String

    /// The places of a match, the best first.
    package enum Zone: Int, Sendable, CaseIterable {
        case title, terms, summary, text
    }

    package init(title: String, link: String, text: String) {
        self.title = title
        self.link = link
        self.text = text
        date = nil
        moment = 0
        source = ""
        terms = []
        zones = [:]
        summary = ""
    }
}

extension SearchDocument {
    /// Days since a day before any post; 0 without a date.
    package var day: Int {
        guard let date else { return 0 }
        return (date.year * 12 + date.month - 1) * 31 + date.day
    }
}

/// Runs work on several threads; the builder of an index says how.
package protocol SearchThreads: Sendable {
    /// The results of `body` for 0 to `count` - 1, in order.
    func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result]
}
