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

    /// When the next of these posts becomes due or expires, in seconds since 1970.
    package func nextChange(_ posts: [ParsedPost]) -> Int64 {
        var next = Int64.max
        for post in posts {
            for moment in [post.frontMatter.dueDate?.seconds, post.frontMatter.expiryDate?.seconds] {
                if let moment, moment > now.seconds { next = min(next, moment) }
            }
        }
        return next
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
