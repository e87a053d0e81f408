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
            let frontMatter = post.frontMatter
            for moment in [frontMatter.dueDate, frontMatter.expiryDate, frontMatter.lastModified] {
                guard let moment else { continue }
                if moment > now { next = min(next, moment.seconds) } else { last = max(last, moment.seconds) }
            }
        }
        return last..<next
    }

    /// Why a post is withheld, or `nil`.
    package func reason(_ post: ParsedPost) -> Withheld.Reason? {
        let frontMatter = post.frontMatter
        if post.file.kind != .introduction, !frontMatter.isRendered { return .notRendered }
        if frontMatter.isDraft, !includesDrafts { return .draft }
        if let due = frontMatter.dueDate, due > now, !includesFuture { return .future(due) }
        if let expiry = frontMatter.expiryDate, expiry <= now, !includesExpired { return .expired(expiry) }
        return nil
    }
}
