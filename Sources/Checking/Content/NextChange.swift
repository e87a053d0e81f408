import Publishing
import Text

/// When the site next changes by itself: a post becomes due or expires.
enum NextChange {
    static func diagnostics(_ planned: PlannedSite, now: Timestamp) -> [Diagnostic] {
        let due = planned.withheld.compactMap { withheld -> (moment: Timestamp, file: String)? in
            if case .future(let moment) = withheld.reason { (moment, withheld.file) } else { nil }
        }
        let expiring = planned.sources.compactMap { post -> (moment: Timestamp, file: String)? in
            guard let expiry = post.frontMatter.expiryDate, expiry > now else { return nil }
            return (expiry, post.source.path)
        }
        return [
            notice(due, "is the next post to become due"), notice(expiring, "is the next post to expire"),
        ].compactMap { $0 }
    }

    private static func notice(_ changes: [(moment: Timestamp, file: String)], _ what: Message) -> Diagnostic? {
        guard let next = changes.min(by: { ($0.moment.seconds, $0.file) < ($1.moment.seconds, $1.file) }) else {
            return nil
        }
        let others: Message = changes.count == 1 ? "" : ", \(changes.count - 1) more later"
        return Diagnostic(
            .notice, file: next.file, "\(what): \(next.moment.rfc3339)\(others)",
            hint: "publish again then, with a scheduled job for example")
    }
}
