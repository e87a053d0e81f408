import Planning
import Theming

extension ListViews {
    /// What a page of a list says about the others.
    struct Pagination {
        /// `nil` for a list that has one page.
        let view: ViewValues?
        /// The dates of the posts on the page, where pages are numbered from the oldest.
        let span: String?
        /// Whether the page may say how many posts the list has: one that never changes does not.
        let showsTotal: Bool

        /// - Parameters:
        ///   - span: dates of the posts on the page; `nil` where pages are numbered from the newest.
        ///   - link: of another page.
        init(_ pages: ListPages, _ page: ListPage, span: String?, link: (ListPage) -> String) {
            showsTotal = pages.numbering == .newest || page == .first
            self.span = span
            view =
                if let span {
                    ListViews.pagination(pages, page, span: span, link: link)
                } else {
                    ListViews.pagination(number: page.number ?? 1, total: pages.total) {
                        link($0 == 1 ? .first : .numbered($0))
                    }
                }
        }
    }

    /// Links to the neighbours of a page that is numbered from the oldest. Nothing in it follows from how many there are.
    private static func pagination(
        _ pages: ListPages, _ page: ListPage, span: String, link: (ListPage) -> String
    ) -> ViewValues? {
        let older = pages.older(than: page)
        guard page != .first || older != nil else { return nil }
        return ViewValues([
            "number": page.number, "total": Value.absent, "previous": pages.newer(than: page).map(link),
            "next": older.map(link), "first": page == .first ? nil : link(.first),
            "last": older == nil ? nil : link(.numbered(1)), "pages": Value.list([]), "span": span,
        ])
    }

    /// Links to all pages of a list, with gaps: 1 … 4 5 6 … 20.
    /// - Parameter link: of a page by its number.
    static func pagination(number: Int, total: Int, link: (Int) -> String) -> ViewValues? {
        guard total > 1 else { return nil }
        var pages: [ViewValues] = []
        var previous = 0
        for page in 1...total where page == 1 || page == total || abs(page - number) <= 1 {
            if page > previous + 1 {
                pages.append(
                    ViewValues(["number": Value.absent, "link": Value.absent, "is_current": false, "is_gap": true]))
            }
            let isCurrent = page == number
            pages.append(
                ViewValues([
                    "number": page, "link": isCurrent ? nil : link(page), "is_current": isCurrent, "is_gap": false,
                ]))
            previous = page
        }
        return ViewValues([
            "number": number, "total": total, "previous": number > 1 ? link(number - 1) : nil,
            "next": number < total ? link(number + 1) : nil, "first": number > 1 ? link(1) : nil,
            "last": number < total ? link(total) : nil, "pages": pages, "span": Value.absent,
        ])
    }
}

extension ListPage {
    fileprivate var number: Int? {
        if case .numbered(let number) = self { number } else { nil }
    }
}
