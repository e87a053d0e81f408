import Text

/// Decides which posts are published at a moment.
package struct Withholding: Sendable {
    package let includesDrafts: Bool
    package let includesFuture: Bool
    package let includesExpired: Bool
    package let now: Timestamp

    package init(includesDrafts: Bool, includesFuture: Bool, includesExpired: Bool, now: Timestamp) {
        self.includesDrafts = includesDrafts
        self.includesFuture = includesFuture
        self.includesExpired = includesExpired
        self.now = now
    }

    /// From when and until when the same of these posts are due, have expired and have changed, in seconds since 1970;
    /// the end is not included.
    package func sameTime(_ posts: [ParsedPost]) -> Range<Int64> {
        var (last, next) = (Int64.min, Int64.max)
        for post in posts {
            for case let moment? in [
                post.frontMatter.dueDate, post.frontMatter.expiryDate, post.frontMatter.lastModified,
            ] {
                if moment > now { next = min(next, moment.seconds) } else { last = max(last, moment.seconds) }
            }
        }
        return last..<next
    }

    /// Why a post is withheld, or `nil`.
    package func reason(_ post: ParsedPost) -> Withheld.Reason? {
        if post.file.kind != .introduction, !post.frontMatter.isRendered { return .notRendered }
        if post.frontMatter.isDraft, !includesDrafts { return .draft }
        if let due = post.frontMatter.dueDate, due > now, !includesFuture { return .future(due) }
        if let expiry = post.frontMatter.expiryDate, expiry <= now, !includesExpired { return .expired(expiry) }
        return nil
    }
}
