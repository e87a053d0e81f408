/// The default order of every list: weighted before unweighted and ascending, then the newest first, then title, then
/// path. Total, because paths differ.
enum PostOrder {
    static func precedes(_ left: Post, _ right: Post) -> Bool {
        let (leftWeight, rightWeight) = (rank(left), rank(right))
        if leftWeight != rightWeight { return leftWeight < rightWeight }
        let (leftDate, rightDate) = (moment(left), moment(right))
        if leftDate != rightDate { return leftDate > rightDate }
        let (leftTitle, rightTitle) = (sortTitle(left), sortTitle(right))
        if leftTitle != rightTitle { return leftTitle < rightTitle }
        return left.path < right.path
    }

    private static func rank(_ post: Post) -> Int {
        let weight = post.parsed.frontMatter.weight
        return weight == 0 ? .max : weight
    }

    private static func moment(_ post: Post) -> Int64 { post.date?.seconds ?? .min }

    private static func sortTitle(_ post: Post) -> String { post.parsed.frontMatter.linkTitle ?? post.title }
}
