/// The picture of a post.
package struct Thumbnail: Sendable, Hashable {
    /// Path or URL as written.
    package var source: String
    package var showsInLists = true
    package var showsOnPost = true
    /// Whether it is one of `resources`, which only the folder of a post has.
    let isResource: Bool

    package init(
        source: String, showsInLists: Bool = true, showsOnPost: Bool = true, isResource: Bool = false
    ) {
        self.isResource = isResource
        self.source = source
        self.showsInLists = showsInLists
        self.showsOnPost = showsOnPost
    }
}
