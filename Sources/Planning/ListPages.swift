import Fields
import Parsing
import Resolving

/// One page of a list.
package enum ListPage: Sendable, Hashable {
    /// The one at the list's own address, which holds the newest posts.
    case first
    /// One below it, at `page/<number>/`.
    case numbered(Int)
}

/// How the posts of a list are cut into pages.
///
/// Numbered from the newest, as Hugo does it, every page changes with each new post. Numbered from the oldest, a page with
/// a number is full: it holds the oldest posts that no page before it holds, and never changes when a post is added at the
/// end. What is left, n to 2n − 1 posts where a page has n, is the first page.
package struct ListPages: Sendable {
    package let numbering: SiteConfiguration.Numbering
    private let count: Int
    private let size: Int

    /// - Parameters:
    ///   - count: posts in the list.
    ///   - size: posts on a page.
    package init(_ count: Int, per size: Int, _ numbering: SiteConfiguration.Numbering) {
        self.count = count
        self.size = size
        self.numbering = numbering
    }

    package init(of subject: ListSubject, in edition: Edition, _ configuration: SiteConfiguration) {
        let count = edition.posts(of: subject).count
        if case .day = subject {
            self.init(count, per: max(1, count), .newest)
        } else {
            let isTable = edition.tableField(of: subject, configuration.fields) != nil
            let size = isTable ? max(configuration.paginate, FieldSet.tableRows) : configuration.paginate
            self.init(count, per: size, edition.numbering(configuration))
        }
    }

    /// Pages that Hugo makes of the list, at least 1: an empty list has a page that says so.
    package var total: Int { Self.total(count, per: size) }

    package static func total(_ count: Int, per size: Int) -> Int { max(1, (count + size - 1) / size) }

    /// Full pages that are numbered from the oldest.
    private var full: Int { max(0, count / size - 1) }

    /// In reading order, the newest posts first.
    package var all: [ListPage] {
        let numbers =
            switch numbering {
            case .newest: Array(stride(from: 2, through: total, by: 1))
            case .oldest: Array(stride(from: full, through: 1, by: -1))
            }
        return [.first] + numbers.map { .numbered($0) }
    }

    /// Numbers that lead to the list: Hugo answers that of the first page, and all that it makes are answered. The one that
    /// comes next is among them, because the last full page leads to it from the beginning. They change when a page
    /// becomes full, so that most new posts leave them alone.
    package var redirected: ClosedRange<Int> {
        numbering == .newest ? 1...1 : full + 1...full + (count > size ? 2 : 1)
    }

    /// Places of a page's posts in the order of the list.
    package func posts(on page: ListPage) -> Range<Int> {
        switch (numbering, page) {
        case (.newest, .first): 0..<min(size, count)
        case (.newest, .numbered(let number)): min((number - 1) * size, count)..<min(number * size, count)
        case (.oldest, .first): 0..<count - full * size
        case (.oldest, .numbered(let number)): max(0, count - number * size)..<max(0, count - (number - 1) * size)
        }
    }

    /// - Parameter place: of a post in the order of the list.
    package func page(ofPostAt place: Int) -> ListPage {
        switch numbering {
        case .newest:
            let number = place / size + 1
            return number == 1 ? .first : .numbered(number)
        case .oldest:
            let number = (count - 1 - place) / size + 1
            return number > full ? .first : .numbered(number)
        }
    }

    /// What leads to newer posts: from the last full page an address that is redirected until the next page is full.
    package func newer(than page: ListPage) -> ListPage? {
        guard case .numbered(let number) = page else { return nil }
        if numbering == .oldest { return .numbered(number + 1) }
        return number == 2 ? .first : .numbered(number - 1)
    }

    /// What leads to older posts.
    package func older(than page: ListPage) -> ListPage? {
        switch (numbering, page) {
        case (.newest, .first): total > 1 ? .numbered(2) : nil
        case (.newest, .numbered(let number)): number < total ? .numbered(number + 1) : nil
        case (.oldest, .first): full > 0 ? .numbered(full) : nil
        case (.oldest, .numbered(let number)): number > 1 ? .numbered(number - 1) : nil
        }
    }
}

extension SitePath {
    /// The address of a page of the list at this path.
    package func page(_ page: ListPage, _ configuration: SiteConfiguration) -> SitePath {
        switch page {
        case .first: self
        case .numbered(let number): appending([configuration.paginatePath, String(number)])
        }
    }
}
