import Text

/// Every file that a site promises, and the mistakes found on the way.
package struct Plan: Sendable {
    /// Sorted by path, each with exactly one recipe.
    package let routes: [Route]
    package let diagnostics: [Diagnostic]
    /// Why posts and pages have no address, by their files: it belongs to another route. The plan has no page of them, but
    /// the site that it was made of still lists them.
    package let homeless: [String: Diagnostic]
}
