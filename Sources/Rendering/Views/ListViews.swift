import Foundation
import Parsing
import Resolving
import Text
import Theming

/// The lists of pages: cards with pagination, terms, years.
enum ListViews {
    /// - Parameters:
    ///   - cards: HTML of this page's cards.
    ///   - count: posts on all pages of the list; `nil` on a page that does not say it.
    static func posts(
        cards: [UInt8], count: Int?, introduction: Value?, pagination: ViewValues?, taxonomy: ViewValues?,
        days: [ViewValues] = [], table: ViewValues? = nil, about: ViewValues? = nil,
        older: ViewValues? = nil, newer: ViewValues? = nil, today: ViewValues? = nil
    ) -> ViewValues {
        ViewValues([
            "content": introduction, "cards": Value.markup(cards), "pagination": pagination, "count": count,
            "taxonomy": taxonomy, "days": days, "has_days": !days.isEmpty,
            "table": table, "about": about, "older_day": older, "newer_day": newer, "today": today,
        ])
    }

    static func terms(_ taxonomy: Taxonomy, introduction: Value?, context: EditionContext) -> ViewValues {
        let terms = inReadingOrder(taxonomy.terms, context.edition.language).map { term in
            let dates = term.posts.lazy.compactMap { context.edition.posts[$0].date }
            return ViewValues([
                "name": term.title, "link": context.addresses.link(term.path), "count": term.posts.count,
                "newest": dates.max().map { ViewValues.date($0, context.texts) },
            ])
        }
        return ViewValues(["content": introduction, "terms": terms, "count": terms.count])
    }

    /// As readers of a language look names up: simplified Chinese by sound, traditional by strokes (CLDR, as the ICU of
    /// Foundation has it), numbers by their value. Terms that this holds equal stay in the order of their paths.
    private static func inReadingOrder(_ terms: [Term], _ language: SiteConfiguration.Language) -> [Term] {
        let locale = Locale(identifier: language.code)
        return terms.sorted { left, right in
            let order = left.title.compare(right.title, options: .numeric, range: nil, locale: locale)
            return order == .orderedSame ? left.path < right.path : order == .orderedAscending
        }
    }

    /// - Parameter months: newest first; a year counts all its posts, also those of months that are not shown.
    static func years(_ context: EditionContext, months: ArraySlice<Month>) -> [ViewValues] {
        let counts = context.edition.months.reduce(into: [:]) { $0[$1.year, default: 0] += $1.posts.count }
        var years: [ViewValues] = []
        var start = months.startIndex
        while start < months.endIndex {
            let end = months[start...].firstIndex { $0.year != months[start].year } ?? months.endIndex
            years.append(
                ViewValues([
                    "year": months[start].year, "count": counts[months[start].year] ?? 0,
                    "months": months[start..<end].map { month in
                        ViewValues([
                            "month": month.month, "name": context.texts.name(ofMonth: month.month),
                            "link": context.addresses.link(month.path), "count": month.posts.count,
                        ])
                    },
                ]))
            start = end
        }
        return years
    }
}
