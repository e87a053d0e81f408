import Text

/// The default order of every list: weighted before unweighted and ascending, then the newest first, then title, then
/// path. Total, because paths differ.
enum PostOrder {
    static func sorted(_ posts: [Post]) -> [Post] {
        let ranks = posts.map { (weight: rank($0), moment: $0.date?.seconds ?? .min) }
        return placesInOrder(of: posts.count) {
            let (left, right) = (ranks[$0], ranks[$1])
            if left.weight != right.weight { return left.weight < right.weight }
            if left.moment != right.moment { return left.moment > right.moment }
            return precedes(posts[$0], posts[$1])
        }.map { posts[$0] }
    }

    /// Of two posts of one weight and one moment.
    private static func precedes(_ left: Post, _ right: Post) -> Bool {
        let (leftTitle, rightTitle) = (sortTitle(left), sortTitle(right))
        return leftTitle != rightTitle ? leftTitle < rightTitle : left.path < right.path
    }

    private static func rank(_ post: Post) -> Int {
        let weight = post.parsed.frontMatter.weight
        return weight == 0 ? .max : weight
    }

    private static func sortTitle(_ post: Post) -> String { post.parsed.frontMatter.linkTitle ?? post.title }
}
