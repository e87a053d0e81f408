import Parsing

/// What the number of its posts decides about an edition. A robot adds posts to a large one every hour: there, a new post
/// changes few files. In a small one readers gain more from pages that know each other.
extension Edition {
    /// Posts with which an edition is large.
    package static let largeCount = 200

    package var isLarge: Bool { posts.count >= Self.largeCount }

    /// From which end the pages of its lists are numbered.
    package func numbering(_ configuration: SiteConfiguration) -> SiteConfiguration.Numbering {
        configuration.paginateFrom ?? (isLarge ? .oldest : .newest)
    }

    /// Whether widgets that change with other posts are published apart from its pages, where the theme can do so.
    package func sharesSidebar(_ configuration: SiteConfiguration) -> Bool {
        configuration.sidebar.isShared ?? isLarge
    }
}
