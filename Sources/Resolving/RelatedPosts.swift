import Parsing

/// Posts that have most in common with one: by the terms they share, of all taxonomies.
///
/// The rule is the index of Adamic and Adar ("Friends and neighbors on the Web", 2003): each shared term adds the
/// reciprocal of the logarithm of how many posts carry it, so that a rare term says more than a common one. The logarithm
/// is binary and rounded down: sums are whole numbers, the same on every machine, and a weight changes only when the
/// posts of a term have doubled. Equals are in the order of lists, the newest first.
///
/// Candidates are, for each term, the posts beside this one in the term's list, `reach` on either side. So a post costs
/// the same on a site of any size, the reader of an old report is led to what was written at its time, and a new post
/// changes the pages of `reach` posts a term, not of all that carry it.
///
/// In a large edition it changes none, or one a term. Without newer posts, as Hugo has it, a post keeps what it was given
/// when it came. With them, they are candidates when all `reach` of them are there: its page gains them at once, and never
/// changes for that term again. In both cases a term counts as common as it was then.
package enum RelatedPosts {
    /// Places in the list of a term, newer and older.
    static let reach = 10

    /// Which newer posts are candidates.
    package enum Newer {
        case all, whenComplete, none

        package init(in edition: Edition, _ configuration: SiteConfiguration) {
            self =
                switch (configuration.relatesNewer, edition.isLarge) {
                case (nil, false), (true, false): .all
                case (true, true): .whenComplete
                case (nil, true), (false, _): .none
                }
        }
    }

    /// The related posts of one, the nearest first, as indices. O(terms × (reach + log n)).
    package static func indices(
        of post: PostIndex, in edition: Edition, count: Int, newer: Newer
    ) -> [PostIndex] {
        var candidates: [Candidate] = []
        for (taxonomy, terms) in zip(edition.taxonomies, edition.posts[post].terms) where count > 0 {
            for term in terms {
                let posts = taxonomy.terms[term].posts
                let place = place(of: post, in: posts)
                // The newest come first.
                let isOpen = newer == .none || (newer == .whenComplete && place < reach)
                let newest = isOpen ? place : max(0, place - reach)
                let weight = weight(ofTermWith: newer == .all ? posts.count : posts.count - newest)
                for near in newest..<min(posts.count, place + reach + 1) where near != place {
                    candidates.append(Candidate(post: posts[near], weight: weight))
                }
            }
        }
        candidates.sort { $0.post < $1.post }
        var sums: [Candidate] = []
        for candidate in candidates {
            if sums.last?.post == candidate.post {
                sums[sums.count - 1].weight += candidate.weight
            } else {
                sums.append(candidate)
            }
        }
        // By index is the order of lists.
        sums.sort { ($1.weight, $0.post) < ($0.weight, $1.post) }
        return sums.prefix(count).map(\.post)
    }

    private struct Candidate {
        let post: PostIndex
        var weight: Int
    }

    /// 1 for a term of two or three posts, a half for up to seven, a third for up to fifteen, and so on, in parts of a
    /// number that each of these divides.
    private static func weight(ofTermWith count: Int) -> Int {
        let leastCommonMultiple = 720_720  // of 1 to 16
        let logarithm = Int.bitWidth - 1 - count.leadingZeroBitCount
        return leastCommonMultiple / max(1, logarithm)
    }

    /// - Parameter posts: ascending.
    private static func place(of post: PostIndex, in posts: [PostIndex]) -> Int {
        var range = posts.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if posts[middle] < post { range = middle + 1..<range.upperBound } else { range = range.lowerBound..<middle }
        }
        return range.lowerBound
    }
}
