import Parsing

/// Numbers and addresses of the pages of a list.
package enum Pagination {
    /// At least 1: an empty list has a page that says so.
    package static func pageCount(_ count: Int, per size: Int) -> Int { max(1, (count + size - 1) / size) }

    package static func path(_ list: SitePath, number: Int) -> SitePath {
        number == 1 ? list : list.appending(["page", String(number)])
    }
}
