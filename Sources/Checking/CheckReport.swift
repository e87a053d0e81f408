import Parsing
import Planning
import Text

/// What a check found.
package struct CheckReport: Sendable {
    package let posts: Int
    /// HTML pages of all kinds.
    package let pages: Int
    /// Addresses that were looked at, counted once for each time they appear on a page.
    package let links: Int
    package let withheld: [Withheld]
    /// Sorted by file and place.
    package let diagnostics: [Diagnostic]

    /// Diagnostics of a severity.
    package func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

/// A page that was rendered and read.
struct CheckedPage: Sendable {
    let route: Route
    let facts: PageFacts
}
