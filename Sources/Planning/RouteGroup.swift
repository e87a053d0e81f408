import Parsing
import Resolving

/// Files whose names are known when their content is: the plan promises the group, and what asks for one of its files
/// has all of them made.
package struct RouteGroup: Sendable {
    /// The page below whose path they are.
    package let page: SitePath
    package let edition: EditionIndex

    package init(page: SitePath, edition: EditionIndex) {
        self.page = page
        self.edition = edition
    }

    /// Whether a file of the output may be of this group.
    package func contains(_ file: String) -> Bool {
        let folder = String(page.decoded.dropFirst())
        return file.hasPrefix(folder) && file.hasSuffix(".bin") && !file.dropFirst(folder.count).contains("/")
    }
}

extension Site {
    /// The files of search indexes.
    package var searchGroups: [RouteGroup] {
        guard configuration.search.isEnabled else { return [] }
        return editions.editionIndices.map { RouteGroup(page: editions[$0].searchPath, edition: $0) }
    }
}
