import Publishing
import Text

/// What a check found.
public struct CheckReport: Sendable {
    public let posts: Int
    /// HTML pages of all kinds.
    public let pages: Int
    /// Addresses that were looked at, as often as they stand on pages.
    public let links: Int
    /// Feeds and sitemaps.
    public let feeds: Int
    public let withheld: [Withheld]
    /// Sorted by file and place.
    public let diagnostics: [Diagnostic]

    /// Diagnostics of a severity.
    public func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

/// A page that was rendered and read.
struct CheckedPage: Sendable {
    let route: Route
    let facts: PageFacts
}
